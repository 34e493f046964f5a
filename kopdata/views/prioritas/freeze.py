"""Who is ready to be proposed for freezing or dissolution, and who is not yet, and why."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from kopdata import rules
from kopdata.questions.prioritas import freeze as question
from kopdata.questions.prioritas.freeze import FreezeCandidate, Missing, Step
from kopdata.questions.shared import typed_delivery as typing
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.prioritas import save_as_delivery
from kopdata.views.shell import access
from kopdata.views.shell.answers import answer
from kopdata.views.shell.switch import switch
from kopdata.views.shell.visit import Visit

# Every step with its day and evidence takes a line or more.
_ROW_HEIGHT = 120


def safe_freeze(here: Visit) -> None:
    """The two lists for the chosen proposal, as files, and the form for a step."""
    save_as_delivery.say_what_was_received("langkah")
    purpose = switch(here, "tujuan", question.PURPOSES, "rencana.tujuan")
    st.caption(_rule(here, purpose))
    found = answer(here, question.freeze, purpose)
    ready = [one for one in found if one.is_ready]
    waiting = [one for one in found if not one.is_ready]
    _listed(here, "siap", ready)
    _listed(here, "belum_siap", waiting)
    if access.may_see_names() and found:
        columns = _columns(here)
        about = (here.text("rencana.isi"), _about(here, purpose))
        rule = (here.text("rencana.aturan"), _rule(here, purpose))
        list_files.list_files(
            here,
            f"usulan_{purpose}",
            [about, rule],
            columns,
            lambda: [_row(here, one) for one in found],
        )
    if save_as_delivery.may_type(here):
        _form(here, found)


def _listed(here: Visit, name: str, found: Sequence[FreezeCandidate]) -> None:
    number = here.number(len(found))
    st.subheader(here.text(f"rencana.{name}", number=number), anchor=False)
    if name == "belum_siap":
        st.caption(here.text("rencana.belum_keterangan"))
    if not found:
        if name == "siap":
            st.caption(here.text("rencana.siap_kosong"))
        return
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    columns = _columns(here)
    # The state is the heading above, and who is ready lacks nothing.
    dropped = {0, columns.index(here.text("rencana.kolom_kurang")) if name == "siap" else 0}
    rows = [_row(here, one) for one in found[: koperasi_list.MOST_SHOWN]]
    shown = {
        column: [row[place] for row in rows]
        for place, column in enumerate(columns)
        if place not in dropped and any(row[place] for row in rows)
    }
    st.dataframe(
        shown,
        hide_index=True,
        height=460 if len(rows) > 6 else "auto",
        row_height=_ROW_HEIGHT,
        placeholder="–",
        column_config={
            here.text("daftar.nama"): koperasi_list.NAME,
            here.text("rencana.kolom_kurang"): st.column_config.TextColumn(width=300),
            here.text("rencana.kolom_keberatan"): st.column_config.TextColumn(width=200),
            here.text("rencana.kolom_langkah"): st.column_config.TextColumn(width=560),
        },
        key=f"daftar_{name}",
    )


def _columns(here: Visit) -> list[str]:
    names = ("keadaan", "status", "kurang", "keberatan", "putus", "langkah")
    state, status, missing, objection, decide, steps = (
        here.text(f"rencana.kolom_{name}") for name in names
    )
    name, kecamatan, nik = (here.text(f"daftar.{key}") for key in ("nama", "kecamatan", "nik"))
    return [state, name, kecamatan, missing, objection, decide, steps, status, nik]


def _row(here: Visit, one: FreezeCandidate) -> list[Any]:
    return [
        here.text("rencana.siap_kata" if one.is_ready else "rencana.belum_kata"),
        one.nama,
        one.kecamatan,
        "; ".join(_missing(here, each) for each in one.missing) or None,
        "; ".join(one.objections) or None,
        list_files.day(here, one.decide_by) if one.decide_by else None,
        "; ".join(_step(here, each) for each in one.steps) or None,
        one.status,
        one.nik,
    ]


def _missing(here: Visit, one: Missing) -> str:
    """What keeps it back, in words."""
    reason, about = one
    if reason == "masih_rat" and about is None:
        return here.text("rencana.kurang_bukan_merah")
    if reason == "bertentangan":
        about = here.text(f"rencana.topik_{about}")
    elif isinstance(about, date):
        about = list_files.day(here, about)
    elif isinstance(about, str) and reason in {"langkah", "tanggal", "bukti"}:
        about = _named(here, about)
    return here.text(f"rencana.kurang_{reason}", about=about)


def _step(here: Visit, step: Step) -> str:
    words = here.text(
        "rencana.langkah_pada",
        step=_named(here, step.langkah),
        date=list_files.day(here, step.tanggal),
        evidence=step.bukti or "–",
    )
    return f"{words}, {step.keterangan}" if step.keterangan else words


def _named(here: Visit, langkah: str) -> str:
    """A step in the visitor's language."""
    if here.language == "id":
        return langkah
    return _steps().get(langkah, langkah)


