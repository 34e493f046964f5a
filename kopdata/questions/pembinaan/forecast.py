"""How many koperasi the pace of the last weeks brings, and when it brings enough: as ranges.

Documented statistics: new koperasi come in batches (a session brings twenty), so weekly counts vary
more than chance alone; their variance over their mean, at least 1, is the size of a batch. Batches
come by chance at a rate seen only in those weeks (gamma-Poisson from Jeffreys' prior): the range
holds the rate's uncertainty and that of the days ahead, 19 times in 20.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, exp, floor, lgamma, log, sqrt
from statistics import mean, variance

LEVEL = 0.95
WEEK = 7
# A whole number of koperasi may have lost its last digits.
_DIGITS = 1e-9
# Beyond so many standard deviations below the mean nothing adds to a sum of probabilities.
_FAR = 12


@dataclass(frozen=True)
class Weeks:
    """New koperasi of each of the last weeks, two at least."""

    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """New koperasi in all of them."""
        return sum(self.counts)

    @property
    def batch(self) -> float:
        """Koperasi that come together: 1 where the weeks vary no more than by chance."""
        return max(variance(self.counts) / mean(self.counts), 1.0) if self.total else 1.0

    def expected(self, days: int, level: float = LEVEL) -> tuple[int, int]:
        """The lowest and highest number of new koperasi in the next days."""
        if days <= 0:
            return 0, 0
        tail = (1 - level) / 2
        low, high = _quantiles(
            self.total / self.batch + 0.5, len(self.counts) * WEEK, days, (tail, 1 - tail)
        )
        return floor(low * self.batch + _DIGITS), ceil(high * self.batch - _DIGITS)

    def first_day(self, wanted: int, days: int, *, at_best: bool) -> int | None:
        """After how many days `wanted` are there, at best or at worst; None not within `days`."""
        end = 1 if at_best else 0
        if self.expected(days)[end] < wanted:
            return None
        before, there = 0, days
        while there - before > 1:
            middle = (before + there) // 2
            if self.expected(middle)[end] >= wanted:
                there = middle
            else:
                before = middle
        return there


@lru_cache(maxsize=4096)
def _quantiles(
    shape: float, seen_days: int, days: int, probabilities: Sequence[float]
) -> tuple[int, ...]:
    """For each probability (ascending) the smallest number of batches that is reached with it."""
    share = days / (seen_days + days)
    average = shape * days / seen_days
    spread = sqrt(average / (1 - share))
    number = max(floor(average - _FAR * spread), 0)
    found: list[int] = []
    total = 0.0
    while len(found) < len(probabilities):
        total += exp(
            lgamma(number + shape)
            - lgamma(shape)
            - lgamma(number + 1)
            + shape * log(1 - share)
            + number * log(share)
        )
        while len(found) < len(probabilities) and total >= probabilities[len(found)] - 1e-9:
            found.append(number)
        number += 1
    return tuple(found)
