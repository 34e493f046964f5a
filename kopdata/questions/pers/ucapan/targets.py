"""What is said of the target of a year: how much it is, and how the coaching stands beside it."""

from collections.abc import Iterable
from decimal import Decimal

from kopdata.metrics.changes import is_target
from kopdata.questions.pers.judgement import (
    DIFFERS,
    FITS,
    UNDECIDED,
    Judgement,
    Span,
    both,
    judged,
)
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.grammar.clauses import Quantity
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import (
    State,
    Subject,
    UnanswerableError,
    moments,
    rows_by_year,
)

# What may be said of a target, of what was counted and the target itself.
REACHED = {
    "capai": Decimal.__ge__,
    "lampau": Decimal.__gt__,
    "kurang": Decimal.__lt__,
    "gagal": Decimal.__lt__,
}


def target(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """The target of a year."""
    for state in context.now(one, subject):
        if state.base is None or not is_target(subject.metric):
            raise UnanswerableError("target_tidak_ada")
        base = Decimal(state.base)
        if one.role == "selisih":
            yield _beside_target(one, state, base - state.count)
            continue
        judgement = judged(one.qualifier, one.value, Span(base, base, base))
        if one.target in REACHED:
            judgement = both(judgement, _stands(context, one.target, state, base))
        yield Understood(
            subject, "target", one.qualifier, one.value, judgement, value=base, state=state
        )
        if one.target in ("lampau", "kurang") and one.role in ("sebanyak", "sebesar"):
            over = state.count - base
            yield _beside_target(one, state, -over if one.target == "kurang" else over)


def reached(context: Context, word: str, subject: Subject) -> Iterable[Understood]:
    """Whether a target of which nothing more is said was reached."""
    if subject.is_opposite:
        raise UnanswerableError("tanpa_kebalikan")
    for state in moments(context.warehouse, subject, context.statement.when):
        if state.base is None or not is_target(subject.metric):
            raise UnanswerableError("target_tidak_ada")
        judgement = _stands(context, word, state, Decimal(state.base))
        yield Understood(
            *(subject, "arah", "tepat", None, judgement),
            value=state.count,
            state=state,
            direction=word,
        )


def _stands(context: Context, word: str, state: State, base: Decimal) -> Judgement:
    """A year that still runs has not missed its target yet."""
    if not REACHED[word](state.count, base):
        return Judgement(DIFFERS)
    is_over = rows_by_year(context.warehouse, state.subject)[state.tahun].lengkap
    is_open = word == "gagal" and not is_over
    return Judgement(UNDECIDED, "belum_penuh_target") if is_open else Judgement(FITS)


def _beside_target(one: Quantity, state: State, over: Decimal) -> Understood:
    """`Melampaui target sebanyak 2`: what it is more, or less, than the target."""
    judgement = judged(one.qualifier, one.value, Span(over, over, over))
    return Understood(
        *(state.subject, "selisih_target", one.qualifier, one.value, judgement),
        value=over,
        state=state,
    )
