"""What is said of the target of a year: how much it is, and how the coaching stands beside it."""

from collections.abc import Iterable
from decimal import Decimal

from kopdata.metrics.changes import is_target
from kopdata.questions.pers.judgement import DIFFERS, Judgement, Span, judged
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.grammar.clauses import Quantity
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import State, Subject, UnanswerableError


def target(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """The target of a year."""
    for state in context.now(one, subject):
        if state.base is None or not is_target(subject.metric):
            raise UnanswerableError("target_tidak_ada")
        base = Decimal(state.base)
        judgement = judged(one.qualifier, one.value, Span(base, base, base))
        is_so = {"lampau": state.count > base, "kurang": state.count < base}
        if not is_so.get(one.target or "", True):
            judgement = Judgement(DIFFERS)
        yield Understood(
            subject, "target", one.qualifier, one.value, judgement, value=base, state=state
        )
        if one.target in is_so and one.role in ("sebanyak", "sebesar"):
            over = state.count - base
            yield _beside_target(one, state, -over if one.target == "kurang" else over)


def _beside_target(one: Quantity, state: State, over: Decimal) -> Understood:
    """`Melampaui target sebanyak 2`: what it is more, or less, than the target."""
    judgement = judged(one.qualifier, one.value, Span(over, over, over))
    return Understood(
        *(state.subject, "selisih_target", one.qualifier, one.value, judgement),
        value=over,
        state=state,
    )
