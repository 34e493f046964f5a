"""Who may safely be proposed for freezing ("beku") or dissolution ("bubar"), and who not yet, why.

A koperasi is ready only when every step of the rules has a date and evidence, nothing decisive is
unknown, no contradiction is open, and the periods of the law are kept. What is missing is named.
"""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.contradictions import contradictions

PURPOSES = ("beku", "bubar")
_ALREADY = {"beku": {"Dibekukan", "Dalam Penyelesaian"}, "bubar": {"Dalam Penyelesaian"}}


class Step(NamedTuple):
    """A step taken, with the row that says so."""

    langkah: str
    tanggal: date | None
    bukti: str | None
    keterangan: str | None
    keberatan: str | None
    delivery: str | None
    sheet: str | None
    row: int | None


class Missing(NamedTuple):
    """What keeps a koperasi back: a reason and what it is about.

    `langkah`, `tanggal`, `bukti` name a step; `status` and `rat` are unknown; `masih_rat` is the
    last tahun buku with RAT (None: too young to be red); `bertentangan` the topic of a
    contradiction; `masa_keberatan` and `masa_keputusan` the day on which the period ends or ended.
    """

    reason: str
    about: str | int | date | None = None


class FreezeCandidate(NamedTuple):
    """A koperasi that may be proposed, the steps behind it and what is still missing."""

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    status: str | None
    status_per: date | None
    zona_merah: bool | None
    last_rat: int | None
    steps: tuple[Step, ...]
    missing: tuple[Missing, ...]
    decide_by: date | None = None

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing

    @property
    def objections(self) -> tuple[str, ...]:
        """What the koperasi said against it, each once."""
        return _objections(self.steps)


class Needed(NamedTuple):
    """A step the rules ask for."""

    langkah: str
    only_after_objection: bool
    starts_periods: bool


@dataclass(frozen=True)
class _Rules:
    steps: tuple[Needed, ...]
    objection_months: int
    decision_months: int


def freeze(
    warehouse: store.Warehouse, selection: metrics.Selection, purpose: str = "beku"
) -> tuple[FreezeCandidate, ...]:
    """Everybody who may be proposed: the ready ones first, then those who lack least."""
    rules = _rules(warehouse, purpose)
    steps: dict[str, list[Step]] = {}
    for koperasi_id, *step in store.constant(warehouse, "questions/prioritas/freeze_steps"):
        steps.setdefault(koperasi_id, []).append(Step(*step))
    disputed: dict[str, list[str]] = {}
    for one in contradictions(warehouse, selection):
        if one.koperasi_id:
            disputed.setdefault(one.koperasi_id, []).append(one.topic)
    rows = store.run(warehouse, "questions/prioritas/freeze", **selection.parameters())
    untouched = tuple(_missing_steps((), rules.steps))
    day = warehouse.about.day
    found = [
        _candidate(row, taken, disputed.get(row[0], ()), rules, day)
        if (taken := tuple(steps.get(row[0], ())))
        else FreezeCandidate(*(*row, (), (*untouched, *_unknown(row, disputed.get(row[0], ())))))
        for row in rows
        if row[4] not in _ALREADY[purpose]
    ]
    return tuple(sorted(found, key=lambda one: (len(one.missing), -len(one.steps))))


def needed(warehouse: store.Warehouse, purpose: str) -> tuple[Needed, ...]:
    """The steps this warehouse's rules ask for."""
    return _rules(warehouse, purpose).steps


def _rules(warehouse: store.Warehouse, purpose: str) -> _Rules:
    rows = store.constant(warehouse, "questions/prioritas/freeze_rules")
    steps = tuple(Needed(step, *when) for step, of, *when, _, _ in rows if of == purpose)
    objection, decision = rows[0][-2:] if rows else (0, 0)
    return _Rules(steps, objection, decision)


def _candidate(
    row: tuple,
    steps: tuple[Step, ...],
    disputed: Iterable[str],
    rules: _Rules,
    day: date,
) -> FreezeCandidate:
    missing = [*_missing_steps(steps, rules.steps), *_unknown(row, disputed)]
    decide_by = None
    notice = _notice(steps, rules.steps)
    if notice:
        objection_ends = months_after(notice, rules.objection_months)
        decide_by = months_after(notice, rules.decision_months)
        missing += [Missing("masa_keberatan", objection_ends)] if day <= objection_ends else []
        missing += [Missing("masa_keputusan", decide_by)] if day > decide_by else []
    return FreezeCandidate(*(*row, steps, tuple(missing), decide_by))


def _unknown(row: tuple, disputed: Iterable[str]) -> list[Missing]:
    """What is decisive and not known, or speaks against it."""
    _, _, _, _, status, _, zona_merah, last_rat = row
    found = [Missing("bertentangan", topic) for topic in sorted(set(disputed))]
    if zona_merah is not True:
        found.insert(0, Missing("rat") if zona_merah is None else Missing("masih_rat", last_rat))
    if status is None:
        found.insert(0, Missing("status"))
    return found


def _missing_steps(steps: Sequence[Step], asked: Sequence[Needed]) -> Iterable[Missing]:
    taken = {step.langkah: step for step in steps}
    has_objected = bool(_objections(steps))
    for need in asked:
        if need.only_after_objection and not has_objected:
            continue
        step = taken.get(need.langkah)
        if step is None:
            yield Missing("langkah", need.langkah)
        elif step.tanggal is None:
            yield Missing("tanggal", need.langkah)
        elif not step.bukti:
            yield Missing("bukti", need.langkah)


def _notice(steps: Sequence[Step], asked: Sequence[Needed]) -> date | None:
    """When the koperasi received the notice, if the proposal needs one."""
    notices = {need.langkah for need in asked if need.starts_periods}
    return next((step.tanggal for step in steps if step.langkah in notices), None)


def _objections(steps: Sequence[Step]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.keberatan for step in steps if step.keberatan))


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))
