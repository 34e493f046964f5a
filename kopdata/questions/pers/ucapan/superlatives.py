"""Whether a kecamatan has the most or the fewest of all."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kopdata import metrics
from kopdata.ingest import known_kecamatan
from kopdata.questions.pers.judgement import DIFFERS, FITS, UNDECIDED, Judgement
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import Subject, UnanswerableError, moments


def of_all_kecamatan(context: Context, word: str, subject: Subject) -> Iterable[Understood]:
    """The most (`terbanyak`) or the fewest; level with another, or as unknown ones turn out, open.

    Raises UnanswerableError where its opposite is meant.
    """
    if subject.is_opposite:
        raise UnanswerableError("tanpa_kebalikan")
    (here,) = subject.selection.kecamatan
    for state in moments(context.warehouse, subject, context.statement.when):
        selection = replace(subject.selection, kecamatan=(), tahun=(state.tahun,))
        by = ("periode", "kecamatan")
        rows = metrics.summarise(context.warehouse, subject.metric, selection, by).rows
        counts = {row.kecamatan: _ends(row) for row in rows}
        yield Understood(
            *(subject, "arah", "tepat", None, _judged(word, here, counts)),
            value=state.count,
            state=state,
            direction=word,
        )


_Ends = tuple[Decimal, Decimal]


def _ends(row: metrics.Row) -> _Ends:
    return Decimal(row.numerator), Decimal(row.numerator + row.unknown)


def _judged(word: str, here: str, counts: dict[str | None, _Ends]) -> Judgement:
    lowest, highest = counts.get(here, (Decimal(0), Decimal(0)))
    others = [ends for place, ends in counts.items() if place != here]
    if word == "tersedikit":
        is_so = all(low > highest for low, _ in others)
        is_wrong = any(high < lowest for _, high in others)
    else:
        is_so = all(high < lowest for _, high in others)
        is_wrong = any(low > highest for low, _ in others)
    if is_wrong:
        return Judgement(DIFFERS)
    is_whole = set(known_kecamatan()) <= set(counts)
    return Judgement(FITS) if is_so and is_whole else Judgement(UNDECIDED, "sama_atau_belum")
