"""Exact binomial limits against known values, and who lies outside them."""

from math import comb

import pytest

from kopdata.questions.kecamatan.funnel import funnel
from kopdata.questions.shared import binomial
from tests.charts import rows


@pytest.mark.parametrize(
    ("n", "p", "level", "low", "high"),
    [
        # scipy.stats.binom.ppf and R's qbinom
        pytest.param(10, 0.5, 0.95, 2, 8, id="ten tosses"),
        pytest.param(100, 0.5, 0.95, 40, 60, id="a hundred tosses"),
        pytest.param(20, 0.1, 0.95, 0, 5, id="twenty at a tenth"),
        pytest.param(100, 0.5, 0.998, 35, 65, id="a hundred, far out"),
        pytest.param(50, 0.0, 0.95, 0, 0, id="never"),
        pytest.param(50, 1.0, 0.95, 50, 50, id="always"),
    ],
)
def test_known_limits(n, p, level, low, high):
    assert binomial.limits(n, p, level) == (low, high)


@pytest.mark.parametrize("n", [1, 7, 40, 333])
@pytest.mark.parametrize("p", [0.02, 0.31, 0.5, 0.97])
def test_quantiles_are_those_of_the_definition(n, p):
    for probability in (0.001, 0.025, 0.5, 0.975, 0.999):
        (found,) = binomial.quantiles(n, p, (probability,))
        cumulative = [
            sum(comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k + 1)) for k in range(n + 1)
        ]
        exact = next((k for k, total in enumerate(cumulative) if total >= probability - 1e-12), n)
        assert found == exact


def test_a_large_base_does_not_underflow():
    low, high = binomial.limits(220_000, 0.3, 0.95)

    assert 65_500 < low < 66_000 < high < 66_500


def test_outside_is_told_by_level_and_side():
    counts = {"Busang": (5, 50), "Telen": (45, 50), "Kaubun": (25, 50), "Sandaran": (32, 50)}
    by_kecamatan = rows.by_kecamatan("koperasi_aktif", counts | {"Karangan": (0, 8)})

    found = funnel(by_kecamatan, rows.row(107, 208))

    outside = {point.row.kecamatan: (point.outside, point.side) for point in found.points}
    assert outside["Busang"] == (0.998, -1)
    assert outside["Telen"] == (0.998, 1)
    assert outside["Kaubun"][0] is None
    assert [row.kecamatan for row in found.too_small] == ["Karangan"]
    assert [point.row.kecamatan for point in found.outside(-1)] == ["Busang"]


def test_the_drawn_limits_are_those_that_judge():
    found = funnel(
        rows.by_kecamatan("koperasi_aktif", {"Busang": (5, 50), "Telen": (45, 90)}),
        rows.row(50, 140),
    )

    for limit in found.limits:
        low, high = binomial.limits(limit.base, found.share, 0.95)
        assert limit.spans[0] == (low / limit.base, high / limit.base)
    assert found.limits[0].base == 10


def test_one_kecamatan_has_nothing_to_be_compared_with():
    assert funnel(rows.by_kecamatan("koperasi_aktif", {"Busang": (5, 50)}), rows.row(5, 50)) is None
    assert funnel(rows.by_kecamatan("koperasi_aktif", {}), None) is None
