"""The number card behind every figure: what it means, how it stands, and where it comes from."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from kopdata import metrics
from kopdata.metrics import sentences
from kopdata.views.card import behind_list, card_facts, card_link
from kopdata.views.card.card_link import PAGE
from kopdata.views.card.figure_in_words import figure, without_merah_putih
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

_USUAL = "koperasi_aktif"


def button(here: Visit, metric: metrics.Metric, tahun: int, key: str = "") -> None:
    """The button of a card on a page."""
    pressed = opener(
        here.text("angka.tombol"),
        help=here.text("angka.tombol_bantuan", name=metric.text(here.language).name),
        icon=":material/search:",
        type="tertiary",
        key=key or f"angka_{metric.id}",
    )
    if pressed:
        open_card(here, metric, replace(here.selection, tahun=(tahun,)))


def opener(label: str, *, key: str, **looks: Any) -> bool:
    """A button that is true in the run after its press, even if that run began anew."""
    st.button(label, key=key, on_click=_press, args=(key,), **looks)
    return st.session_state.pop(f"_{key}", False)


def _press(key: str) -> None:
    st.session_state[f"_{key}"] = True


def open_card(here: Visit, metric: metrics.Metric, selection: metrics.Selection) -> None:
    """The card over the page; filled only now, and by itself when something in it is pressed."""
    there = replace(here, selection=selection)
    over_the_page(there, partial(number_card, there, metric))


def over_the_page(here: Visit, card: Callable[[], None]) -> None:
    """A card in a dialog."""
    st.dialog(here.text("halaman.angka"), width="large")(_with_its_head)(here, card)


def _with_its_head(here: Visit, card: Callable[[], None]) -> None:
    """The card with what the head of a page says otherwise."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if here.about.is_sample:
            st.badge(here.text("data.contoh"), color="orange")
        st.caption(sentences.selection_in_words(here.selection, here.language), width="content")
    card()


def asked(here: Visit) -> metrics.Metric:
    """The metric in the address; says so where there is none of that name."""
    name = st.query_params.get(PAGE, _USUAL)
    known = {metric.id: metric for metric in metrics.catalogue()}
    if name not in known:
        shown = known[_USUAL].text(here.language).name
        st.warning(here.text("angka.tidak_dikenal", name=name, shown=shown))
    return known.get(name, known[_USUAL])


def number_card(here: Visit, metric: metrics.Metric) -> None:
    """Everything behind one figure: that of the selection's year, else of the last one."""
    summary = here.summaries([metric.id], selection=here.every_year)[metric.id]
    found = here.change(summary)
    if found is None:
        st.info(here.text("angka.belum_ada", name=metric.text(here.language).name))
        return
    year = found.now.tahun
    here = replace(here, selection=replace(here.selection, tahun=(year,)))
    beside = without_merah_putih(here, summary)
    facts = card_facts.card_facts(here, metric, found, beside)
    with st.grid(2, min_column_width=320, key="kartu_angka"):
        with st.container(key="kartu_nilai"):
            figure(here, summary, found, *beside)
            lines(facts.state)
        with st.container(key="kartu_arti"):
            lines(facts.meaning)
    card = {PAGE: metric.id}
    link = card_link.fixed(here, card)
    behind_list.koperasi_behind(
        here, metric, found, (*facts.all, (here.text("angka.tautan"), link))
    )
    card_link.links(here, card)


def lines(facts: card_facts.Facts) -> None:
    """Label and words, one below the other."""
    st.markdown(unbroken("\n\n".join(f"**{label}:** {words}" for label, words in facts)))
