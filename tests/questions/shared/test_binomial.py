"""Limits and predictions of counts, against exact fractions."""

from fractions import Fraction
from math import comb, prod

import pytest

from kopdata.questions.shared.binomial import limits, predictive


def rising(start, times):
    return prod((start + step for step in range(times)), start=Fraction(1))


def exactly(count, total, planned, level):
    """Jeffreys' beta-binomial in fractions: no logarithm, no rounding."""
    a, b = Fraction(2 * count + 1, 2), Fraction(2 * (total - count) + 1, 2)
    whole = rising(a + b, planned)
    tail = (1 - level) / 2
    so_far, low = Fraction(0), None
    for k in range(planned + 1):
        so_far += comb(planned, k) * rising(a, k) * rising(b, planned - k) / whole
        if low is None and so_far >= tail:
            low = k
        if so_far >= 1 - tail:
            return low, k
    raise AssertionError("the shares add up to one")


def test_14_of_15_before_means_13_to_20_of_the_next_20():
    assert predictive(14, 15, 20, 0.95) == (13, 20)
    assert limits(20, 14 / 15, 0.95) == (16, 20)


@pytest.mark.parametrize("level", [Fraction(9, 10), Fraction(19, 20)])
@pytest.mark.parametrize(
    ("count", "total", "planned"),
    [(14, 15, 20), (0, 12, 9), (12, 12, 30), (9, 12, 14), (3, 29, 14), (50, 200, 100)],
)
def test_predictions_are_those_of_exact_fractions(count, total, planned, level):
    assert predictive(count, total, planned, float(level)) == exactly(count, total, planned, level)


def test_a_share_known_from_many_is_nearly_a_share_known():
    assert predictive(75_000, 100_000, 40, 0.95) == limits(40, 0.75, 0.95)
    assert predictive(3, 4, 0, 0.95) == (0, 0)
