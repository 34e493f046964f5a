"""The one rule of who is lowest and who is among the low, and how seldom it is wrong."""

from math import erfc, sqrt
from statistics import NormalDist

import numpy as np
import pytest

from kopdata import metrics
from kopdata.metrics import Selection, Summary
from kopdata.metrics.statistics import area_order, area_spread
from tests.charts import rows

OFFICES = 250


def order(counts, metric_id="koperasi_aktif"):
    """`counts` maps a kecamatan to its numerator, its base and how many are unknown, if any."""
    listed = tuple(
        rows.row(count, base, unknown=sum(unknown), kecamatan=name)
        for name, (count, base, *unknown) in counts.items()
    )
    summary = Summary(metrics.get(metric_id), Selection(), ("kecamatan",), (2023,), listed)
    return area_order.order(summary)


def named(found):
    return found.lowest and found.lowest.kecamatan, [row.kecamatan for row in found.low]


ALIKE = {f"K{place}": (28 + place % 5, 60) for place in range(9)}


def test_the_lowest_is_named_where_it_is_so_beyond_doubt():
    assert named(order({**ALIKE, "Busang": (6, 60)})) == ("Busang", ["Busang"])


def test_two_that_may_each_be_lowest_are_among_the_low():
    assert named(order({**ALIKE, "Busang": (7, 60), "Telen": (8, 60)})) == (
        None,
        ["Busang", "Telen"],
    )


def test_nobody_is_named_where_chance_explains_the_differences():
    counts = {f"K{place}": (4 + place % 7, 20) for place in range(18)}

    assert named(order(counts)) == (None, [])


def test_where_lower_is_better_the_worst_is_the_highest():
    high = {name: (60 - count, base) for name, (count, base) in ALIKE.items()}

    assert named(order({**high, "Busang": (55, 60)}, "zona_merah")) == ("Busang", ["Busang"])
    assert named(order({**high, "Busang": (3, 60)}, "zona_merah")) == (None, [])


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({**ALIKE, "Busang": (6, 60, 12)}, id="its own unknown may lift it"),
        pytest.param({**ALIKE, "Busang": (6, 60), "K0": (28, 60, 0), "K1": (0, 60, 40)}, id="less"),
        pytest.param({**ALIKE, "Busang": (6, 60), "Telen": (0, 40, 40)}, id="one nobody knows of"),
    ],
)
def test_no_area_is_lowest_while_the_unknown_may_make_another_so(counts):
    assert order(counts).lowest is None


def test_the_unknown_are_counted_only_where_they_keep_the_order_open():
    few = {f"K{place}": (4 + place % 7, 20, 1) for place in range(9)}

    hardly_any = {f"K{place}": (1, 40, 38) for place in range(9)}

    assert order(few).unknown == 0
    assert order(hardly_any).unknown == 9 * 38
    assert order({**ALIKE, "Busang": (6, 60, 30)}).unknown == 30
    assert order({**ALIKE, "Busang": (6, 60), "K1": (28, 60, 1)}).unknown == 0


def test_fewer_than_ten_are_never_named_and_stand_in_nobodys_way():
    assert named(order({**ALIKE, "Busang": (6, 60), "Sandaran": (0, 9)}))[0] == "Busang"


def test_below_the_whole_but_above_most_areas_is_not_among_the_low():
    """Three areas with half the koperasi lift the whole above all others."""
    counts = {f"L{place}": (60, 200) for place in range(12)}
    counts |= {f"M{place}": (400, 1000) for place in range(3)}
    counts |= {f"H{place}": (3000, 4000) for place in range(3)}

    assert {row.kecamatan for row in order(counts).low} == {f"L{place}" for place in range(12)}


def test_a_smaller_base_stands_behind_in_the_order_of_ranks():
    """Both have a tenth of their base; of the larger one more is certain."""
    found = order({**ALIKE, "Busang": (2, 20), "Telen": (20, 200)})

    assert [row.kecamatan for row in found.low] == ["Telen"]


def test_nothing_to_compare():
    assert order({"Busang": (4, 20)}) is None
    assert order({"Busang": (4, 20), "Telen": (9, None)}, "koperasi_dibina") is None
    assert order({"Busang": (4, 20), "Telen": (9, 20)}, "koperasi_terdaftar") is None


