"""Whatever the server refuses, it says so in the dashboard's words and not in Streamlit's."""

import logging

import streamlit as st
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kopdata import messages
from kopdata.errors import AccessError
from kopdata.views.shell.server import health

_LOG = logging.getLogger(__name__)
# Asked by programs, who read the status; and our own, which has its words.
_FOR_PROGRAMS = ("/_stcore/health", "/_stcore/script-health-check", health.ADDRESS)
_PROVIDER_ANSWERS = "/oauth2callback"
_REFUSED, _NOT_FOUND, _TOO_LARGE, _FAILED, _NOT_READY = 400, 404, 413, 500, 503
# What the first form of an answer said of its body.
_OF_THE_BODY = {b"content-length", b"content-type", b"content-encoding", b"cache-control"}


class OwnWords:
    """Gives every refusal in plain text, and every failure, a sentence that says what next."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"] in _FOR_PROGRAMS:
            await self.app(scope, receive, send)
            return
        begun, refused = False, False

        async def in_words(message: Message) -> None:
            nonlocal begun, refused
            if message["type"] == "http.response.start":
                begun, refused = True, _is_refusal(message)
                if refused:
                    words = told(message["status"], scope["path"])
                    await _send(words, message["status"], message["headers"], send)
            if not refused:
                await send(message)

        try:
            await self.app(scope, receive, in_words)
        except Exception as error:
            if begun:
                raise
            if isinstance(error, AccessError):
                await _send(str(error), _NOT_READY, [], send)
            else:
                _LOG.exception("a request failed: %s", scope["path"])
                await _send(told(_FAILED, scope["path"]), _FAILED, [], send)


def told(status: int, path: str) -> str:
    """What a refusal of that status means for who asked for that address, in both languages."""
    if status >= _FAILED:
        key = "kesalahan"
    elif status == _TOO_LARGE:
        key = "terlalu_besar"
    elif status == _NOT_FOUND:
        key = "berkas_tiada" if path.startswith("/media/") else "alamat_tiada"
    elif path == _PROVIDER_ANSWERS:
        key = "penyedia_gagal"
    else:
        key = "ditolak"
    most = st.get_option("server.maxUploadSize")
    return "\n".join(
        messages.text(f"gerbang.{key}", language, most=most) for language in messages.LANGUAGES
    )


def _is_refusal(start: Message) -> bool:
    kind = dict(start["headers"]).get(b"content-type", b"text/plain")
    return start["status"] >= _REFUSED and kind.startswith(b"text/plain")


async def _send(words: str, status: int, headers: list[tuple[bytes, bytes]], send: Send) -> None:
    """One whole answer, with what else its first form said of itself."""
    answer = PlainTextResponse(words, status, {"cache-control": "no-store"})
    others = [one for one in headers if one[0] not in _OF_THE_BODY]
    start = {"type": "http.response.start", "status": status}
    await send({**start, "headers": [*answer.raw_headers, *others]})
    await send({"type": "http.response.body", "body": answer.body})
