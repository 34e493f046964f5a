"""What a plan would do to the target, to zona merah and to RAT: ranges, never one number.

Documented statistics: a range holds 19 times in 20 if the planned do as others did before; that
those others were few is part of it (`binomial.predictive`). How much of a plan comes about is known
from the newest plan; what coaching brings, from those first coached in an earlier year. Under ten
in either, nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.metrics.statistics.binomial import predictive
from kopdata.questions.prioritas.coaching_plan import Placed, Progress, progress
from kopdata.questions.shared.coaching_effect import Effect, Group, coaching_effect

LEVEL = 0.95
TARGET, RED, RAT = "koperasi_dibina_baru", "zona_merah", "rat_dilaksanakan"


@dataclass(frozen=True)
class Arrival:
    """A year's target with the plan: `new` planned never coached before, `low` of them if it goes
    as the newest plan did (None: nothing known). `month` and `late_month` are when the target is
    reached with all of them and with the low end; None where it is not."""

    year: int
    target: int | None
    reached: int
    new: int
    low: int | None
    month: date | None
    late_month: date | None


@dataclass(frozen=True)
class PlanOutcome:
    """Of `planned` koperasi so many between `low` and `high` would, if like `group` before."""

    planned: int
    group: Group
    low: int
    high: int


@dataclass(frozen=True)
class PlanEffect:
    """What the plan does; an outcome is None where fewer than ten koperasi speak for it.

    `rat` and `red` speak of planned koperasi never coached and without RAT for `tahun_buku`; `idle`
    is what similar ones did without coaching, weighed alike, and `verdict` whether that comparison
    says anything of coaching (as `Followed.verdict`). `compliance` and `zona_merah` are the rows
    now.
    """

    planned: int
    arrivals: tuple[Arrival, ...]
    kept: tuple[int, int] | None
    coached_in: int | None
    verdict: str
    rat: PlanOutcome | None
    idle: PlanOutcome | None
    red: PlanOutcome | None
    without_rat: int
    red_now: int
    compliance: metrics.Row | None
    zona_merah: metrics.Row | None


def plan_effect(
    warehouse: store.Warehouse, selection: metrics.Selection, placed: Sequence[Placed]
) -> PlanEffect:
    """The effect of coaching the planned koperasi in their months."""
    standing = _standing(warehouse, placed)
    fresh = {name for name, (is_coached, _, _) in standing.items() if not is_coached}
    without = [name for name in fresh if standing[name][2] is False]
    red = [name for name in without if standing[name][1]]
    kept = _kept(progress(warehouse, metrics.Selection()))
    before = coaching_effect(warehouse, metrics.Selection())
    groups = _groups(before)
    now = metrics.summarise_many(warehouse, (RAT, RED), selection, by=())
    return PlanEffect(
        planned=len(placed),
        arrivals=_arrivals(warehouse, selection, placed, fresh, kept),
        kept=kept,
        coached_in=before.tahun if before else None,
        verdict=before.whole("rat").verdict if before else "kecil",
        rat=_outcome(len(without), groups[0]),
        idle=_outcome(len(without), groups[1]),
        red=_outcome(len(red), groups[0]),
        without_rat=len(without),
        red_now=len(red),
        compliance=next(iter(now[RAT].rows), None),
        zona_merah=next(iter(now[RED].rows), None),
    )


def _standing(
    warehouse: store.Warehouse, placed: Sequence[Placed]
) -> dict[str, tuple[bool, bool | None, bool | None]]:
    ids = [one.koperasi.koperasi_id for one in placed]
    rows = store.run(warehouse, "questions/prioritas/plan_effect_standing", ids=ids)
    return {name: (is_coached, is_red, is_held) for name, is_coached, is_red, is_held in rows}


def _kept(newest: Progress | None) -> tuple[int, int] | None:
    """How many of the newest plan's due koperasi were coached, of how many."""
    if newest is None or not has_percent(len(newest.due)):
        return None
    return sum(row.coached_on is not None for row in newest.due), len(newest.due)


def _groups(before: Effect | None) -> tuple[Group | None, Group | None]:
    """Those without RAT before: coached, and similar uncoached of one make-up; None if too few."""
    if before is None:
        return None, None
    for one in before.of("rat"):
        if not one.had_before and one.difference is not None:
            total = one.uncoached.total
            return one.coached, Group(total, round(one.difference.uncoached * total))
    return None, None


def _outcome(planned: int, group: Group | None) -> PlanOutcome | None:
    if group is None or not has_percent(planned):
        return None
    return PlanOutcome(planned, group, *predictive(group.after, group.total, planned, LEVEL))


def _arrivals(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    placed: Sequence[Placed],
    fresh: set[str],
    kept: tuple[int, int] | None,
) -> tuple[Arrival, ...]:
    every_year = metrics.Selection(
        kecamatan=selection.kecamatan,
        jenis=selection.jenis,
        bentuk=selection.bentuk,
        merah_putih=selection.merah_putih,
    )
    yearly = metrics.summarise(warehouse, metrics.get(TARGET), every_year, ("periode",))
    known = {row.tahun: row for row in yearly.rows}
    found = []
    for year in sorted({one.month.year for one in placed}):
        row = known.get(year)
        target = None if row is None or row.denominator is None else int(row.denominator)
        reached = int(row.numerator) if row else 0
        months = [
            one.month
            for one in placed
            if one.month.year == year and one.koperasi.koperasi_id in fresh
        ]
        found.append(_arrival(year, target, reached, months, kept))
    return tuple(found)


def _arrival(
    year: int,
    target: int | None,
    reached: int,
    months: Sequence[date],
    kept: tuple[int, int] | None,
) -> Arrival:
    def low(count: int) -> int | None:
        return predictive(*kept, count, LEVEL)[0] if kept else None

    month = late_month = None
    for each in sorted(set(months)):
        count = sum(one <= each for one in months)
        if target is None or reached >= target:
            break
        if month is None and reached + count >= target:
            month = each
        if late_month is None and kept and reached + (low(count) or 0) >= target:
            late_month = each
    return Arrival(year, target, reached, len(months), low(len(months)), month, late_month)
