"""The figures of a change that are no metric's own: one cause, and what is real or on paper."""

from collections.abc import Iterator

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.change.causes import REAL
from kopdata.questions.change.change_between import (
    METRICS,
    Cause,
    ChangeBetween,
    Moment,
    change_between,
)
from kopdata.questions.shared.figure import AS_IS, Asked, Counted, Figure, Telling, Word, asked
from kopdata.questions.shared.figure import metric_name as in_words
from kopdata.questions.shared.standing import ends

_KINDS = {"nyata": True, "catatan": False}


def cause(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One step of the change waterfall."""
    for one in _causes(warehouse, selection, asked):
        if one.key == asked.of("sebab"):
            day = Moment(warehouse, asked.year("ke")).day
            made_of = (asked.of("metrik"),)
            return Counted(day, made_of, yes=one.members, has_base=False, sign=one.sign)
    return None


def sum_of_causes(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """What a change is really, or only on paper: those that came in less those that left."""
    is_real = _KINDS.get(asked.of("macam"))
    meant = [one for one in _causes(warehouse, selection, asked) if one.is_real is is_real]
    if not meant:
        return None
    came_in, left = (
        tuple(source for one in meant if one.sign == sign for source in one.members)
        for sign in (1, -1)
    )
    day = Moment(warehouse, asked.year("ke")).day
    return Counted(day, (asked.of("metrik"),), yes=came_in, no=left, has_base=False, is_net=True)


def _causes(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> tuple[Cause, ...]:
    source = asked.earlier or warehouse
    before, after, metric = asked.year("dari"), asked.year("ke"), asked.of("metrik")
    if metric not in METRICS or before not in ends(source) or after not in ends(warehouse):
        return ()
    moments = Moment(source, before), Moment(warehouse, after)
    return change_between(*moments, metric, selection).causes


def causes(
    found: ChangeBetween, before: Moment, after: Moment, language: str
) -> Iterator[tuple[Asked, str]]:
    """The causes of a change."""
    for one in found.causes:
        yield (
            cause_asked(found.metric, before, after, one),
            formatting.signed(one.change, language=language),
        )


def cause_asked(metric: str, before: Moment, after: Moment, cause: Cause) -> Asked:
    """One cause of a change, as the first moment was known."""
    return asked("sebab", **_moments(metric, before, after), sebab=cause.key)


def sums_of_causes(
    found: ChangeBetween, before: Moment, after: Moment, language: str
) -> Iterator[tuple[Asked, str]]:
    """What of a change is real, and what only on paper."""
    moments = _moments(found.metric, before, after)
    for kind, change in (("nyata", found.real()), ("catatan", found.on_paper())):
        if any(one.is_real is _KINDS[kind] for one in found.causes):
            yield (
                asked("jumlah_sebab", **moments, macam=kind),
                formatting.signed(change, language=language),
            )


def _moments(metric: str, before: Moment, after: Moment) -> dict[str, object]:
    is_same = before.warehouse.key == after.warehouse.key
    return {
        "metrik": metric,
        "dari": before.tahun,
        "ke": after.tahun,
        "semula": None if is_same else before.warehouse.about.known_on,
    }


def _cause_in_words(telling: Telling, word: str) -> str:
    kind = "kesehatan.nyata" if word in REAL else "kesehatan.catatan"
    return f"{telling.text(f'sebab.{word}')} · {telling.text(kind)}"


_BETWEEN: dict[str, Word] = {"metrik": in_words, "dari": AS_IS, "ke": AS_IS, "semula": AS_IS}

FIGURES = (
    Figure("sebab", {**_BETWEEN, "sebab": _cause_in_words}, cause),
    Figure("jumlah_sebab", {**_BETWEEN, "macam": "kesehatan.{macam}"}, sum_of_causes),
)
