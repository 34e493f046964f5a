"""People whom an OpenID Connect provider vouches for, and the roles `peran.toml` gives them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kopdata.access import sessions
from kopdata.access.configuration import configuration
from kopdata.access.visitor import Visitor
from kopdata.archive import moment


def visitor(claims: Mapping[str, Any]) -> Visitor | None:
    """Who a provider's claims name; None where they name nobody or are too old.

    An e-mail address counts only where the provider says it was verified, or the office's
    `percaya_email` says that its provider does not need to.
    """
    if not claims.get("is_logged_in"):
        return None
    email = str(claims.get("email") or "")
    is_believed = claims.get("email_verified") is True or configuration().believes_email
    facts: dict[str, list[str]] = {"grup": _listed(claims.get("groups"))}
    if email and is_believed:
        facts["email"] = [email]
        facts["domain"] = [email.rpartition("@")[2]]
    name = email if email and is_believed else str(claims.get("sub") or "")
    if not name or _is_over(claims, name):
        return None
    found = configuration().role_of(facts)
    if found is None:
        return Visitor(name, "publik", "oidc")
    return Visitor(name, found.role, "oidc", found.kecamatan)


def _is_over(claims: Mapping[str, Any], name: str) -> bool:
    """Streamlit keeps what it was told for 30 days; here it ends as any session does."""
    issued = claims.get("iat")
    if not isinstance(issued, (int, float)):
        return True
    longest = timedelta(hours=configuration().longest_hours)
    since = max(moment() - longest, sessions.ended_at(name))
    return issued <= since.timestamp()


def _listed(groups: object) -> list[str]:
    if isinstance(groups, str):
        return [groups]
    return [str(one) for one in groups] if isinstance(groups, (list, tuple)) else []
