"""How far kecamatan lie apart, and which of them lie outside what chance, or habit, explains.

Documented statistics: Spiegelhalter, Funnel plots for comparing institutional performance, and
Handling over-dispersion of performance indicators (both 2005), as the R package FunnelPlotR does
it. Shares are compared as angles, the arcsine of their root, on which chance alone leaves every
area the standard error 1 / (2 √base); shares of a target, which may pass 1, as roots, on which it
is the same. Areas that really differ get a variance of their own (τ²) on top of it.

Whatever is said holds at both ends of what is unknown: with every unknown koperasi counted as no
and as yes, in the area and in the whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import asin, erfc, pi, sin, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import has_percent
from kopdata.metrics.statistics import binomial

if TYPE_CHECKING:
    from kopdata.metrics.summary import Row, Summary

LEVEL = 0.998
# Among more areas than these some lie outside by chance: so many of those named may be wrong.
MANY = 30
FALSE_DISCOVERIES = 0.05
_TRIMMED = 0.1
_DEVIATES = NormalDist().inv_cdf((1 + LEVEL) / 2)
# Nearer than this to the whole, in standard errors, no area lies outside any limit.
_NEAR = 1.5

Numbers = np.ndarray


class End(NamedTuple):
    """The whole with every unknown counted one way: its share, and where that is on the scale.

    `spread` is the variance between areas as limits take it, with the outermost tenths drawn in;
    `between` is that of all of them as they are.
    """

    share: float
    position: float
    spread: float = 0.0
    between: float = 0.0


@dataclass(frozen=True)
class Areas:
    """The rows that compare, with their counts when every unknown is no, and when it is yes."""

    rows: "tuple[Row, ...]"
    base: Numbers
    low: Numbers
    high: Numbers
    is_target: bool

    @cached_property
    def error(self) -> Numbers:
        """What chance alone leaves every area, as a standard error on the scale."""
        return 1 / (2 * np.sqrt(self.base))

    @cached_property
    def positions(self) -> tuple[Numbers, Numbers]:
        """Every area on the scale, when its unknown are no and when they are yes."""
        low, high = np.sqrt(self.low / self.base), np.sqrt(self.high / self.base)
        return (low, high) if self.is_target else (np.arcsin(low), np.arcsin(high))

    @cached_property
    def is_silent(self) -> Numbers:
        """Whether nothing at all is known of an area."""
        return self.high - self.low >= self.base


def compared(by_kecamatan: "Summary") -> Areas | None:
    """The areas with a base of ten or more; None where fewer than two say anything."""
    metric = by_kecamatan.metric
    if metric.denominator_kind not in ("koperasi", "target"):
        return None
    rows = tuple(row for row in by_kecamatan.rows if has_percent(row.denominator))
    base, low, unknown = _counts(rows)
    if (unknown < base).sum() < 2:
        return None
    return Areas(rows, base, low, low + unknown, is_target(metric))


def ends(areas: Areas, low: float, high: float) -> tuple[End, End]:
    """Both ends of the whole, from its share with every unknown as no, and as yes."""
    return _end(areas, low, areas.positions[0]), _end(areas, high, areas.positions[1])


def around(areas: Areas | None, rows: "Sequence[Row]") -> tuple[End, End]:
    """Both ends of all rows together, also of those too small to be compared.

    Where too few are compared, nothing is known of a spread between them: it is 0.
    """
    base, yes, unknown = (float(counts.sum()) for counts in _counts(rows))
    low, high = yes / base, (yes + unknown) / base
    if areas is None:
        return End(low, _angle(low)), End(high, _angle(high))
    return ends(areas, low, high)


def winsorised(scores: Numbers) -> Numbers:
    """The scores with the outermost tenth at each end drawn in to where the others begin."""
    low, high = np.quantile(scores, (_TRIMMED, 1 - _TRIMMED))
    return np.clip(scores, low, high)


def dispersion(scores: Numbers) -> float:
    """φ: how many times chance the areas vary; 1 where chance alone is at work."""
    return float(np.mean(scores**2))


def between_variance(phi: float, error: Numbers) -> float:
    """τ² after DerSimonian and Laird: what is left between the areas beyond chance, from 0 up."""
    weights = error**-2
    beyond = len(error) * phi - (len(error) - 1)
    return max(0.0, float(beyond / (weights.sum() - (weights**2).sum() / weights.sum())))


def chance_limits(base: int, end: End) -> tuple[float, float]:
    """The shares between which chance alone leaves an area of so many koperasi."""
    low, high = binomial.limits(base, end.share, LEVEL)
    return low / base, high / base


def usual_limits(base: int, end: End) -> tuple[float, float]:
    """The shares between which areas that differ as these do usually lie; never inside chance."""
    low, high = chance_limits(base, end)
    deviation = _DEVIATES * sqrt(1 / (4 * base) + end.spread)
    lowest = sin(max(end.position - deviation, 0.0)) ** 2
    highest = sin(min(end.position + deviation, pi / 2)) ** 2
    return min(low, lowest), max(high, highest)


def outside(areas: Areas, both: tuple[End, End], *, is_usual: bool) -> Numbers:
    """-1 for the areas below the limits at every end, 1 for those above, 0 for all others.

    The limits are those of chance or, if `is_usual`, those of the usual spread. Among more than
    `MANY` areas Benjamini and Hochberg's procedure holds the share of false alarms at 5 %.
    """
    sides = np.zeros(len(areas.rows), dtype=int)
    likely = np.ones(len(areas.rows))
    for side, positions in ((-1, areas.positions[1]), (1, areas.positions[0])):
        scores = np.min([_scores(areas, positions, end, is_usual) * side for end in both], axis=0)
        far = np.flatnonzero(scores > _NEAR)
        if not far.size:
            continue
        sides[far] = side
        likely[far] = _probabilities(areas, both, far, side * scores[far], is_usual)
    is_outside = likely < 1 - LEVEL
    if len(likely) > MANY:
        is_outside &= likely <= _discovered(likely)
    return np.where(is_outside, sides, 0)


def _counts(rows: "Sequence[Row]") -> tuple[Numbers, Numbers, Numbers]:
    """Base, numerator and unknown of the rows that have a base."""
    counts = np.array(
        [(row.denominator, row.numerator, row.unknown) for row in rows if row.denominator],
        dtype=float,
    )
    base, yes, unknown = counts.reshape(-1, 3).T
    return base, yes, unknown


def _angle(share: float) -> float:
    return asin(sqrt(min(share, 1.0)))


def _end(areas: Areas, share: float, positions: Numbers) -> End:
    position = sqrt(share) if areas.is_target else _angle(share)
    is_known = ~areas.is_silent
    error = areas.error[is_known]
    scores = (positions[is_known] - position) / error
    return End(
        share,
        position,
        between_variance(dispersion(winsorised(scores)), error),
        between_variance(dispersion(scores), error),
    )


def _scores(areas: Areas, positions: Numbers, end: End, is_usual: bool) -> Numbers:
    """How many standard errors every area lies above the whole."""
    variance = areas.error**2 + (end.spread if is_usual else 0.0)
    return (positions - end.position) / np.sqrt(variance)


def _probabilities(
    areas: Areas, both: tuple[End, End], far: Numbers, scores: Numbers, is_usual: bool
) -> Numbers:
    """How likely chance, or the usual spread, puts areas so far out on either side.

    They are all on one side, where `scores` put them.
    """
    if areas.is_target:
        return _on_scale(scores)
    side = 1 if scores.sum() > 0 else -1
    counts = (areas.high if side < 0 else areas.low)[far].astype(int)
    bases = areas.base[far].astype(int)
    exact = 2 * np.max([binomial.tails(counts, bases, end.share, side) for end in both], axis=0)
    return np.maximum(exact, _on_scale(scores)) if is_usual else exact


def _on_scale(scores: Numbers) -> Numbers:
    """How likely a standard normal is so far out on either side."""
    return np.array([erfc(abs(score) / sqrt(2)) for score in scores])


def _discovered(likely: Numbers) -> float:
    """The largest probability that is still discovered; below every one where none is."""
    ordered = np.sort(likely)
    allowed = FALSE_DISCOVERIES * np.arange(1, len(ordered) + 1) / len(ordered)
    found = np.flatnonzero(ordered <= allowed)
    return float(ordered[found[-1]]) if len(found) else -1.0
