"""The difference between two groups made alike: a share of each, and its 95 % interval.

Documented statistics: within a cell are koperasi that were alike before. The share of those coached
and of those not is taken cell by cell and weighed by how many were coached there (direct
standardisation to the coached), so that both groups have the same make-up. Each cell's share has
its Wilson interval; the limits of the sum are recovered from them (Zou, Huang and Zhang 2009,
"A note on confidence interval estimation for a linear function of binomial proportions"), which
holds in small cells too, where a share is 0 or 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from statistics import NormalDist

LEVEL = 0.95


@dataclass(frozen=True)
class Cell:
    """Koperasi alike before: how many coached and not, and how many of each had it afterwards."""

    coached: int
    coached_after: int
    uncoached: int
    uncoached_after: int


@dataclass(frozen=True)
class Difference:
    """Shares of two groups of one make-up, 0 to 1; `value` is the first minus the second.

    The true difference lies between `low` and `high` 19 times in 20.
    """

    coached: float
    uncoached: float
    low: float
    high: float

    @property
    def value(self) -> float:
        """The coached's share minus that of the similar uncoached, -1 to 1."""
        return self.coached - self.uncoached

    @property
    def direction(self) -> int:
        """1 or -1 where chance alone does not explain it, else 0."""
        return (self.low > 0) - (self.high < 0)


def difference(cells: Sequence[Cell], level: float = LEVEL) -> Difference | None:
    """Over the cells that hold both coached and uncoached; None where there is none."""
    both = [one for one in cells if one.coached and one.uncoached]
    everyone = sum(one.coached for one in both)
    if not everyone:
        return None
    coached = uncoached = 0.0
    below: list[float] = []
    above: list[float] = []
    for one in both:
        weight = one.coached / everyone
        had, low, high = wilson(one.coached_after, one.coached, level)
        similar, similar_low, similar_high = wilson(one.uncoached_after, one.uncoached, level)
        coached += weight * had
        uncoached += weight * similar
        below += [weight * (had - low), weight * (similar_high - similar)]
        above += [weight * (high - had), weight * (similar - similar_low)]
    found = coached - uncoached
    return Difference(coached, uncoached, found - hypot(*below), found + hypot(*above))


def wilson(count: int, total: int, level: float = LEVEL) -> tuple[float, float, float]:
    """A share of `total`, at least one, and the limits of its score interval."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = count / total, z * z / total
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / total + spread / (4 * total)) / (1 + spread)
    return share, middle - half, middle + half
