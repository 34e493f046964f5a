"""Limits that fit: Spiegelhalter's arithmetic, both ends of the unknown, few false alarms."""

from math import asin, pi, sin, sqrt

import numpy as np
import pytest

from kopdata.metrics.statistics import area_spread, binomial
from kopdata.metrics.statistics.area_spread import MANY, End
from tests.charts import rows

# The six units of FunnelPlotR's own tests: what was counted, and what was expected.
COUNTED = np.array([100, 150, 180, 80, 120, 225])
EXPECTED = np.array([108, 112, 165, 95, 100, 220])


def spread_of(counts, metric_id="koperasi_aktif"):
    summary = rows.by_kecamatan(metric_id, counts)
    areas = area_spread.compared(summary)
    return areas, area_spread.around(areas, summary.rows)


def outside(counts, *, is_usual, metric_id="koperasi_aktif"):
    areas, both = spread_of(counts, metric_id)
    sides = area_spread.outside(areas, both, is_usual=is_usual)
    return {row.kecamatan: int(side) for row, side in zip(areas.rows, sides, strict=True) if side}


def test_dispersion_is_that_of_the_published_example():
    scores = np.sqrt(EXPECTED) * np.log(COUNTED / EXPECTED)

    assert round(area_spread.dispersion(scores), 6) == 2.948033


def test_the_variance_between_units_by_hand():
    """DerSimonian and Laird's moments for the same six units, written out number by number."""
    error = 1 / np.sqrt(EXPECTED)
    total = 108 + 112 + 165 + 95 + 100 + 220
    squares = 108**2 + 112**2 + 165**2 + 95**2 + 100**2 + 220**2

    found = area_spread.between_variance(2.948033, error)

    assert found == pytest.approx((6 * 2.948033 - 5) / (total - squares / total))
    assert area_spread.between_variance(0.8, error) == 0


def test_the_outermost_tenths_are_drawn_in():
    """Percentiles as R's `quantile` gives them: of 1 to 11 the tenth is 2, the ninetieth 10."""
    found = area_spread.winsorised(np.arange(1.0, 12.0))

    assert found.tolist() == [2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]


def test_limits_of_shares_by_hand():
    """Five areas of 40 and 60: every step of FunnelPlotR's proportions in plain arithmetic."""
    counts = {"A": (4, 40), "B": (10, 40), "C": (24, 60), "D": (30, 60), "E": (45, 60)}
    share = 113 / 260
    middle = asin(sqrt(share))
    scores = sorted(
        (asin(sqrt(count / base)) - middle) * 2 * sqrt(base) for count, base in counts.values()
    )
    low = scores[0] + 0.4 * (scores[1] - scores[0])  # a tenth of the way through four steps
    high = scores[3] + 0.6 * (scores[4] - scores[3])
    phi = (low**2 + scores[1] ** 2 + scores[2] ** 2 + scores[3] ** 2 + high**2) / 5
    weights = [4 * base for _, base in counts.values()]
    tau2 = (5 * phi - 4) / (sum(weights) - sum(each**2 for each in weights) / sum(weights))
    deviation = 3.0902323 * sqrt(1 / (4 * 50) + tau2)

    _, (end, other) = spread_of(counts)

    assert end == other
    assert end.spread == pytest.approx(tau2)
    assert area_spread.usual_limits(50, end) == pytest.approx(
        (sin(max(middle - deviation, 0)) ** 2, sin(min(middle + deviation, pi / 2)) ** 2)
    )


def test_the_usual_spread_is_never_narrower_than_chance():
    for share in (0.01, 0.3, 0.5, 0.97):
        end = End(share, asin(sqrt(share)))
        for base in (10, 11, 25, 60, 400):
            low, high = binomial.limits(base, share, 0.998)
            assert area_spread.chance_limits(base, end) == (low / base, high / base)
            usual = area_spread.usual_limits(base, end)
            assert usual[0] <= low / base <= high / base <= usual[1]


def test_whoever_is_outside_the_limits_drawn_is_outside_and_nobody_else():
    counts = {f"K{base} {count}": (count, base) for base in (10, 30, 80) for count in (0, 4, 9)}
    areas, both = spread_of(counts)
    for is_usual, limits in (
        (False, area_spread.chance_limits),
        (True, area_spread.usual_limits),
    ):
        found = area_spread.outside(areas, both, is_usual=is_usual)
        for row, side in zip(areas.rows, found, strict=True):
            spans = [limits(row.base, end) for end in both]
            is_low = all(row.share < low for low, _ in spans)
            is_high = all(row.share > high for _, high in spans)
            assert side == is_high - is_low, (row.kecamatan, is_usual)


