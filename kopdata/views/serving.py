"""How the server starts: its middleware, the interface's words, what is warm before a visit."""

import gc
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from kopdata import messages
from kopdata.views import drawing
from kopdata.views.ahead import asking_ahead
from kopdata.views.middleware import CompressedAssets, PageShell, SecurityHeaders

# What the first page needs and Streamlit would import only then: a second of the first visit.
_NEEDED = (
    "pandas",
    "streamlit.elements.arrow",
)


def serving() -> dict[str, Any]:
    """The settings of `st.App` for `streamlit run dashboard.py`."""
    return {
        "lifespan": _lifespan,
        "routes": [
            Route("/antarmuka.js", _interface),
            Route("/grafik.js", _page_charts),
        ],
        "middleware": [
            Middleware(SecurityHeaders),
            Middleware(PageShell),
            Middleware(CompressedAssets),
        ],
    }


@asynccontextmanager
async def _lifespan(_app: Any) -> AsyncIterator[None]:
    for module in _NEEDED:
        import_module(module)
    use_own_navigation()
    with asking_ahead():
        yield


def use_own_navigation() -> bool:
    """Stop Streamlit from making a menu of the folder `pages/`; true if it was about to.

    It would run the first visit of a server that way, and forget its filters at the second run.
    """
    was_about_to = bool(PagesManager.uses_pages_directory)
    PagesManager.uses_pages_directory = False
    return was_about_to


@cache
def settle() -> None:
    """Take what the first page loaded out of garbage collection; called after each run, acts once.

    A hundred thousand objects live as long as the server; frozen, no collection walks over them
    again. Streamlit would collect everything after every run, which takes longer with each session
    and each kept answer: half of the server's time with fifty people. `.streamlit/config.toml`
    turns that off, and Python collects when enough is new.
    """
    gc.collect()
    gc.freeze()


async def _interface(_request: Request) -> Response:
    return Response(_interface_script(), media_type="text/javascript")


async def _page_charts(_request: Request) -> Response:
    return Response(drawing.page_script(), media_type="text/javascript")


@cache
def _interface_script() -> str:
    words = {
        entry["en"]: entry["id"]
        for key, entry in messages.catalogue().items()
        if key.startswith("antarmuka.")
    }
    script = (Path(__file__).parent / "interface.js").read_text("utf-8")
    return f"window.kopdataWords = {json.dumps(words, ensure_ascii=False)};\n{script}"
