"""A fair comparison: which kecamatan lie outside what chance, or habit, makes of one share."""

from dataclasses import dataclass, replace

from kopdata import metrics
from kopdata.metrics.percent import is_mostly_unknown, is_small
from kopdata.metrics.statistics import area_spread

_STEPS = 60


@dataclass(frozen=True)
class FunnelPoint:
    """A kecamatan; `side` is -1 below the whole, 1 above it.

    Outside the limits of chance it certainly differs; outside those of the usual spread it differs
    more than kecamatan here do.
    """

    row: metrics.Row
    side: int
    is_outside_chance: bool
    is_outside_usual: bool


@dataclass(frozen=True)
class Limits:
    """How low and high a share of `base` koperasi may be, whatever is true of the unknown.

    `chance` is what chance alone explains; `usual` is as far as kecamatan usually lie apart.
    """

    base: int
    chance: tuple[float, float]
    usual: tuple[float, float]


@dataclass(frozen=True)
class Funnel:
    """The kecamatan around the share of them all; `too_small` have a base under ten.

    `share` is the whole's with every unknown as no and as yes. `points` lie outside first, and the
    furthest from the share first.
    """

    metric: metrics.Metric
    share: tuple[float, float]
    points: tuple[FunnelPoint, ...]
    too_small: tuple[metrics.Row, ...]
    limits: tuple[Limits, ...]

    def outside(self, side: int) -> tuple[FunnelPoint, ...]:
        """The kecamatan outside the usual spread on one side, the furthest out first."""
        return tuple(point for point in self.points if point.is_outside_usual * point.side == side)

    @property
    def mostly_unknown(self) -> tuple[FunnelPoint, ...]:
        """Those a third of which or more nobody knows: their share is none to be drawn."""
        return tuple(point for point in self.points if is_mostly_unknown(point.row))

    @property
    def drawn(self) -> "Funnel":
        """The same funnel with the points whose share can be told."""
        told = tuple(point for point in self.points if not is_mostly_unknown(point.row))
        return replace(self, points=told)

    def furthest(self, number: int) -> "Funnel":
        """The same funnel with at most so many points."""
        return replace(self, points=self.points[:number])


def funnel(by_kecamatan: metrics.Summary, whole: metrics.Row | None) -> Funnel | None:
    """The funnel of a share; None where nothing can be compared.

    `whole` is the same year of the whole regency.
    """
    areas = area_spread.compared(by_kecamatan)
    if areas is None or whole is None or whole.value is None or whole.value_high is None:
        return None
    share = (whole.share, float(whole.value_high))
    both = area_spread.ends(areas, *share)
    sides = zip(
        areas.rows,
        area_spread.outside(areas, both, is_usual=False),
        area_spread.outside(areas, both, is_usual=True),
        strict=True,
    )
    points = [
        _point(row, share, int(by_chance), int(by_habit))
        for row, by_chance, by_habit in sides
        if not row.is_silent
    ]
    return Funnel(
        by_kecamatan.metric,
        share,
        tuple(sorted(points, key=lambda point: _furthest_first(point, share))),
        tuple(row for row in by_kecamatan.rows if row.denominator and is_small(row)),
        _curves(max(row.base for row in areas.rows), both),
    )


def limits(base: int, both: tuple[area_spread.End, area_spread.End]) -> Limits:
    """The limits of one base: outside them is only what is so at both ends of the unknown."""
    chance = [area_spread.chance_limits(base, end) for end in both]
    usual = [area_spread.usual_limits(base, end) for end in both]
    return Limits(base, _widest(chance), _widest(usual))


def _widest(spans: list[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in spans), max(high for _, high in spans)


def _point(
    row: metrics.Row, share: tuple[float, float], by_chance: int, by_habit: int
) -> FunnelPoint:
    side = by_chance or (1 if row.share > share[0] else -1)
    return FunnelPoint(row, side, bool(by_chance), bool(by_habit))


def _furthest_first(point: FunnelPoint, share: tuple[float, float]) -> tuple[bool, bool, float]:
    apart = abs(point.row.share - share[0])
    return not point.is_outside_usual, not point.is_outside_chance, -apart


def _curves(largest: int, both: tuple[area_spread.End, area_spread.End]) -> tuple[Limits, ...]:
    """From ten koperasi to a little beyond the largest base, closer together at the small end."""
    end = largest * 1.08 + 1
    bases = sorted({round(10 * (end / 10) ** (step / _STEPS)) for step in range(_STEPS + 1)})
    return tuple(limits(base, both) for base in bases)
