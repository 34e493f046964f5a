"""What the address of a page holds beside the filters: language, state, a koperasi."""

from datetime import date

import streamlit as st

from kopdata import messages

KNOWN_ON = "diketahui"
ENTRY = "entri"
LANGUAGE = "bahasa"
KOPERASI = "koperasi"


def language() -> str:
    """The language asked for: of this visit, else in the address, else Indonesian."""
    asked = st.session_state.get(LANGUAGE) or st.query_params.get(LANGUAGE)
    return asked if asked in messages.LANGUAGES else "id"


def everything() -> dict[str, list[str]]:
    """Every name in the address with all its values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def is_date(text: str) -> bool:
    """Whether the address holds a date as `2023-07-21`."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_entry(text: str, last: int) -> bool:
    """Whether the address holds the number of an entry the archive has."""
    return text.isdecimal() and len(text) <= len(str(last)) and int(text) <= last
