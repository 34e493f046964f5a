"""What is seen in Chromium: filter changes and reloads of every page, and a first visit.

Beside each page, in the same run: an empty Streamlit app, an empty Streamlit page with one Plotly
chart, and a plain page that redraws the figures of the page with the same Plotly bundle.
"""

from pathlib import Path

from dashboard import PAGES
from tests.benchmarks.chromium import (
    chromium,
    filter_changes,
    first_and_second_visit,
    redraws,
    reloads,
    visit,
)
from tests.benchmarks.measures import Measure
from tests.benchmarks.server import dashboard, streamlit_app

RINGKASAN_MS = 500.0
FIRST_VISIT_MB = 4.0
SECOND_VISIT_KB = 200.0
EMPTY = """
import streamlit as st

st.multiselect("Kecamatan", [f"Kecamatan {number}" for number in range(18)])
"""
ONE_CHART = """
import streamlit as st

st.plotly_chart({"data": [{"type": "bar", "x": [1, 2, 3], "y": [2, 3, 1]}]}, key="chart")
"""


def of_browser(home: Path, size: str = "regency") -> list[Measure]:
    """Every measure in a browser, of a dashboard over `home`."""
    with chromium() as browser:
        with streamlit_app(EMPTY) as server, visit(browser, server.address) as page:
            empty_reload = reloads(page)
            empty_change, _ = filter_changes(page)
        with streamlit_app(ONE_CHART) as server, visit(browser, server.address) as page:
            chart_reload = reloads(page)
        floors = {
            "empty Streamlit app, reload": empty_reload,
            "empty Streamlit app, filter change": empty_change,
            "Streamlit page with one Plotly chart, reload": chart_reload,
        }
        print(*(f"{what}: {value:.0f} ms" for what, value in floors.items()), sep="\n")
        with dashboard(home) as server:
            with visit(browser, server.address):
                pass  # builds the warehouse, as the first of all visitors does
            measures = _of_first_visit(browser, server.address, size)
            for name in PAGES:
                measures += _of_page(browser, server.address, name, size, floors)
    return measures


def _of_page(
    browser: object, address: str, name: str, size: str, floors: dict[str, float]
) -> list[Measure]:
    is_first = name == PAGES[0]
    with visit(browser, address if is_first else address + name) as page:
        reload_ms = reloads(page)
        change_ms, figures = filter_changes(page)
    one_chart = floors["Streamlit page with one Plotly chart, reload"]
    reload_budget = 1.5 * one_chart if is_first else None
    measures = [Measure(f"{name}, warm reload", size, reload_ms, "ms", reload_budget)]
    if change_ms is None:
        return measures
    has_charts = bool(figures) and bool(figures[-1])
    floor = (
        redraws(browser, figures) if has_charts else floors["empty Streamlit app, filter change"]
    )
    print(f"{name}: {change_ms:.0f} ms; its figures on a plain page: {floor:.0f} ms")
    beside = f"{name}, filter change / twice a static page"
    measures.append(Measure(beside, size, change_ms, "ms", 2 * floor))
    if is_first:
        measures.append(Measure(f"{name}, filter change", size, change_ms, "ms", RINGKASAN_MS))
    return measures


def _of_first_visit(browser: object, address: str, size: str) -> list[Measure]:
    found = first_and_second_visit(browser, address)
    return [
        Measure("first visit at 4 Mbit/s", size, found["first_mb"], "MB", FIRST_VISIT_MB),
        Measure("second visit", size, found["second_kb"], "kB", SECOND_VISIT_KB),
        Measure(
            "first visit, headline numbers before the first chart",
            size,
            found["numbers_s"],
            "s",
            found["chart_s"],
        ),
    ]
