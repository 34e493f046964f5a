"""Pace in plain Python: earlier years on the same day, and what the weeks ahead bring."""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, exp, floor, log

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pembinaan.pace import pace
from tests.oracle import lists_reach
from tests.oracle.history import Known
from tests.oracle.office import as_rows, office

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

# Each day with the one its newest list of coaching was received on, or is said to be of.
LISTED_TO = {
    date(2023, 7, 21): date(2023, 7, 15),
    date(2025, 10, 12): date(2025, 6, 30),
    date(2026, 11, 28): date(2026, 10, 9),
}


def expected(days, day, reached):
    """31 December as a range: gamma-Poisson, its probabilities one from the other."""
    weeks = [
        sum(day - timedelta(7 * (ago + 1)) < one <= day - timedelta(7 * ago) for one in days)
        for ago in range(12)
    ]
    average = Fraction(sum(weeks), 12)
    batch = Fraction(1)
    if average:
        batch = max(sum((one - average) ** 2 for one in weeks) / 11 / average, batch)
    ahead = (date(day.year, 12, 31) - day).days
    if not ahead:
        return reached, reached
    shape, share = float(sum(weeks) / batch) + 0.5, ahead / (84 + ahead)
    chance, total, number, ends = exp(shape * log(1 - share)), 0.0, 0, []
    for bound in (0.025, 0.975):
        while total + chance < bound - 1e-9:
            total += chance
            chance *= (number + shape) / (number + 1) * share
            number += 1
        ends.append(number)
    return reached + floor(ends[0] * batch), reached + ceil(ends[1] * batch)


def assert_same(warehouse, first_days, data_date, reached):
    """`reached` is the day up to which lists of coaching reach, if there are any."""
    found = pace(warehouse, Selection())
    if found is None:
        assert not [one for one in first_days if one.year == data_date.year]
        return
    day = min(data_date, date(found.year, 12, 31))
    if reached and reached.year >= found.year:
        day = min(day, reached)
    of_year = [one for one in first_days if one.year == found.year and one <= day]
    assert (found.day, found.reached) == (day, len(of_year))
    assert found.year_end == expected(first_days, day, len(of_year))
    for one in found.earlier:
        own = [when for when in first_days if when.year == one.year]
        before = [when for when in own if (when.month, when.day) <= (day.month, day.day)]
        assert (one.reached, one.whole) == (len(before), len(own))


@pytest.mark.parametrize("seed", range(8))
def test_random_offices(given, seed):
    facts = office(seed)
    known = Known(facts)
    first = [one.finished()[0]["tanggal_selesai"] for one in known.koperasi if one.finished()]

    reached = lists_reach.coverage(known, "pembinaan")
    assert_same(given(**as_rows(facts)), first, known.data_date, reached)


@pytest.mark.parametrize("day", LISTED_TO)
def test_the_sample(known_on, day):
    warehouse = known_on(day)
    rows = warehouse.cursor().execute(
        "select koperasi_id, min(tanggal_selesai) from kegiatan_selesai "
        "where is_finished group by koperasi_id"
    )

    first = [when for _, when in rows.fetchall()]
    assert_same(warehouse, first, warehouse.about.data_date, LISTED_TO[day])