def test_chi_squared_tails_are_those_of_the_tables():
    for statistic, freedom in ((3.841459, 1), (5.991465, 2), (7.814728, 3), (27.58711, 17)):
        assert area_order.chi_squared_tail(statistic, freedom) == pytest.approx(0.05, abs=1e-6)
    assert area_order.chi_squared_tail(0, 4) == 1


def test_pearsons_test_by_hand():
    """4 of 20 and 10 of 20 about 14 of 40: twice 3 squared over 20 x 0.35 x 0.65."""
    summary = rows.by_kecamatan("koperasi_aktif", {"Busang": (4, 20), "Telen": (10, 20)})
    by_hand = erfc(sqrt(2 * 9 / (20 * 0.35 * 0.65) / 2))

    found = area_order.chance_of_no_difference(area_spread.compared(summary))

    assert found == pytest.approx(by_hand)


def test_two_areas_are_lowest_as_often_as_one_normal_is_below_another():
    means, variance = np.array([0.2, 0.6]), np.array([0.01, 0.02])

    found = area_order.chance_of_lowest(0, means, means, variance)

    assert found == pytest.approx(NormalDist().cdf(0.4 / sqrt(0.03)), abs=1e-6)
    assert area_order.chance_of_lowest(1, means, means, variance) == 0


def test_the_chance_of_being_lowest_is_how_often_it_happens():
    dice = np.random.default_rng(5)
    means = np.array([0.30, 0.62, 0.66, 0.70, 0.71, 0.80])
    variance = np.array([0.008, 0.012, 0.004, 0.02, 0.009, 0.03])
    drawn = dice.normal(means, np.sqrt(variance), (200_000, len(means)))

    found = area_order.chance_of_lowest(0, means, means, variance)

    assert found == pytest.approx((drawn.argmin(axis=1) == 0).mean(), abs=0.003)


def made_up(dice, areas, share, unknown):
    """An office whose areas do not differ; of some, up to this share of koperasi is unknown."""
    counts = {}
    for place in range(areas):
        base = int(dice.integers(10, 120))
        yes = int(dice.binomial(base, share))
        rate = dice.uniform(0, unknown) * (dice.random() < 0.6)
        hidden, others = int(dice.binomial(yes, rate)), int(dice.binomial(base - yes, rate))
        counts[f"K{place}"] = (yes - hidden, base, hidden + others)
    return counts


@pytest.mark.parametrize("areas", [2, 3, 18, 40])
@pytest.mark.parametrize("unknown", [0.0, 0.3, 0.9])
def test_areas_that_do_not_differ_are_named_in_one_office_of_twenty_at_most(areas, unknown):
    dice = np.random.default_rng(2005)
    offices = false = 0
    for share in (0.05, 0.3, 0.6, 0.9):
        for _ in range(OFFICES):
            counts = made_up(dice, areas, share, unknown)
            found = order(counts)
            offices += 1
            false += found is not None and bool(found.lowest or found.low or is_outside(counts))

    # Three standard errors beyond one in twenty are chance of the simulation.
    assert false / offices <= 0.05 + 3 * sqrt(0.05 * 0.95 / offices)


def is_outside(counts):
    listed = tuple(
        rows.row(count, base, unknown=unknown, kecamatan=name)
        for name, (count, base, unknown) in counts.items()
    )
    summary = Summary(metrics.get("koperasi_aktif"), Selection(), ("kecamatan",), (), listed)
    areas = area_spread.compared(summary)
    both = area_spread.around(areas, listed)
    return any(
        area_spread.outside(areas, both, is_usual=is_usual).any() for is_usual in (False, True)
    )


def test_who_is_named_lowest_truly_is_in_nine_offices_of_ten():
    dice = np.random.default_rng(1)
    named_lowest = right = 0
    for _ in range(1500):
        truth = np.sin(np.clip(0.6 + 0.2 * dice.standard_normal(18), 0, 1.5)) ** 2
        bases = dice.integers(10, 150, 18)
        counts = {
            f"K{place}": (int(dice.binomial(base, share)), int(base))
            for place, (base, share) in enumerate(zip(bases, truth, strict=True))
        }
        found = order(counts)
        if found.lowest is not None:
            named_lowest += 1
            right += found.lowest.kecamatan == f"K{truth.argmin()}"

    assert named_lowest > 40
    assert right / named_lowest > 0.85
