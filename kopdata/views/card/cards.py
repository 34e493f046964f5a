"""A figure as a card: value, base, change from-to, range, sparkline, and what is behind."""

import streamlit as st

from kopdata import metrics
from kopdata.questions.shared.figure import asked
from kopdata.views.card import number_card
from kopdata.views.card.metric_in_words import figure, old_status_count, without_merah_putih
from kopdata.views.shell.visit import Visit

__all__ = ["card", "without_merah_putih"]


def card(here: Visit, summary: metrics.Summary, *beside: str) -> None:
    """One metric's last selected year; `beside` are further readings of it."""
    metric = summary.metric
    found = here.change(summary)
    with st.container(border=True, height="stretch", key=f"kartu_{metric.id}"):
        if found is None:
            st.metric(metric.text(here.language).name, "–")
            st.caption(here.text("publik.disamarkan" if summary.untold else "kartu.belum_ada"))
            return
        figure(here, summary, found, *beside)
        number_card.button(here, metric, found.now.tahun)
        if old_status_count(here, metric, found.now):
            question = asked("status_lama", pada=found.now.tahun)
            number_card.button(here, question, label=here.text("status_lama.tombol"))
