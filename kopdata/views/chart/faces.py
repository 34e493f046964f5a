"""The other faces of a chart: table, downloads, what it is about, its figures one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.views.card import openers, points
from kopdata.views.card.points import Point
from kopdata.views.chart.picture import Words, picture
from kopdata.views.lists import export_log, summary_table
from kopdata.views.shell.visit import Visit

_HEIGHT = 280


@dataclass(frozen=True)
class Faces:
    """A chart, the words around it, and what its figures come from: summaries, or counts."""

    key: str
    figure: dict[str, Any]
    words: Words
    summaries: Sequence[metrics.Summary] = ()
    counted: Sequence[Point] = ()
    more: openers.More | None = None


def faces(
    here: Visit, chart: Faces, frame: Callable[[], pd.DataFrame], about: Callable[[], None]
) -> None:
    """Two buttons below a chart; filled only when opened, so that closed ones cost nothing."""
    with st.container(horizontal=True, gap="small", key=f"tombol_{chart.key}"):
        with st.popover(
            here.text("muka.tombol"), type="tertiary", key=f"muka_{chart.key}", on_change="rerun"
        ) as other:
            if other.open:
                _table(here, chart, frame())
                about()
        if chart.summaries or chart.counted:
            openers.numbers(here, chart.key, chart.summaries, chart.counted, more=chart.more)
    openers.open_chosen(here, chart.key)


def _choose(key: str, point: Point) -> None:
    """Ask for a card, and close the table that lies over it."""
    openers.choose(key, point)
    st.session_state[f"muka_{key}"] = False


def caption(here: Visit, definition: str = "") -> str:
    """Where the figures come from, as of when, and what they mean."""
    day = here.date_long(here.about.day)
    parts = [here.text("gambar.sumber", date=day)]
    if here.about.at_entry is not None:
        parts.append(here.text("gambar.entri", entry=here.about.at_entry))
    if here.about.known_on is not None:
        known = here.date_long(here.about.known_on)
        parts.append(here.text("gambar.diketahui", date=known))
    if here.about.is_sample:
        parts.insert(0, here.text("data.contoh") + ".")
    return " ".join([*parts, definition]).strip()


def _table(here: Visit, chart: Faces, frame: pd.DataFrame) -> None:
    places = points.points(chart.summaries, here.language)

    def remember() -> None:
        rows = st.session_state[f"tabel_{chart.key}"].selection.rows
        point = places[rows[0]] if rows and rows[0] < len(places) else None
        if point:
            _choose(chart.key, point)

    if places:
        st.caption(here.text("angka.pilih_baris"))
    st.dataframe(
        frame,
        hide_index=True,
        height=_HEIGHT if len(frame) > 7 else "auto",
        on_select=remember if places else "ignore",
        selection_mode="single-row",
        key=f"tabel_{chart.key}",
    )
    _downloads(here, chart, frame)


def _downloads(here: Visit, chart: Faces, frame: pd.DataFrame) -> None:
    said = [chart.words.heading, chart.words.subtitle, chart.words.caption]
    measured = dict.fromkeys(summary.metric for summary in chart.summaries)
    name = f"kopdata_{chart.key}.csv"
    with st.container(horizontal=True, vertical_alignment="center", key=f"unduhan_{chart.key}"):
        st.download_button(
            here.text("muka.unduh"),
            export_log.noted(name, lambda: summary_table.csv(frame, here, said, measured)),
            file_name=name,
            mime="text/csv",
            on_click="ignore",
            key=f"unduh_{chart.key}",
        )
        picture(here, chart.key, chart.figure, chart.words)
