"""The head of every page: title, how the data stand, what is selected."""

import streamlit as st

from kopdata.metrics.selection_words import (
    area_in_words,
    restrictions_in_words,
    selection_in_words,
    tahun_buku_in_words,
)
from kopdata.views.shell import sidebar
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit, has_other_pages, is_closed, tab_title, visit


def opening(name: str, *, needs_data: bool = True) -> Visit:
    """The head of every page: title, data date, what is selected.

    Without any data it says what is missing and stops, unless the page speaks without it too.
    """
    here = visit()
    st.set_page_config(page_title=_tab_title(here, name))
    _past_banner(here)
    st.title(here.text(f"halaman.{name}"))
    if is_closed(name):
        st.info(here.text("publik.halaman"), icon=":material/lock:")
        st.stop()
    if here.about.data_date is None:
        _nothing_yet(here, name)
        if needs_data:
            st.stop()
        return here
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="kepala_halaman"
    ):
        if here.about.is_sample:
            words = here.text("data.contoh")
            st.badge(words, color="orange", help=here.text("data.contoh_bantuan"))
        day = here.date_long(here.about.day)
        st.badge(here.text("data.per", date=day), color="gray")
        books = tahun_buku_in_words(here.selection, here.about.data_date, here.language)
        shown = f"{selection_in_words(here.selection, here.language)} {books}".strip()
        st.caption(shown, width="content")
        sidebar.chips(here.language)
    if here.ignored:
        st.warning(here.text("saringan.diabaikan", values=", ".join(map(plain, here.ignored))))
    return here


def _tab_title(here: Visit, name: str) -> str:
    """What tells this tab from another one: the page, what is selected, as known when, whose."""
    chosen = here.selection
    parts = [
        here.text(f"halaman.{name}"),
        area_in_words(chosen, here.language) if chosen.kecamatan else "",
        *(str(year) for year in chosen.tahun),
        *restrictions_in_words(chosen, here.language),
        here.date_long(here.about.known_on) if here.about.known_on else "",
    ]
    return " · ".join([", ".join(part for part in parts if part), tab_title(here.language)])


def _past_banner(here: Visit) -> None:
    if here.is_past_refused:
        st.info(here.text("publik.keadaan_lampau"), icon=":material/lock:")
    if not here.about.is_past:
        return
    words, back = st.columns([3, 1], vertical_alignment="center")
    words.warning(" ".join(here.past_in_words), icon=":material/history:")
    back.button(
        here.text("data.diketahui_tutup"),
        on_click=sidebar.back_to_newest,
        type="primary",
        width="stretch",
        key="tutup_diketahui",
    )


def _nothing_yet(here: Visit, name: str) -> None:
    st.subheader(here.text("data.belum_ada"))
    if here.about.known_on is not None:
        day = here.date_long(here.about.known_on)
        st.write(here.text("data.kosong_pada", date=day))
    st.write(here.text(f"perlu.{name}"))
    st.write(here.text("data.kosong"))
    if has_other_pages():
        st.page_link("pages/data.py", label=here.text("data.ke_data"), icon=":material/upload:")
