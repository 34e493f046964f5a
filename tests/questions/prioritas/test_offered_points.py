"""Points learnt from past seasons: what they are worth, and that they must win out of time."""

import random
from collections import Counter

import pytest

from kopdata.questions.prioritas import back_test
from kopdata.questions.prioritas.back_test import LEARNT, OFFICE, Tried
from kopdata.questions.prioritas.offered_points import offered
from kopdata.questions.prioritas.refitted_points import refitted_points

WEIGHTS = (("banyak_anggota", 40), ("zona_merah", 20), ("tenggat_dekat", 15), ("tidak_aktif", 0))


def koperasi(rnd, worth):
    """A koperasi with some reasons; each adds its worth to the chance of missing the RAT."""
    reasons = tuple(name for name in worth if rnd.random() < 0.4)
    chance = 0.25 + sum(worth[name] for name in reasons)
    return Tried(reasons, False, rnd.randint(0, 2), rnd.randint(0, 2), rnd.random() < chance)


def seen(tried):
    return Counter((one.reasons, one.is_missed) for one in tried)


def seasons(worths, size=400):
    """Seasons in order, each known only by those before it."""
    rnd = random.Random(7)
    before, found = Counter(), []
    for year, worth in enumerate(worths, start=2018):
        tried = [koperasi(rnd, worth) for _ in range(size)]
        learnt = refitted_points(before, WEIGHTS)
        found.append(back_test.tested(tried, year, WEIGHTS, learnt, complete=True))
        before += seen(tried)
    return found


STEADY = {"zona_merah": 0.05, "banyak_anggota": -0.1, "tidak_aktif": 0.5}
TURNED = {"zona_merah": 0.05, "banyak_anggota": 0.5, "tidak_aktif": -0.1}


def test_the_reason_worth_most_is_the_weightiest_and_one_that_protects_has_none():
    rnd = random.Random(1)
    points = dict(refitted_points(seen(koperasi(rnd, STEADY) for _ in range(2000)), WEIGHTS))

    assert points["tidak_aktif"] == 40  # as heavy as the office's weightiest
    assert 0 <= points["zona_merah"] < 20
    assert points["banyak_anggota"] == 0
    assert points["tenggat_dekat"] == 15  # never seen: the office's


def test_the_terms_are_the_most_likely_ones():
    """Of one reason in plain arithmetic: with 90 % against 20 % the odds are 36 fold."""
    patterns = Counter(
        {
            (("tidak_aktif",), True): 9000,
            (("tidak_aktif",), False): 1000,
            ((), True): 2000,
            ((), False): 8000,
            (("zona_merah",), True): 6000,
            (("zona_merah",), False): 4000,
        }
    )
    points = dict(refitted_points(patterns, WEIGHTS))

    # log odds against those without a reason: log 36 = 3,58 and log 6 = 1,79: half of it
    assert (points["tidak_aktif"], points["zona_merah"]) == (40, 20)


@pytest.mark.parametrize(
    "patterns",
    [
        pytest.param(Counter(), id="nothing seen"),
        pytest.param(Counter({(("tidak_aktif",), True): 90}), id="everybody missed it"),
        pytest.param(
            Counter({(("tidak_aktif",), True): 5, ((), False): 90}), id="fewer than ten with it"
        ),
        pytest.param(
            Counter({(("tidak_aktif",), False): 50, ((), True): 50}), id="it only protects"
        ),
    ],
)
def test_where_nothing_can_be_learnt_there_are_none(patterns):
    assert refitted_points(patterns, WEIGHTS) is None


def test_points_that_hold_out_of_time_are_accepted():
    found = offered(seasons([STEADY] * 5), WEIGHTS)

    assert found.seasons == 4
    assert all(one.area < found.area for one in found.beaten)
    assert found.is_accepted
    expected = sum(one.expected for one in found.calibration)
    missed = sum(one.missed for one in found.calibration)
    assert abs(expected - missed) < 0.1 * missed
    assert sum(one.base for one in found.calibration) == 4 * 400


def test_points_that_fit_the_past_alone_are_not():
    """What was worth most turns round every season: they win where they were learnt, not after."""
    found = offered(seasons([STEADY, TURNED] * 3), WEIGHTS)

    assert not found.is_accepted
    assert any(one.times * 2 <= found.seasons for one in found.beaten)


def test_two_seasons_are_too_few_to_accept_anything():
    found = offered(seasons([STEADY] * 3), WEIGHTS)

    assert found.seasons == 2
    assert found.area > max(one.area for one in found.beaten)
    assert not found.is_accepted


def test_a_season_is_judged_by_points_of_earlier_seasons_alone():
    first, second, *_ = seasons([STEADY, TURNED, STEADY])

    assert first.learnt is None
    assert LEARNT not in first.everyone
    assert second.learnt == refitted_points(first.seen, WEIGHTS)
    assert second.everyone[OFFICE].base == 400


def test_nothing_is_offered_without_a_season_out_of_time():
    assert offered(seasons([STEADY]), WEIGHTS) is None
    assert offered((), WEIGHTS) is None
