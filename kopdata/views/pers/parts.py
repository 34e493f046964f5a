"""The parts of the press room: the view itself, what changed, the say-check, the rehearsal."""

from collections.abc import Callable

import streamlit as st

from kopdata.views.pers.changes import changes
from kopdata.views.pers.kit import kit
from kopdata.views.pers.say import say
from kopdata.views.pers.seen_by_others import rehearse
from kopdata.views.pers.stage import stage
from kopdata.views.shell.switch import switch
from kopdata.views.shell.visit import Visit

PARTS: dict[str, Callable[[Visit], None]] = {
    "layar": stage,
    "perubahan": changes,
    "uji": say,
    "gladi": rehearse,
    "paket": kit,
}
# The others ask koperasi by koperasi, or write.
PUBLIC = ("layar", "gladi")


def chosen_part(here: Visit) -> str:
    """Which part is asked for, kept in the address."""
    with st.container(key="bagian"):
        names = PUBLIC if here.is_public else tuple(PARTS)
        return switch(here, "bagian_pers", names, "pers.bagian", shows_label=False)


def show(here: Visit, part: str) -> None:
    """One part."""
    PARTS[part](here)
