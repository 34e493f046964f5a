"""What is typed on a page becomes a small dated delivery, received like any other list."""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import streamlit as st

from kopdata import loading
from kopdata.errors import KopdataError
from kopdata.questions.shared.typed_delivery import typed_list
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit


def may_type(here: Visit) -> bool:
    """Whether this visitor may add to what is in force now; on an earlier day nobody can."""
    return access.may_load() and not here.about.is_past


def is_sure(here: Visit, key: str) -> bool:
    """On the sample office a first delivery ends the sample: that is confirmed first."""
    return not here.about.is_sample or st.checkbox(
        here.text("rencana.contoh_yakin"), key=f"yakin_{key}"
    )


def send(
    here: Visit, kind: str, rows: Iterable[Mapping[str, object]], name: str, *, is_sure: bool
) -> None:
    """Receive the rows as a delivery of today, and say what became of it."""
    if not is_sure:
        st.error(here.text("rencana.contoh_belum_yakin"))
        return
    outcome = _received(typed_list(kind, rows), f"{_file_name(name)}.csv")
    if outcome.accepted:
        st.session_state[f"_diterima_{kind}"] = here.text(
            "rencana.diterima", delivery=outcome.delivery
        )
        st.rerun()
    st.error(plain(outcome.reason or ""))


def say_what_was_received(kind: str) -> None:
    """What the run before this one received, said once."""
    if words := st.session_state.pop(f"_diterima_{kind}", None):
        st.success(words)


def template(here: Visit, kind: str) -> None:
    """The empty workbook of a kind, for whoever has more than a few rows."""
    st.download_button(
        here.text("rencana.templat"),
        lambda: loading.template(kind),
        file_name=f"templat_{kind}.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
        key=f"templat_{kind}",
    )


def _received(content: bytes, name: str) -> loading.Outcome:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            return loading.receive(
                path,
                received_on=loading.today(),
                visitor=access.visitor(),
                by=st.session_state.get(desk.NAME),
            )
        except KopdataError as error:
            return loading.Outcome(name, loading.today(), accepted=False, reason=str(error))


def _file_name(text: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in text.lower())[:80]
