"""A figure as a card: its name, how many, of how many, and how it stood on the same day before."""

import streamlit as st

from kopdata import formatting, metrics
from kopdata.metrics import figure_words
from kopdata.metrics.changes import Change, as_of
from kopdata.questions.shared.figure import asked
from kopdata.views.card import number_card
from kopdata.views.card.metric_in_words import count_in_words, in_color, old_status_count
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import paragraphs

__all__ = ["card"]


def card(here: Visit, summary: metrics.Summary, *beside: str) -> None:
    """One metric's last selected year in four lines; what else is told is behind the number.

    `beside` are further readings of it, a line each.
    """
    metric = summary.metric
    found = here.change(summary)
    with st.container(border=True, height="stretch", gap="xxsmall", key=f"kartu_{metric.id}"):
        if found is None:
            st.metric(metric.text(here.language).name, formatting.NOTHING)
            st.caption(here.text("publik.disamarkan" if summary.untold else "kartu.belum_ada"))
            return
        st.metric(metric.text(here.language).name, _number(here, metric, found.now))
        lines = [_base(here, metric, found.now), _moved(here, metric, found), *beside]
        st.markdown(paragraphs(line for line in lines if line))
        number_card.button(here, metric, found.now.tahun, label=_opens(here, metric))
        if old_status_count(here, metric, found.now):
            question = asked("status_lama", pada=found.now.tahun)
            number_card.button(here, question, label=here.text("status_lama.tombol"))


def _opens(here: Visit, metric: metrics.Metric) -> str:
    """What the button says that lies over the number: many of them stand on one page."""
    return here.text("angka.buka", name=metric.text(here.language).name)


def _number(here: Visit, metric: metrics.Metric, row: metrics.Row) -> str:
    """How many; of what is no count of koperasi its value."""
    is_count = metric.is_share or not metric.has_base
    say = figure_words.numerator_in_words if is_count else figure_words.value_in_words
    return say(metric, row, here.language)


def _base(here: Visit, metric: metrics.Metric, row: metrics.Row) -> str:
    whole = figure_words.rest_in_words(metric, row, here.language)
    if metric.has_base and not metric.is_share:
        whole = figure_words.base_in_words(metric, row, here.language)
    parts = [figure_words.with_value(metric, row, whole, here.language)]
    if row.is_silent and row.unknown:
        parts.append(here.text("kalimat.belum_diketahui", unknown=here.number(row.unknown)))
    if not row.lengkap:
        parts.append(figure_words.incomplete(here.language))
    return ", ".join(parts)


def _moved(here: Visit, metric: metrics.Metric, found: Change) -> str:
    """How it stood on the same day a year before, with the direction where that is certain."""
    if found.before is None:
        return ""
    then = found.now.same_day
    if then is None and not found.direction:
        said = figure_words.change_in_words(metric, found, here.language) or ""
        return _not_compared(here, metric, found, said)
    if then is None or (found.direction and not found.then):
        when, told = str(found.before.tahun), count_in_words(here, metric, found.before)
    else:
        when, told = _day(here, then.day), count_in_words(here, metric, then)
    said = here.text("kartu.saat_itu", when=when, told=told)
    if then and then.later and not found.direction:
        now = count_in_words(here, metric, found.now.by_then)
        until = _day(here, as_of(found.now, here.about))
        said += "; " + here.text("kartu.saat_itu", when=until, told=now)
    if found.direction:
        said = here.text(f"kartu.{found.direction}", said=said)
        return in_color(metric, found.direction, said)
    return _not_compared(here, metric, found, said)


def _not_compared(here: Visit, metric: metrics.Metric, found: Change, said: str) -> str:
    """Both figures, and that they are not one measured twice; the reason is behind the number."""
    has_reason = metrics.direction(metric, found.now).reason is not None
    return here.text("kartu.tidak_sebanding", said=said) if said and has_reason else said


def _day(here: Visit, day: object) -> str:
    return formatting.date_short(day, language=here.language)
