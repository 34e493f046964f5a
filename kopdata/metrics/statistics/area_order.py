"""Which kecamatan stands lowest, and which are among the low: the one rule, for every surface.

Documented statistics: an area's true position is thought of as one of those the areas vary among
(empirical Bayes, normal on the scale of `area_spread`), so that a small base pulls it towards the
whole. "Lowest" is an area that is truly so with at least 90 %, where the areas differ by more than
chance at all. Else those below the limits of chance whose rank is certainly not in the upper third
are among the low, in the order of the ranks they may have. All of it holds whatever is true of the
unknown: the area at its better end, every other at its worse, around the whole at either. Where
lower is better, low is high.
"""

from dataclasses import dataclass, replace
from math import erfc, exp, lgamma, log, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kopdata.metrics.statistics.area_spread import (
    Areas,
    End,
    Numbers,
    around,
    compared,
    ends,
    outside,
)

if TYPE_CHECKING:
    from kopdata.metrics.summary import Row, Summary

CERTAIN = 0.9
# Areas differ where chance alone makes them differ so much only one time in twenty.
_RARE = 0.05
_PAIR = NormalDist().inv_cdf(CERTAIN)
# Both ends of a rank are certain to 95 %, so that the rank is within them with 90 %.
_RANK = NormalDist().inv_cdf((1 + CERTAIN) / 2)
# More than these nobody reads, and each is compared with every other area.
_MOST_ORDERED = 20
_DEVIATIONS, _STEP = 6, 1 / 8
_HALVINGS = 40


@dataclass(frozen=True)
class Order:
    """Who stands worst of the areas, and how many `unknown` koperasi keep that open, if they do.

    `lowest` is None where no area is it for certain; `low` are those among the low, the lowest
    rank first; `has_more` where they are so many that not all are listed.
    """

    lowest: "Row | None"
    low: "tuple[Row, ...]" = ()
    has_more: bool = False
    unknown: int = 0


class _Likely(NamedTuple):
    """Where areas truly are, at one end of the whole, the lower the worse.

    `better` are the means with the unknown in the area's favour, `worse` against it.
    """

    better: Numbers
    worse: Numbers
    variance: Numbers


def order(by_kecamatan: "Summary") -> Order | None:
    """The order of the areas of one period; None where there is nothing to compare.

    Counts do not compare: a small kecamatan has fewer of everything.
    """
    metric = by_kecamatan.metric
    areas = compared(by_kecamatan)
    if areas is None or metric.better == "neither":
        return None
    sign = -1 if metric.better == "lower" else 1
    found = _found(areas, around(areas, by_kecamatan.rows), sign)
    unknown = int((areas.high - areas.low).sum())
    if unknown and not (found.lowest or found.low):
        return replace(found, unknown=unknown if _would_name(areas, sign) else 0)
    return found


def _found(areas: Areas, both: tuple[End, End], sign: int) -> Order:
    likely = [_likely(areas, end, sign) for end in both]
    below = np.flatnonzero(outside(areas, both, is_usual=False) == -sign)
    lowest, low = _lowest(areas, likely), _by_rank(below, likely)
    return Order(
        None if lowest is None else areas.rows[lowest],
        tuple(areas.rows[place] for place in low),
        has_more=len(below) > len(low) == _MOST_ORDERED,
    )


def _would_name(areas: Areas, sign: int) -> bool:
    """Whether an area would be named if the unknown were as they would most set one apart.

    That is against the area that may stand worst, and in favour of all others.
    """
    against, favour = (areas.low, areas.high) if sign > 0 else (areas.high, areas.low)
    worst = np.argmin(sign * against / areas.base)
    counts = np.where(np.arange(len(against)) == worst, against, favour)
    known = replace(areas, low=counts, high=counts)
    share = float(counts.sum() / areas.base.sum())
    found = _found(known, ends(known, share, share), sign)
    return bool(found.lowest or found.low)


