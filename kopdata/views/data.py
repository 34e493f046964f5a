"""The warehouse a page speaks from, and its answers, kept for everybody who asks the same."""

from datetime import date
from pathlib import Path

import streamlit as st

from kopdata import loading, messages, metrics
from kopdata import warehouse as store
from kopdata.errors import KopdataError


def warehouse(known_on: date | None = None, language: str = "id") -> store.Warehouse:
    """The published warehouse or the one as known on a date; built first if need be, visibly."""
    place = st.empty()

    def progress(fraction: float, text: str) -> None:
        words = f"{messages.text('data.menyiapkan', language)} {text}"
        place.progress(min(max(fraction, 0.0), 1.0), text=words)

    try:
        if known_on is None:
            path = loading.current(progress=progress)
        else:
            path = loading.known_on_beside(known_on, progress=progress)
    except KopdataError as error:
        place.error(messages.text("data.gagal", language, reason=error))
        st.stop()
    place.empty()
    return _opened(str(path))


# A new build has a new name. Whoever still reads the old file keeps it open; after a while it is
# let go, and the one still asked for is opened anew.
@st.cache_resource(max_entries=8, ttl="15m", show_spinner=False)
def _opened(path: str) -> store.Warehouse:
    return store.open_read_only(Path(path))


def options(source: store.Warehouse) -> metrics.Options:
    """What the filters can be set to."""
    return _options(source, source.key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _options(_source: store.Warehouse, key: str) -> metrics.Options:
    return metrics.options(_source)
