"""Koperasi terdaftar: founded by the end of the year and not known to be dissolved by then."""

from datetime import date

import pytest

from .rows import activity, behind, figures, koperasi, lengkap, rat, status, target

COUNTED = (1, None, 0)


def test_a_koperasi_counts_from_its_founding_day(as_of):
    listed_later = {"received_on": date(2024, 2, 1), "tanggal_badan_hukum": None}
    warehouse = as_of(
        date(2024, 3, 1),
        register=[
            koperasi("founded long ago"),
            koperasi("founded on 31 December", tanggal_badan_hukum=date(2023, 12, 31)),
            koperasi("founded on 1 January", tanggal_badan_hukum=date(2024, 1, 1)),
            koperasi(
                "founded then, listed later",
                tanggal_badan_hukum=date(2023, 12, 31),
                received_on=date(2024, 2, 1),
            ),
            koperasi("no date, listed before", tanggal_badan_hukum=None, per=date(2023, 12, 31)),
            koperasi("no date, listed after", **listed_later),
            koperasi("no date, list speaks of before", **listed_later, per=date(2023, 12, 31)),
        ],
    )

    assert behind(warehouse, "koperasi_terdaftar", 2023) == {
        "founded long ago": COUNTED,
        "founded on 31 December": COUNTED,
        "founded then, listed later": COUNTED,
        "no date, listed before": COUNTED,
        "no date, list speaks of before": COUNTED,
    }
    assert figures(warehouse, "koperasi_terdaftar")[2024] == (7, None, 0)


def test_a_koperasi_counts_until_it_is_stated_to_be_dissolved(as_of):
    warehouse = as_of(
        date(2024, 3, 1),
        register=[
            koperasi("no status ever", status=None),
            koperasi("inactive", status="Tidak Aktif"),
            koperasi("frozen", status="Dibekukan"),
            koperasi("being wound up", status="Dalam Penyelesaian"),
            koperasi("dissolved on 31 December"),
            status("dissolved on 31 December", "Bubar", date(2023, 12, 31)),
            koperasi("dissolved in January"),
            status("dissolved in January", "Bubar", date(2024, 1, 5)),
            koperasi("dissolved by a list of December that came in January"),
            status(
                "dissolved by a list of December that came in January",
                "Bubar",
                date(2023, 12, 31),
                received_on=date(2024, 1, 20),
            ),
            koperasi("dissolved and alive again", status="Bubar"),
            status("dissolved and alive again", "Tidak Aktif", date(2023, 5, 1)),
            koperasi("dissolved, then listed without status", status="Bubar"),
            status("dissolved, then listed without status", None, date(2023, 5, 1)),
        ],
    )

    counted = {"no status ever", "inactive", "frozen", "being wound up"}
    counted |= {"dissolved in January", "dissolved and alive again"}
    assert set(behind(warehouse, "koperasi_terdaftar", 2023)) == counted
    assert set(behind(warehouse, "koperasi_terdaftar", 2024)) == counted - {"dissolved in January"}


def test_a_koperasi_missing_from_a_later_register_still_counts(as_of):
    warehouse = as_of(
        date(2024, 3, 1),
        register=[koperasi("gone"), koperasi("stays"), status("stays", "Aktif", date(2023, 1, 1))],
    )

    assert set(behind(warehouse, "koperasi_terdaftar", 2023)) == {"gone", "stays"}


def test_facts_alone_make_no_koperasi(as_of):
    warehouse = as_of(
        date(2024, 3, 1),
        register=[koperasi("listed")],
        rat=[rat("never listed", 2022, date(2023, 3, 1))],
        pembinaan=[activity("never listed", date(2023, 3, 1))],
    )

    assert set(behind(warehouse, "koperasi_terdaftar", 2023)) == {"listed"}


def test_years_run_from_the_earliest_list_to_the_data_date(as_of):
    warehouse = as_of(
        date(2023, 2, 1),
        register=[koperasi("A", per=date(2020, 12, 31), received_on=date(2021, 2, 1))],
    )

    assert figures(warehouse, "koperasi_terdaftar") == {
        2020: (1, None, 0),
        2021: (1, None, 0),
        2022: (1, None, 0),
        2023: (1, None, 0),
    }


@pytest.mark.parametrize(
    ("data_date", "is_lengkap"),
    [
        pytest.param(date(2023, 12, 30), False, id="the day before the end"),
        pytest.param(date(2023, 12, 31), True, id="the last day"),
    ],
)
def test_a_year_is_lengkap_on_its_last_day(as_of, data_date, is_lengkap):
    warehouse = as_of(data_date, register=[koperasi("A")])

    assert lengkap(warehouse, "koperasi_terdaftar")[2023] is is_lengkap


def test_a_target_list_does_not_move_the_data_date(given):
    warehouse = given(
        register=[koperasi("A", received_on=date(2023, 6, 1))],
        target=[target(2023, 5, received_on=date(2024, 6, 1), per=date(2024, 6, 1))],
    )

    assert lengkap(warehouse, "koperasi_terdaftar") == {2023: False}
