"""What the server adds to every answer: security headers and the page shell."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kopdata.views.shell.server.security_headers import SecurityHeaders
from kopdata.views.streamlit_1_67.page_shell import PageShell

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title>'
    '<link\n rel="preload"\n href="./static/media/SourceSansVF.woff2"\n /></head>'
    "<body><noscript><p>You need to enable JavaScript.</p></noscript></body></html>"
)
SCRIPT = b"console.log('halo');" * 500


class Client:
    """Asks an application directly, without a server."""

    def __init__(self, app, asked):
        self.app, self.asked = app, asked

    def get(self, address, **headers):
        path, _, query = address.partition("?")
        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "query_string": query.encode(),
            "headers": [
                (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
            ],
        }
        # In a thread of its own: the browser tests leave an event loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, self._ask(scope)).result()

    async def _ask(self, scope):
        sent = []

        async def receive():
            return {"type": "http.request", "body": b""}

        async def send(message):
            sent.append(message)

        await self.app(scope, receive, send)
        found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return found, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.fixture
def served():
    asked = []

    async def script(request):
        asked.append(request.url.path)
        return Response(SCRIPT, media_type="text/javascript")

    async def page(_request):
        return HTMLResponse(PAGE)

    routes = [
        Route("/static/js/app.js", script),
        Route("/rat", page),
        Route("/", page),
    ]
    stack = [Middleware(SecurityHeaders), Middleware(PageShell)]
    return Client(Starlette(routes=routes, middleware=stack), asked)


def test_every_answer_carries_the_policy(served):
    headers, _ = served.get("/static/js/app.js")

    assert "default-src 'self'" in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_page_that_would_come_compressed_is_ours_all_the_same():
    async def page(request):
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTMLResponse(PAGE)
        packed = {"content-encoding": "gzip"}
        return HTMLResponse(gzip.compress(PAGE.encode()), headers=packed)

    app = Starlette(routes=[Route("/rat", page)], middleware=[Middleware(PageShell)])
    headers, body = Client(app, []).get("/rat", accept="text/html", accept_encoding="gzip")

    assert "content-encoding" not in headers
    assert "<title>Kopdata</title>" in body.decode()


@pytest.mark.parametrize(("address", "language"), [("/", "id"), ("/rat?bahasa=en", "en")])
def test_the_start_page_is_in_the_visitor_s_language(served, address, language):
    _, body = served.get(address, accept="text/html")
    page = body.decode()

    assert f'<html lang="{language}">' in page
    assert "<title>Kopdata</title>" in page
    assert "antarmuka.js" in page
    assert "SourceSans" not in page
    assert "You need" not in page
