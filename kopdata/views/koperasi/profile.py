"""One koperasi: who it is, its history on a line, what contradicts, and every fact's source."""

from contextlib import suppress
from datetime import date
from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from kopdata import formatting
from kopdata.access import log
from kopdata.charts.koperasi.timeline import events, timeline
from kopdata.kantor import kantor
from kopdata.questions.koperasi import profile as question
from kopdata.questions.koperasi.profile import Profile
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.koperasi import profile_tables
from kopdata.views.shell import access, address
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

# The koperasi whose people this session has been shown.
_COUNTED = "_orang_ditampilkan"

Colour = Literal["blue", "orange", "gray"]


def profile(here: Visit, koperasi_id: str) -> None:
    """Everything known of the koperasi the address asks for."""
    st.button(
        here.text("koperasi.kembali"), on_click=_back, icon=":material/arrow_back:", key="kembali"
    )
    ask = partial(question.profile, here.warehouse, koperasi_id)
    told: Profile | None = here.warehouse.questions.answer(("profile", koperasi_id), ask)
    if told is None or not here.visitor.sees(told.head.kecamatan):
        st.warning(here.text("koperasi.tidak_dikenal", koperasi=plain(koperasi_id)))
        return
    _head(here, told)
    _history(here, told)
    profile_tables.conflicts(here, told)
    profile_tables.facts(here, told)
    if access.may_see_people():
        _people(here, koperasi_id)


def _head(here: Visit, told: Profile) -> None:
    head = told.head
    st.header(plain(head.nama), anchor=False)
    with st.container(horizontal=True, gap="small"):
        for words, color in _badges(here, told):
            st.badge(words, color=color)
    parts = (head.bentuk, head.jenis, head.kecamatan, head.nik, head.nomor_badan_hukum)
    st.caption(" · ".join(plain(part) for part in parts if part))
    if len(head.names) > 1:
        names = formatting.listed([plain(name) for name in head.names], language=here.language)
        st.caption(here.text("koperasi.nama_lain", names=names))


def _badges(here: Visit, told: Profile) -> list[tuple[str, Colour]]:
    head = told.head
    if head.status is None:
        badges: list[tuple[str, Colour]] = [(here.text("koperasi.tanpa_status"), "gray")]
    else:
        day = _day(here, head.status_per)
        words = here.text("koperasi.status_per", status=plain(head.status), date=day)
        badges = [(words, "blue" if head.status == "Aktif" else "orange")]
    if head.is_red and head.may_be_red:
        badges.append((here.text("koperasi.zona_merah"), "orange"))
    if head.merah_putih:
        badges.append((here.text("koperasi.merah_putih"), "gray"))
    if head.in_last_register is False:
        day = _day(here, head.last_register_per)
        badges.append((here.text("koperasi.hilang", date=day), "orange"))
    return badges


def _history(here: Visit, told: Profile) -> None:
    day, language = here.about.day, here.language
    happened = [
        (_day(here, mark.day), here.text(f"lini.{mark.lane}"), mark.words)
        for mark in events(told, day, language)
    ]
    columns = [here.text(f"isian.{name}") for name in ("tanggal", "isian", "nilai")]
    framed_chart(
        here,
        "riwayat",
        plain(here.text("koperasi.riwayat", nama=told.head.nama)),
        timeline(told, day, language),
        pd.DataFrame(happened, columns=columns),
        alt=plain(_story(here, told)),
        subtitle=here.text("koperasi.riwayat_keterangan"),
    )


def _story(here: Visit, told: Profile) -> str:
    """The history in a few short sentences, the RAT first: it is what the office asks about."""
    head = told.head
    said = []
    due = [one for one in told.meetings if one.outcome != "belum_jatuh_tempo"]
    if due:
        held = sum(one.outcome != "belum" for one in due)
        said.append(here.text("koperasi.cerita_rat", count=held, total=len(due)))
    if head.status:
        day = _day(here, head.status_per)
        said.append(here.text("koperasi.cerita_status", status=head.status, date=day))
    said.append(_last_predikat(here, told))
    finished = sum(one.is_finished for one in told.activities)
    said.append(here.text("koperasi.cerita_dibina", count=finished))
    founded = head.tanggal_badan_hukum
    key = "koperasi.cerita_berdiri" if founded else "koperasi.cerita_disebut"
    said.append(here.text(key, date=_day(here, founded or head.first_per)))
    return f"{head.nama}: {' '.join(said)}"


def _last_predikat(here: Visit, told: Profile) -> str:
    assessed = [one for one in told.assessments if one.predikat]
    if not assessed:
        return here.text("koperasi.cerita_belum_dinilai")
    last = assessed[-1]
    return here.text("koperasi.cerita_predikat", predikat=last.predikat, year=last.tahun)


def _people(here: Visit, koperasi_id: str) -> None:
    """Names and telephone numbers, as text: a table could be downloaded."""
    with st.container(border=True, key="bingkai_orang"):
        st.subheader(here.text("koperasi.orang"), anchor=False)
        st.caption(here.text("koperasi.orang_keterangan"))
        if years := kantor().retensi_kontak_tahun:
            st.caption(here.text("koperasi.orang_retensi", years=years))
        named = question.people(here.warehouse, koperasi_id)
        if named:
            _count(here, koperasi_id)
        else:
            st.write(here.text("koperasi.orang_kosong"))
        for fact in named:
            label = here.text(f"isian.{fact.field}")
            source = here.text("koperasi.orang_sumber", date=_day(here, fact.source.per))
            st.markdown(f"**{label}:** {plain(fact.value)}")
            st.caption(f"{source} · {plain(profile_tables.source_in_words(here, fact.source))}")


def _count(here: Visit, koperasi_id: str) -> None:
    """A line in the log of sign-ins, once per session; the people of the sample are invented."""
    counted: set[str] = st.session_state.setdefault(_COUNTED, set())
    if here.about.is_sample or koperasi_id in counted:
        return
    counted.add(koperasi_id)
    with suppress(OSError):  # a server that may only read shows them all the same
        log.note(log.PEOPLE_SHOWN, here.visitor.name, here.visitor.way, koperasi=koperasi_id)


def _day(here: Visit, day: date | None) -> str:
    return here.date_long(day) if day else "–"


def _back() -> None:
    st.query_params.pop(address.KOPERASI, None)
