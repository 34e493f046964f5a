"""Exact binomial limits, without a statistics library.

Documented statistics: with a true share p, the number among n koperasi lies between the quantiles
at (1 - level) / 2 and (1 + level) / 2 with at least that level. Limits widen as n shrinks, so a
small kecamatan is no outlier just for being small. A share that is itself only known from others is
uncertain too: what it says of the next koperasi is predicted with both uncertainties.
"""

from functools import lru_cache
from math import exp, lgamma, log

import numpy as np

# A probability so much smaller than its sum adds nothing to it.
_NEGLIGIBLE = 1e-16


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


def predictive(count: int, total: int, planned: int, level: float) -> tuple[int, int]:
    """The lowest and highest count among the next `planned` if they are as the `total` before.

    The share before is not known but seen in `count` of them: beta-binomial from Jeffreys' prior.
    14 of 15 before means 13 to 20 of the next 20, where the share itself would say 16 to 20.
    """
    a, b = count + 0.5, total - count + 0.5
    whole = _log_beta(a, b)
    tail, total_so_far = (1 - level) / 2, 0.0
    low = None
    for k in range(planned + 1):
        ways = lgamma(planned + 1) - lgamma(k + 1) - lgamma(planned - k + 1)
        total_so_far += exp(ways + _log_beta(a + k, b + planned - k) - whole)
        if low is None and total_so_far >= tail - 1e-12:
            low = k
        if total_so_far >= 1 - tail - 1e-12:
            return low or 0, k
    return low or 0, planned


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def tails(counts: np.ndarray, bases: np.ndarray, p: float, side: int) -> np.ndarray:
    """How likely chance gives at most each count of its base (side -1), or at least (side 1).

    For counts on that side of p; further inside one of a very large base it may come out too small.
    """
    if p <= 0 or p >= 1:
        certain = bases if p >= 1 else 0
        return (side * (certain - counts) >= 0).astype(float)
    of = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, bases.max() + 1)))))
    ways = of[bases] - of[counts] - of[bases - counts]
    one = np.exp(ways + counts * log(p) + (bases - counts) * log(1 - p))
    total = one.copy()
    left = counts if side < 0 else bases - counts
    odds = (1 - p) / p if side < 0 else p / (1 - p)
    while np.any(one > _NEGLIGIBLE * total):
        one *= left / (bases - left + 1) * odds
        total += one
        left = np.maximum(left - 1, 0)
    return np.minimum(total, 1.0)


def _probability(k: int, n: int, p: float) -> float:
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(p) + (n - k) * log(1 - p))
