"""The warehouse a page speaks from, and its answers, kept for everybody who asks the same."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st
from cachetools import LRUCache

from kopdata import loading, messages, metrics
from kopdata import warehouse as store
from kopdata.errors import KopdataError

_ROWS_KEPT = 100_000
_LOCK = threading.Lock()


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


def summaries(
    source: store.Warehouse,
    ids: Sequence[str],
    selection: metrics.Selection,
    by: Sequence[str] = ("periode",),
) -> dict[str, metrics.Summary]:
    """Several metrics over one selection; those that nobody asked for yet are asked in one query.

    Kept are immutable summaries, by what a build holds (its key), metric, selection and groups.
    """
    keys = {metric_id: (source.key, metric_id, selection, tuple(by)) for metric_id in ids}
    kept = _kept()
    with _LOCK:
        found = {metric_id: kept.get(key) for metric_id, key in keys.items()}
    missing = [metric_id for metric_id, summary in found.items() if summary is None]
    if missing:
        found |= metrics.summarise_many(source, missing, selection, by)
    with _LOCK, suppress(ValueError):  # of a summary with more rows than are kept in all
        for metric_id in missing:
            kept[keys[metric_id]] = found[metric_id]
    return found


@st.cache_resource(show_spinner=False)
def _kept() -> LRUCache[tuple[Any, ...], metrics.Summary]:
    return LRUCache(_ROWS_KEPT, getsizeof=lambda summary: 1 + len(summary.rows))


def options(source: store.Warehouse) -> metrics.Options:
    """What the filters can be set to."""
    return _options(source, source.key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _options(_source: store.Warehouse, key: str) -> metrics.Options:
    return metrics.options(_source)
