"""The published series: points with their sources, and where they contradict each other."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kopdata import formatting
from kopdata.charts.pers.published_points import published_points
from kopdata.kantor import kantor
from kopdata.questions.pers import claims
from kopdata.questions.pers.published_series import (
    PANELS,
    Point,
    PrintedTwice,
    contradictions,
    series,
)
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.streamlit_1_67.drawing import draw_figure

_SHOWN = 4


def published(here: Visit) -> None:
    """Four panels of points, each with its contradictions, and a table; nothing without points."""
    panels = series(claims.register(here.warehouse), here.language)
    points = [point for name in PANELS for point in panels[name]]
    if not points:
        return
    years = [point.year for point in points]
    period = f"{min(years)}\N{EN DASH}{max(years)}"
    title = here.text("pers.angka_terbit", area=kantor().nama, period=period)
    st.subheader(title, anchor=False)
    st.caption(here.text("pers.angka_terbit_keterangan"))
    with st.grid(2, min_column_width=420, key="panel_terbit"):
        for name in PANELS:
            _panel(here, name, panels[name])
    st.dataframe(
        _frame(here, points),
        hide_index=True,
        column_config={
            here.text("pers.tautan"): st.column_config.LinkColumn(
                display_text=here.text("pers.buka")
            )
        },
        key="tabel_terbit",
    )


def _panel(here: Visit, name: str, points: Sequence[Point]) -> None:
    found = contradictions(points)
    with st.container(border=True, height="stretch", key=f"terbit_{name}"):
        st.subheader(_heading(here, name, found), anchor=False)
        st.caption(here.text("pers.titik_keterangan", count=len(points)))
        figure = published_points(points, here.language)
        draw_figure(
            figure,
            key=f"grafik_terbit_{name}",
            alt=_heading(here, name, found),
            language=here.language,
        )
        for one in found[:_SHOWN]:
            st.markdown(f"- {_contradiction(here, one)}")


def _heading(here: Visit, name: str, found: Sequence[PrintedTwice]) -> str:
    panel = here.text(f"pers.panel_{name}")
    if not found:
        return panel
    widest = found[0]
    values = sorted({point.value for point in widest.points})
    return here.text(
        "pers.panel_temuan",
        panel=panel,
        year=widest.year,
        low=here.number(values[0]),
        high=here.number(values[-1]),
    )


def _contradiction(here: Visit, one: PrintedTwice) -> str:
    """`2023: 1.209 (sumber), 1.029 (sumber)`, each figure with the first source that printed it."""
    sources: dict[str, Point] = {}
    for point in one.points:
        sources.setdefault(here.number(point.value), point)
    listed = [f"[{value}]({point.url})" if point.url else value for value, point in sources.items()]
    words = formatting.listed(listed, language=here.language)
    return f"{plain(one.name)} {one.year}: {words}"


def _frame(here: Visit, points: Sequence[Point]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            here.text("pers.nomor"): [point.claim for point in points],
            here.text("kolom.metrik"): [point.name for point in points],
            here.text("pers.masa"): [point.period for point in points],
            here.text("pers.angka"): [here.number(point.value) for point in points],
            here.text("pers.ketepatan"): [
                here.text("pers.tepat" if point.is_exact else "pers.kira") for point in points
            ],
            here.text("pers.sumber"): [point.source for point in points],
            here.text("pers.tautan"): [point.url for point in points],
        }
    )
