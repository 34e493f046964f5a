"""Whether chance alone explains a change: exact two-sided tests of two shares."""

from collections.abc import Callable

# An outcome so much rarer than the likeliest adds nothing to the sum.
_NEGLIGIBLE = 1e-20
# Two outcomes that are equally likely differ in their last digits.
_AS_LIKELY = 1 + 1e-7


def fisher(yes: int, total: int, yes_before: int, total_before: int) -> float:
    """The p-value of Fisher's exact test that two shares, of different koperasi, are one."""
    hits, everyone = yes + yes_before, total + total_before
    return _two_sided(
        yes,
        likeliest=(hits + 1) * (total + 1) // (everyone + 2),
        rise=lambda k: (total - k) * (hits - k) / ((k + 1) * (total_before - hits + k + 1)),
        fall=lambda k: k * (total_before - hits + k) / ((total - k + 1) * (hits - k + 1)),
    )


def mcnemar(gained: int, lost: int) -> float:
    """The p-value of McNemar's exact test: of the same koperasi, so many became yes or no."""
    changed = gained + lost
    return _two_sided(
        gained,
        likeliest=changed // 2,
        rise=lambda k: (changed - k) / (k + 1),
        fall=lambda k: k / (changed - k + 1),
    )


def _two_sided(
    found: int, *, likeliest: int, rise: Callable[[int], float], fall: Callable[[int], float]
) -> float:
    """The probability of all outcomes no likelier than the one found.

    `rise` and `fall` are how likely the next outcome, and the one before, is beside an outcome.
    """
    weights = {likeliest: 1.0}
    for step, ratio in ((1, rise), (-1, fall)):
        outcome, weight = likeliest, 1.0
        while weight > _NEGLIGIBLE:
            weight *= ratio(outcome)
            outcome += step
            weights[outcome] = weight
    limit = weights.get(found, 0.0) * _AS_LIKELY
    return sum(weight for weight in weights.values() if weight <= limit) / sum(weights.values())
