"""A switch between a few ways to look, kept in the address and understood in either language."""

from collections.abc import Sequence

import streamlit as st

from kopdata import messages
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels


def switch(
    here: Visit, key: str, names: Sequence[str], words: str, *, shows_label: bool = True
) -> str:
    """The name chosen; `words` is the message of the label, and of each name with it behind."""
    _from_address(key, names, words)
    chosen = st.segmented_control(
        here.text(words),
        names,
        required=True,
        format_func=labels(here.language, f"{words}_"),
        label_visibility="visible" if shows_label else "collapsed",
        key=key,
        bind="query-params",
    )
    return chosen or names[0]


def _from_address(key: str, names: Sequence[str], words: str) -> None:
    """Streamlit writes the word into the address, so a link may hold the other language's."""
    if key in st.session_state:
        return
    by_word = {
        messages.text(f"{words}_{name}", language): name
        for name in names
        for language in messages.LANGUAGES
    }
    asked = st.query_params.get(key, "")
    named = by_word.get(asked, asked)
    st.session_state[key] = named if named in names else names[0]
