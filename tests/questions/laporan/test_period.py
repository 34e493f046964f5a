"""What a form speaks of, as an officer writes it."""

from datetime import date

import pytest

from kopdata.errors import KopdataError
from kopdata.questions.laporan import period
from kopdata.questions.laporan.period import Period


@pytest.mark.parametrize(
    ("kind", "text", "found", "last"),
    [
        ("bulan", "2026-09", Period("bulan", 2026, 9), date(2026, 9, 30)),
        ("bulan", "2024-2", Period("bulan", 2024, 2), date(2024, 2, 29)),
        ("triwulan", "2026-TW3", Period("triwulan", 2026, 3), date(2026, 9, 30)),
        ("triwulan", "2026-TWIV", Period("triwulan", 2026, 4), date(2026, 12, 31)),
        ("triwulan", "2026q1", Period("triwulan", 2026, 1), date(2026, 3, 31)),
        ("tahun", " 2025 ", Period("tahun", 2025), date(2025, 12, 31)),
    ],
)
def test_a_period_is_read_and_written_again(kind, text, found, last):
    read = period.read(kind, text)

    assert read == found
    assert read.last == last
    assert period.read(kind, read.written) == read
    assert period.holding(kind, read.first) == period.holding(kind, read.last) == read


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("bulan", "2026-13"), ("bulan", "2026-0"), ("bulan", "September"), ("bulan", "2026")),
        *(("triwulan", "2026-TW5"), ("triwulan", "2026-07"), ("tahun", "26"), ("tahun", "0001")),
        *(("bulan", "2026-09-30"), ("tahun", ""), ("bulan", "２０２６-0９x")),
    ],
)
def test_what_is_no_period_is_answered_with_an_example(kind, text):
    with pytest.raises(KopdataError, match=r"tulis seperti 20"):
        period.read(kind, text)


def test_before_lies_the_month_and_the_year_before():
    january = Period("bulan", 2024, 1)

    assert january.before == Period("bulan", 2023, 12)
    assert january.year_before == Period("bulan", 2023, 1)
    assert Period("triwulan", 2024, 1).before == Period("triwulan", 2023, 4)


def test_what_is_due_is_the_running_month_and_the_last_whole_quarter_or_year():
    day = date(2026, 10, 12)

    assert period.usual("bulan", day).written == "2026-10"
    assert period.usual("triwulan", day).written == "2026-TW3"
    assert period.usual("tahun", day).written == "2025"
    assert period.usual("triwulan", date(2026, 9, 30)).written == "2026-TW3"