def test_areas_that_all_differ_are_outside_chance_and_within_the_usual_spread():
    counts = {f"K{place}": (5 + 5 * place, 100) for place in range(18)}

    assert len(outside(counts, is_usual=False)) > 8
    assert outside(counts, is_usual=True) == {}


def test_one_that_differs_from_areas_alike_is_outside_both():
    counts = {f"K{place}": (28 + place % 5, 100) for place in range(17)} | {"Busang": (2, 100)}

    assert outside(counts, is_usual=False) == outside(counts, is_usual=True) == {"Busang": -1}


@pytest.mark.parametrize(
    ("unknown", "is_named"),
    [
        pytest.param(0, True, id="all known"),
        pytest.param(5, True, id="few unknown"),
        pytest.param(30, False, id="would be within if they were yes"),
    ],
)
def test_an_area_is_low_only_at_both_ends_of_its_unknown(unknown, is_named):
    summary = with_row(
        rows.by_kecamatan("koperasi_aktif", {f"K{place}": (30, 100) for place in range(17)}),
        rows.row(2, 100, unknown=unknown, kecamatan="Busang"),
    )
    areas = area_spread.compared(summary)

    found = area_spread.outside(areas, area_spread.around(areas, summary.rows), is_usual=False)

    assert bool(found[-1]) is is_named


def test_and_only_against_both_ends_of_the_whole():
    """High beside a whole where nobody unknown counts, within one where all of them do."""
    summary = rows.by_kecamatan("koperasi_aktif", {"Busang": (60, 100)})
    for place in range(17):
        other = rows.row(20, 100, unknown=60, kecamatan=f"K{place}")
        summary = with_row(summary, other)
    areas = area_spread.compared(summary)

    found = area_spread.outside(areas, area_spread.around(areas, summary.rows), is_usual=False)

    assert not found.any()


def with_row(summary, row):
    return type(summary)(
        summary.metric, summary.selection, summary.by, summary.tahun, (*summary.rows, row)
    )


def test_small_and_silent_areas_are_never_outside():
    counts = {f"K{place}": (30, 60) for place in range(9)} | {"Sandaran": (0, 9)}
    summary = with_row(
        rows.by_kecamatan("koperasi_aktif", counts),
        rows.row(0, 50, unknown=50, kecamatan="Telen")._replace(value=None),
    )
    areas = area_spread.compared(summary)

    assert "Sandaran" not in {row.kecamatan for row in areas.rows}
    assert not area_spread.outside(
        areas, area_spread.around(areas, summary.rows), is_usual=False
    ).any()


def test_among_many_areas_false_discoveries_are_held_down():
    """33 of 100 beside halves: once in a thousand, which one area of a hundred may well be."""
    ordinary = {f"K{place}": (50, 100) for place in range(99)}
    few = dict(list(ordinary.items())[: MANY - 1])

    assert outside({**few, "Busang": (33, 100)}, is_usual=False) == {"Busang": -1}
    assert outside({**ordinary, "Busang": (33, 100)}, is_usual=False) == {}
    assert outside({**ordinary, "Busang": (30, 100)}, is_usual=False) == {"Busang": -1}


def test_nobody_and_everybody_have_a_place_on_the_scale():
    areas, both = spread_of({"A": (0, 40), "B": (40, 40), "C": (20, 40)})

    assert areas.positions[0].tolist() == pytest.approx([0, pi / 2, pi / 4])
    assert all(0 < end.spread < 1 for end in both)


def test_a_target_may_be_passed_and_has_no_angle():
    counts = {"A": (30, 20), "B": (12, 20), "C": (9, 20)}
    areas, (end, _) = spread_of(counts, "koperasi_dibina_baru")

    assert areas.positions[0].tolist() == pytest.approx([sqrt(1.5), sqrt(0.6), sqrt(0.45)])
    assert end.position == pytest.approx(sqrt(51 / 60))


def test_fewer_than_two_areas_do_not_compare():
    assert area_spread.compared(rows.by_kecamatan("koperasi_aktif", {"A": (3, 40)})) is None
    assert (
        area_spread.compared(rows.by_kecamatan("anggota", {"A": (3, None), "B": (4, None)})) is None
    )
