"""The area by counting pairs, and the range of the unknown by trying every answer."""

import random
from itertools import product

import pytest

from kopdata.questions.prioritas import tested_order as orders


def by_pairs(known):
    missed = [points for points, is_missed in known if is_missed]
    held = [points for points, is_missed in known if not is_missed]
    pairs = [1 if a > b else 0.5 if a == b else 0 for a, b in product(missed, held)]
    return sum(pairs) / len(pairs) if pairs else None


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
    assert orders.area_under_curve(known) == pytest.approx(by_pairs(known))


def test_without_both_answers_there_is_no_area():
    assert orders.area_under_curve([(20, True), (0, True)]) is None


@pytest.mark.parametrize("seed", range(20))
def test_the_range_of_the_unknown_is_that_of_every_answer(seed):
    rnd = random.Random(seed)
    placed = [(rnd.choice([0, 20, 40]), rnd.choice([True, False, None])) for _ in range(12)]
    unknown = [points for points, is_missed in placed if is_missed is None]
    known = [one for one in placed if one[1] is not None]
    areas = [
        by_pairs([*known, *zip(unknown, answers, strict=True)])
        for answers in product([True, False], repeat=len(unknown))
    ]
    areas = [area for area in areas if area is not None]

    assert orders.area_range(placed) == pytest.approx((min(areas), max(areas)))


def test_the_first_places_hold_at_least_and_at_most():
    placed = [(9, True), (9, None), (8, False), (7, True), (1, None)]
    found = orders.tested_order(placed, 3)

    assert (found.base, found.missed, found.unknown) == (3, 2, 2)
    assert (found.first, found.first_missed) == (3, 2)
    assert (found.places, found.least, found.most) == (3, 1, 2)


def test_an_order_is_compared_with_the_unknown_taken_alike():
    """The known alone, and all the unknown as held or as missed."""
    placed = [(9, None), (8, None), (5, True), (1, False)]
    found = orders.tested_order(placed, 2)

    assert found.answers == (1.0, by_pairs([(9, False), (8, False), *placed[2:]]), 1.0)
    assert orders.tested_order([(1, True), (0, None)], 2).answers is None
