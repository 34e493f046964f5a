"""Every file a page hands out is noted in the log: what, and by whom if they gave their name.

It is made only for who the page was drawn for, as they are when it is made.
"""

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from kopdata import loading, messages
from kopdata.access import Visitor
from kopdata.errors import NotAllowed
from kopdata.views.shell import access, address
from kopdata.views.shell.desk import NAME


def noted(file_name: str, make: Callable[[], bytes | str]) -> Callable[[], bytes | str]:
    """What a download button calls when it is pressed: note the export, then make the file.

    It raises NotAllowed where the visitor is no longer who the page was drawn for.
    """
    own_name, still = by(), same_visitor()

    def noted_and_made() -> bytes | str:
        note(file_name, still(), own_name)
        return make()

    return noted_and_made


def for_same_visitor(make: Callable[[], bytes | str]) -> Callable[[], bytes | str]:
    """The same for a button that notes its export by itself, or whose file nobody notes."""
    still = same_visitor()

    def made() -> bytes | str:
        still()
        return make()

    return made


def same_visitor() -> Callable[[], Visitor]:
    """The visitor of this run when asked later; raises NotAllowed where anything changed.

    A page stays open, with its buttons, when its visitor signed out, or the account was shut,
    lowered or limited: the rights that the page was drawn with hold no longer.
    """
    drawn_for, ask = access.visitor(), access.visitor_later()
    words = messages.text("masuk.berkas_berubah", address.language())

    def still() -> Visitor:
        if ask() != drawn_for:
            raise NotAllowed(words)
        return drawn_for

    return still


def by() -> str | None:
    """The name the visitor gave, if they did."""
    return st.session_state.get(NAME) or None


def note(what: str, visitor: Visitor, who: str | None) -> None:
    """Write an export into the log; a server that may only read hands the file out all the same."""
    with suppress(OSError):
        loading.note_export(what, visitor=visitor, by=who)
