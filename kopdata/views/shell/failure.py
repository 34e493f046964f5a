"""What a visitor reads when a page fails: a sentence and what to do next, never a traceback."""

import streamlit as st

from kopdata import messages
from kopdata.errors import KopdataError, reason
from kopdata.views.shell import address
from kopdata.views.shell.plain_text import plain


def tell(error: Exception) -> bool:
    """Say what went wrong, wherever it did; true: Streamlit, which has logged it, says no more."""
    if isinstance(error, KopdataError):
        st.error(plain(str(error)))
    elif isinstance(error, OSError):
        language = address.language()
        why = reason(error) if language == "id" else error.strerror or ""
        st.error(messages.text("data.disk", language, reason=plain(why)))
    else:
        st.error(messages.text("data.galat", address.language()))
    return True
