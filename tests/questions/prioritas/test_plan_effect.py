"""What a plan does to target, RAT and zona merah: ranges from what others did, or nothing said."""

from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata.metrics.statistics.binomial import limits, predictive
from kopdata.questions.prioritas.coaching_plan import Placed
from kopdata.questions.prioritas.plan_effect import LEVEL, plan_effect
from tests.metrics.rows import activity, koperasi, named, rat, target

DAY = date(2024, 10, 20)
MONTHS = date(2024, 11, 1), date(2024, 12, 1)
FORMER = [f"F{number}" for number in range(12)]
IDLE = [f"I{number}" for number in range(15)]
NEW = [f"N{number}" for number in range(14)]


class One(NamedTuple):
    koperasi_id: str
    kecamatan: str


def office(as_of, plan=(), goal=20, former=FORMER):
    """Twelve coached in 2022, nine of whom then met; fifteen similar, of whom three did."""
    rats = [rat(name, year, status="belum") for name in NEW for year in (2020, 2021, 2022, 2023)]
    rats += [rat(name, 2022, date(2023, 5, 1)) for name in (*former[:9], *IDLE[:3])]
    return as_of(
        DAY,
        register=[koperasi(name) for name in (*FORMER, *IDLE, *NEW)],
        rat=rats,
        pembinaan=[activity(name, date(2022, 6, 1)) for name in former]
        + [activity(IDLE[0], date(2024, 9, 1))],
        target=[target(2024, goal)],
        rencana=list(plan),
    )


def placed(warehouse, names):
    ids = dict(warehouse.cursor().execute("select nama, koperasi_id from koperasi").fetchall())
    return [
        Placed(MONTHS[place % 2], One(ids[name], "Bengalon")) for place, name in enumerate(names)
    ]


def effect(as_of, names=NEW, **office_of):
    warehouse = office(as_of, **office_of)
    return plan_effect(warehouse, metrics.Selection(), placed(warehouse, names))


def test_the_target_is_reached_in_a_month_if_the_whole_plan_comes_about(as_of):
    (reached,) = effect(as_of, goal=8).arrivals

    assert (reached.year, reached.target, reached.reached, reached.new) == (2024, 8, 1, 14)
    assert (reached.month, reached.late_month, reached.low) == (MONTHS[0], None, None)


def test_a_target_beyond_the_plan_is_not_reached(as_of):
    (reached,) = effect(as_of, goal=16).arrivals

    assert reached.month is None


def test_how_the_newest_plan_went_gives_the_low_end(as_of):
    plan = [
        {
            **named(name),
            "rencana": "R",
            "bulan": date(2024, 9, 1),
            "disusun_pada": date(2024, 8, 1),
        }
        for name in (IDLE[0], *FORMER[:11])
    ]
    found = effect(as_of, plan=plan)

    assert found.kept == (1, 12)
    assert found.arrivals[0].low == predictive(1, 12, 14, LEVEL)[0]


def test_rat_and_zona_merah_are_ranges_beside_the_similar_uncoached(as_of):
    found = effect(as_of)

    assert (found.rat.group.after, found.rat.group.total) == (9, 12)
    assert (found.rat.low, found.rat.high) == predictive(9, 12, 14, LEVEL)
    assert found.rat.low < limits(14, 9 / 12, LEVEL)[0]
    assert (found.idle.group.after, found.idle.group.total) == (3, 29)
    assert found.verdict == "tanpa_plasebo"  # nothing is known of the year before
    assert found.red.planned == 14


def test_under_ten_nothing_is_said(as_of):
    few = effect(as_of, names=NEW[:9])
    assert (few.rat, few.red, few.without_rat) == (None, None, 9)
    assert effect(as_of, former=FORMER[:9]).rat is None


def test_those_coached_before_bring_nothing_new(as_of):
    found = effect(as_of, names=FORMER)

    assert (found.arrivals[0].new, found.without_rat) == (0, 0)
