"""What the last weeks bring: the range holds about as often as it says, in batches too."""

import random

import pytest

from kopdata.questions.pembinaan.forecast import Weeks

STEADY = Weeks((2, 1, 3, 2, 2, 1, 2, 3, 1, 2, 3, 2))
BATCHES = Weeks((0, 0, 0, 12, 0, 0, 0, 0, 12, 0, 0, 0))


def test_batches_make_the_range_wider_and_not_the_middle_another():
    assert STEADY.total == BATCHES.total == 24
    assert STEADY.batch == 1
    assert BATCHES.batch > 10
    low, high = STEADY.expected(84)
    lower, higher = BATCHES.expected(84)
    assert lower < low < 24 < high < higher


def test_nothing_seen_is_not_nothing_to_come():
    low, high = Weeks((0,) * 12).expected(84)

    assert low == 0
    assert 0 < high < 6
    assert STEADY.expected(0) == (0, 0)


def test_the_first_day_is_the_first_on_which_the_range_reaches_it():
    for at_best in (True, False):
        day = STEADY.first_day(20, 365, at_best=at_best)
        end = 1 if at_best else 0
        assert STEADY.expected(day)[end] >= 20 > STEADY.expected(day - 1)[end]
    assert STEADY.first_day(500, 100, at_best=True) is None


def test_many_koperasi_are_no_burden():
    low, high = Weeks((4000, 4100, 3900, 4050) * 3).expected(365)

    assert low < 4000 * 365 / 7 < high


@pytest.mark.parametrize(
    ("batch", "per_week", "ahead"), [(1, 3.0, 8), (1, 0.5, 26), (6, 0.6, 12), (15, 0.7, 20)]
)
def test_the_range_holds_in_90_to_99_of_a_hundred(batch, per_week, ahead):
    """Sessions of `batch` koperasi come by chance; twelve weeks are seen, `ahead` are to come."""
    rnd = random.Random(batch * ahead)
    times, held = 500, 0
    for _ in range(times):
        counts = [sessions(rnd, per_week) * batch for _ in range(12 + ahead)]
        low, high = Weeks(tuple(counts[:12])).expected(ahead * 7)
        held += low <= sum(counts[12:]) <= high

    assert 0.90 <= held / times <= 0.99


def sessions(rnd, rate):
    """A Poisson count: exponential gaps that fit into a week."""
    count, time = 0, rnd.expovariate(rate)
    while time < 1:
        count, time = count + 1, time + rnd.expovariate(rate)
    return count
