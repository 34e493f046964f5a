"""Who lies outside which limits, what is drawn, and that the drawn limits are those that judge."""

import pytest

from kopdata import metrics
from kopdata.metrics import Selection, Summary
from kopdata.metrics.statistics import area_spread
from kopdata.questions.kecamatan.funnel import funnel, limits
from tests.charts import rows

ALIKE = {f"K{place}": (28 + place % 5, 60) for place in range(14)}


def found_among(counts):
    total = rows.row(
        sum(count for count, _ in counts.values()), sum(base for _, base in counts.values())
    )
    return funnel(rows.by_kecamatan("koperasi_aktif", counts), total)


def test_outside_is_told_by_limits_and_side():
    found = found_among({**ALIKE, "Busang": (3, 60), "Telen": (57, 60), "Karangan": (0, 8)})

    told = {
        point.row.kecamatan: (point.is_outside_chance, point.is_outside_usual, point.side)
        for point in found.points
    }
    assert told["Busang"] == (True, True, -1)
    assert told["Telen"] == (True, True, 1)
    assert told["K0"][:2] == (False, False)
    assert [row.kecamatan for row in found.too_small] == ["Karangan"]
    assert [point.row.kecamatan for point in found.outside(-1)] == ["Busang"]
    assert {point.row.kecamatan for point in found.points[:2]} == {"Busang", "Telen"}


def test_kecamatan_that_all_differ_are_outside_chance_but_not_outside_the_usual():
    found = found_among({f"K{place}": (5 + 5 * place, 100) for place in range(18)})

    assert sum(point.is_outside_chance for point in found.points) > 8
    assert not found.outside(-1)
    assert not found.outside(1)


@pytest.mark.parametrize("unknown", [0, 4, 12])
def test_the_drawn_limits_are_those_that_judge(unknown):
    counts = {"Busang": (2, 60), "Telen": (57, 60), **ALIKE}
    listed = tuple(
        rows.row(*count, unknown=unknown if name in ALIKE else 1, kecamatan=name)
        for name, count in counts.items()
    )
    summary = Summary(metrics.get("koperasi_aktif"), Selection(), ("kecamatan",), (2023,), listed)
    whole = rows.row(
        sum(row.numerator for row in listed), 960, unknown=sum(row.unknown for row in listed)
    )
    found = funnel(summary, whole)
    both = area_spread.around(area_spread.compared(summary), listed)
    judging = limits(60, both)

    for drawn in found.limits:
        assert drawn == limits(drawn.base, both)
    assert found.limits[0].base == 10
    for point in found.points:
        for kind in ("chance", "usual"):
            low, high = getattr(judging, kind)
            is_outside = point.row.value_high < low or point.row.share > high
            assert getattr(point, f"is_outside_{kind}") == is_outside, point.row.kecamatan


def test_one_kecamatan_has_nothing_to_be_compared_with():
    assert funnel(rows.by_kecamatan("koperasi_aktif", {"Busang": (5, 50)}), rows.row(5, 50)) is None
    assert funnel(rows.by_kecamatan("koperasi_aktif", {}), None) is None
