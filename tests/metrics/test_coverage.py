"""The day up to which lists tell a metric, for what is no summary of one."""

from datetime import date

from kopdata import metrics
from kopdata.metrics.changes import change
from kopdata.questions.pers import standard_messages
from tests.questions import offices

from .rows import koperasi, rat


def test_it_is_what_every_row_says(given):
    _, warehouse = offices.both(given, offices.SEEDS[0])

    for metric in metrics.catalogue():
        for row in metrics.summarise(warehouse, metric, metrics.Selection()).rows:
            if row.covered_to:
                assert metrics.reached(warehouse, metric.id, row.tahun) == row.covered_to


def test_without_a_list_it_is_the_end_of_the_year_or_the_data_date(as_of):
    warehouse = as_of(
        date(2024, 5, 1), register=[koperasi("first")], rat=[rat("first", 2022, date(2023, 2, 1))]
    )

    assert metrics.reached(warehouse, "kesehatan_dinilai", 2022) == date(2022, 12, 31)
    assert metrics.reached(warehouse, "kesehatan_dinilai", 2024) == date(2024, 5, 1)
    assert metrics.reached(warehouse, "keragaan_dilaporkan", 2022) == date(2023, 12, 31)


def held(number, tahun_buku, day, received_on):
    return rat(f"K{number}", tahun_buku, day, received_on=received_on, per=received_on)


def test_what_is_known_of_a_later_day_is_not_set_beside_the_same_day(given):
    whole, few = date(2024, 7, 1), date(2024, 10, 1)
    warehouse = given(
        register=[koperasi(f"K{number}") for number in range(30)],
        rat=[
            *(held(number, 2022, date(2023, 5, 2), date(2023, 12, 31)) for number in range(12)),
            *(held(number, 2022, date(2023, 9, 2), date(2023, 12, 31)) for number in (12, 13)),
            *(held(number, 2023, date(2024, 5, 2), whole) for number in range(11)),
            held(20, 2023, date(2024, 9, 2), few),
        ],
    )
    for by in (("periode",), ("periode", "kecamatan")):
        summary = metrics.summarise(
            warehouse, metrics.get("rat_dilaksanakan"), metrics.Selection(), by
        )
        row = summary.compared[-1]

        assert (row.covered_to, row.numerator) == (whole, 12)
        assert (row.same_day.numerator, row.same_day.later) == (12, 1)
        assert row.by_then.numerator == 11
    found = change(summary.metric, summary, metrics.Selection(), warehouse.about)
    assert (found.direction, found.then) == (None, None)


def test_a_year_no_list_reaches_is_not_set_beside_the_one_before(given):
    listed, later = date(2023, 10, 5), date(2024, 2, 1)
    warehouse = given(
        register=[koperasi(f"K{number}", received_on=listed) for number in range(12)],
        rat=[held(0, 2023, date(2024, 1, 15), later)],
    )
    aktif = metrics.summarise(warehouse, metrics.get("koperasi_aktif"), metrics.Selection())
    found = change(aktif.metric, aktif, metrics.Selection(), warehouse.about)

    assert [row.tahun for row in aktif.rows] == [2023, 2024]
    assert (found.now.tahun, found.now.covered_to, found.before) == (2024, listed, None)
    assert standard_messages.message(warehouse, metrics.Selection(), "aktif").change is None


def test_a_rise_of_undated_rat_alone_is_none(as_of):
    names = [f"K{number}" for number in range(40)]
    warehouse = as_of(
        date(2024, 6, 1),
        register=[koperasi(name) for name in names],
        rat=[
            *(rat(name, 2022, date(2023, 3, 1)) for name in names[:5]),
            *(rat(name, 2023, date(2024, 3, 1)) for name in names[:6]),
            *(rat(name, 2023, status="dilaporkan") for name in names[6:20]),
        ],
    )
    summary = metrics.summarise(warehouse, metrics.get("rat_dilaksanakan"), metrics.Selection())
    row = summary.compared[-1]
    found = change(summary.metric, summary, metrics.Selection(), warehouse.about)

    assert (row.numerator, row.by_then.numerator, row.same_day.numerator) == (20, 6, 5)
    assert metrics.direction(summary.metric, row).word == "naik"
    assert found.direction is None
