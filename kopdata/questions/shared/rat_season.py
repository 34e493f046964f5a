"""RAT per tahun buku: what became of every koperasi that owed one, and how the season filled."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kopdata import metrics
from kopdata import warehouse as store

HELD, ON_TIME = "rat_dilaksanakan", "rat_tepat_waktu"


@dataclass(frozen=True)
class Outcome:
    """One tahun buku: the six parts add up to `base`, the koperasi that owe a RAT for it.

    `undated` held it on a day nobody gave, so that on time or late is unknown; of `in_doubt` nobody
    could read whether it was held; `not_held` had its deadline and has not held it; `not_due` has
    not held it and still may, its deadline to come.
    """

    tahun_buku: int
    base: int
    on_time: int
    late: int
    undated: int
    in_doubt: int
    not_held: int
    not_due: int
    lengkap: bool


@dataclass(frozen=True)
class Curve:
    """One season: RAT held by each day since the end of its tahun buku.

    `held` is the running count by `days`; `undated` RAT are in no point. `last_day` is the day the
    lists of the season reach, `deadlines` the days by bentuk up to which holding it is in time.
    """

    tahun_buku: int
    base: int
    days: tuple[date, ...]
    held: tuple[int, ...]
    undated: int
    last_day: date
    deadlines: dict[str, date]
    lengkap: bool

    def held_by(self, day: date) -> int:
        """How many RAT were held by a day."""
        so_far = (held for when, held in zip(self.days, self.held, strict=True) if when <= day)
        return max(so_far, default=0)

    @property
    def later(self) -> int:
        """How many are known already that were held after the day the lists reach."""
        return max(self.held, default=0) - self.held_by(self.last_day)


def outcomes(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Outcome, ...]:
    """Every tahun buku of the selection with RAT data, in order.

    To the public a running one is told only where those that may still hold it are not few.
    """
    summaries = metrics.summarise_many(warehouse, (HELD, ON_TIME), selection, ("periode",))
    checked = selection.checked(metrics.options(warehouse))
    held = summaries[HELD].rows
    possible = (_possible_told if warehouse.about.is_public else _possible)(
        warehouse, checked, held
    )
    in_time = {row.periode: row for row in summaries[ON_TIME].rows}
    return tuple(
        _outcome(row, in_time[row.periode], not_due)
        for row in held
        if (not_due := possible.get(row.tahun, 0)) is not None
    )


Possible = dict[int, int | None]


def _possible(
    warehouse: store.Warehouse, selection: metrics.Selection, _held: Sequence[metrics.Row]
) -> Possible:
    """How many may still hold the RAT of each tahun buku whose deadline is to come."""
    return dict(
        store.run(warehouse, "questions/shared/rat_season_still_possible", **selection.parameters())
    )


def _possible_told(
    warehouse: store.Warehouse, selection: metrics.Selection, held: Sequence[metrics.Row]
) -> Possible:
    """The same for the public; None where those that still may are few."""
    not_held = {row.tahun: row.base - int(row.numerator) - row.unknown for row in held}
    rows = store.constant(warehouse, "questions/shared/rat_season_still_possible_told")
    return {
        tahun_buku: not_held.get(tahun_buku)
        if is_everybody
        else (None if selection.kecamatan else koperasi)
        for tahun_buku, is_everybody, koperasi in rows
    }


def curves(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Curve, ...]:
    """Every season of the selection, oldest first; the day is tanggal_lapor, else tanggal_rat."""
    by_day: dict[int, list[metrics.Row]] = defaultdict(list)
    held = metrics.get(HELD)
    for row in metrics.summarise(warehouse, held, selection, ("periode", "tanggal")).rows:
        by_day[row.tahun].append(row)
    due = deadlines(warehouse)
    totals = metrics.summarise(warehouse, held, selection, ("periode",)).rows
    return tuple(
        _curve(
            total,
            by_day[total.tahun],
            due.get(total.tahun, {}),
            total.covered_to or warehouse.about.day,
        )
        for total in totals
    )


def deadlines(warehouse: store.Warehouse) -> dict[int, dict[str, date]]:
    """By tahun buku and bentuk the day up to which its RAT is in time."""
    found: dict[int, dict[str, date]] = defaultdict(dict)
    for tahun_buku, bentuk, day in store.constant(
        warehouse, "questions/shared/rat_season_due_days"
    ):
        found[tahun_buku][bentuk] = day
    return dict(found)


def day_of(tahun_buku: int, number: int) -> date:
    """The date so many days after the end of a tahun buku."""
    return date(tahun_buku, 12, 31) + timedelta(days=number)


def year_before(day: date) -> date:
    """The same date of the year before; of 29 February the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def _outcome(held: metrics.Row, on_time: metrics.Row, not_due: int) -> Outcome:
    undated = on_time.unknown - held.unknown
    return Outcome(
        tahun_buku=held.tahun,
        base=held.base,
        on_time=int(on_time.numerator),
        late=int(held.numerator - on_time.numerator) - undated,
        undated=undated,
        in_doubt=held.unknown,
        not_held=held.base - int(held.numerator) - held.unknown - not_due,
        not_due=not_due,
        lengkap=held.lengkap,
    )


def _curve(
    total: metrics.Row, rows: list[metrics.Row], deadlines: dict[str, date], last: date
) -> Curve:
    end, so_far = date(total.tahun, 12, 31), 0
    days, held = [], []
    for row in rows:
        if row.tanggal is not None:
            so_far += int(row.numerator)
            # A meeting before the book year ended still belongs to its season: its first day.
            days.append(max(row.tanggal, end))
            held.append(so_far)
    return Curve(
        tahun_buku=total.tahun,
        base=total.base,
        days=tuple(days),
        held=tuple(held),
        undated=int(total.numerator) - so_far,
        last_day=last,
        deadlines=deadlines,
        lengkap=total.lengkap,
    )
