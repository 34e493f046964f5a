"""Who is who: rows that could be several koperasi beside those they could be, decided once."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kopdata import formatting, loading
from kopdata.errors import KopdataError
from kopdata.questions import who_is_who
from kopdata.questions.who_is_who import Candidate, Unclear
from kopdata.views import desk
from kopdata.views.plain import plain
from kopdata.views.visit import Visit

_ITEMS = (
    *("nama", "nik", "nomor_badan_hukum", "tanggal_badan_hukum", "kecamatan", "desa", "jenis"),
    *("status", "rat_terakhir"),
)
_OWN = "-"


def identities(here: Visit) -> None:
    """The queue with its question, and the decisions that can be taken back."""
    st.caption(here.text("siapa.keterangan"))
    queue = who_is_who.unclear_identities(here.warehouse)
    if queue:
        st.subheader(here.text("siapa.antrean", number=_number(here, len(queue))), anchor=False)
        _question(here, _chosen(here, queue))
    else:
        st.caption(here.text("siapa.kosong"))
    _decisions(here)


def _chosen(here: Visit, queue: Sequence[Unclear]) -> Unclear:
    def named(place: int) -> str:
        one = queue[place]
        return here.text(
            "siapa.satu",
            name=one.nama or one.nik or "?",
            kecamatan=one.kecamatan or "–",
            rows=_number(here, one.rows),
        )

    place = st.selectbox(
        here.text("siapa.pilih"), range(len(queue)), format_func=named, key="siapa_pilih"
    )
    return queue[min(place or 0, len(queue) - 1)]


def _question(here: Visit, one: Unclear) -> None:
    st.dataframe(side_by_side(here, one), hide_index=True, placeholder="–", key="siapa_banding")
    where = here.text("siapa.tempat", file=one.file, sheet=one.sheet, row=one.row)
    st.caption(plain(where))
    if here.about.is_sample:
        st.info(here.text("siapa.contoh"))
        return
    if not desk.may_change(here):
        return
    _answer(here, one)


def side_by_side(here: Visit, one: Unclear) -> pd.DataFrame:
    """Each item as the file has it and as each candidate has it."""
    table = {here.text("siapa.unsur"): [here.text(f"siapa.{item}") for item in _ITEMS]}
    table[here.text("siapa.tertulis")] = [
        _written(here, getattr(one, item, None)) for item in _ITEMS
    ]
    for place, candidate in enumerate(one.candidates, start=1):
        table[here.text("siapa.calon", place=place)] = [
            _written(here, getattr(candidate, item)) for item in _ITEMS
        ]
    return pd.DataFrame(table)


def _written(here: Visit, value: object) -> str | None:
    if value is None or isinstance(value, str | int):
        return None if value is None else str(value)
    return formatting.date_short(value, language=here.language)


def _answer(here: Visit, one: Unclear) -> None:
    by = desk.name_field(here, "siapa")
    places = {candidate.koperasi_id: place for place, candidate in enumerate(one.candidates, 1)}
    known = {candidate.koperasi_id: candidate for candidate in one.candidates}

    def worded(koperasi_id: str) -> str:
        if koperasi_id == _OWN:
            return here.text("siapa.berbeda")
        name = plain(_called(known[koperasi_id]))
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
                one.identity, None if answer == _OWN else answer, on=loading.today(), by=by
            )
        desk.done(here.text("siapa.sudah", name=plain(one.nama or one.nik or "?")))
        st.rerun()


def _called(candidate: Candidate) -> str:
    parts = (candidate.nama, candidate.nik, candidate.nomor_badan_hukum, candidate.kecamatan)
    return ", ".join(part for part in parts if part)


def _decisions(here: Visit) -> None:
    st.subheader(here.text("siapa.daftar"), anchor=False)
    book = loading.archive()
    entries = {entry.number: entry for entry in book.entries()}
    numbers = [one.number for one in (*book.decisions(), *book.heading_decisions())]
    if not numbers:
        st.caption(here.text("siapa.daftar_kosong"))
        return
    st.dataframe(
        _table(here, [entries[number] for number in numbers]), hide_index=True, key="putusan"
    )
    if not desk.may_change(here):
        return
    number = st.selectbox(here.text("siapa.cabut_pilih"), numbers, index=None, key="cabut_pilih")
    why = st.text_input(here.text("siapa.cabut_sebab"), max_chars=300, key="cabut_sebab").strip()
    by = st.session_state.get(desk.NAME) or None
    ready = number is not None and bool(why)
    if desk.pressed(here.text("siapa.cabut"), disabled=not ready, key="cabut"):
        _revoke(here, number, why, by)


def _revoke(here: Visit, number: int, why: str, by: str | None) -> None:
    try:
        with st.spinner(here.text("muat.membandingkan")):
            loading.revoke(number, why=why, on=loading.today(), by=by)
    except KopdataError as refusal:
        st.error(plain(str(refusal)))
        return
    desk.done(here.text("siapa.sudah_cabut", number=number))
    st.rerun()


def _table(here: Visit, entries: Sequence[loading.Entry]) -> pd.DataFrame:
    ids = tuple(
        sorted({one.facts["koperasi_id"] for one in entries if one.facts.get("koperasi_id")})
    )
    names = who_is_who.compared(here.warehouse, ids)
    rows = [_row(here, entry, names) for entry in entries]
    return pd.DataFrame(rows).rename(columns={name: here.text(f"siapa.{name}") for name in rows[0]})


def _row(here: Visit, entry: loading.Entry, names: dict[str, Candidate]) -> dict[str, object]:
    facts = entry.facts
    if entry.type == "heading_decision":
        about = here.text("siapa.judul_kolom", kind=loading.kinds().get(facts["kind"], "?"))
        said = "; ".join(f"{heading} = {field or '–'}" for heading, field in facts["fields"])
    else:
        parts = ("kunci_nama", "kecamatan", "nik", "kunci_badan_hukum")
        about = ", ".join(facts[part] for part in parts if facts.get(part))
        known = names.get(facts["koperasi_id"] or "")
        said = here.text("siapa.koperasi_sendiri")
        if facts["koperasi_id"]:
            name = _called(known) if known else facts["koperasi_id"]
            said = here.text("siapa.milik", name=name)
    return {
        "nomor": entry.number,
        "tanggal": facts["on"],
        "oleh": facts.get("by"),
        "tentang": about,
        "keputusan": said,
    }


def _number(here: Visit, count: int) -> str:
    return formatting.number(count, language=here.language)
