"""Browsers in which somebody has signed in before: a signed cookie of their own, one per account.

It opens nothing. It only lets wrong passwords of strangers be counted apart, so that nobody shuts
an account for the one whose it is.
"""

import hashlib
import secrets

from kopdata.access import sessions

_SALT = "perangkat"


def cookie_name(account: str) -> str:
    """The name of an account's cookie: people who share a computer have one each."""
    return f"kopdata_perangkat_{_about(account)[:12]}"


def cookie_for(account: str) -> str:
    """What the cookie of a browser holds in which that account has just signed in."""
    return sessions.signed(f"{secrets.token_urlsafe(12)}.{_about(account)}", _SALT)


def device_of(cookie: str | None, account: str) -> str | None:
    """Which known browser a cookie names; None where it is forged, or another account's."""
    told = sessions.unsigned(cookie, _SALT) if cookie else None
    device, _, about = (told or "").partition(".")
    return device if about == _about(account) else None


def _about(account: str) -> str:
    """An account's name, however it is cased, as no cookie tells it."""
    return hashlib.sha256(" ".join(account.split()).casefold().encode()).hexdigest()
