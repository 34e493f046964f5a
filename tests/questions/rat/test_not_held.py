"""The list for reminder letters: who, since when, how often."""

from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.rat import not_held
from tests.metrics.rows import koperasi, rat, status
from tests.oracle.history import deadline
from tests.oracle.oracle import metric_tahun, owes_rat
from tests.questions import offices


def expected(known, tahun):
    years = [year for year in metric_tahun(known, "rat_dilaksanakan") if year <= tahun]
    owing = {year: list(owes_rat(known, year)) for year in years}
    found = []
    for one in owing[tahun]:
        if one.rat(tahun)[0] is not False:
            continue
        held = [
            one.rat(year)[0] is not False for year in years if any(one is m for m in owing[year])
        ]
        in_a_row = len(held) - 1 - max((i for i, is_held in enumerate(held) if is_held), default=-1)
        is_overdue = deadline(tahun) <= known.data_date
        found.append((one.newest("nama"), held.count(False), len(held), in_a_row, is_overdue))
    return sorted(found)


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_the_list_is_what_plain_python_finds(given, seed):
    known, warehouse = offices.both(given, seed)

    for tahun in metric_tahun(known, "rat_dilaksanakan"):
        rows = not_held.not_held(warehouse, Selection(), tahun)
        listed = [
            (row.nama, row.times_missed, row.times_owed, row.missed_in_a_row, row.is_overdue)
            for row in rows
        ]
        assert sorted(listed) == expected(known, tahun)


def test_those_longest_without_a_rat_come_first_and_the_list_can_be_cut(as_of):
    warehouse = as_of(
        date(2024, 9, 1),
        register=[
            koperasi("never", tanggal_badan_hukum=date(2015, 1, 1)),
            koperasi("last year"),
            koperasi("held"),
            status("never", "Dibekukan", date(2024, 1, 5)),
        ],
        rat=[
            rat("last year", 2022, date(2023, 3, 1)),
            rat("last year", 2023, status="draft"),
            rat("held", 2023, date(2024, 3, 1)),
        ],
    )
    never, last_year = not_held.not_held(warehouse, Selection(), 2023)

    assert (never.nama, never.status, never.missed_in_a_row) == ("never", "Dibekukan", 2)
    assert (never.last_tahun_buku, never.sheet) == (None, "register")
    assert (last_year.last_tahun_buku, last_year.last_tanggal_rat) == (2022, date(2023, 3, 1))
    assert (last_year.rat_status, last_year.sheet, last_year.row) == ("draft", "rat", 3)
    assert (last_year.batas, last_year.is_overdue) == (date(2024, 6, 30), True)
    assert not_held.not_held(warehouse, Selection(), 2023, at_most=1) == (never,)


def test_no_name_or_telephone_number_of_a_person_is_in_the_list():
    assert not {"ketua", "telepon"} & set(not_held.NotHeld._fields)
