"""What every answer of the server passes through: security headers, our page shell, compression."""

import asyncio
import gzip
import re
from pathlib import PurePosixPath
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The browser itself refuses whatever would leave this machine. Streamlit's page needs its inline
# start script and style tags; Plotly and the data table need blob and data addresses.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "frame-src 'self' blob: data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)

_VERSIONED = re.compile(r"^/app/static/[^/]+-\d+\.\d+\.\d+\.min\.js$")
_COMPRESSIBLE = {".js", ".css", ".svg", ".json", ".map", ".txt", ".wasm"}


class SecurityHeaders:
    """Adds the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        await self.app(scope, receive, send_with_headers)


class PageShell:
    """Makes Streamlit's start page ours: its language, its title and the interface's words."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        is_page = scope["type"] == "http" and not PurePosixPath(scope["path"]).suffix
        if not is_page or b"text/html" not in dict(scope["headers"]).get(b"accept", b""):
            await self.app(scope, receive, send)
            return
        start, body = await _answer(self.app, _uncompressed(scope), receive)
        if _header(start, b"content-type").startswith(b"text/html"):
            query = parse_qs(scope["query_string"].decode("latin-1"))
            language = "en" if query.get("bahasa") == ["en"] else "id"
            body = _shell(body.decode("utf-8"), language).encode("utf-8")
        await _send_whole(send, start, body)


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
            start, body = await _answer(self.app, _uncompressed(scope), receive)
            if start["status"] != 200 or _header(start, b"content-type").startswith(b"text/html"):
                await _send_whole(send, start, body)
                return
            small = await asyncio.to_thread(gzip.compress, body, 9)
            extra = [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
            if _VERSIONED.search(scope["path"]):
                extra.append((b"cache-control", b"public, max-age=31536000, immutable"))
            start["headers"] = [*start["headers"], *extra]
            self._kept[scope["path"]] = (start, small)
        await _send_whole(send, *self._kept[scope["path"]])

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


def _uncompressed(scope: Scope) -> Scope:
    """The same request for an answer that can be read: Streamlit compresses all but its root."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers}


def _shell(page: str, language: str) -> str:
    page = page.replace('<html lang="en">', f'<html lang="{language}">')
    page = page.replace("<title>Streamlit</title>", "<title>Kopdata</title>")
    page = page.replace("./favicon.png", "./app/static/ikon.png")
    # Streamlit asks for its own font ahead of time; the page is set in Inter.
    page = re.sub(r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', "", page)
    page = re.sub(
        r"<noscript>.*?</noscript>",
        "<noscript><p>Halaman ini membutuhkan JavaScript.</p></noscript>",
        page,
        flags=re.DOTALL,
    )
    scripts = '<script src="./antarmuka.js"></script><script defer src="./grafik.js"></script>'
    return page.replace("</head>", f"{scripts}</head>")


async def _answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The whole answer to a request instead of its pieces."""
    start: Message = {}
    pieces: list[bytes] = []

    async def collect(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            pieces.append(message.get("body", b""))

    await app(scope, receive, collect)
    return start, b"".join(pieces)


async def _send_whole(send: Send, start: Message, body: bytes) -> None:
    headers = [(name, value) for name, value in start["headers"] if name != b"content-length"]
    headers.append((b"content-length", str(len(body)).encode()))
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _header(start: Message, wanted: bytes) -> bytes:
    return dict(start["headers"]).get(wanted, b"")
