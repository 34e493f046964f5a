"""Zona merah: the last three tahun buku due, all without a RAT held."""

from datetime import date

import pytest

from .rows import behind, figures, koperasi, rat, status

RED, NOT_RED, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)


def exemplary(*tahun_buku: int) -> list[dict]:
    """One koperasi that held its RAT in each of these, so that they are years with data."""
    return [rat("exemplary", tahun, date(tahun + 1, 2, 1)) for tahun in tahun_buku]


def not_held(nama: str, *tahun_buku: int) -> list[dict]:
    """Rows that say a koperasi has not held its RAT."""
    return [rat(nama, tahun, status="belum") for tahun in tahun_buku]


def test_three_due_in_a_row_without_a_rat_is_red(as_of):
    warehouse = as_of(
        date(2024, 1, 31),
        register=[
            koperasi("exemplary"),
            koperasi("none at all"),
            koperasi("one row missing"),
            koperasi("no row"),
            koperasi("one row in doubt"),
            koperasi("in doubt and held"),
            koperasi("held the first of three"),
            koperasi("held the last of three"),
            koperasi("held before the three"),
            koperasi("only drafts"),
            koperasi("held the last after the year"),
            koperasi("held the last, no date"),
            koperasi("dissolved", status="Bubar"),
            koperasi("founded in time for three", tanggal_badan_hukum=date(2020, 12, 31)),
            koperasi("founded a day later", tanggal_badan_hukum=date(2021, 1, 1)),
        ],
        rat=[
            *exemplary(2019, 2020, 2021, 2022),
            *not_held("none at all", 2020, 2021, 2022),
            *not_held("held before the three", 2020, 2021, 2022),
            *not_held("only drafts", 2020, 2021),
            *not_held("held the last after the year", 2020, 2021),
            *not_held("founded in time for three", 2020, 2021, 2022),
            *not_held("one row missing", 2020, 2022),
            rat("one row in doubt", 2021, status_diragukan=True),
            rat("in doubt and held", 2021, date(2021, 12, 31)),
            rat("in doubt and held", 2022, date(2023, 3, 1)),
            rat("held the first of three", 2020, date(2021, 3, 1)),
            rat("held the last of three", 2022, date(2023, 12, 31)),
            rat("held before the three", 2019, date(2020, 3, 1)),
            rat("only drafts", 2022, date(2023, 3, 1), status="draft"),
            rat("held the last after the year", 2022, date(2024, 1, 1)),
            rat("held the last, no date", 2022, None, status="dilaporkan"),
        ],
    )

    assert behind(warehouse, "zona_merah", 2023) == {
        "exemplary": NOT_RED,
        "none at all": RED,
        "one row missing": RED,
        "no row": RED,
        "one row in doubt": UNKNOWN,
        "in doubt and held": NOT_RED,
        "held the first of three": NOT_RED,
        "held the last of three": NOT_RED,
        "held before the three": RED,
        "only drafts": RED,
        "held the last after the year": RED,
        "held the last, no date": NOT_RED,
        "founded in time for three": RED,
        "founded a day later": NOT_RED,
    }
    assert behind(warehouse, "zona_merah", 2024)["held the last after the year"] == NOT_RED


def test_dissolved_before_the_end_of_the_year_is_not_in_the_base(as_of):
    warehouse = as_of(
        date(2024, 1, 31),
        register=[koperasi("exemplary"), koperasi("A"), status("A", "Bubar", date(2023, 12, 31))],
        rat=exemplary(2020, 2021, 2022),
    )

    assert behind(warehouse, "zona_merah", 2023) == {"exemplary": NOT_RED}


def test_a_tahun_buku_nobody_wrote_down_leaves_it_unknown(as_of):
    warehouse = as_of(
        date(2024, 1, 31),
        register=[
            koperasi("exemplary"),
            koperasi("no RAT seen"),
            koperasi("RAT in another year"),
            koperasi("two due", tanggal_badan_hukum=date(2021, 6, 1)),
        ],
        rat=[*exemplary(2019, 2020, 2022), rat("RAT in another year", 2020, date(2021, 3, 1))],
    )

    assert behind(warehouse, "zona_merah", 2023) == {
        "exemplary": NOT_RED,
        "no RAT seen": UNKNOWN,
        "RAT in another year": NOT_RED,
        "two due": NOT_RED,
    }


@pytest.mark.parametrize(
    ("data_date", "years"),
    [
        pytest.param(date(2023, 6, 29), set(), id="the third is not due"),
        pytest.param(date(2023, 6, 30), {2023}, id="the third is due"),
        pytest.param(date(2024, 2, 1), {2023, 2024}, id="a year later"),
    ],
)
def test_it_starts_in_the_year_in_which_three_with_data_are_due(as_of, data_date, years):
    warehouse = as_of(data_date, register=[koperasi("exemplary")], rat=exemplary(2020, 2021, 2022))

    assert set(figures(warehouse, "zona_merah")) == years


def test_an_office_may_measure_by_another_deadline(as_of, own_deadline):
    own_deadline()
    names = {"primer": "Primer", "sekunder": "Sekunder", "bentuk not given": None}
    warehouse = as_of(
        date(2026, 4, 1),
        register=[koperasi(name, bentuk=bentuk) for name, bentuk in names.items()]
        + [koperasi("exemplary")],
        rat=exemplary(2021, 2022, 2023, 2024, 2025)
        + [rat(name, 2022, date(2023, 3, 1)) for name in names]
        + [row for name in names for row in not_held(name, 2023, 2024, 2025)],
    )

    assert behind(warehouse, "zona_merah", 2026) == {
        "exemplary": NOT_RED,
        "primer": RED,
        "bentuk not given": RED,
        "sekunder": NOT_RED,
    }
    assert behind(warehouse, "zona_merah", 2025)["primer"] == NOT_RED
