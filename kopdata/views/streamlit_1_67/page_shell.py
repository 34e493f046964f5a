"""Streamlit's start page made ours. It has no setting for language, title, icon or scripts."""

import re
from pathlib import PurePosixPath
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Receive, Scope, Send

from kopdata.views.streamlit_1_67.whole_answer import (
    header,
    send_whole,
    uncompressed,
    whole_answer,
)


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
        start, body = await whole_answer(self.app, uncompressed(scope), receive)
        is_html = header(start, b"content-type").startswith(b"text/html")
        if is_html and b"<title>Streamlit</title>" in body:
            query = parse_qs(scope["query_string"].decode("latin-1"))
            language = "en" if query.get("bahasa") == ["en"] else "id"
            body = _shell(body.decode("utf-8"), language).encode("utf-8")
        await send_whole(send, start, body)


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
    ours = (
        '<link rel="stylesheet" href="./tampilan.css">'
        '<script src="./antarmuka.js"></script><script defer src="./grafik.js"></script>'
    )
    return page.replace("</head>", f"{ours}</head>")
