"""Headings nobody could place: a person says once what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from kopdata import loading
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_UNSURE, _UNUSED = "?", "-"


@dataclass(frozen=True)
class Unplaced:
    """A sheet's headings; `kind` is None while nobody knows what the list is."""

    sheet: str
    kind: str | None
    nearest: str | None
    headings: tuple[str, ...]
    unplaced: tuple[str, ...]

    @classmethod
    def of(cls, sheet: Any) -> "Unplaced":
        """From what was read, or from what a worker told about it."""
        told = sheet if isinstance(sheet, dict) else vars_of(sheet)
        return cls(
            told["sheet"],
            told["kind"],
            told["nearest"],
            tuple(told["headings"]),
            tuple(told["unplaced"]),
        )


def vars_of(sheet: Any) -> dict[str, Any]:
    """The parts of a sheet that are about its headings."""
    names = ("sheet", "kind", "nearest", "headings", "unplaced")
    return {name: getattr(sheet, name) for name in names}


def unknown(here: Visit, sheets: Sequence[Unplaced]) -> bool:
    """A form per sheet with unknown headings; true when somebody has said what they are."""
    open_sheets = [sheet for sheet in sheets if sheet.unplaced]
    if not open_sheets or here.visitor.kecamatan:  # what a heading means holds for the whole office
        return False
    needed = any(sheet.kind is None for sheet in open_sheets)
    with st.expander(here.text("judul.tidak_dikenal"), expanded=needed, key="judul_belum"):
        st.caption(here.text("judul.sebab"))
        said = [_form(here, number, sheet) for number, sheet in enumerate(open_sheets)]
    return any(said)


def _form(here: Visit, number: int, sheet: Unplaced) -> bool:
    called = loading.kinds(here.language)
    st.text(here.text("judul.lembar", sheet=sheet.sheet))
    kind = sheet.kind
    if kind is None:
        kinds = list(called)
        first = kinds.index(sheet.nearest) if sheet.nearest in called else 0
        kind = st.selectbox(
            here.text("judul.jenis"),
            kinds,
            index=first,
            format_func=lambda name: called[name],
            key=f"jenis_daftar_{number}",
        )
    said = {
        heading: _meaning(here, kind, heading, f"arti_{number}_{place}")
        for place, heading in enumerate(dict.fromkeys(sheet.unplaced))
    }
    fields = {
        heading: None if field == _UNUSED else field
        for heading, field in said.items()
        if field != _UNSURE
    }
    if not desk.pressed(here.text("judul.simpan"), key=f"simpan_arti_{number}"):
        return False
    if not fields:
        st.warning(here.text("judul.kosong"))
        return False
    by = st.session_state.get(desk.NAME) or None
    loading.decide_headings(
        kind, sheet.headings, fields, on=loading.today(), visitor=access.visitor(), by=by
    )
    return True


def _meaning(here: Visit, kind: str, heading: str, key: str) -> str:
    fields = loading.fields(kind, here.language)
    words = {_UNSURE: here.text("judul.belum_tahu"), _UNUSED: here.text("judul.bukan"), **fields}
    name, choice = st.columns([1, 2], vertical_alignment="center")
    name.text(heading)
    return choice.selectbox(
        plain(heading),
        list(words),
        format_func=lambda field: words[field],
        label_visibility="collapsed",
        key=f"{key}_{kind}",
    )