def chance_of_lowest(place: int, better: Numbers, worse: Numbers, variance: Numbers) -> float:
    """How likely one area lies below all others, each normal about its mean; 0 if below 90 %.

    The area has its mean of `better`, the others theirs of `worse`.
    """
    others = np.arange(len(worse)) != place
    apart = worse[others] - better[place]
    if np.any(apart <= _PAIR * np.sqrt(variance[others] + variance[place])):
        return 0.0
    steps = np.arange(-_DEVIATIONS, _DEVIATIONS + _STEP, _STEP)
    weights = np.exp(-(steps**2) / 2)
    beyond = apart[:, None] - steps * np.sqrt(variance[place])
    survivals = _survival(-beyond / np.sqrt(variance[others])[:, None])
    return float((weights * survivals.prod(axis=0)).sum() / weights.sum())


def chance_of_no_difference(areas: Areas) -> float:
    """How often chance alone makes areas differ at least so much, whatever the unknown are.

    Pearson's test, each area taken where its range comes nearest to the share that fits them all.
    """
    base, low, high = (each[~areas.is_silent] for each in (areas.base, areas.low, areas.high))
    least, most = 0.0, float((high / base).max())
    for _ in range(_HALVINGS):
        share = (least + most) / 2
        if (np.clip(share * base, low, high) - share * base).sum() > 0:
            least = share
        else:
            most = share
    expected = share * base
    apart = np.clip(expected, low, high) - expected
    variance = expected if areas.is_target else expected * (1 - share)
    statistic = float(np.divide(apart**2, variance, where=variance > 0, out=apart * 0).sum())
    return chi_squared_tail(statistic, len(base) - 1)


def chi_squared_tail(statistic: float, freedom: int) -> float:
    """The probability of a sum of squares of so many standard normals being at least this."""
    half = statistic / 2
    if half <= 0:
        return 1.0
    is_odd = bool(freedom % 2)
    steps = (step + is_odd / 2 for step in range(freedom // 2))
    terms = (exp(step * log(half) - half - lgamma(step + 1)) for step in steps)
    return min((erfc(sqrt(half)) if is_odd else 0.0) + sum(terms), 1.0)


def _likely(areas: Areas, end: End, sign: int) -> _Likely:
    """Each area's own position and the whole's, weighed by how much chance leaves either."""
    own = end.between / (end.between + areas.error**2)
    low, high = (sign * (own * each + (1 - own) * end.position) for each in areas.positions)
    return _Likely(np.maximum(low, high), np.minimum(low, high), own * areas.error**2)


def _lowest(areas: Areas, likely: list[_Likely]) -> int | None:
    place = int(np.argmin(likely[0].better))
    if min(chance_of_lowest(place, *end) for end in likely) < CERTAIN:
        return None
    return place if chance_of_no_difference(areas) < _RARE else None


def _by_rank(found: Numbers, likely: list[_Likely]) -> list[int]:
    """Of the areas found those among the low, by the lowest and highest rank, then the mean."""
    better = likely[0].better
    nearest = sorted(map(int, found), key=lambda place: better[place])[:_MOST_ORDERED]
    ranks = {place: _ranks(place, likely) for place in nearest}
    is_low = [place for place in nearest if 3 * ranks[place][1] <= 2 * len(better)]
    return sorted(is_low, key=lambda place: (*ranks[place], better[place]))


def _ranks(place: int, likely: list[_Likely]) -> tuple[int, int]:
    """The lowest and the highest rank an area may have, at either end, 1 being the worst."""
    below, above = [], []
    for better, worse, variance in likely:
        apart = _RANK * np.sqrt(variance + variance[place])
        below.append(better + apart < worse[place])
        above.append(worse - apart > better[place])
    areas = len(below[0])
    return 1 + int(np.logical_and(*below).sum()), areas - int(np.logical_and(*above).sum())


_survival = np.vectorize(lambda score: erfc(score / sqrt(2)) / 2, otypes=[float])
