"""Who is who: rows that could be several koperasi beside those they could be, decided once."""

from collections.abc import Sequence

import streamlit as st

from kopdata import loading
from kopdata.questions.data import who_is_who
from kopdata.questions.data.who_is_who import Unclear
from kopdata.views.data.identity.candidates import called, side_by_side
from kopdata.views.data.identity.decisions_made import decisions_made
from kopdata.views.data.identity.doubles import doubles
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_OWN = "-"


def identities(here: Visit) -> None:
    """The queue with its question, and the decisions that can be taken back."""
    st.caption(here.text("siapa.keterangan"))
    queue = who_is_who.unclear_identities(here.warehouse)
    if queue:
        st.subheader(here.text("siapa.antrean", number=here.number(len(queue))), anchor=False)
        _question(here, _chosen(here, queue))
    else:
        st.caption(here.text("siapa.kosong"))
    doubles(here)
    decisions_made(here)


def _chosen(here: Visit, queue: Sequence[Unclear]) -> Unclear:
    def named(place: int) -> str:
        one = queue[place]
        return here.text(
            "siapa.satu",
            name=one.nama or one.nik or "?",
            kecamatan=one.kecamatan or "–",
            rows=here.number(one.rows),
        )

    place = st.selectbox(
        here.text("siapa.pilih"), range(len(queue)), format_func=named, key="siapa_pilih"
    )
    return queue[min(place or 0, len(queue) - 1)]


def _question(here: Visit, one: Unclear) -> None:
    st.dataframe(
        side_by_side(here, one.candidates, one),
        hide_index=True,
        placeholder="–",
        key="siapa_banding",
    )
    where = here.text("siapa.tempat", file=one.file, sheet=one.sheet, row=one.row)
    st.caption(plain(where))
    if here.about.is_sample:
        st.info(here.text("siapa.contoh"))
        return
    if not desk.may_change(here):
        return
    _answer(here, one)


def _answer(here: Visit, one: Unclear) -> None:
    by = desk.name_field(here, "siapa")
    places = {candidate.koperasi_id: place for place, candidate in enumerate(one.candidates, 1)}
    known = {candidate.koperasi_id: candidate for candidate in one.candidates}

    def worded(koperasi_id: str) -> str:
        if koperasi_id == _OWN:
            return here.text("siapa.berbeda")
        name = plain(called(known[koperasi_id]))
        return here.text("siapa.yang_ini", place=places[koperasi_id], name=name)

    asked = "-".join(part or "" for part in one.identity.values())
    answer = st.radio(
        here.text("siapa.jawaban"),
        [*known, _OWN],
        index=None,
        format_func=worded,
        key=f"siapa_jawab_{asked}",
    )
    if not by:
        st.caption(here.text("muat.nama_perlu"))
    ready = bool(by and answer)
    label = here.text("siapa.putuskan")
    if desk.pressed(label, type="primary", disabled=not ready, key="putuskan"):
        with st.spinner(here.text("muat.membandingkan")):
            loading.decide_identity(
                one.identity,
                None if answer == _OWN else answer,
                on=loading.today(),
                visitor=access.visitor(),
                by=by,
            )
        desk.done(here.text("siapa.sudah", name=plain(one.nama or one.nik or "?")))
        st.rerun()
