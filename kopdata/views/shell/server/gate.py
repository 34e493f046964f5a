"""What a request must say before anything else sees it: to whom it speaks, and from which page.

A page of somebody else, also one whose name was turned to this machine (DNS rebinding), is refused
here, before Streamlit would ask an address outside for the server's own.
"""

from collections.abc import Collection
from urllib.parse import SplitResult, urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kopdata import messages
from kopdata.access import require
from kopdata.access.configuration import configuration
from kopdata.errors import AccessError, KopdataError
from kopdata.views.shell import access
from kopdata.views.streamlit_1_67 import file_owners

_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
_USUAL_PORTS = {"http": 80, "https": 443}
_FORBIDDEN, _MISDIRECTED, _NOT_READY = 403, 421, 503
_AGAINST_THE_RULES = 1008  # of websockets
_RIGHTS = {"_stcore/metrics": "setelan", "_stcore/upload_file": "muat"}


class Gate:
    """Refuses requests under a name the office did not give, and from other pages."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        refused = _refused(scope) if scope["type"] in ("http", "websocket") else None
        if refused is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _AGAINST_THE_RULES})
        else:
            status, words = refused
            response = PlainTextResponse(words, status, {"cache-control": "no-store"})
            await response(scope, receive, send)


def _refused(scope: Scope) -> tuple[int, str] | None:
    """The status and the words of a refusal; None where the request may go on."""
    try:
        office = configuration()
        access.refuse_guessable_provider()
    except AccessError as error:
        return _NOT_READY, str(error)
    host = _address("http", _values(scope, b"host"))
    if host is None or host.hostname not in _THIS_MACHINE | office.hosts:
        return _MISDIRECTED, _words("alamat")
    origins = _values(scope, b"origin")
    is_over_tls = office.is_behind_tls and host.hostname not in _THIS_MACHINE
    if origins and not _is_same(origins, host, ("https",) if is_over_tls else _USUAL_PORTS):
        return _FORBIDDEN, _words("asal")
    return _not_allowed(scope)


def _not_allowed(scope: Scope) -> tuple[int, str] | None:
    """What Streamlit would tell or take from anybody is for those who have the right."""
    for place, right in _RIGHTS.items():
        if place in scope["path"] and scope["type"] == "http":
            try:
                require(access.visitor_of_request(HTTPConnection(scope)), right)
            except KopdataError as refusal:
                return _FORBIDDEN, str(refusal)
    if "/media/" in scope["path"] and not file_owners.may_fetch(
        scope["path"], lambda: access.visitor_of_request(HTTPConnection(scope))
    ):
        return _FORBIDDEN, _words("berkas_orang_lain")
    return None


def _is_same(origins: list[str], host: SplitResult, schemes: Collection[str]) -> bool:
    """Whether a page comes from the very address it asks, its port included, by such a scheme."""
    scheme, _, address = origins[0].partition("://")
    origin = _address(scheme, [address]) if len(origins) == 1 and scheme in schemes else None
    if origin is None:
        return False
    usual = _USUAL_PORTS[scheme]
    return (origin.hostname, origin.port or usual) == (host.hostname, host.port or usual)


def _address(scheme: str, said: list[str]) -> SplitResult | None:
    """A host and its port; None where there is not one, or more was said than that."""
    if len(said) != 1:
        return None
    try:
        found = urlsplit(f"{scheme}://{said[0].lower()}")
        port = f":{found.port}" if found.port is not None else ""
    except ValueError:
        return None
    name = f"[{found.hostname}]" if ":" in (found.hostname or "") else found.hostname
    return found if found.netloc == f"{name}{port}" == said[0].lower() else None


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


def _words(key: str) -> str:
    return "\n".join(messages.text(f"gerbang.{key}", language) for language in messages.LANGUAGES)
