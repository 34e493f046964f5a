"""What needs attention: for each figure the kecamatan that certainly stands worst."""

from collections.abc import Sequence

import streamlit as st

from kopdata import metrics
from kopdata.views.card import openers
from kopdata.views.chart.metric_chart import unbroken
from kopdata.views.shell.visit import Visit


def by_kecamatan(here: Visit, yearly: dict[str, metrics.Summary]) -> dict[str, metrics.Summary]:
    """Each figure by kecamatan, in the year it speaks of on this page."""
    of_year: dict[metrics.Selection, list[str]] = {}
    for name, summary in yearly.items():
        of_year.setdefault(here.year_spoken_of(summary), []).append(name)
    found: dict[str, metrics.Summary] = {}
    for selection, names in of_year.items():
        found |= here.summaries(names, by=("kecamatan",), selection=selection)
    return {name: found[name] for name in yearly}


def weakest(
    here: Visit,
    yearly: dict[str, metrics.Summary],
    by_kecamatan: dict[str, metrics.Summary],
) -> list[str]:
    """A sentence for each figure that can be compared between kecamatan."""
    said = []
    for name, summary in by_kecamatan.items():
        year = here.row(yearly[name])
        if year is not None:
            said.append(here.weakest(summary, year))
    return [sentence for sentence in said if sentence]


def attention(here: Visit, said: Sequence[str], by_kecamatan: dict[str, metrics.Summary]) -> None:
    """The sentences as a list, with the cards of their figures."""
    with st.container(border=True, key="perhatian"):
        st.subheader(here.text("ringkasan.perhatian"), anchor=False)
        if not said:
            st.caption(here.text("ringkasan.perhatian_kosong"))
        for sentence in said:
            st.markdown(f"- {unbroken(sentence)}")
        if said:
            openers.numbers(here, "perhatian", list(by_kecamatan.values()))
    openers.open_chosen(here, "perhatian")
