"""Who a request comes from, by what it proves; where it seems to come from proves nothing."""

from collections.abc import Mapping
from typing import Any

from kopdata.access import accounts, provider, proxy, sessions
from kopdata.access.configuration import configuration
from kopdata.access.visitor import AT_THE_SAMPLE, NOBODY, Visitor


def visitor_of(
    cookies: Mapping[str, str],
    headers: proxy.Headers,
    claims: Mapping[str, Any],
    *,
    is_sample: bool,
    has_provider: bool,
) -> Visitor:
    """The visitor behind a request.

    `claims` are what a provider said and the server's own signature holds. While only invented
    koperasi are there and nobody was told to sign in, everybody may look.
    """
    found = _signed_in(cookies.get(sessions.COOKIE)) or proxy.visitor(headers)
    found = found or provider.visitor(claims)
    if found is not None:
        return found
    return AT_THE_SAMPLE if is_sample and not (has_provider or asks_for_names()) else NOBODY


def asks_for_names() -> bool:
    """Whether this office has set up accounts, roles or a proxy: then strangers are the public."""
    found = configuration()
    return bool(found.given or found.proxy or accounts.accounts())


def _signed_in(cookie: str | None) -> Visitor | None:
    """By the role the account has now, not the one it had when the session began."""
    session = sessions.find(cookie)
    if session is None:
        return None
    if session.way == "kunci":
        return Visitor("", "pengelola", "kunci") if configuration().has_key else None
    found = accounts.find(session.name)
    if found is None or not found.is_active:
        return None
    return Visitor(found.name, found.role, "akun", found.kecamatan)
