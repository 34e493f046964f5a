"""Whom to coach first: points by a rule that can be recomputed by hand from the printed reasons.

The three weightiest reasons that hold add up. A koperasi of which a deciding field is unknown is
apart, with the field named: unknown is not no.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

MOST_REASONS = 3
FIRST = 50

# Points by reason; a reason left out keeps the office's.
Weights = Mapping[str, int] | Sequence[tuple[str, int]] | None


class PriorityRule(NamedTuple):
    """A reason, the office's points for it, and the days, members or years it speaks of."""

    id: str
    points: int
    parameter: int | None


class Reason(NamedTuple):
    """A reason that counts for a koperasi, and the points it gives."""

    id: str
    points: int


class Detail(NamedTuple):
    """What the reasons of a koperasi speak of; None where nothing is known.

    The book years without RAT run from `window_from` to the one before `next_tahun_buku`.
    """

    window_from: int
    next_tahun_buku: int
    next_deadline: date
    last_due: int | None
    predikat_before: str | None
    predikat_before_tahun: int | None
    predikat: str | None
    predikat_tahun: int | None
    anggota: int | None
    anggota_tahun_buku: int | None
    contradiction: str | None
    coached_on: date | None


class Ranked(NamedTuple):
    """A koperasi in its place; the points of its reasons add up to `points`."""

    place: int
    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    points: int
    reasons: tuple[Reason, ...]
    detail: Detail


class NotRanked(NamedTuple):
    """A koperasi that cannot be ranked; `missing` is `status`, `pembinaan` or `rat 2024`."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    """One page of the ranking of a selection; `weights` are the points it was made with."""

    weights: tuple[tuple[str, int], ...]
    total: int
    rows: tuple[Ranked, ...]
    not_ranked: int
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Place:
    """A kecamatan: how many of its koperasi are ranked, are not, and have each reason."""

    kecamatan: str
    ranked: int
    not_ranked: int
    reasons: tuple[tuple[str, int], ...]


def rule(warehouse: store.Warehouse) -> tuple[PriorityRule, ...]:
    """The reasons and their points, as the warehouse was built with; the weightiest first."""
    return tuple(
        PriorityRule(*row) for row in store.constant(warehouse, "questions/prioritas/ranking_rules")
    )


def ranking(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    weights: Weights = None,
    limit: int | None = FIRST,
    offset: int = 0,
) -> Ranking:
    """The koperasi of the selection in order; without a limit all of them."""
    selection = selection.checked(metrics.options(warehouse))
    used = weights_of(warehouse, weights)
    ((total, apart),) = store.run(
        warehouse, "questions/prioritas/ranking_counts", **selection.parameters()
    )
    missing = store.run(warehouse, "questions/prioritas/ranking_missing", **selection.parameters())
    return Ranking(
        weights=used,
        total=total,
        rows=_rows(warehouse, selection, used, limit, offset),
        not_ranked=apart,
        missing=tuple(missing),
    )


def not_ranked(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[NotRanked, ...]:
    """Those that cannot be ranked, by kecamatan and name, with what is missing."""
    selection = selection.checked(metrics.options(warehouse))
    rows = store.run(
        warehouse,
        "questions/prioritas/ranking_not_ranked",
        limit=limit,
        offset=offset,
        **selection.parameters(),
    )
    return tuple(NotRanked(*(*row[:4], tuple(row[4]))) for row in rows)


def by_kecamatan(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Place, ...]:
    """Where which reason is found, by kecamatan."""
    selection = selection.checked(metrics.options(warehouse))
    names = [one.id for one in rule(warehouse)]
    return tuple(
        Place(name, ranked, apart, tuple((reason, counts[reason]) for reason in names))
        for name, ranked, apart, counts in store.run(
            warehouse, "questions/prioritas/ranking_reasons_by_kecamatan", **selection.parameters()
        )
    )


def changed(
    warehouse: store.Warehouse, selection: metrics.Selection, weights: Weights = None
) -> tuple[int, int]:
    """How many of the first 50 were not among them by the office's weights, and of how many."""
    selection = selection.checked(metrics.options(warehouse))
    first = [
        {
            row.koperasi_id
            for row in _rows(warehouse, selection, weights_of(warehouse, chosen), FIRST, 0)
        }
        for chosen in (None, weights)
    ]
    return len(first[1] - first[0]), len(first[1])


def weights_of(warehouse: store.Warehouse, weights: Weights = None) -> tuple[tuple[str, int], ...]:
    """The points of every reason, in the order of the rule."""
    moved = dict(weights or ())
    return tuple((one.id, moved.get(one.id, one.points)) for one in rule(warehouse))


def points_of(held: Sequence[str], weights: Sequence[tuple[str, int]]) -> tuple[Reason, ...]:
    """The reasons that count of those that hold: the three weightiest, ties by name."""
    found = [Reason(name, points) for name, points in weights if name in held and points > 0]
    return tuple(sorted(found, key=lambda one: (-one.points, one.id))[:MOST_REASONS])


def _rows(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    weights: Sequence[tuple[str, int]],
    limit: int | None,
    offset: int,
) -> tuple[Ranked, ...]:
    sets = store.constant(warehouse, "questions/prioritas/ranking_sets_of_reasons")
    counted = {tuple(held): points_of(held, weights) for _, held in sets}
    rows = store.run(
        warehouse,
        "questions/prioritas/ranking",
        points=[sum(reason.points for reason in reasons) for reasons in counted.values()],
        limit=limit,
        offset=offset,
        **selection.parameters(),
    )
    return tuple(
        Ranked(*(place, *row[:5], counted[tuple(row[5])], Detail(*row[6:])))
        for place, row in enumerate(rows, start=offset + 1)
    )
