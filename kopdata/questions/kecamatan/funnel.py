"""A fair comparison: which kecamatan lie outside what chance makes of the regency's share."""

from dataclasses import dataclass, replace

from kopdata import metrics
from kopdata.metrics.percent import has_share, is_small
from kopdata.questions.shared import binomial

LEVELS = (0.95, 0.998)
_STEPS = 60


@dataclass(frozen=True)
class FunnelPoint:
    """A kecamatan; `outside` is the widest level it lies outside of, None within all.

    `side` is -1 below the regency's share, 1 above it.
    """

    row: metrics.Row
    outside: float | None
    side: int


@dataclass(frozen=True)
class Limit:
    """How low and high a share among `base` koperasi may be by chance, at each of `LEVELS`."""

    base: int
    spans: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Funnel:
    """The kecamatan around the share of them all; `too_small` have a base under ten.

    `points` lie outside first, and the furthest from the share first.
    """

    metric: metrics.Metric
    share: float
    points: tuple[FunnelPoint, ...]
    too_small: tuple[metrics.Row, ...]
    limits: tuple[Limit, ...]

    def outside(self, side: int) -> tuple[FunnelPoint, ...]:
        """The kecamatan outside the limits on one side, the furthest out first."""
        found = [point for point in self.points if point.outside and point.side == side]
        return tuple(
            sorted(found, key=lambda point: (-(point.outside or 0), side * -point.row.share))
        )

    def furthest(self, number: int) -> "Funnel":
        """The same funnel with at most so many points."""
        return replace(self, points=self.points[:number])


def funnel(by_kecamatan: metrics.Summary, whole: metrics.Row | None) -> Funnel | None:
    """The funnel of a share; None where nothing can be compared.

    `whole` is the same year of the whole regency. Unknown koperasi count as no, as in the share.
    """
    if whole is None or whole.value is None:
        return None
    rows = [row for row in by_kecamatan.rows if row.denominator]
    large = [row for row in rows if has_share(row)]
    if len(large) < 2:
        return None
    share = whole.share
    points = sorted(
        (_point(row, share) for row in large),
        key=lambda point: (-(point.outside or 0), -abs(point.row.share - share)),
    )
    return Funnel(
        by_kecamatan.metric,
        share,
        tuple(points),
        tuple(row for row in rows if is_small(row)),
        _limits(max(row.base for row in large), share),
    )


def _point(row: metrics.Row, share: float) -> FunnelPoint:
    count, base = int(row.numerator), row.base
    outside = None
    for level in LEVELS:
        low, high = binomial.limits(base, share, level)
        if not low <= count <= high:
            outside = level
    return FunnelPoint(row, outside, 1 if row.share > share else -1)


def _limits(largest: int, share: float) -> tuple[Limit, ...]:
    """From ten koperasi to a little beyond the largest base, closer together at the small end."""
    end = largest * 1.08 + 1
    bases = sorted({round(10 * (end / 10) ** (step / _STEPS)) for step in range(_STEPS + 1)})
    return tuple(
        Limit(
            base,
            tuple(
                (low / base, high / base)
                for low, high in (binomial.limits(base, share, level) for level in LEVELS)
            ),
        )
        for base in bases
    )
