"""A column of dates is read in one order, or doubted whole."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kopdata.ingest.rows.date_order import Order, orders
from kopdata.ingest.values.cell_text import DATE_TAG
from kopdata.ingest.values.dates import read_date

LOW, HIGH = DATE_TAG + "2025-04-03", DATE_TAG + "2025-03-25"
HEADINGS = ("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT")


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["25/02/2023", "03/04/2023"], Order()),
        (["02/25/2023", "03/14/2023", "03/04/2023"], Order(month_first=True)),
        (["02/25/2023", "03/04/2023"], Order(doubted=True)),
        (["02/25/2023", "03/14/2023", "25/02/2023"], Order(doubted=True)),
        ([LOW, "25/03/2025"], Order(swapped=True)),
        ([LOW, "03/25/2025"], Order(swapped=True)),
        ([LOW, HIGH, "25/03/2025"], Order()),
        ([LOW, "25/03/2025", "04/03/2025"], Order()),
        ([LOW, "25/03/2025", "03/25/2025"], Order()),
        ([LOW, "3 April 2025", "-", ""], Order()),
    ],
)
def test_what_a_column_proves(cells, order):
    assert orders({"tanggal": cells}) == {"tanggal": order}


def test_a_column_that_proves_nothing_is_read_as_the_others_of_its_sheet():
    found = orders({"rat": ["02/25/2023", "03/14/2023"], "lapor": ["03/04/2023"]})
    assert found["lapor"].month_first


def test_month_first_is_read_and_said(read):
    days = ("02/25/2023", "03/14/2023", "04/03/2023")
    rows = [(f"KUD {n}", "Bengalon", 2022, day) for n, day in enumerate(days)]

    parsed = read([HEADINGS, *rows])

    assert parsed.tables["rat"]["tanggal_rat"].to_pylist() == [
        *(date(2023, 2, 25), date(2023, 3, 14), date(2023, 4, 3))
    ]
    (problem,) = parsed.problems
    assert "bulan sebelum hari" in problem.message


def test_dates_swapped_by_another_locale_are_all_in_doubt(read):
    days = (date(2023, 4, 3), date(2023, 5, 4), "25/03/2023")
    rows = [(f"KUD {n}", "Bengalon", 2022, day) for n, day in enumerate(days)]

    parsed = read([HEADINGS, *rows])

    assert parsed.tables["rat"]["tanggal_rat"].null_count == 3
    assert parsed.tables["rat"]["tanggal_rat_diragukan"].to_pylist() == [True] * 3


def test_a_score_below_one_among_others_may_be_percent(read):
    rows = [(f"KUD {n}", "Bengalon", 2022, score) for n, score in enumerate((85, 0.72, 1, 0))]

    parsed = read([("Nama Koperasi", "Kecamatan", "Tahun", "Skor"), *rows])

    assert parsed.tables["kesehatan"]["skor"].to_pylist() == [85, None, 1, 0]
    assert [problem.cell for problem in parsed.problems] == ["D3"]


def test_scores_that_are_all_fractions_may_be_percent(read):
    rows = [(f"KUD {n}", "Bengalon", 2022, score) for n, score in enumerate((0.85, 0.72, 1))]

    parsed = read([("Nama Koperasi", "Kecamatan", "Tahun", "Skor"), *rows])

    assert parsed.tables["kesehatan"]["skor"].null_count == 3
    assert "mungkin persen" in parsed.problems[0].message


DAYS = st.lists(
    st.dates(date(2020, 1, 1), date(2023, 12, 31)), min_size=1, max_size=12, unique=True
)


def read_as_column(cells):
    """What each cell is read as together with the others; None where it is in doubt."""
    order = orders({"tanggal": cells})["tanggal"]
    return [
        None if order.doubt(cell) else read_date(cell, month_first=order.month_first)[0]
        for cell in cells
    ]


def proven(days):
    return [day for day in days if day.day > 12]


@settings(max_examples=150, deadline=None)
@given(DAYS)
def test_days_written_first_are_read_whatever_else_stands_there(days):
    cells = [f"{day:%d/%m/%Y}" for day in days]
    assert read_as_column(cells) == days
    assert read_as_column([*cells, "-", "entah", "Maret 2024"])[: len(days)] == days


@settings(max_examples=150, deadline=None)
@given(DAYS.filter(proven))
def test_months_written_first_are_read_so_or_in_doubt(days):
    found = read_as_column([f"{day:%m/%d/%Y}" for day in days])
    is_sure = len(proven(days)) > 1
    certain = [day if is_sure or day.day == day.month else None for day in days]
    assert found == certain


@settings(max_examples=150, deadline=None)
@given(DAYS.filter(proven))
def test_days_that_another_locale_took_for_months_are_never_believed(days):
    swapped = [
        DATE_TAG + date(day.year, day.day, day.month).isoformat()
        if day.day <= 12
        else f"{day:%d/%m/%Y}"
        for day in days
    ]
    pairs = zip(days, read_as_column(swapped), strict=True)
    assert all(found in (None, day) for day, found in pairs)
