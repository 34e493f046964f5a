"""Files that never change, compressed once: Streamlit sends them as they are."""

import asyncio
import gzip
import re
from pathlib import PurePosixPath

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kopdata.views.streamlit_1_67.whole_answer import (
    header,
    send_whole,
    uncompressed,
    whole_answer,
)

_VERSIONED = re.compile(r"^/app/static/[^/]+-\d+\.\d+\.\d+\.min\.js$")
_COMPRESSIBLE = {".js", ".css", ".svg", ".json", ".map", ".txt", ".wasm"}


class CompressedAssets:
    """Files that never change compressed once and kept: 9 MB of first visit become 2 MB.

    Those of `static/` with a version in their name are the browser's for good, as Streamlit's own.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not self._is_for(scope):
            await self.app(scope, receive, send)
            return
        if scope["path"] not in self._kept:
            start, body = await whole_answer(self.app, uncompressed(scope), receive)
            if start["status"] != 200 or header(start, b"content-type").startswith(b"text/html"):
                await send_whole(send, start, body)
                return
            small = await asyncio.to_thread(gzip.compress, body, 9)
            extra = [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
            if _VERSIONED.search(scope["path"]):
                extra.append((b"cache-control", b"public, max-age=31536000, immutable"))
            start["headers"] = [*start["headers"], *extra]
            self._kept[scope["path"]] = (start, small)
        await send_whole(send, *self._kept[scope["path"]])

    @staticmethod
    def _is_for(scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET":
            return False
        path = PurePosixPath(scope["path"])
        headers = dict(scope["headers"])
        return (
            (path.is_relative_to("/static") or _VERSIONED.search(scope["path"]))
            and path.suffix in _COMPRESSIBLE
            and b"gzip" in headers.get(b"accept-encoding", b"")
            and not {b"range", b"if-none-match", b"if-modified-since"} & headers.keys()
        )
