"""Limits, tails and predictions of counts, against known values and exact fractions."""

from fractions import Fraction
from math import comb, prod

import numpy as np
import pytest

from kopdata.metrics.statistics import binomial


@pytest.mark.parametrize(
    ("n", "p", "level", "low", "high"),
    [
        # scipy.stats.binom.ppf and R's qbinom
        pytest.param(10, 0.5, 0.95, 2, 8, id="ten tosses"),
        pytest.param(100, 0.5, 0.95, 40, 60, id="a hundred tosses"),
        pytest.param(20, 0.1, 0.95, 0, 5, id="twenty at a tenth"),
        pytest.param(100, 0.5, 0.998, 35, 65, id="a hundred, far out"),
        pytest.param(50, 0.0, 0.95, 0, 0, id="never"),
        pytest.param(50, 1.0, 0.95, 50, 50, id="always"),
    ],
)
def test_known_limits(n, p, level, low, high):
    assert binomial.limits(n, p, level) == (low, high)


def exactly(k, n, p):
    return comb(n, k) * p**k * (1 - p) ** (n - k)


@pytest.mark.parametrize("n", [1, 7, 40, 333])
@pytest.mark.parametrize("p", [0.02, 0.31, 0.5, 0.97])
def test_quantiles_are_those_of_the_definition(n, p):
    for probability in (0.001, 0.025, 0.5, 0.975, 0.999):
        (found,) = binomial.quantiles(n, p, (probability,))
        cumulative = [sum(exactly(j, n, p) for j in range(k + 1)) for k in range(n + 1)]
        exact = next((k for k, total in enumerate(cumulative) if total >= probability - 1e-12), n)
        assert found == exact


@pytest.mark.parametrize("n", [1, 7, 40, 333])
@pytest.mark.parametrize("p", [0.0, 0.02, 0.31, 0.5, 0.97, 1.0])
def test_tails_are_those_of_the_definition(n, p):
    each = [exactly(j, n, p) for j in range(n + 1)]
    below = np.arange(int(n * p) + 1)
    above = np.arange(int(n * p), n + 1)

    at_most = binomial.tails(below, np.full(below.size, n), p, -1)
    at_least = binomial.tails(above, np.full(above.size, n), p, 1)

    assert at_most == pytest.approx([sum(each[: k + 1]) for k in below], abs=1e-9)
    assert at_least == pytest.approx([sum(each[k:]) for k in above], abs=1e-9)


def test_a_large_base_does_not_underflow():
    low, high = binomial.limits(220_000, 0.3, 0.95)

    assert 65_500 < low < 66_000 < high < 66_500
    (far,) = binomial.tails(np.array([low]), np.array([220_000]), 0.3, -1)
    assert far == pytest.approx(0.025, abs=0.0005)


def rising(start, times):
    return prod((start + step for step in range(times)), start=Fraction(1))


def by_fractions(count, total, planned, level):
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
    assert binomial.predictive(14, 15, 20, 0.95) == (13, 20)
    assert binomial.limits(20, 14 / 15, 0.95) == (16, 20)


@pytest.mark.parametrize("level", [Fraction(9, 10), Fraction(19, 20)])
@pytest.mark.parametrize(
    ("count", "total", "planned"),
    [(14, 15, 20), (0, 12, 9), (12, 12, 30), (9, 12, 14), (3, 29, 14), (50, 200, 100)],
)
def test_predictions_are_those_of_exact_fractions(count, total, planned, level):
    assert binomial.predictive(count, total, planned, float(level)) == by_fractions(
        count, total, planned, level
    )


def test_a_share_known_from_many_is_nearly_a_share_known():
    assert binomial.predictive(75_000, 100_000, 40, 0.95) == binomial.limits(40, 0.75, 0.95)
    assert binomial.predictive(3, 4, 0, 0.95) == (0, 0)
