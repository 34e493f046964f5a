"""Why a count changed between two moments: what happened, and what only the papers did.

A moment is a warehouse and a year in it. The way from the first to the second goes in two
steps, so that every koperasi's move has one cause and the causes add up exactly:

1. *The same day told twice.* The first moment's last day, as the first warehouse knows it
   and as the second does. All that differs here is paper.
2. *Two days told once.* From that day to the second moment's last day, both as the second
   warehouse knows them. What differs here is real, unless nobody had said anything on one of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.change.causes import MEASURES, PAPER, REAL, moves_in_time, moves_on_paper
from kopdata.questions.shared.koperasi_named import Named, Source, named
from kopdata.questions.shared.standing import ends, on_two_days, standing

METRICS = tuple(MEASURES)


@dataclass(frozen=True)
class Moment:
    """A year as one warehouse knows it."""

    warehouse: store.Warehouse
    tahun: int

    @property
    def day(self) -> date:
        """The year's last day, or the data date if that comes first."""
        return ends(self.warehouse)[self.tahun]


@dataclass(frozen=True)
class Cause:
    """One reason and the koperasi it moved; `sign` is 1 where they came in, -1 where they left."""

    key: str
    sign: int
    is_real: bool
    members: tuple[Source, ...]

    @property
    def change(self) -> int:
        """What it adds to the count."""
        return self.sign * len(self.members)


@dataclass(frozen=True)
class ChangeBetween:
    """Counts before and after, of how many registered, and every cause that moved one."""

    metric: str
    before: int
    after: int
    base_before: int
    base_after: int
    causes: tuple[Cause, ...]

    def real(self) -> int:
        """What happened, in sum."""
        return sum(cause.change for cause in self.causes if cause.is_real)

    def on_paper(self) -> int:
        """What only the papers did, in sum."""
        return sum(cause.change for cause in self.causes if not cause.is_real)


def change_between(
    before: Moment, after: Moment, metric: str, selection: metrics.Selection
) -> ChangeBetween:
    """The change of koperasi_sehat or koperasi_aktif over a selection, cause by cause."""
    measure = MEASURES[metric]
    in_time = on_two_days(
        after.warehouse, selection, (before.day, before.tahun), (after.day, after.tahun)
    )
    told = before.day, before.tahun
    moves = [*moves_in_time(in_time, measure)]
    first = [(one.first, len(one.ids)) for one in in_time]
    if before.warehouse is not after.warehouse:
        first_told = standing(before.warehouse, selection, *told)
        told_again = standing(after.warehouse, selection, *told)
        moves = [*moves_on_paper(first_told, told_again, measure), *moves]
        first = [(one, 1) for one, _ in first_told.values()]
    last = [(one.second, len(one.ids)) for one in in_time]
    return ChangeBetween(
        metric,
        before=sum(number for one, number in first if measure.counts(one)),
        after=sum(number for one, number in last if measure.counts(one)),
        base_before=sum(number for one, number in first if one.is_registered),
        base_after=sum(number for one, number in last if one.is_registered),
        causes=_causes(moves),
    )


def _causes(moves: Iterable[tuple[str, Source]]) -> tuple[Cause, ...]:
    moved: dict[str, list[Source]] = defaultdict(list)
    for cause, source in moves:
        moved[cause].append(source)
    return tuple(
        Cause(key, sign, kind is REAL, tuple(sorted(moved[key])))
        for kind in (PAPER, REAL)
        for key, sign in kind.items()
        if moved[key]
    )


def members(warehouse: store.Warehouse, found: ChangeBetween, key: str) -> tuple[Named, ...]:
    """The koperasi that one cause moved, as the second moment's warehouse names them."""
    moved = (cause.members for cause in found.causes if cause.key == key)
    return named(warehouse, next(moved, ()))
