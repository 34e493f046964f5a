"""Before and after coaching in plain Python: groups, their shares and intervals, from definitions.

Facts are told koperasi by koperasi, whoever tells them: a random office, or the sample's rows.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

Z = 1.959963984540054  # 2,5 % of a normal distribution lie above


@dataclass
class Told:
    """A koperasi: the day of its first coaching, what it had by year, and when it was there."""

    kecamatan: str
    jenis: str | None
    first_coached: date | None
    rat: dict[int, bool] = field(default_factory=dict)
    predikat: dict[int, bool] = field(default_factory=dict)
    statuses: list[tuple[date, str]] = field(default_factory=list)
    visits: list[tuple[date, str]] = field(default_factory=list)

    def was_there(self, day: date) -> bool:
        status = max((one for one in self.statuses if one[0] <= day), default=(None, None))[1]
        visit = max((one for one in self.visits if one[0] <= day), default=(None, None))[1]
        return status == "Aktif" or visit == "ditemukan"


def years(outcome: str, tahun: int, *, is_placebo: bool) -> tuple[int, int, int, date]:
    """The year told, the two before it that are matched, and the day it was to be there."""
    if outcome == "rat":
        later, before = (tahun - 2, tahun - 3) if is_placebo else (tahun, tahun - 2)
    else:
        later, before = (tahun - 1, tahun - 2) if is_placebo else (tahun + 1, tahun - 1)
    there = tahun - 2 if is_placebo else tahun - 1
    return later, before, before - 1, date(there, 12, 31)


def answer(everyone: Iterable[Told], tahun: int, outcome: str, *, is_placebo: bool = False):
    """The coached and the similar by what they had before, and the difference of all: or None.

    `({had_before: {is_coached: [total, after]}}, (value, low, high) or None, coached alone)`.
    """
    later, before, earlier, day = years(outcome, tahun, is_placebo=is_placebo)
    known = []
    for one in everyone:
        first = one.first_coached.year if one.first_coached else None
        if first is not None and first != tahun and first <= tahun + 1:
            continue
        had = getattr(one, outcome)
        if later in had and before in had:
            cell = had[before], had.get(earlier), one.was_there(day)
            known.append((one, first == tahun, cell, had[later]))
    pools = {(one.kecamatan, one.jenis) for one, is_coached, _, _ in known if is_coached}
    cells: dict[tuple, dict[bool, list[int]]] = defaultdict(lambda: {True: [0, 0], False: [0, 0]})
    for one, is_coached, cell, has_after in known:
        if (one.kecamatan, one.jenis) in pools:
            group = cells[cell][is_coached]
            group[0] += 1
            group[1] += has_after
    alone = sum(groups[True][0] for groups in cells.values() if not groups[False][0])
    both = {cell: groups for cell, groups in cells.items() if groups[True][0] and groups[False][0]}
    groups = together(both)
    return groups, difference(both.values()), alone


def together(cells):
    found = {}
    for (had_before, *_), groups in cells.items():
        sums = found.setdefault(had_before, {True: [0, 0], False: [0, 0]})
        for side, (total, after) in groups.items():
            sums[side][0] += total
            sums[side][1] += after
    return found


def difference(cells):
    """The coached's share minus the similar's weighed alike, with the limits; None under ten."""
    cells = list(cells)
    coached, uncoached = (sum(groups[side][0] for groups in cells) for side in (True, False))
    if coached < 10 or uncoached < 10:
        return None
    value = low = high = 0.0
    for groups in cells:
        weight = groups[True][0] / coached
        (total, after), (other_total, other_after) = groups[True], groups[False]
        mine, others = after / total, other_after / other_total
        value += weight * (mine - others)
        my_low, my_high = score_limits(after, total)
        their_low, their_high = score_limits(other_after, other_total)
        low += weight**2 * ((mine - my_low) ** 2 + (their_high - others) ** 2)
        high += weight**2 * ((my_high - mine) ** 2 + (others - their_low) ** 2)
    return value, value - low**0.5, value + high**0.5


def score_limits(after: int, total: int) -> tuple[float, float]:
    """Where the normal score of a share is the bound: the roots of a quadratic equation."""
    share = after / total
    a, b, c = 1 + Z**2 / total, -(2 * share + Z**2 / total), share**2
    root = max(b * b - 4 * a * c, 0.0) ** 0.5
    return (-b - root) / (2 * a), (-b + root) / (2 * a)
