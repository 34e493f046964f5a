"""The figures of a change that are no metric's own: one cause, and what is real or on paper."""

from collections.abc import Iterator

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.change.causes import Cause, sources
from kopdata.questions.change.moment import Moment
from kopdata.questions.change.why import Change, why
from kopdata.questions.change.words import cause_in_words
from kopdata.questions.shared.figure import AS_IS, Asked, Counted, Figure, Telling, Word, asked
from kopdata.questions.shared.figure import metric_name as in_words
from kopdata.questions.shared.standing import ends

_KINDS = {"nyata": True, "catatan": False}
_WAYS = {"masuk": 1, "keluar": -1}


def cause(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One step of the change waterfall."""
    after, causes = _causes(warehouse, selection, asked)
    meant = (asked.of("sebab"), _WAYS.get(asked.of("arah")))
    for one in causes:
        if after and (one.key, one.sign) == meant:
            made_of = (asked.of("metrik"),)
            return Counted(
                after.day, made_of, yes=sources(one.members), has_base=False, sign=one.sign
            )
    return None


def sum_of_causes(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """What a change is really, or only on paper: those that came in less those that left."""
    is_real = _KINDS.get(asked.of("macam"))
    after, causes = _causes(warehouse, selection, asked)
    meant = [one for one in causes if one.is_real is is_real]
    if not after or not meant:
        return None
    came_in, left = (
        sources(move for one in meant if one.sign == sign for move in one.members)
        for sign in (1, -1)
    )
    made_of = (asked.of("metrik"),)
    return Counted(after.day, made_of, yes=came_in, no=left, has_base=False, is_net=True)


def _causes(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> tuple[Moment | None, tuple[Cause, ...]]:
    """The second moment and the causes of the change up to it; None where there is none."""
    source, metric = asked.earlier or warehouse, asked.of("metrik")
    first, last = asked.year("dari"), asked.year("ke")
    is_known = any(one.id == metric for one in metrics.catalogue())
    if not is_known or first not in ends(source) or last not in ends(warehouse):
        return None, ()
    after = Moment(warehouse, last)
    found = why(Moment(source, first), after, metric, selection)
    return after, found.causes if found.is_of_koperasi else ()


def causes(
    found: Change, before: Moment, after: Moment, language: str
) -> Iterator[tuple[Asked, str]]:
    """The causes of a change, where it is one of koperasi and not of amounts."""
    for one in found.causes if found.is_of_koperasi else ():
        yield (
            cause_asked(found.metric.id, before, after, one),
            formatting.signed(one.change, language=language),
        )


def cause_asked(metric: str, before: Moment, after: Moment, cause: Cause) -> Asked:
    """One cause of a change, as the first moment was known."""
    way = next(word for word, sign in _WAYS.items() if sign == cause.sign)
    return asked("sebab", **_moments(metric, before, after), sebab=cause.key, arah=way)


def sums_of_causes(
    found: Change, before: Moment, after: Moment, language: str
) -> Iterator[tuple[Asked, str]]:
    """What of a change is real, and what only on paper, where it is one of koperasi."""
    moments = _moments(found.metric.id, before, after)
    for kind, is_real in _KINDS.items():
        if found.is_of_koperasi and any(one.is_real is is_real for one in found.causes):
            yield (
                asked("jumlah_sebab", **moments, macam=kind),
                formatting.signed(found.sum(is_real=is_real), language=language),
            )


def _moments(metric: str, before: Moment, after: Moment) -> dict[str, object]:
    is_same = before.warehouse.key == after.warehouse.key
    return {
        "metrik": metric,
        "dari": before.tahun,
        "ke": after.tahun,
        "semula": None if is_same else before.warehouse.about.known_on,
    }


def _said(telling: Telling, key: str) -> str:
    return cause_in_words(key, telling.language)


_BETWEEN: dict[str, Word] = {"metrik": in_words, "dari": AS_IS, "ke": AS_IS, "semula": AS_IS}

FIGURES = (
    Figure("sebab", {**_BETWEEN, "sebab": _said, "arah": "hitungan.{arah}"}, cause),
    Figure("jumlah_sebab", {**_BETWEEN, "macam": "kesehatan.{macam}"}, sum_of_causes),
)
