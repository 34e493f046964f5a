"""A chart of what is no metric's summary: the same frame and faces, over a table of its own."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.views.card.points import Point
from kopdata.views.chart.faces import Faces, caption, faces
from kopdata.views.chart.metric_chart import about, draw, finding_of
from kopdata.views.chart.picture import Words
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken


def framed_chart(
    here: Visit,
    key: str,
    title: str,
    figure: dict[str, Any] | None,
    frame: pd.DataFrame,
    *,
    alt: str,
    subtitle: str,
    measured: Iterable[metrics.Metric] = (),
    counted: Sequence[Point] = (),
) -> None:
    """A figure under its finding, with its table and what it is about; without one the words.

    `measured` are the metrics it is made of, to be defined where it is explained; `counted` its
    figures, each with a card.
    """
    asked = list(measured)
    with st.container(border=True, key=f"bingkai_{key}"):
        if figure is None:
            st.subheader(title, anchor=False)
            st.caption(unbroken(subtitle))
            st.caption(unbroken(alt))
            return
        heading, rest = finding_of(title, alt)
        shown = f"{title}: {subtitle}" if heading != title else subtitle
        face = Faces(key, figure, Words(heading, shown, caption(here)), counted=counted)
        draw(here, face, alt, [subtitle, rest])
        faces(here, face, lambda: frame, lambda: _about(here, subtitle, asked))


def _about(here: Visit, subtitle: str, asked: list[metrics.Metric]) -> None:
    st.caption(unbroken(subtitle))
    if asked:
        about(here, asked)
        return
    day = here.date_long(here.about.day)
    st.caption(here.text("data.per", date=day))
