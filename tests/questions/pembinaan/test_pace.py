"""On pace or not, told by small offices and checked against plain Python."""

from datetime import date, timedelta

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pembinaan.pace import pace, pace_by_kecamatan
from tests.metrics.rows import activity, koperasi, target

DAY = date(2023, 7, 2)  # 182 of the 364 days between 1 January and 31 December are gone: half


def office(as_of, days, targets=(), day=DAY):
    """One koperasi first coached on each of the days."""
    names = [f"K{number}" for number in range(len(days))]
    return as_of(
        day,
        register=[koperasi(name) for name in names],
        pembinaan=[activity(name, when) for name, when in zip(names, days, strict=True)],
        target=list(targets),
    )


def test_half_the_target_at_half_the_year_is_on_the_pace_line(as_of):
    days = [date(2023, 2, 1)] * 5
    found = pace(office(as_of, days, [target(2023, 10)]), Selection())

    assert (found.reached, found.target, found.days_ahead) == (5, 10, 0)
    assert found.needed == pytest.approx(5 / 26)
    assert (found.day, found.last_activity) == (DAY, date(2023, 2, 1))


def test_behind_and_ahead_are_told_in_days(as_of):
    behind = pace(office(as_of, [date(2023, 2, 1)] * 4, [target(2023, 10)]), Selection())
    ahead = pace(office(as_of, [date(2023, 2, 1)] * 6, [target(2023, 10)]), Selection())

    assert (behind.days_ahead, ahead.days_ahead) == (-36, 36)


def test_best_four_weeks_and_the_recent_rates(as_of):
    days = [
        *[date(2023, 3, 1) + timedelta(n) for n in range(20)],
        *[DAY - timedelta(2)] * 4,
        *[DAY - timedelta(40)] * 8,
    ]
    found = pace(office(as_of, days, [target(2023, 40)]), Selection())

    assert found.best == 5
    # last 4 weeks: 4; last 8 weeks: 12; last 12 weeks: 12
    assert (found.slowest, found.fastest) == (1, 1.5)
    assert found.earliest == DAY + timedelta(38)  # 8 left at 1,5 a week: 37,3 days
    assert found.latest == DAY + timedelta(56)
    assert found.year_end == (32 + 26, 32 + 39)


def test_a_rate_of_zero_never_arrives(as_of):
    found = pace(office(as_of, [DAY - timedelta(70)], [target(2023, 40)]), Selection())

    assert (found.slowest, found.latest) == (0, None)
    assert found.earliest is not None


def test_a_target_reached_says_when(as_of):
    days = [date(2023, 3, 1), date(2023, 4, 1), date(2023, 5, 1)]
    found = pace(office(as_of, days, [target(2023, 2)]), Selection())

    assert (found.needed, found.reached_on, found.latest) == (0, date(2023, 4, 1), None)


def test_without_a_target_there_is_no_pace_but_a_count(as_of):
    found = pace(office(as_of, [date(2023, 3, 1)]), Selection())

    assert (found.reached, found.target, found.days_ahead, found.needed) == (1, None, None, None)


def test_nothing_at_all_is_none(as_of):
    assert pace(office(as_of, []), Selection()) is None


def test_a_year_that_is_over_needs_nothing_more(as_of):
    warehouse = office(as_of, [date(2022, 3, 1)], [target(2022, 4)])
    found = pace(warehouse, Selection(tahun=(2022,)))

    assert found.is_over
    assert (found.needed, found.days_ahead) == (None, -273)


def test_rates_early_in_the_year_look_back_over_new_year(as_of):
    day = date(2023, 1, 10)
    found = pace(office(as_of, [date(2022, 12, 28)] * 4, [target(2023, 9)], day), Selection())

    assert (found.reached, found.best, found.fastest) == (0, 0, 1)


def test_each_kecamatan_has_its_own_pace(as_of):
    warehouse = as_of(
        DAY,
        register=[koperasi("A"), koperasi("B", "Telen")],
        pembinaan=[
            activity("A", date(2023, 3, 1)),
            activity("B", date(2023, 4, 1), kecamatan="Telen"),
        ],
        target=[target(2023, 4, "Telen")],
    )
    found = dict(pace_by_kecamatan(warehouse, Selection()))

    assert len(found) == 18
    assert (found["Telen"].reached, found["Telen"].target) == (1, 4)
    assert (found["Bengalon"].reached, found["Bengalon"].target) == (1, None)
    assert found["Busang"].reached == 0
    chosen = pace_by_kecamatan(warehouse, Selection(kecamatan=("Telen",)))
    assert [name for name, _ in chosen] == ["Telen"]
