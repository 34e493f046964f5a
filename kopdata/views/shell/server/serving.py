"""How the server starts: its middleware, the interface's words, what is warm before a visit."""

import gc
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib import import_module
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kopdata import messages, settings
from kopdata.access import key
from kopdata.access.configuration import configuration
from kopdata.errors import AccessError
from kopdata.views.shell import access, failure
from kopdata.views.shell.ahead import asking_ahead
from kopdata.views.shell.server import health
from kopdata.views.shell.server.gate import Gate
from kopdata.views.shell.server.own_words import OwnWords
from kopdata.views.shell.server.security_headers import SecurityHeaders
from kopdata.views.shell.signing_in import routes as signing_in_routes
from kopdata.views.streamlit_1_67 import drawing, interface_words
from kopdata.views.streamlit_1_67.file_owners import keep_owners
from kopdata.views.streamlit_1_67.kept_cache import keep_cache
from kopdata.views.streamlit_1_67.own_navigation import use_own_navigation
from kopdata.views.streamlit_1_67.page_shell import PageShell
from kopdata.views.streamlit_1_67.refused_download import tell_why_no_file

# What the first page needs and Streamlit would import only then: a second of the first visit.
_NEEDED = (
    "pandas",
    "streamlit.elements.arrow",
)


# Streamlit sends its own scripts as they are: 9 MB of first visit become 2 MB.
_WORTH_PACKING = 10_000


def serving() -> dict[str, Any]:
    """The settings of `st.App` for `streamlit run dashboard.py`, whose process this is."""
    settings.keep_to_owner()
    return {
        "lifespan": _lifespan,
        "on_script_error": failure.tell,
        "routes": [
            *signing_in_routes.routes(),
            Route(health.ADDRESS, health.health),
            Route("/antarmuka.js", _interface),
            Route("/grafik.js", _page_charts),
            Route("/tampilan.css", _style),
        ],
        "middleware": [
            Middleware(SecurityHeaders),
            Middleware(Gate),
            Middleware(OwnWords),
            Middleware(PageShell),
            Middleware(GZipMiddleware, minimum_size=_WORTH_PACKING, compresslevel=6),
        ],
    }


@asynccontextmanager
async def _lifespan(_app: Any) -> AsyncIterator[None]:
    for module in _NEEDED:
        import_module(module)
    use_own_navigation()
    keep_cache()
    tell_why_no_file()
    keep_owners(access.visitor)
    _tell_what_happens()
    _say_how_to_sign_in()
    with asking_ahead():
        yield


def _tell_what_happens() -> None:
    """A line on standard output for each entry of the archive and each sign-in of this process."""
    told = logging.getLogger("kopdata")
    if not told.handlers:
        told.addHandler(logging.StreamHandler(sys.stdout))
    told.setLevel(logging.INFO)


def _say_how_to_sign_in() -> None:
    """The key's link, for whoever started the server and so can read its files.

    The system's journal is read by others too: there only the command that prints it.
    """
    try:
        if not configuration().has_key:
            return
        if "JOURNAL_STREAM" in os.environ:
            sys.stdout.write(f"{messages.text('masuk.mulai_dicatat')}\n")
            return
        link = key.link(f"http://127.0.0.1:{st.get_option('server.port')}")
    except AccessError as error:
        sys.stderr.write(f"{error}\n")
    else:
        sys.stdout.write(f"{messages.text('masuk.mulai', link=link)}\n")


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
    return Response(interface_words.script(), media_type="text/javascript")


async def _style(_request: Request) -> Response:
    return Response(interface_words.style(), media_type="text/css")


async def _page_charts(_request: Request) -> Response:
    return Response(drawing.page_script(), media_type="text/javascript")
