"""What needs attention: for each figure the kecamatan that certainly stands worst."""

from collections.abc import Sequence

import streamlit as st

from kopdata import metrics
from kopdata.metrics.percent import is_mostly_unknown, is_small
from kopdata.metrics.statistics.area_order import order
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


def compared(
    here: Visit,
    yearly: dict[str, metrics.Summary],
    by_kecamatan: dict[str, metrics.Summary],
) -> list[metrics.Summary]:
    """What kecamatan can be compared by; all of it where nothing can, as of one kecamatan."""
    every = list(by_kecamatan.values())
    rows = ((here.row(yearly[summary.metric.id]), summary) for summary in every)
    known = [summary for row, summary in rows if row is None or not is_mostly_unknown(row)]
    return known or every


def worst_first(kecamatan: Sequence[str], compared: Sequence[metrics.Summary]) -> tuple[str, ...]:
    """The kecamatan by how far they stand below the best of each measure, on average.

    Those without any share keep their place at the end.
    """
    heights: dict[str, list[float]] = {name: [] for name in kecamatan}
    for summary in compared:
        told = {
            row.kecamatan: float(row.value)
            for row in summary.rows
            if row.value is not None and not is_small(row) and row.kecamatan in heights
        }
        best = max(told.values(), default=0)
        for name, value in told.items():
            heights[name].append(value / best if best else 0)
    return tuple(
        sorted(
            kecamatan,
            key=lambda name: sum(found) / len(found) if (found := heights[name]) else 2,
        )
    )


def weakest(
    here: Visit,
    yearly: dict[str, metrics.Summary],
    by_kecamatan: dict[str, metrics.Summary],
) -> list[str]:
    """A sentence for each figure of which some kecamatan certainly stand low."""
    said = []
    for name, summary in by_kecamatan.items():
        year = here.row(yearly[name])
        found = order(summary)
        if year is not None and found and (found.lowest or found.low):
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
