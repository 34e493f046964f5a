"""Long lists a page at a time."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from kopdata.views.shell.visit import Visit

# As many kecamatan as can be told apart on one screen.
MOST_DRAWN = 30


def pages_of(here: Visit, items: Sequence[Any], *, key: str, notice: str) -> Sequence[Any]:
    """All items while there are few; else one page of them, with a notice and the pages to turn."""
    if len(items) <= MOST_DRAWN:
        return items
    st.caption(here.text(notice, number=len(items), size=MOST_DRAWN))
    pages = -(-len(items) // MOST_DRAWN)
    page = st.pagination(pages, key=f"halaman_{key}")
    return items[(page - 1) * MOST_DRAWN : page * MOST_DRAWN]
