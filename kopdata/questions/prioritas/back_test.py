"""Would the ranking have found them? Known on 31 December, against the RAT missed afterwards.

The office's points stand beside rivals that anybody could have used: those without the last RAT
first, the longest without RAT first, those not aktif first, and points learnt from earlier seasons
alone (`refitted_points`). Each over all that could be ranked, and over those that could still be
saved: not zona merah yet. `offered_points` says whether those learnt are worth using.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.questions.prioritas import ranking
from kopdata.questions.prioritas.refitted_points import Seen, refitted_points
from kopdata.questions.prioritas.tested_order import (
    TestedOrder,
    area_under_curve,
    tested_order,
)

__all__ = [
    "LAST_RAT",
    "LEARNT",
    "OFFICE",
    "RIVALS",
    "Tested",
    "TestedOrder",
    "area_under_curve",
    "backtest",
    "beats_office",
    "days",
    "points_of",
    "share",
    "tested",
]

OFFICE, LAST_RAT, YEARS, STATUS = "kantor", "rat_terakhir", "lama_tanpa_rat", "status"
RIVALS = (OFFICE, LAST_RAT, YEARS, STATUS)
LEARNT = "musim_lalu"
Points = tuple[tuple[str, int], ...]


class Tried(NamedTuple):
    """A koperasi as it stood on the day, and whether it then missed its RAT (None: unknown)."""

    reasons: tuple[str, ...]
    is_red: bool
    years_missed: int
    status_order: int
    is_missed: bool | None


@dataclass(frozen=True)
class Tested:
    """Every order, known on `day`, against the RAT of `tahun_buku`, by its name.

    `learnt` are the points of earlier seasons; None where there were none to learn from. `seen`
    counts the koperasi of known outcome by reasons and outcome. A season is `complete` when every
    deadline has passed.
    """

    day: date
    tahun_buku: int
    complete: bool
    everyone: dict[str, TestedOrder]
    savable: dict[str, TestedOrder]
    learnt: Points | None
    seen: Counter[Seen]

    @property
    def base(self) -> int:
        """How many could be ranked whose outcome is known."""
        return self.everyone[OFFICE].base

    @property
    def missed(self) -> int:
        """How many of them missed their RAT."""
        return self.everyone[OFFICE].missed

    @property
    def first(self) -> int:
        """How many of them stood first by the office's points."""
        return self.everyone[OFFICE].first

    @property
    def first_missed(self) -> int:
        """How many of the first missed it."""
        return self.everyone[OFFICE].first_missed

    @property
    def area(self) -> float | None:
        """The area of the office's points."""
        return self.everyone[OFFICE].area

    @property
    def is_small(self) -> bool:
        """Whether the base is too small to speak of."""
        return self.everyone[OFFICE].is_small

    @property
    def is_better(self) -> bool:
        """Whether the first by the office's points went without RAT more often than all."""
        return self.everyone[OFFICE].is_better

    @property
    def is_judged(self) -> bool:
        """Whether the season is over and the base large enough to speak of."""
        return self.complete and not self.is_small


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
    """Every season, oldest first; `known_on` gives the warehouse as known on a day."""
    office = ranking.weights_of(warehouse)
    seasons: list[Tested] = []
    before: Counter[Seen] = Counter()
    for tahun, complete in store.constant(warehouse, "questions/prioritas/back_test_seasons"):
        tried = _tried(warehouse, selection, known_on(date(tahun, 12, 31)), tahun)
        if not any(one.is_missed is not None for one in tried):
            continue
        found = tested(tried, tahun, office, refitted_points(before, office), complete=complete)
        seasons.append(found)
        if complete:
            before += found.seen
    return tuple(seasons)


def tested(
    tried: Sequence[Tried],
    tahun_buku: int,
    office: Points,
    learnt: Points | None,
    *,
    complete: bool,
) -> Tested:
    """One season: every order over all, and over those that could still be saved."""
    return Tested(
        day=date(tahun_buku, 12, 31),
        tahun_buku=tahun_buku,
        complete=complete,
        everyone=_orders(tried, office, learnt),
        savable=_orders([one for one in tried if not one.is_red], office, learnt),
        learnt=learnt,
        seen=Counter((one.reasons, one.is_missed) for one in tried if one.is_missed is not None),
    )


def beats_office(orders: dict[str, TestedOrder], rival: str) -> tuple[bool, bool]:
    """Whether a rival did better than the office's points: by the known outcomes, and for sure.

    For sure is also where all the unknown held it, and where all of them missed it.
    """
    office, other = orders[OFFICE].answers, orders[rival].answers
    if office is None or other is None:
        return False, False
    better = [mine < its for mine, its in zip(office, other, strict=True)]
    return better[0], all(better)


def share(count: int, base: int) -> float | None:
    """How many of the base; None where the base is too small for a percentage."""
    return count / base if has_percent(base) else None


def _tried(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    earlier: store.Warehouse,
    tahun_buku: int,
) -> list[Tried]:
    """Who could be ranked then and owed the RAT; nobody where nothing was known then."""
    if earlier.about.data_date is None:
        return []
    facts = store.run(
        earlier,
        "questions/prioritas/back_test_facts",
        **selection.checked(metrics.options(earlier)).parameters(),
    )
    missed = dict(
        store.run(
            warehouse,
            "questions/prioritas/back_test_outcome",
            ids=[koperasi_id for koperasi_id, *_ in facts],
            tahun_buku=tahun_buku,
        )
    )
    return [
        Tried(tuple(reasons), is_red, years_missed, status_order, missed[koperasi_id])
        for koperasi_id, reasons, is_red, years_missed, status_order in facts
        if koperasi_id in missed
    ]


def _orders(
    tried: Sequence[Tried], office: Points, learnt: Points | None
) -> dict[str, TestedOrder]:
    places: dict[str, Callable[[Tried], int]] = {
        OFFICE: lambda one: points_of(one.reasons, office),
        LAST_RAT: lambda one: int("tanpa_rat_terakhir" in one.reasons),
        YEARS: lambda one: one.years_missed,
        STATUS: lambda one: one.status_order,
    }
    if learnt is not None:
        places[LEARNT] = lambda one: points_of(one.reasons, learnt)
    return {
        name: tested_order([(place(one), one.is_missed) for one in tried], ranking.FIRST)
        for name, place in places.items()
    }


def points_of(reasons: Sequence[str], points: Points) -> int:
    """The points of a koperasi: those of its three weightiest reasons."""
    return sum(one.points for one in ranking.points_of(reasons, points))
