"""The day up to which lists tell a metric, for what is no summary of one."""

from datetime import date

from kopdata import metrics
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
