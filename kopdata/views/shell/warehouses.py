"""The warehouses the pages speak from: opened once for everybody, let go when not needed."""

import threading
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import streamlit as st
from cachetools import TTLCache

from kopdata import loading, messages
from kopdata import warehouse as store
from kopdata.errors import KopdataError, NotForPublic
from kopdata.views.shell import access
from kopdata.views.shell.plain_text import plain

IDLE_S = 300
_LOCK = threading.Lock()
_Place = tuple[Path, int | None, int]


def warehouse(
    known_on: date | None = None,
    language: str = "id",
    at_entry: int | None = None,
    *,
    is_of_statement: bool = False,
) -> store.Warehouse:
    """The published warehouse or one of a past state; built first if need be, visibly.

    Who may not see names is given the one beside it, in which there are none, and of the past only
    the days on which something was said in public (`is_of_statement`): two states side by side tell
    of the one koperasi that came between them. Raises NotForPublic for any other.
    Where the archive is damaged the one published last goes on speaking, and that is said.
    """
    is_past = known_on is not None or at_entry is not None
    if is_past and not (is_of_statement or access.may_see_names()):
        raise NotForPublic(messages.text("publik.keadaan_lampau", language))
    place = st.empty()

    def progress(fraction: float, text: str) -> None:
        words = f"{messages.text('data.menyiapkan', language)} {text}"
        place.progress(min(max(fraction, 0.0), 1.0), text=words)

    damaged: list[str] = []
    try:
        if is_past:
            path = loading.known_on_beside(known_on, progress, at_entry)
        else:
            path = loading.current_or_last(damaged.append, progress)
    except KopdataError as error:
        place.error(messages.text("data.gagal", language, reason=plain(str(error))))
        st.stop()
    place.empty()
    for damage in damaged:
        reason = plain(damage) if access.may_load() else ""
        place.error(messages.text("data.arsip_rusak", language, reason=reason))
    if not access.may_see_names():
        path = store.public_beside(path)
    return _opened(path, at_entry, is_published=not is_past)


@dataclass
class _Shelf:
    """Open warehouses by path and entry: the published one, and others while they are asked for."""

    published: dict[_Place, store.Warehouse] = field(default_factory=dict)
    others: TTLCache[_Place, store.Warehouse] = field(default_factory=lambda: TTLCache(8, IDLE_S))


def _opened(path: Path, at_entry: int | None = None, *, is_published: bool) -> store.Warehouse:
    """A new build has a new name; the ones it replaces are let go at once, with their answers."""
    with _LOCK:
        # One that was damaged and built again has the same name and is another file.
        shelf, place = _shelf(), (path, at_entry, path.stat().st_mtime_ns)
        source = shelf.published.get(place) or shelf.others.get(place)
        source = source or store.open_read_only(path, at_entry)
        if is_published:
            pair = path.name.partition(".")[0]  # the full one and the public one
            kept = {
                key: one
                for key, one in shelf.published.items()
                if key[0].name.partition(".")[0] == pair
            }
            shelf.published = kept | {place: source}
        else:
            shelf.others[place] = source  # put there again, its time begins anew
    return source


@st.cache_resource(show_spinner=False)
def _shelf() -> _Shelf:
    return _Shelf()
