"""Limits, false discoveries and who is lowest among areas, in plain Python from their definitions.

Written from Spiegelhalter's two papers of 2005, Benjamini and Hochberg's of 1995 and the sentence
"truly lowest with at least 90 %", without looking at how the product computes them.
"""

from fractions import Fraction
from functools import lru_cache
from math import asin, comb, exp, lgamma, log, pi, sin, sqrt
from statistics import NormalDist
from typing import NamedTuple

STANDARD = NormalDist()
Z = STANDARD.inv_cdf(0.999)
SMALL = 10
MANY = 30


class Area(NamedTuple):
    """One area: how many are counted, out of how many, and of how many nobody knows."""

    name: str
    yes: int
    base: int
    unknown: int


class Whole(NamedTuple):
    """All areas with every unknown counted one way; the variances between those compared."""

    share: Fraction
    tau2_trimmed: float
    tau2: float


def angle(share: Fraction | float) -> float:
    return asin(sqrt(share))


def compared(areas: tuple[Area, ...]) -> tuple[Area, ...]:
    return tuple(area for area in areas if area.base >= SMALL)


def at_end(area: Area, *, all_yes: bool) -> int:
    return area.yes + (area.unknown if all_yes else 0)


def percentile(ordered: list[float], part: float) -> float:
    """Between the two values that lie around it, in proportion."""
    place = part * (len(ordered) - 1)
    before = int(place)
    after = min(before + 1, len(ordered) - 1)
    return ordered[before] + (place - before) * (ordered[after] - ordered[before])


def tau_squared(scores: list[float], weights: list[float]) -> float:
    total = sum(weights)
    moment = total - sum(weight**2 for weight in weights) / total
    return max(0.0, (sum(score**2 for score in scores) - (len(scores) - 1)) / moment)


def whole(areas: tuple[Area, ...], *, all_yes: bool) -> Whole:
    share = Fraction(
        sum(at_end(area, all_yes=all_yes) for area in areas), sum(area.base for area in areas)
    )
    told = [area for area in compared(areas) if area.unknown < area.base]
    scores = [
        (angle(Fraction(at_end(area, all_yes=all_yes), area.base)) - angle(share))
        * 2
        * sqrt(area.base)
        for area in told
    ]
    ordered = sorted(scores)
    low, high = percentile(ordered, 0.1), percentile(ordered, 0.9)
    weights = [4.0 * area.base for area in told]
    trimmed = tau_squared([min(max(score, low), high) for score in scores], weights)
    return Whole(share, trimmed, tau_squared(scores, weights))


@lru_cache(maxsize=64)
def wholes(areas: tuple[Area, ...]) -> tuple[Whole, Whole]:
    return whole(areas, all_yes=False), whole(areas, all_yes=True)


def usual_limits(base: int, around: Whole) -> tuple[float, float]:
    """The adjusted limits at 99,8 %, before chance is looked at."""
    reach = Z * sqrt(1 / (4 * base) + around.tau2_trimmed)
    middle = angle(around.share)
    return sin(max(0.0, middle - reach)) ** 2, sin(min(pi / 2, middle + reach)) ** 2


def tail(count: int, base: int, share: Fraction, side: int) -> float:
    """How likely chance alone gives at most so many (side -1), or at least so many (side 1)."""
    counts = range(count + 1) if side < 0 else range(count, base + 1)
    p = float(share)
    return sum(comb(base, k) * p**k * (1 - p) ** (base - k) for k in counts)


def p_value(area: Area, areas: tuple[Area, ...], side: int, *, is_usual: bool) -> float:
    """How likely an area is so far out on either side, at the end of its range that helps it."""
    count = at_end(area, all_yes=side < 0)
    found = []
    for around in wholes(areas):
        exact = min(1.0, 2 * tail(count, area.base, around.share, side))
        distance = side * (angle(Fraction(count, area.base)) - angle(around.share))
        if distance <= 0:
            return 1.0
        error = sqrt(1 / (4 * area.base) + around.tau2_trimmed)
        adjusted = 2 * STANDARD.cdf(-distance / error)
        found.append(max(exact, adjusted) if is_usual else exact)
    return max(found)


