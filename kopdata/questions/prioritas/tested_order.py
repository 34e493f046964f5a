"""How well an order found those that then missed their RAT, with the unknown outcomes as a range.

Documented statistics: the area under the curve is how often one who missed it stood above one who
held it (a tie is half), so 0.5 is a lottery. Of whom nobody knows the outcome, any may have missed
it: the range runs from the assignment that speaks most against the order to the one most for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kopdata.metrics.percent import has_percent

# A place in the order, higher first; and whether the RAT was missed (None: nobody knows).
Placed = tuple[int, bool | None]


@dataclass(frozen=True)
class TestedOrder:
    """Of `base` koperasi whose outcome is known `missed` missed it; of `unknown` nobody knows.

    Of the `first` ranked highest among the known `first_missed` missed it. Of the `places` ranked
    highest of all, known or not, at least `least` missed it and at most `most`. `area` is of the
    known alone, `area_low` to `area_high` whatever the unknown did, `if_held` and `if_missed` where
    all of them did the same. An area is None where all missed it or none did.
    """

    base: int
    missed: int
    unknown: int
    first: int
    first_missed: int
    places: int
    least: int
    most: int
    area: float | None
    area_low: float | None
    area_high: float | None
    if_held: float | None
    if_missed: float | None

    @property
    def answers(self) -> tuple[float, float, float] | None:
        """The area of the known, and if all the unknown held it or missed it; None without one.

        Two orders are compared under each alike: one that is better is better under all three.
        """
        if self.area is None or self.if_held is None or self.if_missed is None:
            return None
        return self.area, self.if_held, self.if_missed

    @property
    def is_small(self) -> bool:
        """Whether the base is too small to speak of."""
        return not has_percent(self.base)

    @property
    def is_better(self) -> bool:
        """Whether the first went without RAT more often than all."""
        return self.first_missed * self.base > self.missed * self.first


def tested_order(placed: Sequence[Placed], first: int) -> TestedOrder:
    """What became of an order; `placed` with ties in the order in which they are settled."""
    order = sorted(placed, key=lambda one: -one[0])
    known = [(points, missed) for points, missed in order if missed is not None]
    highest = [missed for _, missed in order[:first]]
    low, high = area_range(placed)
    return TestedOrder(
        base=len(known),
        missed=sum(missed for _, missed in known),
        unknown=len(placed) - len(known),
        first=len(known[:first]),
        first_missed=sum(missed for _, missed in known[:first]),
        places=len(highest),
        least=sum(missed is True for missed in highest),
        most=sum(missed is not False for missed in highest),
        area=area_under_curve(known),
        area_low=low,
        area_high=high,
        if_held=area_under_curve([(points, missed is True) for points, missed in order]),
        if_missed=area_under_curve([(points, missed is not False) for points, missed in order]),
    )


def area_under_curve(known: Sequence[tuple[int, bool]]) -> float | None:
    """Of all pairs of one missed and one held, how many stand in that order; ties are half."""
    counts: dict[int, list[int]] = {}
    for points, is_missed in known:
        counts.setdefault(points, [0, 0])[is_missed] += 1
    return _area(counts)


def area_range(placed: Sequence[Placed]) -> tuple[float | None, float | None]:
    """The lowest and highest area that any outcomes of the unknown would give.

    However many of them missed it, it is worst if those are the lowest placed, best the highest.
    """
    counts: dict[int, list[int]] = {}
    for points, is_missed in placed:
        counts.setdefault(points, [0, 0])[is_missed is True] += 1
    unknown = sorted(points for points, is_missed in placed if is_missed is None)
    ends = []
    for worst_first, end in ((unknown, min), (unknown[::-1], max)):
        tried = {points: list(group) for points, group in counts.items()}
        areas = [_area(tried)]
        for points in worst_first:
            tried[points][0] -= 1
            tried[points][1] += 1
            areas.append(_area(tried))
        ends.append(end((area for area in areas if area is not None), default=None))
    low, high = ends
    return low, high


def _area(counts: dict[int, list[int]]) -> float | None:
    held = sum(group[0] for group in counts.values())
    missed = sum(group[1] for group in counts.values())
    if not held or not missed:
        return None
    below, pairs = 0, 0.0
    for _, (held_here, missed_here) in sorted(counts.items()):
        pairs += missed_here * (below + held_here / 2)
        below += held_here
    return pairs / (held * missed)