def _steps() -> dict[str, str]:
    """The steps of the rules, in English."""
    return {rule.values["step"]: rule.values["en_step"] for rule in rules.of_group("langkah")}


def _rule(here: Visit, purpose: str) -> str:
    """The steps it takes, and how many of them no law was found for."""
    needed = question.needed(here.warehouse, purpose)
    steps = [
        here.text("rencana.bila_keberatan", step=_named(here, one.langkah))
        if one.only_after_objection
        else _named(here, one.langkah)
        for one in needed
    ]
    unclear = [
        rule
        for rule in rules.of_group("langkah")
        if purpose in rule.values["for"] and rule.confidence == "belum jelas"
    ]
    words = [here.text("rencana.syarat", steps=", ".join(steps))]
    if unclear:
        words.append(here.text("rencana.syarat_belum_jelas", number=len(unclear)))
    if purpose == "bubar":
        words.append(rules.one("masa_pembubaran").text(here.language))
    return " ".join(words)


def _about(here: Visit, purpose: str) -> str:
    called = here.text(f"rencana.tujuan_{purpose}").lower()
    return here.text("rencana.langkah_isi", purpose=called)


def _form(here: Visit, found: Sequence[FreezeCandidate]) -> None:
    """A step of one koperasi; it becomes a delivery of the kind `langkah`."""
    with st.expander(
        here.text("rencana.catat_langkah"), icon=":material/add:", key="catat_langkah"
    ):
        with st.form("langkah_baru", border=False):
            candidates = {one.koperasi_id: one for one in found[: koperasi_list.MOST_SHOWN]}
            koperasi = st.selectbox(
                here.text("rencana.isian_koperasi"),
                list(candidates),
                index=None,
                format_func=lambda name: f"{candidates[name].nama}, {candidates[name].kecamatan}",
            )
            facts = _facts(here)
            sure = save_as_delivery.is_sure(here, "langkah")
            is_sent = st.form_submit_button(here.text("rencana.catat_kirim"), type="primary")
        save_as_delivery.template(here, "langkah")
    if not is_sent:
        return
    if koperasi is None or facts["langkah"] is None:
        st.error(here.text("rencana.catat_kurang"))
        return
    named = typing.identities(here.warehouse, [koperasi])[koperasi]
    name = f"langkah_{candidates[koperasi].nama}_{facts['langkah']}"
    save_as_delivery.send(here, "langkah", [named | facts], name, is_sure=sure)


def _facts(here: Visit) -> dict[str, Any]:
    steps = {name: _named(here, name) for name in _steps()}
    left, right = st.columns(2)
    with left:
        facts = {
            "langkah": st.selectbox(
                here.text("rencana.isian_langkah"),
                list(steps),
                index=None,
                format_func=steps.__getitem__,
            ),
            "tanggal": st.date_input(
                here.text("rencana.isian_tanggal"), value=None, format="DD/MM/YYYY"
            ),
        }
    with right:
        facts |= {
            "bukti": st.text_input(here.text("rencana.isian_bukti"), max_chars=120),
            "keterangan": st.text_input(here.text("rencana.isian_keterangan"), max_chars=300),
        }
    facts["keberatan"] = st.text_input(here.text("rencana.isian_keberatan"), max_chars=300)
    return {name: value or None for name, value in facts.items()}
