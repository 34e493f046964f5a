"""Receiving a file: accepted with a difference, or refused and nothing changed."""

from datetime import date

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.errors import ArchiveError
from tests import workbooks


def active(path):
    """Numerator of koperasi_aktif in a warehouse."""
    store = warehouse.open_read_only(path)
    try:
        return metrics.summarise(store, metrics.get("koperasi_aktif"), metrics.Selection(), by=())
    finally:
        store.close()


def first_twenty(number):
    return "Aktif" if number <= 20 else "Tidak Aktif"


@pytest.fixture
def received(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 30, first_twenty)
    return loading.receive(path, received_on=date(2023, 2, 1), visitor=COMMAND_LINE)


def test_the_first_real_delivery_ends_the_sample_and_is_compared_with_nothing(received):
    assert received.accepted
    first = received.headlines[0]
    assert (first.metric.id, first.before, first.after) == ("koperasi_aktif", None, 20)
    assert loading.office().is_sample is False
    assert [(sheet.kind, sheet.new, sheet.changed) for sheet in received.sheets] == [
        ("register", 30, 0)
    ]


def test_the_sample_never_returns_once_something_real_was_accepted(received):
    loading.withdraw(received.delivery, why="uji", on=date(2023, 2, 2), visitor=COMMAND_LINE)

    office = loading.office()
    assert office.is_sample is False
    assert office.deliveries == ()
    assert active(loading.current()).rows == ()


def test_rows_are_new_changed_unchanged_or_vanished(received, tmp_path):
    later = workbooks.register(
        tmp_path / "juli.xlsx",
        29,
        lambda number: "Dibekukan" if number == 25 else first_twenty(number),
    )

    (sheet,) = loading.receive(later, received_on=date(2023, 7, 1), visitor=COMMAND_LINE).sheets

    assert (sheet.new, sheet.changed, sheet.unchanged, sheet.vanished) == (0, 1, 28, 1)


def test_a_jump_stops_until_that_metric_is_confirmed(received, tmp_path):
    halved = workbooks.register(
        tmp_path / "juli.xlsx", 30, lambda number: "Aktif" if number <= 10 else "Tidak Aktif"
    )
    before = loading.current()

    stopped = loading.receive(halved, received_on=date(2023, 7, 1), visitor=COMMAND_LINE)
    wrong_metric = loading.receive(
        halved, received_on=date(2023, 7, 1), confirmed=["rat_dilaksanakan"], visitor=COMMAND_LINE
    )

    assert not stopped.accepted
    assert "Koperasi aktif dari 20 (2023) menjadi 10 (2023)" in stopped.reason
    assert not wrong_metric.accepted
    assert loading.current() == before

    confirmed = loading.receive(
        halved, received_on=date(2023, 7, 1), confirmed=["koperasi_aktif"], visitor=COMMAND_LINE
    )
    assert confirmed.accepted
    assert active(loading.current()).rows[0].numerator == 10


def test_exactly_ten_percent_is_no_jump(received, tmp_path):
    two_fewer = workbooks.register(
        tmp_path / "juli.xlsx", 30, lambda number: "Aktif" if number <= 18 else "Tidak Aktif"
    )

    assert loading.receive(two_fewer, received_on=date(2023, 7, 1), visitor=COMMAND_LINE).accepted


def test_a_new_rat_season_is_no_jump_but_a_changed_one_is(received, tmp_path):
    season = workbooks.rat(tmp_path / "rat_2022.xlsx", range(1, 11), 2022)
    next_season = workbooks.rat(tmp_path / "rat_2023.xlsx", range(1, 3), 2023)
    more = workbooks.rat(tmp_path / "rat_2023_susulan.xlsx", range(3, 9), 2023)

    assert loading.receive(season, received_on=date(2023, 5, 1), visitor=COMMAND_LINE).accepted
    assert loading.receive(next_season, received_on=date(2024, 2, 1), visitor=COMMAND_LINE).accepted
    outcome = loading.receive(more, received_on=date(2024, 3, 1), visitor=COMMAND_LINE)

    assert "RAT dilaksanakan dari 2 (2023) menjadi 8 (2023)" in outcome.reason


