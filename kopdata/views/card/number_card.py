"""The number card behind every figure: what it means, how it stands, and where it comes from."""

from dataclasses import replace
from typing import Any

import streamlit as st

from kopdata import metrics
from kopdata.errors import NotForPublic
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.figures import FIGURES
from kopdata.questions.shared.figure import YEAR, Asked
from kopdata.views.card import card_link
from kopdata.views.card.card_content import Content, Facts
from kopdata.views.card.card_link import PAGE
from kopdata.views.card.figure_content import FIGURE, figure_content, title
from kopdata.views.card.koperasi_behind import koperasi_behind
from kopdata.views.card.metric_content import metric_content
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

_USUAL = "koperasi_aktif"

# What a card is about: a metric, or a figure that is no metric's own.
Subject = metrics.Metric | Asked


def button(
    here: Visit, subject: Subject, tahun: int | None = None, *, key: str = "", label: str = ""
) -> None:
    """The button of a card on a page, over the visitor's selection or its year `tahun`."""
    if opener(
        label or here.text("angka.tombol"),
        help=here.text("angka.tombol_bantuan", name=_name(here, subject)),
        icon=":material/search:",
        type="tertiary",
        key=key or card_key(subject),
    ):
        chosen = here.selection if tahun is None else replace(here.selection, tahun=(tahun,))
        open_card(here, subject, chosen)


def card_key(subject: Subject, place: str = FIGURE) -> str:
    """What tells a button from others; `place` tells it from another of the same figure."""
    if isinstance(subject, metrics.Metric):
        return f"angka_{subject.id}"
    return "_".join((place, subject.name, *(word for _, word in subject.parameters)))


def _name(here: Visit, subject: Subject) -> str:
    if isinstance(subject, metrics.Metric):
        return subject.text(here.language).name
    return title(here, subject)


def opener(label: str, *, key: str, **looks: Any) -> bool:
    """A button that is true in the run after its press, even if that run began anew."""
    st.button(label, key=key, on_click=_press, args=(key,), **looks)
    return st.session_state.pop(f"_{key}", False)


def _press(key: str) -> None:
    st.session_state[f"_{key}"] = True


def open_card(here: Visit, subject: Subject, selection: metrics.Selection) -> None:
    """The card over the page; filled only now, and by itself when something in it is pressed."""
    there = replace(here, selection=selection)
    st.dialog(here.text("halaman.angka"), width="large")(_with_its_head)(there, subject)


def _with_its_head(here: Visit, subject: Subject) -> None:
    """The card with what the head of a page says otherwise."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if here.about.is_sample:
            st.badge(here.text("data.contoh"), color="orange")
        st.caption(selection_in_words(here.selection, here.language), width="content")
    number_card(here, subject)


def asked_for(here: Visit) -> Subject:
    """What the address asks for; says so where there is no metric of that name."""
    if name := st.query_params.get(FIGURE):
        keys = FIGURES[name].parameters if name in FIGURES else ()
        found = ((key, st.query_params.get(key)) for key in keys)
        return Asked(name, tuple((key, word) for key, word in found if word))
    name = st.query_params.get(PAGE, _USUAL)
    known = {metric.id: metric for metric in metrics.catalogue()}
    if name not in known:
        shown = known[_USUAL].text(here.language).name
        st.warning(here.text("angka.tidak_dikenal", name=plain(name), shown=shown))
    return known.get(name, known[_USUAL])


def number_card(here: Visit, subject: Subject) -> None:
    """Everything behind one figure; says so where there is none, or none for this visitor."""
    try:
        _number_card(here, subject)
    except NotForPublic:
        st.info(here.text("publik.hitungan"), icon=":material/lock:")


def _number_card(here: Visit, subject: Subject) -> None:
    if isinstance(subject, metrics.Metric):
        content = metric_content(here, subject)
        nothing = here.text("angka.belum_ada", name=subject.text(here.language).name)
        if here.summaries([subject.id], selection=here.every_year)[subject.id].untold:
            nothing = here.text("publik.disamarkan")
    else:
        content = figure_content(here, subject)
        nothing = here.text("hitungan.tidak_dikenal")
    if content is None:
        st.info(nothing)
        return
    with st.grid(2, min_column_width=320, key="kartu_angka"):
        with st.container(key="kartu_nilai"):
            content.draw()
            _lines(content.state)
        with st.container(key="kartu_arti"):
            _lines(content.meaning)
    if content.groups:
        link = card_link.fixed(content.here, content.address)
        koperasi_behind(
            content, content.groups, (*content.facts, (here.text("angka.tautan"), link))
        )
    else:
        _metric_cards(content)
    card_link.links(content.here, content.address)


def _lines(facts: Facts) -> None:
    """Label and words, one below the other."""
    st.markdown(unbroken("\n\n".join(f"**{label}:** {words}" for label, words in facts)))


def _metric_cards(content: Content) -> None:
    """The cards of the metrics a figure was computed from, where their koperasi are."""
    here = content.here
    there = replace(here, selection=replace(here.selection, tahun=(int(content.address[YEAR]),)))
    for name in content.metrics:
        label = here.text("hitungan.buka_ukuran", name=metrics.get(name).text(here.language).name)
        card = {PAGE: name}
        st.link_button(label, card_link.link(there, card, at_entry=here.about.at_entry))
