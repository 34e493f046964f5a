"""Two koperasi of the register that are really one: found, looked at side by side, joined."""

import streamlit as st

from kopdata import loading
from kopdata.errors import KopdataError
from kopdata.questions.data import who_is_who
from kopdata.questions.data.who_is_who import Candidate
from kopdata.questions.shared.search import search
from kopdata.views.data.identity.candidates import called, side_by_side
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_AT_MOST = 10
_SEARCH = -1


def doubles(here: Visit) -> None:
    """The pairs that look alike and a search for any other two; the operator joins them."""
    st.subheader(here.text("siapa.dua"), anchor=False)
    st.caption(here.text("siapa.dua_keterangan"))
    pair = _pair(here)
    if pair is None:
        return
    st.dataframe(side_by_side(here, pair), hide_index=True, placeholder="–", key="dua_banding")
    if here.about.is_sample:
        st.info(here.text("siapa.contoh"))
    elif desk.may_change(here):
        _join(here, *pair)


def _pair(here: Visit) -> tuple[Candidate, Candidate] | None:
    alike = who_is_who.possible_doubles(here.warehouse, here.selection.kecamatan)

    def named(place: int) -> str:
        if place == _SEARCH:
            return here.text("siapa.dua_cari")
        one, other = alike[place]
        return here.text("siapa.dua_satu", name=called(one), other=called(other))

    place = st.selectbox(
        here.text("siapa.dua_mirip"),
        [*range(len(alike)), _SEARCH],
        format_func=named,
        key="dua_mirip",
    )
    if place != _SEARCH and place < len(alike):
        return alike[place]
    first_field, second_field = st.columns(2)
    with first_field:
        first = _found(here, "pertama")
    with second_field:
        second = _found(here, "kedua")
    return (first, second) if first and second else None


def _found(here: Visit, which: str) -> Candidate | None:
    """The koperasi of a search, the best match chosen."""
    text = st.text_input(here.text(f"siapa.dua_{which}"), key=f"dua_cari_{which}").strip()
    if not text:
        return None
    ids = tuple(
        one.koperasi_id for one in search(here.warehouse, here.selection, text, at_most=_AT_MOST)
    )
    known = who_is_who.compared(here.warehouse, ids)
    if not known:
        st.caption(here.text("siapa.dua_kosong"))
        return None
    chosen = st.selectbox(
        here.text("siapa.dua_pilih"),
        [one for one in ids if one in known],
        format_func=lambda one: called(known[one]),
        key=f"dua_pilih_{which}",
    )
    return known.get(chosen)


def _join(here: Visit, first: Candidate, second: Candidate) -> None:
    by = desk.name_field(here, "dua")
    if not by:
        st.caption(here.text("muat.nama_perlu"))
    if not desk.pressed(here.text("siapa.dua_satukan"), disabled=not by, key="satukan"):
        return
    name = called(first)
    try:
        with st.spinner(here.text("muat.membandingkan")):
            loading.decide_join(
                first.koperasi_id,
                second.koperasi_id,
                name=name,
                on=loading.today(),
                visitor=access.visitor(),
                by=by,
            )
    except KopdataError as refusal:
        st.error(plain(str(refusal)))
        return
    desk.done(here.text("siapa.dua_sudah", name=plain(name)))
    st.rerun()
