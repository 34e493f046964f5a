"""Up or down without saying by how much: since the year before, in every year, beside a place."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from kopdata import metrics
from kopdata.questions.pers.judgement import DIFFERS, FITS, UNDECIDED, Judgement
from kopdata.questions.pers.ucapan import comparisons, maturity
from kopdata.questions.pers.ucapan.context import SIGN, Context
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import State, Subject, moments, of_year


def went(context: Context, word: str, subject: Subject) -> Iterable[Understood]:
    """Up or down, without saying by how many."""
    for state in moments(context.warehouse, subject, context.statement.when):
        before = context.before(state)
        if context.statement.is_steady:
            yield _steadily(context, word, state, before)
            continue
        span = comparisons.moved(state, before, SIGN[word])
        if span.highest <= 0:
            judgement = Judgement(DIFFERS)
        elif span.lowest <= 0:
            judgement = Judgement(UNDECIDED, "belum_diketahui")
        elif context.statement.main:
            judgement = Judgement(FITS)  # the counts are said, and they did
        else:
            judgement = _comparable(context, word, state, before)
        judgement = maturity.of_whole_years(context.warehouse, judgement, state, before, SIGN[word])
        yield Understood(
            *(subject, "arah", "tepat", None, judgement),
            value=SIGN[word] * span.value,
            state=state,
            before=before,
            direction=word,
        )


def _steadily(context: Context, word: str, last: State, first: State) -> Understood:
    """Up or down in every year from the first to the last."""
    years = range(first.tahun, last.tahun + 1)
    states = [of_year(context.warehouse, last.subject, year) for year in years]
    told = Judgement(FITS)
    for before, state in pairwise(states):
        span = comparisons.moved(state, before, SIGN[word])
        if span.highest <= 0:
            told = Judgement(DIFFERS)
            break
        one = _comparable(context, word, state, before)
        if span.lowest <= 0:
            one = Judgement(UNDECIDED, "belum_diketahui")
        told = one if one.verdict == UNDECIDED else told
    return Understood(
        *(last.subject, "arah", "tepat", None, told),
        value=last.count - first.count,
        state=last,
        before=first,
        direction=word,
    )


def beside_others(context: Context, word: str, subject: Subject) -> Iterable[Understood]:
    """More or less than in another kecamatan, or of another kind or form, at the same time."""
    numbers = context.statement.main
    is_share = context.statement.is_share or any(one.unit == "persen" for one in numbers)
    for state in moments(context.warehouse, subject, context.statement.when):
        beside = context.beside(state)
        figure = comparisons.moved_in_points if is_share else comparisons.moved
        span = figure(state, beside, SIGN[word])
        judgement = Judgement(FITS)
        if span.highest <= 0:
            judgement = Judgement(DIFFERS)
        elif span.lowest <= 0:
            judgement = Judgement(UNDECIDED, "belum_diketahui")
        yield Understood(
            *(subject, "arah_persen" if is_share else "arah", "tepat", None, judgement),
            value=SIGN[word] * span.value,
            state=state,
            before=beside,
            direction=word,
        )


def _comparable(context: Context, word: str, state: State, before: State) -> Judgement:
    """Whether what is counted did so like with like, by the rule of all sentences."""
    subject = state.subject
    if before.tahun != state.tahun - 1 or subject.is_opposite:
        return Judgement(FITS)
    selection = replace(subject.selection, tahun=())
    found = metrics.summarise(context.warehouse, subject.metric, selection, ("periode",))
    row = next(one for one in found.compared if one.tahun == state.tahun)
    told = metrics.direction(subject.metric, row).word
    if told in (word, None):
        return Judgement(FITS)
    return Judgement(UNDECIDED, "arah_lain" if told in SIGN else "arah_tidak_pasti")
