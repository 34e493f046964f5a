"""People whom a signing-in proxy vouches for: its header counts only beside the shared secret."""

import hmac
from collections.abc import Callable, Sequence

from kopdata.access.accounts import LONGEST_NAME
from kopdata.access.configuration import configuration
from kopdata.access.visitor import Visitor

Headers = Callable[[str], Sequence[str]]


def visitor(headers: Headers) -> Visitor | None:
    """Who the proxy says it is; `headers` gives all values of one name.

    None where no proxy is configured, its secret is missing or wrong, or a header came twice: then
    one of the two was the visitor's own.
    """
    proxy = configuration().proxy
    if proxy is None:
        return None
    secrets, names = headers(proxy.secret_header), headers(proxy.user_header)
    if len(secrets) != 1 or len(names) != 1:
        return None
    if not hmac.compare_digest(secrets[0].encode("latin-1", "replace"), proxy.secret.encode()):
        return None
    name = names[0].strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        return None
    facts = {"nama": [name], "grup": _groups(headers, proxy.group_header)}
    if "@" in name:
        facts |= {"email": [name], "domain": [name.rpartition("@")[2]]}
    found = configuration().role_of(facts)
    if found is None:
        return Visitor(name, "publik", "proxy")
    return Visitor(name, found.role, "proxy", found.kecamatan)


def _groups(headers: Headers, name: str | None) -> list[str]:
    listed = headers(name) if name else ()
    return [group.strip() for group in listed[0].split(",")] if len(listed) == 1 else []
