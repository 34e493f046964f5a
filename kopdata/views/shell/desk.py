"""What the parts of the page Data share: who is at it, what was just done, how files are named."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import streamlit as st

from kopdata import loading, messages
from kopdata.access import Visitor
from kopdata.views.shell import access
from kopdata.views.shell.page_head import opening as page_opening
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit, visit

NAME = "nama_petugas"
_DONE = "_baru_selesai"
_FOR_ALL = ("templat",)


def opening() -> Visit:
    """The head of the page; an empty office is where loading begins, so it does not stop there."""
    here = visit()
    if here.about.data_date is None:
        st.title(here.text("halaman.data"))
        st.info(here.text("muat.awal"))
    else:
        here = page_opening("data")
    _say_what_was_done()
    return here


def is_for(part: str) -> bool:
    """Whether this visitor sees a part of the page: the public only what names nobody.

    What names koperasi of every kecamatan is for who may see those of every one.
    """
    if part == "akses":
        return access.visitor().is_signed_in
    if part == "muat":
        return access.may_see_names()
    return part in _FOR_ALL or access.may_see_all_names()


def may_change(here: Visit) -> bool:
    """Whether this visitor may load, withdraw and decide here and now; says why not."""
    if not access.may_load():
        st.info(why_not_load(access.visitor(), here.language), icon=":material/lock:")
        return False
    if here.about.is_past:
        st.info(here.text("muat.bukan_terbaru"), icon=":material/history:")
        return False
    return True


def why_not_load(visitor: Visitor, language: str) -> str:
    """Why somebody who may not load may not, and what next: another role, or to sign in."""
    key = "muat.peran_lain" if visitor.is_signed_in else "muat.bukan_operator"
    return messages.text(key, language, role=visitor.role)


def name_field(here: Visit, key: str) -> str:
    """Who is at the desk: the one who signed in, else asked once and remembered for the visit."""
    visitor = access.visitor()
    if visitor.is_named:
        st.caption(here.text("muat.atas_nama", name=plain(visitor.name)))
        st.session_state[NAME] = visitor.name
        return visitor.name
    typed = st.text_input(
        here.text("muat.nama"),
        value=st.session_state.get(NAME, ""),
        help=here.text("muat.nama_bantuan"),
        max_chars=80,
        key=f"{NAME}_{key}",
    )
    st.session_state[NAME] = " ".join((typed or "").split())
    return st.session_state[NAME]


def pressed(label: str, key: str, **options: Any) -> bool:
    """A button, heard also when the run that it began is begun once more before it gets here."""
    st.button(label, key=key, on_click=_press, args=(key,), **options)
    return st.session_state.pop(f"_ditekan_{key}", False)


def may_take_long(here: Visit) -> bool:
    """Whether this visitor may have the server count for minutes; says why not."""
    if not access.may("hitung_berat"):
        st.caption(here.text("masuk.hitung_berat"))
        return False
    return True


def done(words: str) -> None:
    """Say at the next run what was done, whatever part of the page that run shows."""
    st.session_state[_DONE] = words


def note_export(what: str) -> Callable[[], None]:
    """For the button of a download: it is written into the log."""

    def note() -> None:
        loading.note_export(what, visitor=access.visitor(), by=st.session_state.get(NAME) or None)

    return note


def amount(here: Visit, value: int | Decimal | None, unknown: int = 0) -> str:
    """A headline's figure, or that there is none yet; and of how many nobody knows."""
    return loading.figure_with_unknown(value, unknown, here.language)


def _press(key: str) -> None:
    st.session_state[f"_ditekan_{key}"] = True


def _say_what_was_done() -> None:
    if words := st.session_state.pop(_DONE, None):
        st.success(words)
