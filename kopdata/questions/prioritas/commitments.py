"""What was promised, by which office, until when, and where the measure stands now.

The value now is the summary every page shows, over the commitment's own area; the value then is
what the office stated. A due date that moved back without a reason has not moved.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from kopdata import messages, metrics
from kopdata import warehouse as store

# In the order a meeting goes through them: what is late first.
STATES = ("lewat", "tanpa_tenggat", "berjalan", "tercapai", "selesai", "batal")
ENDED = ("selesai", "batal")


class Told(NamedTuple):
    """One statement of a commitment as a list has it."""

    kunci: str
    id: str
    janji: str | None
    penanggung_jawab: str | None
    metrik: str | None
    kecamatan: str | None
    nilai_awal: Decimal | None
    nilai_target: Decimal | None
    keadaan: str | None
    alasan: str | None
    tanggal: date | None
    tenggat: date | None
    tenggat_berlaku: date | None
    is_postponed: bool
    delivery: str
    sheet: str
    row: int


class Postponement(NamedTuple):
    """A due date put off; without a reason it counts for nothing."""

    tanggal: date | None
    before: date
    after: date
    alasan: str | None


@dataclass(frozen=True)
class Commitment:
    """A promise as it stands: `state` is one of STATES; `now` is None without a known metric."""

    id: str
    janji: str
    penanggung_jawab: str | None
    tanggal: date | None
    tenggat: date | None
    metric: str | None
    kecamatan: str | None
    value_then: Decimal | None
    value_promised: Decimal | None
    now: metrics.Row | None
    state: str
    postponements: tuple[Postponement, ...]
    told: Told

    @property
    def value_now(self) -> Decimal | int | None:
        """How many the measure counts now; None where nobody stated anything."""
        return self.now.stated if self.now else None


def commitments(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Commitment, ...]:
    """Every commitment of the selected kecamatan; the regency's own only when all are selected."""
    rows = [Told(*row) for row in store.constant(warehouse, "questions/prioritas/commitments")]
    told = [list(of_one) for _, of_one in groupby(rows, lambda row: row.kunci)]
    wanted = [
        statements
        for statements in told
        if not selection.kecamatan or _last_stated(statements).kecamatan in selection.kecamatan
    ]
    now = _values(warehouse, wanted)
    found = [_commitment(statements, now, warehouse.about.day) for statements in wanted]
    far = date.max
    return tuple(sorted(found, key=lambda one: (STATES.index(one.state), one.tenggat or far)))


def _values(
    warehouse: store.Warehouse, wanted: Sequence[Sequence[Told]]
) -> dict[tuple[str, str | None], metrics.Row]:
    """The measure of each commitment now, one query per area."""
    asked: dict[str | None, set[str]] = {}
    for statements in wanted:
        stated = _last_stated(statements)
        if metric := known_metric(stated.metrik):
            asked.setdefault(stated.kecamatan, set()).add(metric)
    return {
        (metric, kecamatan): summary.rows[0]
        for kecamatan, names in asked.items()
        for metric, summary in metrics.summarise_many(
            warehouse,
            sorted(names),
            metrics.Selection(kecamatan=(kecamatan,) if kecamatan else ()),
            by=(),
        ).items()
        if summary.rows
    }


def _commitment(
    statements: Sequence[Told], values: dict[tuple[str, str | None], metrics.Row], day: date
) -> Commitment:
    newest, stated = statements[-1], _last_stated(statements)
    metric, promised = known_metric(stated.metrik), stated.nilai_target
    now = values.get((metric, stated.kecamatan)) if metric else None
    is_reached = bool(metric and now and promised is not None and _reaches(metric, now, promised))
    return Commitment(
        id=newest.id.strip(),
        janji=stated.janji or newest.id.strip(),
        penanggung_jawab=stated.penanggung_jawab,
        tanggal=statements[0].tanggal,
        tenggat=newest.tenggat_berlaku,
        metric=metric,
        kecamatan=stated.kecamatan,
        value_then=next((row.nilai_awal for row in statements if row.nilai_awal is not None), None),
        value_promised=promised,
        now=now,
        state=_state(newest, stated.keadaan, day, is_reached=is_reached),
        postponements=tuple(_postponements(statements)),
        told=newest,
    )


def _state(newest: Told, stated: str | None, day: date, *, is_reached: bool) -> str:
    """An end is stated by the office; everything else follows from the measure and the day."""
    if stated in ENDED:
        return stated
    if is_reached:
        return "tercapai"
    if newest.tenggat_berlaku is None:
        return "tanpa_tenggat"
    return "lewat" if newest.tenggat_berlaku < day else "berjalan"


def _reaches(metric: str, now: metrics.Row, promised: Decimal) -> bool:
    if now.is_silent:
        return False
    is_lower_better = metrics.get(metric).better == "lower"
    return now.numerator <= promised if is_lower_better else now.numerator >= promised


def _postponements(statements: Sequence[Told]) -> Iterable[Postponement]:
    for before, after in pairwise(statements):
        if after.is_postponed and before.tenggat_berlaku and after.tenggat:
            yield Postponement(after.tanggal, before.tenggat_berlaku, after.tenggat, after.alasan)


def _last_stated(statements: Sequence[Told]) -> Told:
    """What was last stated of each field; a blank takes nothing back."""
    newest_first = zip(*reversed(statements), strict=True)
    return Told._make(
        next((value for value in values if value is not None), None) for values in newest_first
    )


def known_metric(name: str | None) -> str | None:
    """The metric of that id, or by its name in any language; None where there is none."""
    if name is None:
        return None
    wanted = " ".join(name.split()).casefold()
    for metric in metrics.catalogue():
        names = (metric.id, *(metric.text(language).name for language in messages.LANGUAGES))
        if wanted in {one.casefold() for one in names}:
            return metric.id
    return None
