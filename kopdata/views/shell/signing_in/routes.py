"""The addresses where one signs in and out; a form counts only with the token it was given."""

import asyncio
import hmac
import secrets
from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kopdata.access import accounts, devices, key, log, sessions
from kopdata.access.configuration import configuration
from kopdata.views.shell import access
from kopdata.views.shell.signing_in import page
from kopdata.views.shell.signing_in.throttle import Queue, Throttle

_ENTER = "/masuk"
_FORM_COOKIE, _SALT = "kopdata_formulir", "formulir"
_LONGEST_FORM = 8_192
_FORBIDDEN, _TOO_MANY = 403, 429
# A password takes 64 MB and a twentieth of a second: two at a time, and a short queue; known
# devices have one apart, where strangers cannot crowd.
_PASSWORDS, _KNOWN_DEVICES = Queue(at_once=2, most=20), Queue(at_once=1, most=20)
_DEVICE_KEPT = 400 * 24 * 60 * 60  # seconds, the longest that browsers allow
# More wrong keys or names a minute than that are not written down one by one.
_WRITTEN_A_MINUTE = 60
_FAILURES = Throttle(_WRITTEN_A_MINUTE)


def routes() -> list[Route]:
    """The addresses of our own."""
    return [
        Route(_ENTER, _enter, methods=["GET"]),
        Route(_ENTER, _sign_in, methods=["POST"]),
        Route("/masuk.css", _stylesheet),
        Route("/keluar", _ask_to_leave, methods=["GET"]),
        Route("/keluar", _leave, methods=["POST"]),
    ]


async def _stylesheet(_request: Request) -> Response:
    return Response(page.stylesheet(), media_type="text/css")


async def _enter(request: Request) -> Response:
    """The link with the key, or the form."""
    given = request.query_params.get("kunci")
    if given is None:
        return _form(request)
    if not key.is_key(given):
        if _FAILURES.allows():
            log.note("masuk_gagal", "", "kunci")
        return _form(request, "kunci_salah", _FORBIDDEN)
    return _signed_in(request, "", "kunci")


async def _sign_in(request: Request) -> Response:
    fields = await _fields(request)
    if fields is None:
        return _form(request, "formulir_lama", _FORBIDDEN)
    name, password = fields.get("nama", ""), fields.get("sandi", "")
    device = devices.device_of(request.cookies.get(devices.cookie_name(name)), name)
    queue = _KNOWN_DEVICES if device else _PASSWORDS
    if queue.is_full:
        return _form(request, "ramai", _TOO_MANY)
    async with queue:
        found = await asyncio.to_thread(accounts.verified, name, password, device)
    if found is None:
        if _FAILURES.allows():
            log.note("masuk_gagal", name[: accounts.LONGEST_NAME], "akun")
        return _form(request, "salah", _FORBIDDEN)
    response = _signed_in(request, found.name, "akun")
    if device is None:
        fresh = devices.cookie_for(name)
        _set(request, response, devices.cookie_name(name), fresh, path=_ENTER, kept=_DEVICE_KEPT)
    return response


async def _ask_to_leave(request: Request) -> Response:
    return _with_token(
        request,
        lambda token: page.sign_out(
            page.language_of(request), token, access.visitor_of_request(request)
        ),
    )


async def _leave(request: Request) -> Response:
    fields = await _fields(request)
    cookie = request.cookies.get(sessions.COOKIE)
    if fields is None:
        return RedirectResponse("/keluar", 303)
    visitor = access.visitor_of_request(request)
    if visitor.way == "oidc":
        sessions.end_all(visitor.name, "oidc")
        log.note("keluar_semua", visitor.name, "oidc")
    session = sessions.end(cookie)
    if session is not None:
        if fields.get("semua"):
            sessions.end_all(session.name, session.way)
        what = "keluar_semua" if fields.get("semua") else "keluar"
        log.note(what, session.name, session.way)
    response = RedirectResponse("/", 303)
    response.delete_cookie(sessions.COOKIE, path="/", httponly=True, samesite="strict")
    return response


def _signed_in(request: Request, name: str, way: str) -> Response:
    """Always a new session: one that was given to the browser before is over."""
    sessions.end(request.cookies.get(sessions.COOKIE))
    response = RedirectResponse("/", 303, {"cache-control": "no-store"})
    _set(request, response, sessions.COOKIE, sessions.begin(name, way))
    log.note("masuk", name, way)
    return response


def _form(request: Request, wrong: str | None = None, status: int = 200) -> Response:
    return _with_token(
        request,
        lambda token: page.sign_in(
            page.language_of(request),
            token,
            wrong=wrong,
            status=status,
            has_accounts=bool(accounts.accounts()),
            has_key=configuration().has_key,
            has_provider=access.has_provider(),
        ),
    )


def _with_token(request: Request, make: Callable[[str], Response]) -> Response:
    """A page whose form carries, signed, what its cookie holds: no other page knows both."""
    nonce = request.cookies.get(_FORM_COOKIE) or secrets.token_urlsafe(16)
    response = make(sessions.signed(nonce, _SALT))
    _set(request, response, _FORM_COOKIE, nonce)
    return response


async def _fields(request: Request) -> dict[str, str] | None:
    """What a form says; None where it is not one that this browser was given, or too long."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST_FORM:
            return None
    said = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
    fields = {name: values[0] for name, values in said.items()}
    nonce = sessions.unsigned(fields.get("tanda", ""), _SALT)
    kept = request.cookies.get(_FORM_COOKIE)
    if not nonce or not kept or not hmac.compare_digest(nonce.encode(), kept.encode()):
        return None
    return fields


def _set(
    request: Request,
    response: Response,
    name: str,
    value: str,
    *,
    path: str = "/",
    kept: int | None = None,
) -> None:
    """A cookie no script reads; kept while the browser is open, or so many seconds."""
    response.set_cookie(
        name,
        value,
        max_age=kept,
        path=path,
        httponly=True,
        samesite="strict",
        secure=_is_behind_tls(request),
    )


def _is_behind_tls(request: Request) -> bool:
    found = configuration()
    if found.is_behind_tls or request.url.scheme == "https":
        return True
    forwarded = request.headers.get("x-forwarded-proto", "")
    return found.believes_forwarded_proto and forwarded == "https"
