"""What a delivery is announced to change is changed: a title's date makes no older receipt win."""

from datetime import date

import pytest

from kopdata import loading, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks

TITLES = {"older": "per 31 Desember 2021", "newer": "per 30 April 2023"}
FIRST, SECOND = date(2023, 5, 1), date(2023, 6, 1)


def targets(path, title, nilai):
    rows = [
        (f"TARGET PEMBINAAN {title}",),
        ("Indikator", "Tahun", "Kecamatan", "Target", "Sumber"),
        *(("koperasi_dibina_baru", 2023, place, nilai, "Renja") for place in workbooks.PLACES),
    ]
    return workbooks.write(path, rows)


def visits(path, title, hasil):
    rows = [
        (f"VERIFIKASI SATGAS {title}",),
        ("NIK", "Nama Koperasi", "Tanggal Verifikasi", "Hasil"),
        *((f"640404{n:07d}", f"Koperasi Contoh {n}", "12/03/2021", hasil) for n in range(1, 4)),
    ]
    return workbooks.write(path, rows)


def received(path, day):
    outcome = loading.receive(
        path, received_on=day, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    assert outcome.accepted, outcome.reason
    (sheet,) = outcome.sheets
    return sheet


def asked(sql):
    store = warehouse.open_read_only(loading.current())
    try:
        return store.cursor().execute(sql).fetchall()
    finally:
        store.close()


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_corrected_target_replaces_the_first_whatever_its_title_says(tmp_path, title):
    received(targets(tmp_path / "a.xlsx", "per 1 Februari 2022", 200), FIRST)

    sheet = received(targets(tmp_path / "b.xlsx", title, 150), SECOND)

    assert (sheet.new, sheet.changed, sheet.unchanged) == (0, 3, 0)
    assert asked("select distinct nilai::integer from target") == [(150,)]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_corrected_visit_replaces_the_first_whatever_its_title_says(tmp_path, title):
    received(workbooks.register(tmp_path / "r.xlsx", 3, lambda _: "Aktif"), FIRST)
    received(visits(tmp_path / "a.xlsx", "per 1 Februari 2022", "Ditemukan"), FIRST)

    sheet = received(visits(tmp_path / "b.xlsx", title, "Tidak ditemukan"), SECOND)

    assert (sheet.new, sheet.changed) == (0, 3)
    assert asked("select distinct hasil from verifikasi") == [("tidak ditemukan",)]


def test_a_list_dated_back_changes_nothing_and_says_so(tmp_path):
    received(targets(tmp_path / "a.xlsx", "", 200), SECOND)

    sheet = received(targets(tmp_path / "b.xlsx", "", 150), FIRST)

    assert (sheet.new, sheet.changed, sheet.unchanged) == (0, 0, 3)
    assert asked("select distinct nilai::integer from target") == [(200,)]


def test_an_older_register_changes_the_status_of_its_own_day_and_no_newer_value(tmp_path):
    received(
        workbooks.register(tmp_path / "a.xlsx", 4, lambda _: "Aktif", "per 31 Desember 2022"), FIRST
    )
    older = workbooks.register(
        tmp_path / "b.xlsx",
        4,
        lambda number: "" if number == 4 else "Dibekukan",
        "per 31 Desember 2021",
    )

    sheet = received(older, SECOND)

    assert (sheet.new, sheet.changed, sheet.unchanged) == (0, 3, 1)
    assert asked("select distinct status from koperasi") == [("Aktif",)]
    days = asked("select per, status, count(*) from status_koperasi group by all order by 1")
    assert days == [(date(2021, 12, 31), "Dibekukan", 3), (date(2022, 12, 31), "Aktif", 4)]
