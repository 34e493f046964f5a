"""What every answer of the server carries: the browser itself refuses what would leave."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kopdata.access.configuration import configuration
from kopdata.errors import AccessError

# The browser itself refuses whatever would leave this machine. Streamlit's page needs its inline
# start script and writes style tags as it goes, so `unsafe-inline` stays for both; what visitors
# and lists say is drawn as text, and our own pages do without (`signing_in/page.py`). Plotly and
# the data table need blob and data addresses.
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
    # To our own pages only; without any, a browser would not say where a form of ours comes from.
    (b"referrer-policy", b"same-origin"),
)
# What is made for one visitor, names included, is kept by no browser and no proxy.
_OF_ONE_VISITOR = ("/media/", "/_stcore/")
_KEEP_NOTHING = (b"cache-control", b"no-store")


class SecurityHeaders:
    """Adds the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = [*message["headers"]]
                if scope["path"].startswith(_OF_ONE_VISITOR):
                    given = [one for one in given if one[0] != _KEEP_NOTHING[0]] + [_KEEP_NOTHING]
                if _is_behind_tls():
                    given = [_over_tls_only(one) for one in given]
                named = {name for name, _ in given}
                message["headers"] = given + [one for one in HEADERS if one[0] not in named]
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _is_behind_tls() -> bool:
    """Whether the office says so; where its file does not hold, nothing is served anyway."""
    try:
        return configuration().is_behind_tls
    except AccessError:
        return False


def _over_tls_only(header: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A cookie, also one that Streamlit sets, that its browser sends over TLS only."""
    name, value = header
    if name != b"set-cookie" or b"secure" in value.lower().replace(b" ", b"").split(b";")[1:]:
        return header
    return name, value + b"; Secure"