def outside(areas: tuple[Area, ...], *, is_usual: bool) -> dict[str, int]:
    """The areas outside, -1 below and 1 above."""
    told = compared(areas)
    sides = {}
    p_values = {}
    for area in told:
        side = min((-1, 1), key=lambda each: p_value(area, areas, each, is_usual=is_usual))
        sides[area.name] = side
        p_values[area.name] = p_value(area, areas, side, is_usual=is_usual)
    allowed = 0.002
    if len(told) > MANY:
        allowed = min(allowed, benjamini_hochberg(list(p_values.values())))
    return {name: sides[name] for name, p in p_values.items() if p <= allowed}


def benjamini_hochberg(p_values: list[float], rate: float = 0.05) -> float:
    """The largest p that is rejected; -1 where none is."""
    ordered = sorted(p_values)
    rejected = [p for rank, p in enumerate(ordered, 1) if p <= rate * rank / len(ordered)]
    return max(rejected, default=-1.0)


def chance_of_no_difference(areas: tuple[Area, ...]) -> float:
    """Pearson's test that all areas have one share, each as near to it as its unknown allow."""
    told = [area for area in compared(areas) if area.unknown < area.base]

    def nearest(area: Area, share: float) -> float:
        return min(max(share * area.base, area.yes), area.yes + area.unknown)

    low, high = 0.0, 1.0
    while high - low > 1e-14:
        share = (low + high) / 2
        if sum(nearest(area, share) - share * area.base for area in told) > 0:
            low = share
        else:
            high = share
    if not 1e-12 < low < 1 - 1e-12:
        return 1.0
    statistic = sum(
        (nearest(area, low) - low * area.base) ** 2 / (low * (1 - low) * area.base) for area in told
    )
    return 1 - chi_squared_below(statistic, len(told) - 1)


def chi_squared_below(statistic: float, freedom: int) -> float:
    """The series of the incomplete gamma function."""
    shape, half = freedom / 2, statistic / 2
    if half < 1e-12:
        return 0.0
    term, total, step = 1.0, 1.0, 0
    while term > 1e-17 * total:
        step += 1
        term *= half / (shape + step)
        total += term
    return min(1.0, total * exp(shape * log(half) - half - lgamma(shape + 1)))


def lowest(areas: tuple[Area, ...], sign: int) -> str | None:
    """The area that is truly worst with at least 90 %, where areas differ beyond chance at all."""
    if chance_of_no_difference(areas) >= 0.05:
        return None
    for area in compared(areas):
        if chance_of_lowest(areas, area.name, sign) >= 0.9:
            return area.name
    return None


def chance_of_lowest(areas: tuple[Area, ...], name: str, sign: int) -> float:
    """How likely an area truly stands worst; its unknown in its favour, those of others against.

    `sign` is 1 where the lowest is worst, -1 where the highest is. The worse of both wholes.
    """
    return min(_chance_at(areas, name, sign, around) for around in wholes(areas))


def _chance_at(areas: tuple[Area, ...], name: str, sign: int, around: Whole) -> float:
    if not around.tau2:
        return 0.0
    truly = {
        area.name: _posterior(area, around, sign, in_favour=area.name == name)
        for area in compared(areas)
    }
    own = truly.pop(name)
    steps = 128  # Simpson's rule over eight standard deviations each way
    width = 16 / steps
    total = 0.0
    for step in range(steps + 1):
        deviation = -8 + step * width
        value = STANDARD.pdf(deviation)
        for other in truly.values():
            value *= 1 - other.cdf(own.mean + deviation * own.stdev)
        total += value * (1 if step in (0, steps) else 4 if step % 2 else 2)
    return total * width / 3


def _posterior(area: Area, around: Whole, sign: int, *, in_favour: bool) -> NormalDist:
    all_yes = in_favour == (sign > 0)
    seen = angle(Fraction(at_end(area, all_yes=all_yes), area.base))
    precision, prior = 4 * area.base, 1 / around.tau2
    mean = (precision * seen + prior * angle(around.share)) / (precision + prior)
    return NormalDist(sign * mean, sqrt(1 / (precision + prior)))
