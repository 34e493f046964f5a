"""What nobody stated, and what nobody could read, is told as unknown and never as nought."""

from datetime import date

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.charts.pers.stage import press_bars
from tests import workbooks

COUNT = 12


def given_dates(path, written):
    rows = [(f"640404{n:07d}", f"Koperasi Contoh {n}", written(n)) for n in range(1, COUNT + 1)]
    headings = ("NIK", "Nama Koperasi", "Tanggal RAT")
    return workbooks.write(path, [("DATA RAT TAHUN BUKU 2024",), headings, *rows])


@pytest.fixture
def register(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", COUNT, lambda _: None)
    return loading.receive(path, received_on=date(2025, 1, 2), visitor=COMMAND_LINE)


def headline(outcome, metric_id):
    return next(one for one in outcome.headlines if one.metric.id == metric_id)


def test_a_register_without_a_status_has_no_number_of_active_ones(register):
    active = headline(register, "koperasi_aktif")

    assert (active.before, active.after, active.unknown_after) == (None, None, COUNT)
    assert active.words(loading.figure_with_unknown)[1].startswith("–, 12 belum diketahui")
    assert register.accepted, "nobody's status is no doubt: nothing was written"
    store = warehouse.open_read_only(loading.current())
    try:
        summary = metrics.summarise(
            store, metrics.get("koperasi_aktif"), metrics.Selection(), by=("periode",)
        )
    finally:
        store.close()
    (row,) = summary.rows[-1:]
    assert row.stated is None
    assert press_bars(summary, row)["data"][0]["text"][-1] == "–"


def test_a_list_whose_dates_nobody_can_read_is_stopped_and_then_unknown(register, tmp_path):
    path = given_dates(tmp_path / "rat.xlsx", lambda n: f"{n:02d}-Mar-25")

    stopped = loading.receive(path, received_on=date(2025, 8, 1), visitor=COMMAND_LINE)
    accepted = loading.receive(
        path,
        received_on=date(2025, 8, 1),
        visitor=COMMAND_LINE,
        confirmed={loading.MOSTLY_DOUBTED},
    )

    assert not stopped.accepted
    assert "12 dari 12 baris" in stopped.reason
    assert "--confirm-jump keraguan" in stopped.reason
    assert accepted.accepted
    held = headline(accepted, "rat_dilaksanakan")
    assert (held.after, held.unknown_after) == (None, COUNT)


def test_what_is_wrong_with_many_rows_is_told_once_with_the_rows(register, tmp_path):
    path = given_dates(tmp_path / "rat.xlsx", lambda n: "besok" if n < 9 else f"{n}/03/2025")

    outcome = loading.receive(
        path, received_on=date(2025, 8, 1), visitor=COMMAND_LINE, dry_run=True
    )

    assert len(outcome.problems) == 8
    (group,) = loading.grouped(outcome.problems)
    assert group.rows_in_words == "3-10"
    assert group.values == ("besok",)
    assert group.message == "Tanggal RAT bukan tanggal."
