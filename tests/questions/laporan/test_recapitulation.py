"""The recapitulation of a few koperasi: sums, what is missing, and the change."""

import functools
from datetime import date

import duckdb
import pytest

from kopdata import metrics, warehouse
from kopdata.errors import KopdataError
from kopdata.metrics import Selection
from kopdata.questions.laporan import declared_forms, period
from kopdata.questions.laporan.fill import fill
from tests.conftest import deliveries_of
from tests.metrics import rows

FORM = declared_forms.form("rekapitulasi")
MARCH = period.Period("bulan", 2024, 3)
ALL, ACTIVE, NOT_ACTIVE, MEMBERS, MEN = range(5)
MANAGERS, MANAGERS_L, OWN = 10, 11, 13


LAST = date(2024, 3, 10)


def made(day=None, **listed):
    """The warehouse of these rows, as known on a day."""
    connection = duckdb.connect()
    deliveries = deliveries_of(listed, min(day, LAST) if day else LAST if listed else None, day)
    warehouse.fill(connection, deliveries, known_on=day, key="laporan", then=[metrics.materialise])
    return warehouse.in_memory(connection)


@functools.cache
def office(day=None):
    """Two koperasi of 2018, a third without a status that came in March 2024."""
    keragaan = {"tahun_buku": 2022, "received_on": date(2023, 6, 1)}
    return made(
        day,
        register=[
            rows.koperasi("Satu"),
            rows.koperasi("Merah Putih Dua", "Busang", status="Tidak Aktif", jenis=None),
            rows.koperasi(
                "Tiga", tanggal_badan_hukum=date(2024, 2, 5), status=None, per=date(2024, 3, 9)
            ),
        ],
        keragaan=[
            {**rows.named("Satu"), **keragaan, "anggota": 40, "modal_sendiri": 5_000_000},
            {**rows.named("Satu"), **keragaan, "tahun_buku": 2021, "anggota_l": 7},
        ],
    )


@pytest.fixture(scope="module")
def filled():
    return fill(FORM, MARCH, office(), office, Selection())


def row(table, label):
    return next(one for one in table.rows if one.label.startswith(label)).cells


def test_a_koperasi_without_status_is_neither_active_nor_not(filled):
    bengalon = row(filled.tables[0], "Bengalon")

    assert [bengalon[place].value for place in (ALL, ACTIVE, NOT_ACTIVE)] == [2, 1, 0]
    assert any(note.startswith("1 koperasi tanpa status") for note in filled.notes)


def test_what_nobody_reported_is_no_nought_and_says_why(filled):
    busang, total = row(filled.tables[0], "Busang"), row(filled.tables[0], "JUMLAH")

    assert (busang[MEMBERS].value, busang[MEMBERS].why) == (
        None,
        "tidak ada koperasi yang melaporkan",
    )
    assert total[MEMBERS].value == 40
    for place in (MANAGERS, MANAGERS_L):
        assert total[place].value is None
        assert "dari bidang kelembagaan" in total[place].why


def test_men_and_members_are_never_of_two_years_side_by_side(filled):
    assert filled.tables[0].heads[MEMBERS].period == "tahun buku 2022"
    assert row(filled.tables[0], "JUMLAH")[MEN].value is None


def test_a_kecamatan_without_koperasi_has_none_and_is_listed(filled):
    telen = row(filled.tables[0], "Telen")

    assert telen[ALL].value == 0
    assert telen[ACTIVE].why == "tidak ada koperasi yang dihitung"


def test_groups_add_up_to_the_same_total(filled):
    kecamatan, jenis, merah_putih = filled.tables

    totals = [row(table, "JUMLAH") for table in (kecamatan, jenis, merah_putih)]
    assert totals[0] == totals[1] == totals[2]
    assert totals[0][ALL].is_sum
    assert totals[0][OWN].value == 5_000_000
    assert row(jenis, "tidak disebut")[ALL].value == 1
    assert row(merah_putih, "Koperasi Merah Putih")[ALL].value == 1


def test_the_change_is_against_the_state_as_known_then(filled):
    before, change = (row(filled.tables[0], label) for label in ("Keadaan Feb", "Perubahan"))

    assert (before[ALL].value, change[ALL].value) == (2, 1)
    assert before[ALL].source.known_on == date(2024, 2, 29)
    assert change[MANAGERS].value is None


def test_an_office_without_deliveries_is_told_which_lists_it_needs():
    empty = made()
    filled = fill(FORM, MARCH, empty, lambda _day: empty, Selection())

    cells = [cell for table in filled.tables for one in table.rows for cell in one.cells]
    assert {cell.value for cell in cells} == {None}
    assert all(cell.why for cell in cells)
    assert "daftar koperasi" in row(filled.tables[0], "JUMLAH")[ALL].why


def test_a_period_that_has_not_begun_is_refused():
    with pytest.raises(KopdataError, match="Periode April 2024 belum ada datanya"):
        fill(FORM, period.Period("bulan", 2024, 4), office(), office, Selection())
