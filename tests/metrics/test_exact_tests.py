"""Fisher's and McNemar's exact tests: published values, and every small table by fractions."""

import math
from fractions import Fraction
from itertools import product

import pytest

from kopdata.metrics.statistics.exact_tests import fisher, mcnemar


@pytest.mark.parametrize(
    ("table", "published"),
    [
        pytest.param((3, 4, 1, 4), 0.4857, id="the lady tasting tea, Fisher 1935"),
        pytest.param((10, 13, 2, 17), 0.0005367, id="twins convicted of crime, Fisher 1935"),
    ],
)
def test_fisher_gives_what_was_published(table, published):
    assert fisher(*table) == pytest.approx(published, rel=1e-3)


def test_mcnemar_gives_what_was_published():
    assert mcnemar(9, 2) == mcnemar(2, 9) == pytest.approx(0.06543, rel=1e-4)
    assert mcnemar(0, 0) == mcnemar(5, 5) == pytest.approx(1)
    assert mcnemar(6, 0) == pytest.approx(2 / 2**6)


def by_fractions(yes, total, yes_before, total_before):
    hits = yes + yes_before
    ways = [math.comb(total, k) * math.comb(total_before, hits - k) for k in range(hits + 1)]
    return Fraction(sum(way for way in ways if way <= ways[yes]), sum(ways))


def test_every_small_table_is_what_fractions_give():
    for total, total_before in product(range(1, 9), range(1, 8)):
        for yes, yes_before in product(range(total + 1), range(total_before + 1)):
            table = (yes, total, yes_before, total_before)
            assert fisher(*table) == pytest.approx(float(by_fractions(*table))), table


def test_a_nation_is_tested_like_a_kecamatan():
    many = fisher(110_000, 220_000, 109_000, 219_000)
    assert many == pytest.approx(fisher(109_000, 219_000, 110_000, 220_000))
    assert 0.1 < many <= 1
    assert fisher(120_000, 220_000, 100_000, 220_000) == pytest.approx(0, abs=1e-15)
