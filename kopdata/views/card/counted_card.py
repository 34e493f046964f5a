"""The card of a figure that is no metric's own: with what a number card has."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

import streamlit as st

from kopdata import formatting, metrics
from kopdata.questions.shared import counted
from kopdata.questions.shared.counted_figure import Asked, Counted
from kopdata.views.card import card_link, counted_words, number_card
from kopdata.views.card.counted_list import koperasi_counted
from kopdata.views.shell import address
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

PAGE = "hitungan"


class Figure(NamedTuple):
    """A figure on a chart: what was asked, over which selection, and how a list names it."""

    asked: Asked
    selection: metrics.Selection
    words: str


def figure(here: Visit, asked: Asked, count: int | str) -> Figure:
    """One of the figures of a chart over the visitor's selection."""
    written = formatting.number(count, language=here.language) if isinstance(count, int) else count
    title = counted_words.title(here, asked)
    words = here.text("hitungan.pilihan_angka", words=title, count=written)
    return Figure(asked, here.selection, words)


def button(here: Visit, asked: Asked, place: str = PAGE, label: str = "") -> None:
    """The button beside a figure that is on no chart; `place` tells it from another of it."""
    key = "_".join((place, asked.name, *(word for _, word in asked.parameters)))
    title = counted_words.title(here, asked)
    if number_card.opener(
        label or here.text("angka.tombol"),
        help=here.text("angka.tombol_bantuan", name=title),
        icon=":material/search:",
        type="tertiary",
        key=key,
    ):
        open_card(here, Figure(asked, here.selection, title))


def open_card(here: Visit, chosen: Figure) -> None:
    """The card over the page."""
    there = replace(here, selection=chosen.selection)
    number_card.over_the_page(there, partial(counted_card, there, chosen.asked))


def choose(
    here: Visit, key: str, figures: Sequence[Figure], on_choice: Callable[[Figure], None]
) -> None:
    """One of a chart's figures to choose, and the button that opens its card."""
    chosen = st.selectbox(
        here.text("hitungan.figur"),
        figures,
        format_func=lambda one: one.words,
        key=f"hitungan_{key}",
    )
    st.button(
        here.text("angka.titik_buka"),
        key=f"buka_hitungan_{key}",
        type="primary",
        on_click=on_choice,
        args=(chosen,),
    )


def asked_for() -> Asked | None:
    """What the address asks for; None where it asks for no such figure."""
    name = st.query_params.get(PAGE)
    if name is None:
        return None
    kind = counted.KINDS.get(name)
    keys = kind.keys if kind else ()
    found = ((key, st.query_params.get(key)) for key in keys)
    return Asked(name, tuple((key, word) for key, word in found if word))


def counted_card(here: Visit, asked: Asked) -> None:
    """Everything behind one figure; says so where there is none."""
    found = _found(here, asked)
    if found is None:
        st.info(here.text("hitungan.tidak_dikenal"))
        return
    before = None if asked.of("semula") else answer(here, counted.year_before, asked)
    value, state, meaning = counted_words.facts(here, asked, found, before)
    with st.grid(2, min_column_width=320, key="kartu_angka"):
        with st.container(key="kartu_nilai"):
            st.markdown(f"**{unbroken(counted_words.title(here, asked))}**")
            st.header(counted_words.value(here, asked, found), anchor=False)
            st.markdown(unbroken(counted_words.base(here, asked, found)))
            if not answer(here, counted.is_complete, asked, found.metrics):
                st.caption(here.text("angka.lengkap_belum"))
            number_card.lines(state)
        with st.container(key="kartu_arti"):
            number_card.lines(meaning)
    card = {PAGE: asked.name, **dict(asked.parameters)}
    link = card_link.fixed(here, card)
    if found.pace:
        _metric_cards(here, found)
    else:
        told = (*value, *state, *meaning, (here.text("angka.tautan"), link))
        koperasi_counted(here, asked, found, told)
    card_link.links(here, card)


def _found(here: Visit, asked: Asked) -> Counted | None:
    """What is counted; with a first moment known from an earlier day, that day's warehouse too."""
    known_on = asked.of("semula")
    if not known_on:
        return answer(here, counted.counted, asked)
    if not address.is_date(known_on):
        return None
    earlier = here.as_known_on(date.fromisoformat(known_on))
    if earlier.about.data_date is None:
        return None
    return counted.counted(here.warehouse, here.selection, asked, earlier)


def _metric_cards(here: Visit, found: Counted) -> None:
    """The cards of the metrics a figure was computed from, where their koperasi are."""
    there = replace(here, selection=replace(here.selection, tahun=(found.pace.year,)))
    for name in found.metrics:
        label = here.text("hitungan.buka_ukuran", name=metrics.get(name).text(here.language).name)
        card = {card_link.PAGE: name}
        st.link_button(label, card_link.link(there, card, at_entry=here.about.at_entry))
