"""Exact binomial limits, without a statistics library.

Documented statistics, the one place besides pace that divides: with a true share p, the number
among n koperasi lies between the quantiles at (1 - level) / 2 and (1 + level) / 2 with at least
that level. Limits widen as n shrinks, so a small kecamatan is no outlier just for being small.
"""

from functools import lru_cache
from math import exp, lgamma, log


@lru_cache(maxsize=4096)
def quantiles(n: int, p: float, probabilities: tuple[float, ...]) -> tuple[int, ...]:
    """For each probability (ascending) the smallest count k with P(X <= k) >= probability."""
    if p <= 0 or p >= 1:
        return (n if p >= 1 else 0,) * len(probabilities)
    found: list[int] = []
    total = 0.0
    for k in range(n + 1):
        total += _probability(k, n, p)
        while len(found) < len(probabilities) and total >= probabilities[len(found)] - 1e-12:
            found.append(k)
        if len(found) == len(probabilities):
            break
    return (*found, *([n] * (len(probabilities) - len(found))))


def limits(n: int, p: float, level: float) -> tuple[int, int]:
    """The lowest and highest count among n that chance alone explains at this level."""
    tail = (1 - level) / 2
    low, high = quantiles(n, p, (tail, 1 - tail))
    return low, high


def _probability(k: int, n: int, p: float) -> float:
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(p) + (n - k) * log(1 - p))
