"""The press view: one message on one screen, turned by buttons and arrow keys."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import streamlit as st

from kopdata import charts, metrics
from kopdata.charts.pers.stage import press_bars, press_burn_up, press_unknown
from kopdata.kantor import spoken_figures
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.pers import standard_messages
from kopdata.questions.pers.measuring import that_day_as_known_now
from kopdata.questions.pers.standard_messages import KEYS, UNKNOWN, Message
from kopdata.questions.pers.statement import Reading
from kopdata.views.card import number_card, openers
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken
from kopdata.views.streamlit_1_67.drawing import draw_figure

_HERE = Path(__file__).parent
_PARAMETER = "pesan"
NAME = "kopdata_panggung"


def stage(here: Visit) -> None:
    """The message the address asks for, with its chart, and the way to the next one."""
    key = current()
    found = answer(here, standard_messages.message, key, here.language)
    with st.container(key="panggung"):
        words, picture = st.columns([5, 6], gap="medium", vertical_alignment="center")
        with words:
            _words(here, found)
        with picture, st.container(key="pers_grafik"):
            _chart(here, found)
        _foot(here)
        _turning(here, found)


def current() -> str:
    """The key of the message on show."""
    asked = st.query_params.get(_PARAMETER, KEYS[0])
    return asked if asked in KEYS else KEYS[0]


def _words(here: Visit, found: Message) -> None:
    with st.container(key="pers_judul"):
        st.header(found.title, anchor=False)
    with st.container(key="pers_angka"):
        st.markdown(unbroken(found.number))
    with st.container(key="pers_dasar"):
        st.markdown(unbroken(found.base))
    if found.change:
        with st.container(key="pers_perubahan"):
            st.markdown(unbroken(found.change))
    with st.container(key="pers_catatan"):
        if found.notes:
            st.markdown(unbroken(" · ".join(found.notes)))
        for line in _two_pasts(here, found):
            st.markdown(unbroken(line))


def _chart(here: Visit, found: Message) -> None:
    figure = figure_of(here, found.key)
    if figure is None:
        return
    figure["layout"].pop("height", None)  # as high as the screen allows
    draw_figure(
        figure,
        key=f"grafik_pers_{found.key}",
        alt=found.sentence,
        language=here.language,
        has_button=False,
    )


def figure_of(here: Visit, key: str) -> dict[str, Any] | None:
    """The chart of a message; None where there is nothing to draw."""
    if key == UNKNOWN:
        found = answer(here, standard_messages.unknowns)
        return press_unknown(found, here.language) if found else None
    metric_id = spoken_figures()[key]
    yearly = here.summaries([metric_id], selection=here.every_year)[metric_id]
    now = here.row(yearly)
    if now is None:
        return None
    if key == "pembinaan":
        year = here.year_spoken_of(yearly)
        daily = here.summaries([metric_id], by=("tanggal",), selection=year)[metric_id]
        return press_burn_up(charts.burn_up(daily, now, here.about, here.language))
    return press_bars(yearly, now, here.language)


def _two_pasts(here: Visit, found: Message) -> list[str]:
    """Looking back: what was known then, and how that day stood by the data of now."""
    day = here.about.known_on
    if day is None or found.key == UNKNOWN or here.selection.is_by_group or here.is_public:
        return []
    if len(here.selection.kecamatan) > 1:
        return []
    metric = metrics.get(spoken_figures()[found.key])
    row = _spoken(here, metric.id)
    if row is None or row.is_silent:
        return []
    reading = Reading(
        metric.id,
        row.tahun,
        value=Decimal(row.numerator),
        kecamatan=next(iter(here.selection.kecamatan), None),
    )
    now = here.as_known_on(None)
    measured = that_day_as_known_now(reading, day, now)
    if measured.value is None:
        return []
    number = here.number(measured.value)
    then = here.number(row.numerator)
    return [here.text("pers.dua_bacaan", then=then, now=number)]


def _foot(here: Visit) -> None:
    day = here.date_long(here.about.day)
    parts = [
        here.text("data.per", date=day),
        selection_in_words(here.selection, here.language),
    ]
    if here.about.is_sample:
        parts.insert(0, f"**{here.text('data.contoh')}**")
    with st.container(key="pers_kaki"):
        st.markdown(" · ".join(parts))


def _turning(here: Visit, found: Message) -> None:
    place = KEYS.index(found.key)
    with st.container(horizontal=True, vertical_alignment="center", key="pers_tombol"):
        st.button(
            here.text("pers.sebelum"),
            on_click=_turn_to,
            args=(KEYS[place - 1],),
            icon=":material/arrow_back:",
            key="pesan_sebelum",
        )
        st.markdown(here.text("pers.ke_berapa", place=place + 1, total=len(KEYS)), width="content")
        st.button(
            here.text("pers.berikut"),
            on_click=_turn_to,
            args=(KEYS[(place + 1) % len(KEYS)],),
            icon=":material/arrow_forward:",
            icon_position="right",
            key="pesan_berikut",
        )
        _component()(
            data={"label": here.text("pers.layar_penuh")}, key="layar_penuh", width="content"
        )
        _cards(here, found)


def _cards(here: Visit, found: Message) -> None:
    """What stands behind the message: one card, or one for each figure that is not known."""
    if found.key == UNKNOWN:
        year_of = {one.metric.id: one.row.tahun for one in answer(here, standard_messages.unknowns)}
    else:
        metric_id = spoken_figures()[found.key]
        now = _spoken(here, metric_id)
        year_of = {metric_id: now.tahun} if now else {}
    if len(year_of) > 1:
        said = [
            here.summaries([name], selection=replace(here.selection, tahun=(year,)))[name]
            for name, year in year_of.items()
        ]
        openers.numbers(here, "pers", said)
        openers.open_chosen(here, "pers")
        return
    for name, year in year_of.items():
        number_card.button(here, metrics.get(name), year)


def _spoken(here: Visit, metric_id: str) -> metrics.Row | None:
    """The year the press view speaks of."""
    return here.row(here.summaries([metric_id], selection=here.every_year)[metric_id])


def _turn_to(key: str) -> None:
    st.query_params[_PARAMETER] = key


@st.cache_resource(show_spinner=False)
def _component() -> Any:
    """Registered once: Streamlit warns of a second one with the same name."""
    return st.components.v2.component(
        NAME,
        css=(_HERE / "stage.css").read_text("utf-8"),
        js=(_HERE / "stage.js").read_text("utf-8"),
        isolate_styles=False,
    )
