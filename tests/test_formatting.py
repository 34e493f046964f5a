"""Numbers, money and dates as they are written."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies

from kopdata import formatting


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        pytest.param(1209, 0, "1.209", id="thousands get a dot"),
        pytest.param(999, 0, "999", id="no dot below a thousand"),
        pytest.param(1234567.891, 2, "1.234.567,89", id="decimals get a comma"),
        pytest.param(0.5, 0, "1", id="halves go up"),
        pytest.param(2.5, 0, "3", id="also after an even digit"),
        pytest.param(-47, 0, "-47", id="below zero"),
    ],
)
def test_number(value, decimals, written):
    assert formatting.number(value, decimals) == written


def test_a_change_has_its_sign():
    written = [formatting.signed(number) for number in (1200, 0, -3)]

    assert written == ["+1.200", "0", "\N{MINUS SIGN}3"]


@pytest.mark.parametrize(
    ("share", "written"),
    [
        pytest.param(0.373, "37,3 %", id="one decimal"),
        pytest.param(112 / 1209, "9,3 %", id="long fraction"),
        pytest.param(0.3725, "37,3 %", id="half up"),
        pytest.param(1.0133, "101,3 %", id="more than the target"),
        pytest.param(0, "0,0 %", id="nothing"),
    ],
)
def test_percent(share, written):
    assert formatting.percent(share) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        pytest.param(1_200_000_000, "Rp1,2 miliar", id="billion"),
        pytest.param(Decimal("3450000000000.00"), "Rp3,5 triliun", id="trillion"),
        pytest.param(999_990_000, "Rp1,0 miliar", id="rounds into the next scale"),
        pytest.param(-7_500_000, "-Rp7,5 juta", id="a loss"),
        pytest.param(950_000, "Rp950.000", id="written out below a million"),
    ],
)
def test_rupiah(amount, written):
    assert formatting.rupiah(amount) == written


def test_dates():
    day = date(2023, 7, 21)

    assert formatting.date_long(day) == "21 Juli 2023"
    assert formatting.date_short(day) == "21 Jul 2023"
    assert formatting.month(day) == "Juli 2023"


def test_english_forms():
    assert formatting.number(1209, language="en") == "1,209"
    assert formatting.percent(0.373, language="en") == "37.3%"
    assert formatting.rupiah(1_200_000_000, language="en") == "Rp1.2 billion"
    assert formatting.date_long(date(2023, 7, 21), language="en") == "21 July 2023"


def test_names_in_a_row():
    assert formatting.listed(["Bengalon"]) == "Bengalon"
    assert formatting.listed(["Bengalon", "Busang", "Telen"]) == "Bengalon, Busang dan Telen"
    assert formatting.listed(["Bengalon", "Busang"], language="en") == "Bengalon and Busang"


@given(strategies.integers(min_value=-(10**15), max_value=10**15))
def test_a_whole_number_can_be_read_back(value):
    assert int(formatting.number(value).replace(".", "")) == value


@given(strategies.decimals(min_value=0, max_value=1, places=6))
def test_a_share_is_never_off_by_more_than_half_a_tenth(share):
    written = formatting.percent(share).removesuffix(" %").replace(",", ".")

    assert abs(Decimal(written) - share * 100) <= Decimal("0.05")
