"""The parts of Prioritas; which one is open stands in the address."""

from collections.abc import Callable

import streamlit as st

from kopdata import messages
from kopdata.views import (
    coaching_plan,
    commitments,
    freeze,
    next_to_coach,
    route_sheet,
    watch_list,
)
from kopdata.views.visit import Visit
from kopdata.views.wording import labels

PART = "bagian"
PARTS: dict[str, Callable[[Visit], None]] = {
    "daftar": next_to_coach.next_to_coach,
    "pantauan": watch_list.watch_list,
    "rencana": coaching_plan.plan,
    "siap": freeze.safe_freeze,
    "komitmen": commitments.commitments,
    "rute": route_sheet.route_sheet,
}


def priorities(here: Visit) -> None:
    """One part at a time, the first unless the address names another."""
    _part_from_address()
    names = list(PARTS)
    chosen = st.segmented_control(
        here.text("prioritas.bagian"),
        names,
        required=True,
        format_func=labels(here.language, "prioritas.bagian_"),
        label_visibility="collapsed",
        key=PART,
        bind="query-params",
    )
    PARTS[chosen](here)


def _part_from_address() -> None:
    """Streamlit writes the name into the address, so a link may hold the other language's."""
    if PART in st.session_state:
        return
    by_word = {
        messages.text(f"prioritas.bagian_{name}", language): name
        for name in PARTS
        for language in messages.LANGUAGES
    }
    asked = st.query_params.get(PART, "")
    named = by_word.get(asked, asked)
    st.session_state[PART] = named if named in PARTS else next(iter(PARTS))
