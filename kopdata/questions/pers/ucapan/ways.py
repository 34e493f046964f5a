"""Each way to understand a number, with the verdict on it; raises UnanswerableError for none."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kopdata.questions.pers.judgement import (
    DIFFERS,
    FITS,
    FITS_ROUNDED,
    UNDECIDED,
    Judgement,
    Span,
    base_judged,
    both,
    judged,
)
from kopdata.questions.pers.ucapan import comparisons, maturity
from kopdata.questions.pers.ucapan.context import FEW, SIGN, Context
from kopdata.questions.pers.ucapan.grammar.clauses import Quantity
from kopdata.questions.pers.ucapan.readings import Understood
from kopdata.questions.pers.ucapan.states import (
    State,
    Subject,
    UnanswerableError,
)

_RISE = {"naik": "kenaikan", "turun": "penurunan"}
# A base with one of these before it has to be the one that is said.
_PLAIN = ("tepat", "persis", "hanya")


def level(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """So many, or so many percent, of the base that is said."""
    measure = "persen" if one.unit == "persen" else "jumlah"
    base = context.base
    for state in context.now(one, subject):
        if base and context.is_ratio(base) and (state.base is None or state.base > FEW):
            yield _one_in(base, one, subject, state)
            continue
        span = state.percent if measure == "persen" else state.counted
        judgement = Judgement(UNDECIDED, "tanpa_dasar")
        if span is not None:
            judgement = both(judged(one.qualifier, one.value, span), base_fits(context, state))
        yield Understood(
            *(subject, measure, one.qualifier, one.value, judgement),
            value=span.value if span else None,
            state=state,
            base_said=base.value if base else None,
        )


def _one_in(base: Quantity, one: Quantity, subject: Subject, state: State) -> Understood:
    """`Satu dari empat`: roundly that part of the base."""
    said, span = one.value * 100 / base.value, state.percent
    qualifier = "sekitar" if one.qualifier == "tepat" else one.qualifier
    judgement = Judgement(UNDECIDED, "tanpa_dasar")
    if span is not None:
        judgement = judged(qualifier, said, span)
    value = span.value if span else None
    return Understood(subject, "persen", qualifier, said, judgement, value=value, state=state)


def base_fits(context: Context, state: State) -> Judgement:
    """Whether the base that is said is the one of a state; without one it does."""
    said = context.base
    if said is None:
        return Judgement(FITS)
    if state.base is None or said.qualifier in _PLAIN:
        return base_judged(said.value, state.base)
    base = Decimal(state.base)
    return judged(said.qualifier, said.value, Span(base, base, base))


def change(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """By so many since the state the sentence starts from."""
    for state in context.changed_to(one, subject):
        yield _changed(context, one, state, context.start_of(state))


def change_since_a_day(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """By so many since some earlier day of the same year, where that is so."""
    told = context.statement
    if told.compared_with is not None or told.is_beside or context.starts:
        return
    for state in context.changed_to(one, subject):
        for before in context.on_earlier_days(state):
            found = _changed(context, one, state, before)
            if found.verdict != DIFFERS:
                yield found


def _changed(context: Context, one: Quantity, state: State, before: State) -> Understood:
    measure = _RISE[context.statement.direction or "naik"]
    span = comparisons.moved(state, before, context.sign)
    return _compared(context, one, (measure, span), state, before)


def relative(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """By so many percent of what it was."""
    for state in context.changed_to(one, subject):
        before = context.start_of(state)
        span = comparisons.moved_in_percent(state, before, context.sign)
        yield _compared(context, one, ("relatif", span), state, before)


def points(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """By so many percentage points."""
    for state in context.changed_to(one, subject):
        before = context.before(state)
        span = comparisons.moved_in_points(state, before, context.sign)
        yield _compared(context, one, ("poin", span), state, before)


def multiple(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """So many times what it was; without another word that is said roundly."""
    if context.statement.direction == "turun" and one.value >= 1:
        raise UnanswerableError("kelipatan_turun")
    qualifier = "sekitar" if one.qualifier == "tepat" else one.qualifier
    for state in context.changed_to(one, subject):
        before = context.start_of(state)
        span = comparisons.times(state, before)
        told = replace(one, qualifier=qualifier)
        yield _compared(context, told, ("kelipatan", span), state, before)


def _compared(
    context: Context, one: Quantity, figure: tuple[str, Span], state: State, before: State
) -> Understood:
    measure, span = figure
    judgement = judged(one.qualifier, one.value, span)
    if span.value <= 0 < one.value and judgement.verdict != UNDECIDED:
        judgement = Judgement(DIFFERS)  # it went the other way
    judgement = maturity.of_whole_years(context.warehouse, judgement, state, before, context.sign)
    return Understood(
        *(state.subject, measure, one.qualifier, one.value, judgement),
        value=span.value,
        state=state,
        before=before,
        direction=context.statement.direction,
    )


def start(context: Context, one: Quantity, subject: Subject) -> Iterable[Understood]:
    """So many before: a year before, on the day that is named, or on some earlier day."""
    main = context.statement.main
    led_to = next((other for other in main if other.role == "menjadi"), main[0] if main else one)
    for state in context.now(led_to, subject):
        for before in context.earlier(state):
            span = before.percent if one.unit == "persen" else before.counted
            if span is None:
                raise UnanswerableError("tanpa_dasar")
            judgement = judged(one.qualifier, one.value, span)
            if judgement.verdict == DIFFERS and one.when is not None and one.when.month:
                judgement = Judgement(UNDECIDED, "diketahui_saat_itu")
            if _goes_the_other_way(context, one):
                judgement = Judgement(DIFFERS)
            sign = -1 if led_to.value < one.value else 1
            judgement = maturity.of_whole_years(context.warehouse, judgement, state, before, sign)
            is_some_day = before.tahun == state.tahun and context.statement.compared_with is None
            if is_some_day and one.when is None and judgement.verdict == DIFFERS:
                continue
            yield Understood(
                *(subject, "sebelumnya", one.qualifier, one.value, judgement),
                value=span.value,
                state=before,
            )
            if judgement.verdict in (FITS, FITS_ROUNDED):
                break


def _goes_the_other_way(context: Context, one: Quantity) -> bool:
    """Whether the two numbers said go up where the word says down."""
    direction = context.statement.direction
    led_to = [
        other
        for other in context.statement.main
        if other.role == "menjadi" or not other.is_behind_direction
    ]
    if direction is None or not led_to or "persen" in {led_to[0].unit, one.unit}:
        return False
    return SIGN[direction] * (led_to[0].value - one.value) <= 0
