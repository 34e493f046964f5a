"""A press chart as others will see it, all in one view."""

from typing import Any

import streamlit as st

from kopdata.charts.pers import seen_by_others as looks
from kopdata.questions.pers import standard_messages
from kopdata.questions.pers.standard_messages import KEYS
from kopdata.views.pers.stage import figure_of
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels
from kopdata.views.streamlit_1_67.drawing import draw_figure

_HEIGHT = 380


def rehearse(here: Visit) -> None:
    """One chart in grey, in low contrast, at the width of a telephone and of a newspaper column."""
    st.subheader(here.text("pers.gladi"), anchor=False)
    st.caption(here.text("pers.gladi_keterangan"))
    key = st.segmented_control(
        here.text("pers.gladi_pesan"),
        KEYS,
        default=KEYS[0],
        required=True,
        format_func=labels(here.language, "pers.pesan_"),
        key="gladi_pesan",
    )
    figure = figure_of(here, key)
    if figure is None:
        st.info(here.text("kartu.belum_ada"))
        return
    figure["layout"]["height"] = _HEIGHT
    sentence = answer(here, standard_messages.message, key, here.language).sentence
    with st.grid(2, min_column_width=320, key="gladi"):
        _look(here, "abu", looks.in_greyscale(figure), sentence)
        _look(here, "pudar", looks.in_low_contrast(figure), sentence)
        _look(here, "telepon", looks.narrow(looks.plain(figure), looks.PHONE), sentence)
        _look(here, "koran", looks.narrow(looks.in_greyscale(figure), looks.COLUMN), sentence)


def _look(here: Visit, name: str, figure: dict[str, Any], sentence: str) -> None:
    with st.container(border=True, key=f"gladi_{name}"):
        st.markdown(f"**{here.text(f'pers.gladi_{name}')}**")
        draw_figure(
            figure,
            key=f"grafik_gladi_{name}",
            alt=sentence,
            language=here.language,
            has_button=False,
            is_themed=False,
        )
