"""Would the ranking have found them? Known on 31 December, against the RAT missed afterwards.

Documented statistics: precision is how many of the first 50 missed their RAT, beside how many of
all did; the area under the curve is how often one who missed it stood above one who held it (a tie
is half), so 0.5 is a lottery. Who has no RAT row afterwards is left out: unknown is not missed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.questions.prioritas import ranking


@dataclass(frozen=True)
class Tested:
    """One ranking, known on `day`, against the RAT of `tahun_buku`.

    `missed` of `base` koperasi missed it, `first_missed` of the `first` ranked highest; `area` is
    None where all did or none. A season is `complete` when every deadline has passed.
    """

    day: date
    tahun_buku: int
    base: int
    missed: int
    first: int
    first_missed: int
    area: float | None
    complete: bool

    @property
    def is_small(self) -> bool:
        """Whether the base is too small to speak of."""
        return not has_percent(self.base)

    @property
    def is_better(self) -> bool:
        """Whether the first went without RAT more often than all."""
        return self.first_missed * self.base > self.missed * self.first


def days(warehouse: store.Warehouse) -> tuple[date, ...]:
    """The 31 Decembers whose RAT season is known to some extent."""
    return tuple(
        date(tahun, 12, 31)
        for tahun, _ in store.constant(warehouse, "questions/prioritas/back_test_seasons")
    )


def backtest(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    known_on: Callable[[date], store.Warehouse],
) -> tuple[Tested, ...]:
    """Every season; `known_on` gives the warehouse as known on a day."""
    found = (
        tested(warehouse, selection, known_on(date(tahun, 12, 31)), tahun, complete)
        for tahun, complete in store.constant(warehouse, "questions/prioritas/back_test_seasons")
    )
    return tuple(one for one in found if one is not None)


def tested(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    earlier: store.Warehouse,
    tahun_buku: int,
    complete: bool,
) -> Tested | None:
    """One season; None where nothing was ranked then or nothing is known now."""
    if earlier.about.data_date is None:
        return None
    ranked = ranking.ranking(earlier, selection, limit=None).rows
    outcome = dict(
        store.run(
            warehouse,
            "questions/prioritas/back_test_outcome",
            ids=[one.koperasi_id for one in ranked],
            tahun_buku=tahun_buku,
        )
    )
    known = [(one.points, outcome[one.koperasi_id]) for one in ranked if one.koperasi_id in outcome]
    if not known:
        return None
    first = known[: ranking.FIRST]
    return Tested(
        day=date(tahun_buku, 12, 31),
        tahun_buku=tahun_buku,
        base=len(known),
        missed=sum(is_missed for _, is_missed in known),
        first=len(first),
        first_missed=sum(is_missed for _, is_missed in first),
        area=area_under_curve(known),
        complete=complete,
    )


def share(count: int, base: int) -> float | None:
    """How many of the base; None where the base is too small for a percentage."""
    return count / base if has_percent(base) else None


def area_under_curve(known: Sequence[tuple[int, bool]]) -> float | None:
    """Of all pairs of one missed and one held, how many stand in that order; ties are half."""
    counts: dict[int, list[int]] = {}
    for points, is_missed in known:
        counts.setdefault(points, [0, 0])[is_missed] += 1
    held = sum(group[0] for group in counts.values())
    missed = sum(group[1] for group in counts.values())
    if not held or not missed:
        return None
    below, pairs = 0, 0.0
    for _, (held_here, missed_here) in sorted(counts.items()):
        pairs += missed_here * (below + held_here / 2)
        below += held_here
    return pairs / (held * missed)
