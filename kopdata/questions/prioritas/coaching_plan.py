"""Whom to coach in which month with so many hands, and what became of the plans that were made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.prioritas.ranking import Ranked

BALANCES = ("kebutuhan", "merata")


@dataclass(frozen=True)
class Capacity:
    """So many koperasi a month, in these months; `closed` are kecamatan out of reach in a month."""

    per_month: int
    months: tuple[date, ...]
    closed: frozenset[tuple[str, date]] = frozenset()
    balance: str = BALANCES[0]

    def reaches(self, kecamatan: str, month: date) -> bool:
        """Whether the kecamatan can be visited that month."""
        return (kecamatan, month) not in self.closed


@dataclass(frozen=True)
class Placed:
    """A koperasi and the month it is planned for."""

    month: date
    koperasi: Ranked


class Plan(NamedTuple):
    """A plan that was made; `koperasi` is how many it names, `is_within`: all are selected."""

    key: str
    name: str
    made_on: date
    author: str | None
    note: str | None
    koperasi: int
    is_within: bool


class Planned(NamedTuple):
    """A koperasi of a plan, and when it was coached since the plan was made."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    month: date
    coached_on: date | None
    delivery: str
    sheet: str
    row: int


@dataclass(frozen=True)
class Progress:
    """A plan in the selection on the data date: who was coached since, month by month."""

    plan: Plan
    day: date
    rows: tuple[Planned, ...]

    @property
    def coached(self) -> int:
        """How many of the planned were coached since."""
        return sum(row.coached_on is not None for row in self.rows)

    @property
    def due(self) -> tuple[Planned, ...]:
        """Those whose month is over."""
        return tuple(row for row in self.rows if month_after(row.month) <= self.day)

    @property
    def by_month(self) -> tuple[tuple[date, int, int], ...]:
        """Each month with how many were planned and how many of them coached."""
        months = sorted({row.month for row in self.rows})
        return tuple((month, *_counted(self.rows, month)) for month in months)


def schedule(ranked: Sequence[Ranked], capacity: Capacity) -> tuple[Placed, ...]:
    """Month by month the first in the ranking that can be reached; evenly where that is asked."""
    left = list(ranked)
    placed: list[Placed] = []
    for month in capacity.months:
        taken = _month(left, placed, month, capacity)
        chosen = {one.koperasi_id for one in taken}
        placed += [Placed(month, one) for one in taken]
        left = [one for one in left if one.koperasi_id not in chosen]
    return tuple(placed)


def _month(
    left: Sequence[Ranked], placed: Sequence[Placed], month: date, capacity: Capacity
) -> list[Ranked]:
    reachable = [one for one in left if capacity.reaches(one.kecamatan, month)]
    if capacity.balance == "kebutuhan":
        return reachable[: capacity.per_month]
    return list(_evenly(reachable, placed, capacity.per_month))


def _evenly(reachable: Sequence[Ranked], placed: Sequence[Placed], count: int) -> Iterable[Ranked]:
    """Always the kecamatan with fewest so far; of equals, the one whose next stands highest."""
    queues: dict[str, list[tuple[int, Ranked]]] = {}
    for place, one in enumerate(reachable):
        queues.setdefault(one.kecamatan, []).append((place, one))
    had = dict.fromkeys(queues, 0)
    for earlier in placed:
        if earlier.koperasi.kecamatan in had:
            had[earlier.koperasi.kecamatan] += 1
    for _ in range(min(count, len(reachable))):
        kecamatan = min(queues, key=lambda name: (had[name], queues[name][0][0]))
        yield queues[kecamatan].pop(0)[1]
        had[kecamatan] += 1
        if not queues[kecamatan]:
            del queues[kecamatan]


def plans(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Plan, ...]:
    """Every plan that was made, the newest first; note and author only of rows in the selection."""
    rows = store.run(warehouse, "questions/prioritas/coaching_plan_plans", **selection.parameters())
    return tuple(Plan(*row) for row in rows)


def progress(
    warehouse: store.Warehouse, selection: metrics.Selection, key: str | None = None
) -> Progress | None:
    """What became of a plan, the newest unless named; None without one in the selection."""
    known = plans(warehouse, selection)
    plan = next((one for one in known if key in (None, one.key)), None)
    if plan is None:
        return None
    rows = store.run(
        warehouse,
        "questions/prioritas/coaching_plan_progress",
        plan=plan.key,
        **selection.parameters(),
    )
    found = tuple(Planned(*row) for row in rows)
    return Progress(plan, warehouse.about.day, found) if found else None


def next_months(day: date, count: int) -> tuple[date, ...]:
    """The first days of the months after a day."""
    first = day.year * 12 + day.month
    return tuple(date(*_month_of(first + place)) for place in range(count))


def month_after(month: date) -> date:
    """The first day of the month after one."""
    return next_months(month, 1)[0]


def _month_of(number: int) -> tuple[int, int, int]:
    year, month = divmod(number, 12)
    return year, month + 1, 1


def _counted(rows: Iterable[Planned], month: date) -> tuple[int, int]:
    of_month = [row for row in rows if row.month == month]
    return len(of_month), sum(row.coached_on is not None for row in of_month)
