"""Streamlit empties the cache of the whole server when any browser's websocket says so."""

from streamlit.runtime.app_session import AppSession


def keep_cache() -> None:
    """Let nobody empty it: open warehouses and kept answers would be made again for everybody.

    Streamlit offers that to developers and asks nobody who they are; whoever runs the server can
    start it again.
    """
    AppSession._handle_clear_cache_request = _refuse  # type: ignore[method-assign, assignment]


def _refuse(_session: AppSession) -> None:
    """Hear the message, and do nothing."""
