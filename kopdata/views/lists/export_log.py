"""Every file a page hands out is noted in the log: what, and by whom if they gave their name."""

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from kopdata import loading
from kopdata.access import Visitor
from kopdata.views.shell import access
from kopdata.views.shell.desk import NAME


def noted(file_name: str, make: Callable[[], bytes | str]) -> Callable[[], bytes | str]:
    """What a download button calls when it is pressed: note the export, then make the file."""
    visitor, own_name = access.visitor(), by()

    def noted_and_made() -> bytes | str:
        note(file_name, visitor, own_name)
        return make()

    return noted_and_made


def by() -> str | None:
    """The name the visitor gave, if they did."""
    return st.session_state.get(NAME) or None


def note(what: str, visitor: Visitor, who: str | None) -> None:
    """Write an export into the log; a server that may only read hands the file out all the same."""
    with suppress(OSError):
        loading.note_export(what, visitor=visitor, by=who)
