"""Whether a kecamatan has the most or the fewest of all, or comes next to the one that has."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kopdata import metrics
from kopdata.ingest import known_kecamatan
from kopdata.metrics.changes import has_base
from kopdata.questions.pers.judgement import DIFFERS, FITS, UNDECIDED, Judgement
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import Subject, UnanswerableError, moments

_SHARES = ("tertinggi", "terendah")
_LEAST = ("tersedikit", "terendah")


def of_all_kecamatan(context: Context, word: str, subject: Subject) -> Iterable[Understood]:
    """The most or the fewest, the highest or the lowest share, or the next to it.

    Open where it is level with another, or as unknown ones turn out. A kecamatan of too few
    koperasi for a percentage is left out of those compared by share.

    Raises UnanswerableError where its opposite is meant.
    """
    if subject.is_opposite:
        raise UnanswerableError("tanpa_kebalikan")
    (here,) = subject.selection.kecamatan
    for state in moments(context.warehouse, subject, context.statement.when):
        selection = replace(subject.selection, kecamatan=(), tahun=(state.tahun,))
        by = ("periode", "kecamatan")
        rows = metrics.summarise(context.warehouse, subject.metric, selection, by).rows
        ends = {row.kecamatan: _ends(word, row) for row in rows}
        if word.endswith(_SHARES) and (state.percent is None or ends.get(here) is None):
            raise UnanswerableError("tanpa_dasar")
        others = [one for place, one in ends.items() if place != here and one is not None]
        judgement = _judged(word, ends.get(here) or (Decimal(0), Decimal(0)), others)
        is_whole = set(known_kecamatan()) <= set(ends)
        if judgement.verdict == FITS and not is_whole:
            judgement = Judgement(UNDECIDED, "sama_atau_belum")
        yield Understood(
            *(subject, "arah", "tepat", None, judgement),
            value=state.count,
            state=state,
            direction=word,
        )


_Ends = tuple[float | Decimal, float | Decimal]


def _ends(word: str, row: metrics.Row) -> _Ends | None:
    """Between which it lies, the other way round of the fewest; None where it has no percentage."""
    ends: _Ends = (row.numerator, row.numerator + row.unknown)
    if word.endswith(_SHARES):
        if not has_base(row) or row.value_low is None or row.value_high is None:
            return None
        ends = (row.value_low, row.value_high)
    return (-ends[1], -ends[0]) if word.endswith(_LEAST) else ends


def _judged(word: str, here: _Ends, others: Iterable[_Ends]) -> Judgement:
    """Whether as many as the word says are above, and all the others below."""
    every = tuple(others)
    surely_above = sum(lowest > here[1] for lowest, _ in every)
    surely_below = sum(highest < here[0] for _, highest in every)
    above = int(word.startswith("kedua_"))
    if surely_above > above or len(every) - surely_below < above:
        return Judgement(DIFFERS)
    is_so = surely_above == above and surely_above + surely_below == len(every)
    return Judgement(FITS) if is_so else Judgement(UNDECIDED, "sama_atau_belum")