def test_a_dry_run_changes_nothing(received, tmp_path):
    path = workbooks.rat(tmp_path / "rat.xlsx", [1, 2], 2022)
    entries = loading.archive().entries()

    outcome = loading.receive(
        path, received_on=date(2023, 5, 1), dry_run=True, visitor=COMMAND_LINE
    )

    assert (outcome.accepted, outcome.reason) == (False, None)
    assert {one.metric.id: one.after for one in outcome.headlines}["rat_dilaksanakan"] == 2
    assert loading.archive().entries() == entries


def test_a_refused_file_leaves_only_its_refusal(received, tmp_path):
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 bukan buku kerja")
    before = loading.current()

    outcome = loading.receive(broken, received_on=date(2023, 5, 1), visitor=COMMAND_LINE)

    assert not outcome.accepted
    assert outcome.reason.startswith("rusak.xlsx")
    assert loading.archive().entries()[-1].type == "refusal"
    assert len(loading.archive().deliveries()) == 1
    assert loading.current() == before


def test_facts_count_as_soon_as_a_register_names_the_koperasi(received, tmp_path):
    early = workbooks.rat(tmp_path / "rat.xlsx", [1, 2, 35], 2022)
    outcome = loading.receive(early, received_on=date(2023, 5, 1), visitor=COMMAND_LINE)
    warnings = [problem.message for problem in outcome.problems]
    assert len(warnings) == 1
    assert "belum ada dalam daftar koperasi" in warnings[0]

    longer = workbooks.register(tmp_path / "panjang.xlsx", 40, first_twenty)
    after = loading.receive(
        longer, received_on=date(2023, 6, 1), confirmed=["rat_dilaksanakan"], visitor=COMMAND_LINE
    )

    assert {one.metric.id: one.after for one in after.headlines}["rat_dilaksanakan"] == 3


def test_known_on_is_the_same_build_with_fewer_deliveries(received, tmp_path):
    halved = workbooks.register(
        tmp_path / "juli.xlsx", 30, lambda number: "Aktif" if number <= 10 else "Tidak Aktif"
    )
    second = loading.receive(
        halved, received_on=date(2023, 7, 1), confirmed=["koperasi_aktif"], visitor=COMMAND_LINE
    )
    loading.withdraw(second.delivery, why="keliru", on=date(2023, 9, 1), visitor=COMMAND_LINE)

    assert active(loading.known_on(date(2023, 1, 31))).rows == ()
    assert active(loading.known_on(date(2023, 6, 30))).rows[0].numerator == 20
    assert active(loading.known_on(date(2023, 8, 31))).rows[0].numerator == 10
    assert active(loading.known_on(date(2023, 9, 1))).rows[0].numerator == 20
    assert active(loading.current()).rows[0].numerator == 20


def test_withdrawing_brings_back_every_digit(received, tmp_path):
    before = active(loading.current())
    key = loading.office().key
    second = loading.receive(
        workbooks.rat(tmp_path / "rat.xlsx", [1, 2], 2022),
        received_on=date(2023, 5, 1),
        visitor=COMMAND_LINE,
    )

    loading.withdraw(second.delivery, why="uji", on=date(2023, 5, 2), visitor=COMMAND_LINE)

    assert loading.office().key == key
    assert active(loading.current()) == before


def test_withdrawing_twice_is_refused(received):
    loading.withdraw(received.delivery, why="uji", on=date(2023, 5, 2), visitor=COMMAND_LINE)
    with pytest.raises(ArchiveError):
        loading.withdraw(received.delivery, why="uji", on=date(2023, 5, 2), visitor=COMMAND_LINE)
