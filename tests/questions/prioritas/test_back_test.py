"""The back-test: precision in the first 50, the base, and the area by counting pairs."""

from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.prioritas import back_test
from tests.metrics.rows import activity, koperasi, rat


def test_known_on_31_december_against_what_became_of_the_rat(given):
    """The 12 never coached miss their RAT; the 20 coached hold it; two have no row."""
    never = [f"N{number:02d}" for number in range(12)]
    coached = [f"Y{number:02d}" for number in range(20)]
    silent = ["Z1", "Z2"]
    rows = {
        "register": [koperasi(name) for name in (*never, *coached, *silent)],
        "pembinaan": [
            activity(name, date(2022, 5, 1), received_on=date(2022, 6, 1)) for name in coached
        ],
        "rat": [
            *(rat(name, 2022, status="belum", received_on=date(2023, 8, 1)) for name in never),
            *(rat(name, 2022, date(2023, 2, 1), received_on=date(2023, 8, 1)) for name in coached),
        ],
    }
    now = given(data_date=date(2023, 9, 1), **rows)

    (found,) = back_test.backtest(now, Selection(), lambda day: given(known_on=day, **rows))
    assert (found.day, found.tahun_buku) == (date(2022, 12, 31), 2022)
    assert (found.base, found.missed, found.first, found.first_missed) == (32, 12, 32, 12)
    assert found.area == 1.0
    assert found.complete
    assert not found.is_small
    office = found.everyone[back_test.OFFICE]
    assert (office.unknown, office.places, office.least, office.most) == (2, 34, 12, 14)
    assert office.area_low < office.area == office.area_high
    assert found.learnt is None
    assert {order.base for order in found.savable.values()} == {32}


def test_rivals_are_rules_anybody_could_use(given):
    """Fourteen missed the last RAT and miss the next; half of them are not aktif."""
    late = [f"N{number:02d}" for number in range(14)]
    good = [f"Y{number:02d}" for number in range(16)]
    rows = {
        "register": [
            *(koperasi(name, status="Tidak Aktif" if name < "N07" else "Aktif") for name in late),
            *(koperasi(name) for name in good),
        ],
        "rat": [
            *(
                rat(name, year, status="belum", received_on=date(year + 1, 8, 1))
                for name in late
                for year in (2021, 2022)
            ),
            *(
                rat(name, year, date(year + 1, 2, 1), received_on=date(year + 1, 8, 1))
                for name in good
                for year in (2021, 2022)
            ),
        ],
    }
    now = given(data_date=date(2023, 9, 1), **rows)
    *_, found = back_test.backtest(now, Selection(), lambda day: given(known_on=day, **rows))

    areas = {name: order.area for name, order in found.everyone.items()}
    assert areas[back_test.LAST_RAT] == areas[back_test.YEARS] == 1.0
    assert areas[back_test.STATUS] == pytest.approx(0.75)


def test_those_already_red_can_no_longer_be_saved(given):
    red = [f"R{number:02d}" for number in range(11)]
    other = [f"Y{number:02d}" for number in range(13)]
    rows = {
        "register": [koperasi(name) for name in (*red, *other)],
        "rat": [
            rat(
                name,
                year,
                None if name in red else date(year + 1, 2, 1),
                status="belum" if name in red else None,
                received_on=date(year + 1, 8, 1),
            )
            for name in (*red, *other)
            for year in range(2019, 2024)
        ],
    }
    now = given(data_date=date(2024, 9, 1), **rows)
    *_, found = back_test.backtest(now, Selection(), lambda day: given(known_on=day, **rows))

    assert found.tahun_buku == 2023
    assert (found.base, found.savable[back_test.OFFICE].base) == (24, 13)


def test_an_office_that_knew_nothing_then_is_left_out(given):
    rows = {"register": [koperasi("A", received_on=date(2023, 2, 1))]}
    rows["rat"] = [rat("A", 2022, date(2023, 2, 1), received_on=date(2023, 3, 1))]
    now = given(data_date=date(2023, 3, 1), **rows)

    assert not back_test.backtest(now, Selection(), lambda day: given(known_on=day, **rows))
    assert back_test.days(now) == (date(2022, 12, 31),)


def test_a_season_that_is_not_over_and_a_small_base_say_so(given):
    rows = {"register": [koperasi("A")], "rat": [rat("A", 2022, date(2023, 2, 1))]}
    rows["rat"][0]["received_on"] = date(2023, 3, 1)
    now = given(data_date=date(2023, 3, 1), **rows)

    (found,) = back_test.backtest(now, Selection(), lambda day: given(known_on=day, **rows))
    assert (found.complete, found.is_small, back_test.share(found.missed, found.base)) == (
        False,
        True,
        None,
    )
