"""Points for the reasons learnt from past seasons: what each is worth in RAT then missed.

Documented statistics: a logistic regression with a ridge of five koperasi, on whether the RAT was
missed, one term per reason; its positive terms as whole points, the weightiest as heavy as the
office's weightiest. A reason that held for fewer than ten is not learnt and keeps the office's.
"""

from collections import Counter
from collections.abc import Sequence
from math import exp

from kopdata.metrics.percent import has_percent

STEP = 5  # as the page moves them
_RIDGE = 5.0
_ROUNDS = 25

# The reasons that held for a koperasi, and whether it then missed its RAT.
Seen = tuple[tuple[str, ...], bool]


def refitted_points(
    patterns: Counter[Seen], office: Sequence[tuple[str, int]]
) -> tuple[tuple[str, int], ...] | None:
    """The points of every reason in the office's order; None where nothing can be learnt.

    `patterns` counts the koperasi seen with the same reasons and outcome.
    """
    outcomes = {missed for _, missed in patterns}
    held: Counter[str] = Counter()
    for (reasons, _), count in patterns.items():
        held.update(dict.fromkeys(reasons, count))
    names = [name for name, _ in office if has_percent(held[name])]
    if len(outcomes) < 2 or not names:
        return None
    terms = dict(zip(names, _terms(patterns, names), strict=True))
    largest = max(terms.values())
    if largest <= 0:
        return None
    heaviest = max(points for _, points in office)
    return tuple(
        (name, _points(terms[name], largest, heaviest) if name in terms else points)
        for name, points in office
    )


def _points(term: float, largest: float, heaviest: int) -> int:
    return max(round(term / largest * heaviest / STEP), 0) * STEP


def _terms(patterns: Counter[Seen], names: Sequence[str]) -> list[float]:
    """The terms of the reasons by Newton's method; the first, which is left out, is the level."""
    rows = [
        ([1.0, *(float(name in reasons) for name in names)], missed, count)
        for (reasons, missed), count in sorted(patterns.items())
    ]
    size = len(names) + 1
    terms = [0.0] * size
    for _ in range(_ROUNDS):
        slope = [0.0, *(-_RIDGE * term for term in terms[1:])]
        bend = [[_RIDGE if a == b and a else 0.0 for b in range(size)] for a in range(size)]
        for values, missed, count in rows:
            chance = 1 / (1 + exp(-sum(v * term for v, term in zip(values, terms, strict=True))))
            for a in range(size):
                slope[a] += count * values[a] * (missed - chance)
                for b in range(size):
                    bend[a][b] += count * chance * (1 - chance) * values[a] * values[b]
        terms = [term + step for term, step in zip(terms, _solved(bend, slope), strict=True)]
    return terms[1:]


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric positive system, by elimination."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            rows[below] = [x - factor * y for x, y in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][later] * found[later] for later in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found
