"""On pace or not, told by small offices and checked against plain Python."""

from datetime import date, timedelta

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pembinaan.pace import SameDay, pace, pace_by_kecamatan, year_of
from kopdata.questions.pembinaan.quarters import Quarter
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


def test_best_four_weeks_and_the_last_twelve(as_of):
    days = [
        *[date(2023, 3, 1) + timedelta(n) for n in range(20)],
        *[DAY - timedelta(2)] * 4,
        *[DAY - timedelta(40)] * 8,
    ]
    found = pace(office(as_of, days, [target(2023, 40)]), Selection())

    assert found.best == 5
    assert found.recent.counts == (4, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0)
    assert found.recent.batch == pytest.approx(68 / 11 / 1)  # variance over mean: they come at once
    low, high = found.year_end
    assert low < 32 + 26 < high  # one a week for 26 weeks
    assert DAY < found.earliest < DAY + timedelta(56)  # 8 left: at one a week 56 days
    assert found.latest is None  # at worst not within the year


def test_never_an_arrival_beyond_the_targets_own_year(as_of):
    days = [DAY - timedelta(2 * n) for n in range(40)]

    far = pace(office(as_of, days, [target(2023, 4000)]), Selection())
    near = pace(office(as_of, days, [target(2023, 60)]), Selection())
    assert (far.earliest, far.latest) == (None, None)
    assert DAY < near.earliest < near.latest <= date(2023, 12, 31)


def test_a_rate_of_zero_never_certainly_arrives(as_of):
    found = pace(office(as_of, [DAY - timedelta(100)], [target(2023, 2)]), Selection())

    assert (found.recent.total, found.latest, found.year_end[0]) == (0, None, 1)


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

    assert (found.reached, found.best) == (0, 0)
    assert found.recent.counts[:3] == (0, 4, 0)


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


def test_the_same_day_of_earlier_years_stands_beside(as_of):
    days = [
        date(2021, 3, 1),
        date(2021, 7, 2),
        date(2021, 7, 3),
        date(2022, 9, 1),
        date(2023, 2, 1),
    ]
    found = pace(office(as_of, days), Selection())

    assert found.earlier == (SameDay(2022, 0, 1), SameDay(2021, 2, 3))


def test_29_february_is_compared_with_the_28th(as_of):
    days = [date(2023, 2, 28), date(2023, 3, 1), date(2024, 1, 5)]
    found = pace(office(as_of, days, day=date(2024, 2, 29)), Selection())

    assert found.earlier == (SameDay(2023, 1, 2),)


def test_quarters_with_a_target_of_their_own(as_of):
    days = [date(2023, 2, 1)] * 3 + [date(2023, 4, 1)] * 2
    quarters = [target(2023, 5, triwulan=name) for name in ("I", "II", "III", "IV")]
    found = pace(office(as_of, days, [*quarters, target(2023, 18)]), Selection())

    assert found.target == 18  # the year's own target, and not its quarters on top
    assert found.quarters == tuple(
        Quarter(number, 5, reached) for number, reached in ((1, 3), (2, 2), (3, 0), (4, 0))
    )
    assert pace(office(as_of, days, quarters), Selection()).target == 20
    assert pace(office(as_of, days, quarters[:3]), Selection()).target is None
    assert not pace(office(as_of, days, quarters), Selection(jenis=("Konsumen",))).quarters


def test_a_quarter_nobody_could_read_is_not_the_years_target(as_of):
    in_doubt = target(2023, 5, triwulan=None, triwulan_diragukan=True)

    assert pace(office(as_of, [date(2023, 2, 1)], [in_doubt]), Selection()).target is None
    known = pace(office(as_of, [date(2023, 2, 1)], [target(2023, 18), in_doubt]), Selection())
    assert known.target == 18


def test_quarters_of_kecamatan_are_the_selections_where_each_has_one(as_of):
    first = [target(2023, 5, "Telen", triwulan="I"), target(2023, 2, "Busang", triwulan="I")]
    whole = [target(2023, 9, place) for place in ("Bengalon", "Telen", "Busang")]
    warehouse = office(as_of, [date(2023, 2, 1)], [*first, *whole])

    def quarters(*kecamatan):
        return pace(warehouse, Selection(kecamatan=kecamatan)).quarters

    assert quarters("Telen", "Busang") == (Quarter(1, 7, 0),)
    assert quarters("Bengalon", "Telen") == ()
    assert quarters() == ()


def test_in_january_the_year_spoken_of_is_the_last_with_coaching_or_a_target(as_of):
    """Targets and coaching end in 2022, the newest list came in January 2023."""
    day = date(2023, 1, 20)
    rows = {"days": [date(2022, 3, 1), date(2022, 4, 1)], "targets": [target(2022, 4)], "day": day}
    found = pace(office(as_of, **rows), Selection())

    assert (found.year, found.day, found.reached, found.target) == (2022, date(2022, 12, 31), 2, 4)
    assert dict(pace_by_kecamatan(office(as_of, **rows), Selection()))["Bengalon"].reached == 2
    with_new = office(as_of, rows["days"], [target(2022, 4), target(2023, 9)], day)
    assert year_of(with_new, Selection()) == 2023
    assert year_of(with_new, Selection(tahun=(2021, 2022))) == 2022
