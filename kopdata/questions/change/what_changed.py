"""What changed in a figure between two known-on dates, koperasi by koperasi, and why.

The same metric is asked of two warehouses. Every koperasi that is counted in only one of them, or
lies in the base of only one, is one move with one cause: so the moves add up to the difference.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.change.causes_of_difference import Pair, cause_of


class Counted(NamedTuple):
    """How one warehouse counts a koperasi, and the row that decided it."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    numerator: int
    in_base: bool
    is_unknown: bool
    tanggal: date | None
    status_per: date | None
    status: str | None
    received_on: date | None
    delivery: str | None
    sheet: str | None
    row: int | None


@dataclass(frozen=True)
class Move:
    """One koperasi: `effect` on the numerator, `base_effect` on the base, and why."""

    cause: str
    effect: int
    base_effect: int
    before: Counted | None
    after: Counted | None

    @property
    def named(self) -> Counted:
        """The koperasi as the later warehouse names it, if it knows it still."""
        return self.after or self.before


@dataclass(frozen=True)
class Cause:
    """One cause in one direction; `change` is what its koperasi add to the count."""

    key: str
    sign: int
    change: int
    base_change: int
    members: tuple[Move, ...]

    @property
    def is_real(self) -> bool:
        """Whether something happened, as opposed to having been told otherwise."""
        return self.key in HAPPENED


HAPPENED = {"status_baru", "terjadi_kemudian", "waktu"}


@dataclass(frozen=True)
class Difference:
    """A metric before and after; `was` and `now` are None where it had no year to speak of."""

    metric: metrics.Metric
    was: metrics.Row | None
    now: metrics.Row | None
    causes: tuple[Cause, ...] = ()

    @property
    def before(self) -> int:
        """The numerator in the earlier warehouse."""
        return int(self.was.numerator) if self.was else 0

    @property
    def after(self) -> int:
        """The numerator in the later warehouse."""
        return int(self.now.numerator) if self.now else 0

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every koperasi behind the difference, the largest cause first."""
        return tuple(move for cause in self.causes for move in cause.members)


def differences(
    before: store.Warehouse, after: store.Warehouse, selection: metrics.Selection
) -> tuple[Difference, ...]:
    """Every headline before and after, without the koperasi behind it."""
    headlines = [metric for metric in metrics.catalogue() if metric.headline]
    return tuple(_figures(before, after, metric, selection) for metric in headlines)


def what_changed(
    before: store.Warehouse,
    after: store.Warehouse,
    metric_id: str,
    selection: metrics.Selection,
) -> Difference:
    """One metric before and after, with every koperasi that makes the difference."""
    found = _figures(before, after, metrics.get(metric_id), selection)
    first = _counted(before, found.metric, found.was, selection)
    second = _counted(after, found.metric, found.now, selection)
    pair = Pair(before, after, found.metric, _day(before), same_year=_same_year(found))
    moved: dict[tuple[str, int], list[Move]] = defaultdict(list)
    for koperasi_id in sorted(first.keys() | second.keys()):
        move = _move(first.get(koperasi_id), second.get(koperasi_id), pair)
        if move:
            moved[move.cause, _sign(move.effect or move.base_effect)].append(move)
    causes = (_cause(key, sign, members) for (key, sign), members in moved.items())
    return replace(found, causes=tuple(sorted(causes, key=_largest_first)))


def _figures(
    before: store.Warehouse,
    after: store.Warehouse,
    metric: metrics.Metric,
    selection: metrics.Selection,
) -> Difference:
    """A state speaks with its last year, all else with the year the earlier warehouse spoke of."""
    was, year = _spoken(before, metric, selection)
    if year and not metric.carries_over:
        selection = replace(selection, tahun=(year,))
    now, _ = _spoken(after, metric, selection)
    return Difference(metric, was, now)


def _spoken(
    warehouse: store.Warehouse, metric: metrics.Metric, selection: metrics.Selection
) -> tuple[metrics.Row | None, int | None]:
    """The last year a warehouse can speak of within the selection."""
    rows = metrics.summarise(warehouse, metric, selection, ("periode",)).rows
    last = _day(warehouse).year if _day(warehouse) else 0
    rows = [row for row in rows if row.periode.year <= last]
    return (rows[-1], rows[-1].periode.year) if rows else (None, None)


def _counted(
    warehouse: store.Warehouse,
    metric: metrics.Metric,
    row: metrics.Row | None,
    selection: metrics.Selection,
) -> dict[str, Counted]:
    if row is None:
        return {}
    checked = selection.checked(metrics.options(warehouse))
    found = store.run(
        warehouse,
        "questions/change/what_changed_counted",
        metric=metric.id,
        periode=row.periode,
        **checked.parameters(),
    )
    return {one[0]: Counted(*one[:4], int(one[4]), *one[5:]) for one in found}


def _move(was: Counted | None, now: Counted | None, pair: Pair) -> Move | None:
    effect = (now.numerator if now else 0) - (was.numerator if was else 0)
    base_effect = int(bool(now and now.in_base)) - int(bool(was and was.in_base))
    if not effect and not base_effect:
        return None
    return Move(cause_of(was, now, pair), effect, base_effect, was, now)


def _cause(key: str, sign: int, members: list[Move]) -> Cause:
    return Cause(
        key,
        sign,
        sum(move.effect for move in members),
        sum(move.base_effect for move in members),
        tuple(sorted(members, key=lambda move: (-abs(move.effect), *_place(move)))),
    )


def _place(move: Move) -> tuple[str, str]:
    return move.named.kecamatan or "", move.named.nama or ""


def _largest_first(cause: Cause) -> tuple:
    return -abs(cause.change), -abs(cause.base_change), cause.key, -cause.sign


def _sign(effect: int) -> int:
    return 1 if effect > 0 else -1


def _same_year(found: Difference) -> bool:
    return not (found.was and found.now) or found.was.periode == found.now.periode


def _day(warehouse: store.Warehouse) -> date | None:
    return warehouse.about.known_on or warehouse.about.data_date
