"""What people decided about koperasi and headings: with its date, and taken back by date."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import loading
from kopdata.errors import KopdataError
from kopdata.questions.data import who_is_who
from kopdata.questions.data.who_is_who import Candidate
from kopdata.views.data.identity.candidates import called
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_Told = tuple[str, str]  # what a decision is about, and what was decided


def decisions_made(here: Visit) -> None:
    """The decisions in force, each of which can be taken back from today on."""
    st.subheader(here.text("siapa.daftar"), anchor=False)
    book = loading.archive()
    entries = {entry.number: entry for entry in book.entries()}
    numbers = sorted(
        [one.number for one in book.decisions()]
        + [one.number for one in book.joins()]
        + [one.number for one in book.heading_decisions()]
    )
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
    is_pressed = desk.pressed(here.text("siapa.cabut"), disabled=not ready, key="cabut")
    if is_pressed and number is not None:
        _revoke(here, number, why, by)


def _revoke(here: Visit, number: int, why: str, by: str | None) -> None:
    try:
        with st.spinner(here.text("muat.membandingkan")):
            loading.revoke(number, why=why, on=loading.today(), visitor=access.visitor(), by=by)
    except KopdataError as refusal:
        st.error(plain(str(refusal)))
        return
    desk.done(here.text("siapa.sudah_cabut", number=number))
    st.rerun()


def _table(here: Visit, entries: Sequence[loading.Entry]) -> pd.DataFrame:
    named = ("koperasi_id", "same_as")
    ids = {one.facts[part] for one in entries for part in named if one.facts.get(part)}
    known = who_is_who.compared(here.warehouse, tuple(sorted(ids)))
    rows = [_row(here, entry, known) for entry in entries]
    return pd.DataFrame(rows).rename(columns={name: here.text(f"siapa.{name}") for name in rows[0]})


def _row(here: Visit, entry: loading.Entry, known: Mapping[str, Candidate]) -> dict[str, object]:
    told = {"heading_decision": _headings, "join_decision": _join}.get(entry.type, _identity)
    about, said = told(here, entry.facts, known)
    return {
        "nomor": entry.number,
        "tanggal": entry.facts["on"],
        "oleh": entry.facts.get("by"),
        "tentang": about,
        "keputusan": said,
    }


def _headings(here: Visit, facts: Mapping[str, Any], _known: Mapping[str, Candidate]) -> _Told:
    said = "; ".join(f"{heading} = {field or '–'}" for heading, field in facts["fields"])
    kind = loading.kinds(here.language).get(facts["kind"], "?")
    return here.text("siapa.judul_kolom", kind=kind), said


def _join(here: Visit, facts: Mapping[str, Any], known: Mapping[str, Candidate]) -> _Told:
    name = _name(facts["same_as"], known)
    return facts.get("name") or facts["koperasi_id"], here.text("siapa.milik", name=name)


def _identity(here: Visit, facts: Mapping[str, Any], known: Mapping[str, Candidate]) -> _Told:
    parts = ("kunci_nama", "kecamatan", "nik", "kunci_badan_hukum")
    about = ", ".join(facts[part] for part in parts if facts.get(part))
    if not facts["koperasi_id"]:
        return about, here.text("siapa.koperasi_sendiri")
    return about, here.text("siapa.milik", name=_name(facts["koperasi_id"], known))


def _name(koperasi_id: str, known: Mapping[str, Candidate]) -> str:
    return called(known[koperasi_id]) if koperasi_id in known else koperasi_id
