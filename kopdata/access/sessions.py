"""Who is signed in: a signed cookie names a session kept here, which can be ended here.

A session is one small file under the hash of what the cookie holds; its time of change is when it
was last used. Ending it is deleting the file, on all processes at once.
"""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from itsdangerous import BadSignature, Signer

from kopdata.access import configuration, place
from kopdata.archive import moment, storage

COOKIE = "kopdata_masuk"
_SECRETS = "rahasia"
_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Session:
    """One browser that is signed in; `began` and `seen` are UTC."""

    id: str
    name: str
    way: str
    began: datetime
    seen: datetime


def begin(name: str, way: str) -> str:
    """A new session; what its cookie holds."""
    _sweep()
    token = secrets.token_urlsafe(32)
    facts = {"nama": name, "cara": way, "mulai": moment().isoformat(timespec="seconds")}
    storage.write_new(_folder() / _hash(token), json.dumps(facts, ensure_ascii=False))
    return _signer().sign(token).decode()


def find(cookie: str | None) -> Session | None:
    """The session of a cookie; None where it is forged, ended or too old. Finding is using."""
    token = _token(cookie)
    if token is None:
        return None
    found = _read(_folder() / _hash(token))
    if found is None or _is_over(found):
        return None
    if moment() - found.seen > _SEEN_EVERY:
        _touch(_folder() / found.id)
    return found


def end(cookie: str | None) -> Session | None:
    """Sign this browser out; the session that was."""
    token = _token(cookie)
    if token is None:
        return None
    path = _folder() / _hash(token)
    found = _read(path)
    storage.remove(path)
    return found


def end_all(name: str | None = None, way: str | None = None) -> int:
    """Sign a name out everywhere, or all of a way, or everybody; how many sessions that were.

    What a provider said up to now counts no more either; those are not among the number.
    """
    ended = 0
    if way in (None, "oidc"):
        _ended(name).touch(mode=0o600)
    for one in sessions():
        if name in (None, one.name) and way in (None, one.way):
            storage.remove(_folder() / one.id)
            ended += 1
    return ended


def ended_at(name: str) -> datetime:
    """When a name, or everybody, was last signed out everywhere; long ago if never."""
    marks = [path.stat().st_mtime for path in (_ended(name), _ended(None)) if path.exists()]
    return datetime.fromtimestamp(max(marks, default=0), UTC)


def sessions() -> list[Session]:
    """Every session that is not over, the newest first."""
    found = [one for path in _folder().iterdir() if (one := _read(path)) and not _is_over(one)]
    return sorted(found, key=lambda one: one.began, reverse=True)


def renew_secret(*, drop_old: bool = False) -> None:
    """Sign with another secret from now on.

    Cookies signed before are still read, until the old secrets are dropped.
    """
    before = [] if drop_old else _secrets()
    text = "\n".join([*before, secrets.token_urlsafe(32)])
    storage.replace_text(place.folder() / _SECRETS, text)


def signed(text: str, salt: str) -> str:
    """A text signed for another purpose than a session."""
    return _signer(salt).sign(text).decode()


def unsigned(text: str, salt: str) -> str | None:
    """The text that was signed for that purpose; None where it was not."""
    try:
        return _signer(salt).unsign(text).decode()
    except (BadSignature, UnicodeDecodeError):
        return None


def _signer(salt: str = "sesi") -> Signer:
    return Signer(_secrets(), salt=f"kopdata.{salt}", digest_method=hashlib.sha256)


def _secrets() -> list[str]:
    """Oldest first: the last one signs, all of them are read."""
    return place.kept_secret(_SECRETS).split("\n")


def _token(cookie: str | None) -> str | None:
    return unsigned(cookie, "sesi") if cookie else None


def _read(path: Path) -> Session | None:
    try:
        facts = json.loads(path.read_text("utf-8"))
        seen = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError):
        return None
    began = datetime.fromisoformat(facts["mulai"])
    return Session(path.name, facts["nama"], facts["cara"], began, max(began, seen))


def _is_over(found: Session) -> bool:
    limits, now = configuration.configuration(), moment()
    is_idle = now - found.seen > timedelta(minutes=limits.idle_minutes)
    return is_idle or now - found.began > timedelta(hours=limits.longest_hours)


def _sweep() -> None:
    for path in _folder().iterdir():
        found = _read(path)
        if found and _is_over(found):
            storage.remove(path)


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except FileNotFoundError:
        return  # ended meanwhile


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _ended(name: str | None) -> Path:
    return _kept("keluar") / ("semua" if name is None else _hash(name))


def _folder() -> Path:
    return _kept("sesi")


def _kept(name: str) -> Path:
    found = place.folder() / name
    found.mkdir(mode=0o700, exist_ok=True)
    return found
