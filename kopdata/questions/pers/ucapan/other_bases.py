"""A number out of those of another measure: `300 aktif dari 600 terlacak`."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kopdata.questions.pers.judgement import DIFFERS, UNDECIDED, Judgement, both, judged
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.grammar.clauses import Quantity
from kopdata.questions.pers.ucapan.readings import GIVEN, Understood
from kopdata.questions.pers.ucapan.senses import only_among, whole_of
from kopdata.questions.pers.ucapan.states import Subject, UnanswerableError, of_that_time
from kopdata.questions.pers.ucapan.ways import base_fits


def of_another_base(context: Context, one: Quantity) -> Iterable[Understood]:
    """So many of those of another measure.

    Nobody counts how many of them, unless all that are counted are among them; more than there are
    it cannot be.
    """
    measure = "persen" if one.unit == "persen" else "jumlah"
    judgement = Judgement(UNDECIDED, "dasar_ukuran_lain")
    base = context.base.value if context.base else None
    if not context.is_over_another or context.is_over_grade:
        return
    is_one_measure = len(context.named.ids) == 1  # else `152 dibina` may be all that were
    for subject in context.subjects(one.unit):
        whole = whole_of(subject.metric_id, context.base, context.statement.of)
        if is_one_measure and whole is not None and context.base:
            yield from _among(context, one, subject, replace(subject, metric_id=whole))
            continue
        for state in context.now(one, subject):
            is_more = measure == "jumlah" and one.value > state.counted.highest
            is_more = is_more and one.qualifier in GIVEN
            yield Understood(
                *(subject, measure, one.qualifier, one.value),
                Judgement(DIFFERS) if is_more else judgement,
                value=state.count if measure == "jumlah" else None,
                state=state,
                base_said=base,
            )


def of_its_whole(context: Context, one: Quantity) -> Iterable[Understood]:
    """`106 dari 112 koperasi RAT tepat waktu`: out of those that held one, if they are so many."""
    if len(context.named.ids) > 1:
        return  # `152 dari 213 koperasi dibina` may be all that were coached
    for subject in context.subjects(one.unit):
        whole = only_among(subject.metric_id)
        if whole is None or context.base is None or context.is_over_another:
            continue
        for found in _among(context, one, subject, replace(subject, metric_id=whole)):
            if found.state and found.state.base == context.base.value:
                yield found


def _among(
    context: Context, one: Quantity, subject: Subject, whole: Subject
) -> Iterable[Understood]:
    """`Dari 112 koperasi yang RAT, 106 tepat waktu`."""
    measure = "persen" if one.unit == "persen" else "jumlah"
    time = one.when or context.statement.when
    for found in context.now(one, subject):
        every = of_that_time(context.warehouse, whole, time, found).count
        if not every:
            raise UnanswerableError("tanpa_dasar")
        highest = min(Decimal(1), (found.count + found.unknown) / every)
        state = replace(
            found, base=int(every), lowest_share=found.count / every, highest_share=highest
        )
        span = state.percent if measure == "persen" else state.counted
        if span is None:
            continue
        yield Understood(
            *(subject, measure, one.qualifier, one.value),
            both(judged(one.qualifier, one.value, span), base_fits(context, state)),
            value=span.value,
            state=state,
            base_said=context.base.value if context.base else None,
        )
