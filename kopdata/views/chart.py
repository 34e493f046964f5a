"""A chart with its four faces: the chart itself, its table, its download, what it is about."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from kopdata import charts, formatting, metrics
from kopdata.views import table
from kopdata.views.visit import Visit


def chart(
    here: Visit,
    key: str,
    title: str,
    figure: dict[str, Any],
    summaries: Iterable[metrics.Summary],
    *,
    alt: str,
    subtitle: str = "",
    said: bool = True,
) -> None:
    """A titled figure; `alt` is its sentence for who cannot see it, `key` keeps it across runs.

    With `said` the sentence is also written below.
    """
    asked = list(summaries)
    with st.container(border=True, height="stretch", key=f"bingkai_{key}"):
        st.subheader(title, anchor=False)
        if subtitle:
            st.caption(subtitle)
        # Streamlit recolours a chart only when the chart changes: so the theme is part of it.
        figure["layout"]["meta"] = st.context.theme.type
        config = charts.config(here.language)
        st.plotly_chart(charts.Ready(figure), key=f"grafik_{key}", config=config, alt=alt)
        if said:
            st.caption(unbroken(alt))
        _other_faces(here, key, asked)


def unbroken(words: str) -> str:
    """The same words with a percent sign that never begins a line."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")


def _other_faces(here: Visit, key: str, asked: list[metrics.Summary]) -> None:
    """Filled only when opened, so that a closed one costs nothing."""
    with st.popover(
        here.text("muka.tombol"), type="tertiary", key=f"muka_{key}", on_change="rerun"
    ) as faces:
        if not faces.open:
            return
        frame = table.frame(asked, here.language)
        st.dataframe(frame, hide_index=True, height=280, key=f"tabel_{key}")
        st.download_button(
            here.text("muka.unduh"),
            table.csv(frame, here),
            file_name=f"kopdata_{key}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"unduh_{key}",
        )
        about(here, [summary.metric for summary in asked])


def about(here: Visit, asked: Iterable[metrics.Metric]) -> None:
    """Definition, rule and source of metrics, and the day the data stands at."""
    for metric in asked:
        text = metric.text(here.language)
        lines = [
            f"**{text.name}**",
            here.text("muka.dasar", definition=text.definition),
            here.text("muka.tidak_diketahui", missing=text.missing),
            here.text("muka.sumber", source=metric.legal_source),
        ]
        if rule := metric.rule_text(here.language):
            lines.append(here.text("muka.aturan", rule=rule))
        st.markdown("  \n".join(lines))
    day = formatting.date_long(here.about.data_date, language=here.language)
    st.caption(here.text("data.per", date=day))
