"""What a plan would do to target, RAT and zona merah: ranges, and where they come from."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from kopdata import formatting
from kopdata.metrics.percent import has_percent
from kopdata.questions.prioritas.coaching_plan import Placed
from kopdata.questions.prioritas.plan_effect import Arrival, PlanEffect, PlanOutcome, plan_effect
from kopdata.views.shell.visit import Visit


def effect(here: Visit, placed: Sequence[Placed]) -> None:
    """A few lines in a frame; under ten koperasi nothing is said, and that is said."""
    found = plan_effect(here.warehouse, here.selection, placed)
    with st.container(border=True, key="akibat_rencana"):
        st.markdown(f"**{here.text('rencana.akibat')}**")
        for arrival in found.arrivals:
            st.markdown(_target(here, arrival))
        st.caption(_kept(here, found))
        for line in _outcomes(here, found):
            st.markdown(line)
        if found.rat:
            st.caption(
                here.text(
                    "rencana.akibat_hati_hati",
                    year=found.coached_in,
                    after=here.number(found.rat.group.after),
                    total=here.number(found.rat.group.total),
                )
            )
            st.caption(here.text(f"rencana.akibat_putusan_{found.verdict}"))


def _target(here: Visit, one: Arrival) -> str:
    """The year's target now and with the plan, and when it would be reached."""
    number = {
        "year": one.year,
        "reached": here.number(one.reached),
        "new": here.number(one.new),
        "high": here.number(one.reached + one.new),
    }
    if one.target is None:
        return here.text("rencana.akibat_tanpa_target", **number)
    number["target"] = here.number(one.target)
    if one.reached >= one.target:
        return here.text("rencana.akibat_sudah", **number)
    if one.low is None:
        words = here.text("rencana.akibat_target_satu", **number)
    else:
        low = here.number(one.reached + one.low)
        words = here.text("rencana.akibat_target", low=low, **number)
    return f"{words}. {_arrival(here, one)}"


def _arrival(here: Visit, one: Arrival) -> str:
    if one.month is None:
        return here.text("rencana.tercapai_tidak")
    early = formatting.month(one.month, language=here.language)
    if one.late_month is None:
        return here.text("rencana.tercapai_paling_cepat", early=early)
    late = formatting.month(one.late_month, language=here.language)
    return here.text("rencana.tercapai_rentang", early=early, late=late)


def _kept(here: Visit, found: PlanEffect) -> str:
    if found.kept is None:
        return here.text("rencana.rencana_lama_tidak")
    coached, due = (here.number(count) for count in found.kept)
    return here.text("rencana.rencana_lama", coached=coached, due=due)


def _outcomes(here: Visit, found: PlanEffect) -> list[str]:
    if found.rat is None:
        return [here.text("rencana.akibat_sedikit")]
    lines = [_rat(here, found, found.rat)] if found.rat else []
    if found.red is not None and found.zona_merah is not None:
        lines.append(
            here.text(
                "rencana.akibat_merah",
                low=here.number(found.red.low),
                high=here.number(found.red.high),
                planned=here.number(found.red.planned),
                now=here.number(found.zona_merah.numerator),
            )
        )
    elif found.red_now:
        planned = here.number(found.red_now)
        lines.append(here.text("rencana.akibat_merah_sedikit", planned=planned))
    return lines


def _rat(here: Visit, found: PlanEffect, rat: PlanOutcome) -> str:
    low, high = here.number(rat.low), here.number(rat.high)
    planned = here.number(rat.planned)
    words = [f"{here.text('rencana.akibat_rat', planned=planned, low=low, high=high)}."]
    if found.idle is not None:
        low, high = here.number(found.idle.low), here.number(found.idle.high)
        words.append(here.text("rencana.akibat_serupa", low=low, high=high))
    row = found.compliance
    if row is not None and row.denominator and has_percent(row.denominator):
        after = [row.numerator + rat.low, row.numerator + rat.high]
        low, high = (here.number(count) for count in after)
        words.append(
            here.text(
                "rencana.akibat_rat_dari",
                now=_of(here, row.numerator, row.denominator),
                after=f"{low}\N{EN DASH}{high}",
            )
        )
    return " ".join(words)


def _of(here: Visit, count: Decimal | int, base: Decimal | int) -> str:
    """`444 dari 1.450`: no share, since shares are the metrics' own."""
    return here.text("rencana.kini_dari", number=here.number(count), base=here.number(base))
