"""The clock of the RAT: whose deadline is coming, and who turns zona merah by it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Named, Source, named

HORIZONS = (30, 60, 90)


class Deadline(NamedTuple):
    """A RAT deadline to come."""

    tahun_buku: int
    bentuk: str
    day: date


@dataclass(frozen=True)
class Horizon:
    """Within so many days after the data date, if nothing more is held until then.

    `pass_deadline` koperasi pass the deadline of a RAT they have not held; `become_red` of them
    turn zona merah by it, and of `may_become_red` nobody knows whether an earlier one was held.
    """

    days: int
    until: date
    pass_deadline: int
    become_red: int
    may_become_red: int


@dataclass(frozen=True)
class Clock:
    """The horizons, and the next deadline of each bentuk, however far.

    `beyond` is the horizon of the first of them where it lies beyond all the others.
    """

    day: date
    horizons: tuple[Horizon, ...]
    beyond: Horizon | None
    next_deadlines: tuple[Deadline, ...]


def clock(warehouse: store.Warehouse, selection: metrics.Selection) -> Clock:
    """From the data date on; the years of the selection do not matter."""
    day = warehouse.about.day
    deadlines = _next(warehouse, day)
    next_one = min(((deadline.day - day).days for deadline in deadlines), default=0)
    rows = _rows(warehouse, selection, max(*HORIZONS, next_one), with_names=False)
    return Clock(
        day,
        tuple(_horizon(day, days, rows) for days in HORIZONS),
        _horizon(day, next_one, rows) if next_one > max(HORIZONS) else None,
        deadlines,
    )


def members(
    warehouse: store.Warehouse, selection: metrics.Selection, days: int, *, only_red: bool = False
) -> tuple[Named, ...]:
    """Who passes the deadline, or turns zona merah, within so many days."""
    by_answer = split(warehouse, selection, days)
    red = by_answer[True]
    return named(warehouse, red if only_red else (*red, *by_answer[False], *by_answer[None]))


def split(
    warehouse: store.Warehouse, selection: metrics.Selection, days: int
) -> dict[bool | None, tuple[Source, ...]]:
    """Who passes the deadline within so many days, by whether it makes them zona merah."""
    found: dict[bool | None, list[Source]] = {True: [], False: [], None: []}
    for _, _, becomes_red, koperasi_id, sumber_id, _ in _rows(
        warehouse, selection, days, with_names=True
    ):
        found[becomes_red].append(Source(koperasi_id, sumber_id))
    return {answer: tuple(rows) for answer, rows in found.items()}


def _horizon(day: date, days: int, rows: list[tuple]) -> Horizon:
    until = day + timedelta(days=days)
    within = [(becomes_red, count) for _, batas, becomes_red, *_, count in rows if batas <= until]
    return Horizon(
        days,
        until,
        pass_deadline=sum(count for _, count in within),
        become_red=sum(count for becomes_red, count in within if becomes_red),
        may_become_red=sum(count for becomes_red, count in within if becomes_red is None),
    )


def _next(warehouse: store.Warehouse, day: date) -> tuple[Deadline, ...]:
    found: dict[str, Deadline] = {}
    for deadline in sorted(
        (
            Deadline(*row)
            for row in store.constant(warehouse, "questions/shared/rat_season_due_days")
        ),
        key=lambda deadline: deadline.day,
    ):
        if deadline.day > day:
            found.setdefault(deadline.bentuk, deadline)
    return tuple(found.values())


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, horizon: int, *, with_names: bool
) -> list[tuple]:
    checked = selection.checked(metrics.options(warehouse))
    return store.run(
        warehouse,
        "questions/rat/clock",
        horizon=horizon,
        with_names=with_names,
        **checked.parameters(),
    )
