"""Streamlit hands a file of one visitor to whoever knows its address, until it is forgotten."""

from collections import defaultdict
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import PurePosixPath
from typing import Any

from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx

from kopdata.access import Visitor

_ADD, _ADD_DEFERRED = MediaFileManager.add, MediaFileManager.add_deferred
_EXECUTE, _LOAD = MediaFileManager.execute_deferred, MemoryMediaFileStorage.load_and_get_id
_DELETE = MemoryMediaFileStorage.delete_file

_MADE_FOR = "kopdata_made_for"
_OWNER: ContextVar[Visitor | None] = ContextVar("owner", default=None)
# Whom each file that is there was made for; nobody known (None) is nobody's to fetch.
_OWNERS: dict[str, set[Visitor | None]] = defaultdict(set)


def may_fetch(path: str, ask: Callable[[], Visitor]) -> bool:
    """Whether the file of an address is open, gone, or made for whom `ask` finds there now."""
    owners = _OWNERS.get(PurePosixPath(path).stem)
    if not owners or any(one is not None and not one.is_signed_in for one in owners):
        return True
    return ask() in owners


def keep_owners(who: Callable[[], Visitor]) -> None:
    """From now on each file is known by the visitor of the run that made or offered it."""

    def of_this_run() -> Visitor | None:
        return who() if get_script_run_ctx(suppress_warning=True) else None

    def add(manager: MediaFileManager, *given: Any, **named: Any) -> str:
        return _for(of_this_run(), lambda: _ADD(manager, *given, **named))

    def add_deferred(manager: MediaFileManager, *given: Any, **named: Any) -> str:
        owner = of_this_run()
        file_id = _ADD_DEFERRED(manager, *given, **named)
        manager._deferred_callables[file_id][_MADE_FOR] = owner  # type: ignore[literal-required]
        return file_id

    MediaFileManager.add = add  # type: ignore[method-assign, assignment]
    MediaFileManager.add_deferred = add_deferred  # type: ignore[method-assign, assignment]
    MediaFileManager.execute_deferred = _execute  # type: ignore[method-assign, assignment]
    MemoryMediaFileStorage.load_and_get_id = _load  # type: ignore[method-assign, assignment]
    MemoryMediaFileStorage.delete_file = _delete  # type: ignore[method-assign, assignment]


def _execute(manager: MediaFileManager, file_id: str) -> str:
    offered: dict[str, Any] = dict(manager._deferred_callables.get(file_id) or {})
    return _for(offered.get(_MADE_FOR), lambda: _EXECUTE(manager, file_id))


def _load(storage: MemoryMediaFileStorage, *given: Any, **named: Any) -> str:
    file_id = _LOAD(storage, *given, **named)
    _OWNERS[file_id].add(_OWNER.get())
    return file_id


def _delete(storage: MemoryMediaFileStorage, file_id: str) -> None:
    _DELETE(storage, file_id)
    _OWNERS.pop(file_id, None)


def _for(owner: Visitor | None, make: Callable[[], str]) -> str:
    token = _OWNER.set(owner)
    try:
        return make()
    finally:
        _OWNER.reset(token)
