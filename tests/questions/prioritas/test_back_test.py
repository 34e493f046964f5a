"""The back-test: precision in the first 50, the base, and the area by counting pairs."""

from datetime import date
from itertools import product

import pytest

from kopdata.metrics import Selection
from kopdata.questions.prioritas import back_test
from tests.metrics.rows import activity, koperasi, rat


@pytest.mark.parametrize(
    "known",
    [
        [(40, True), (20, False)],
        [(20, False), (20, True), (0, True), (40, False), (40, True)],
        [(0, True), (0, False), (0, False)],
        [(60, False), (15, True), (15, True), (0, False)],
    ],
)
def test_the_area_is_the_share_of_pairs_in_order(known):
    missed = [points for points, is_missed in known if is_missed]
    held = [points for points, is_missed in known if not is_missed]
    pairs = [1 if a > b else 0.5 if a == b else 0 for a, b in product(missed, held)]

    assert back_test.area_under_curve(known) == pytest.approx(sum(pairs) / len(pairs))


def test_without_both_answers_there_is_no_area():
    assert back_test.area_under_curve([(20, True), (0, True)]) is None


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
