"""The button that opens the card of any figure in a chart, a sentence or a list."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from kopdata import metrics
from kopdata.views.card import number_card, points
from kopdata.views.card.points import Point
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

More = Callable[[Visit, Callable[[Point], None]], None]


def numbers(
    here: Visit,
    key: str,
    summaries: Sequence[metrics.Summary] = (),
    counted: Sequence[Point] = (),
    *,
    more: More | None = None,
    label: str = "",
) -> None:
    """The figures, to be chosen one by one; filled only when opened.

    `more` draws what is asked for in another way, such as by a day; `label` is the button's, where
    several stand side by side.
    """
    with st.popover(
        label or here.text("angka.titik"),
        type="tertiary",
        icon=":material/search:",
        key=_popover(key),
        on_change="rerun",
    ) as shown:
        if shown.open:
            chosen = partial(choose, key)
            if summaries:
                points.choose(here, key, summaries, chosen)
            if counted:
                points.choose_figure(here, key, counted, chosen)
            if more:
                more(here, chosen)


def choose(key: str, point: Point) -> None:
    """Remember what is asked for and close what lies over the card: both hold for one run."""
    st.session_state[f"_titik_{key}"] = point
    st.session_state[_popover(key)] = False


def open_chosen(here: Visit, key: str) -> None:
    """The card that was asked for in the run before."""
    point = st.session_state.pop(f"_titik_{key}", None)
    if point:
        number_card.open_card(here, point.subject, point.selection)


def finding(
    here: Visit,
    sentence: str,
    summaries: Sequence[metrics.Summary] = (),
    counted: Sequence[Point] = (),
) -> None:
    """The sentence on top of a page, with the cards of its figures."""
    with st.container(gap="xsmall", key="temuan"):
        st.header(unbroken(sentence), anchor=False)
        numbers(here, "temuan", summaries, counted)
    open_chosen(here, "temuan")


def _popover(key: str) -> str:
    return f"muka_angka_{key}"
