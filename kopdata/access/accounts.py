"""Accounts of a small office: names, roles and hashed passwords in one file of the home folder.

Wrong passwords are counted by account and device: ten in a row from a browser in which that account
has signed in before hold that browser off for a quarter of an hour, ten from any others hold all
others off. So nobody who only knows a name keeps its owner out.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from filelock import FileLock

from kopdata.access import log, place, roles, sessions
from kopdata.archive import moment, storage
from kopdata.errors import AccessError, UnknownName

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256
LONGEST_NAME = 80
MOST_FAILURES = 10
LOCKED_FOR = timedelta(minutes=15)
# Letters of one script alone: a name that looks like another's is another's to every reader.
_NAME = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ0-9][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ0-9 .'-]*")
_UNKNOWN = ""
_HASHER = PasswordHasher()
# What an unknown name is compared with, so that it takes as long as a known one.
_OF_NOBODY = _HASHER.hash("tidak ada yang memakai kata sandi ini")


@dataclass(frozen=True)
class Tries:
    """Wrong passwords in a row; the `last` is UTC, in ISO form."""

    failures: int
    last: str

    @property
    def is_recent(self) -> bool:
        """Whether the last was less than a quarter of an hour ago: else they are forgotten."""
        return moment() < datetime.fromisoformat(self.last) + LOCKED_FOR

    @property
    def is_too_many(self) -> bool:
        """Whether they hold off, at this moment, where they came from."""
        return self.failures >= MOST_FAILURES and self.is_recent


@dataclass(frozen=True)
class Account:
    """One person; `tries` by known device, those of all others under "" (see the head)."""

    name: str
    role: str
    password: str
    kecamatan: tuple[str, ...] = ()
    is_active: bool = True
    tries: dict[str, Tries] = field(default_factory=dict)

    def is_held_off(self, device: str | None) -> bool:
        """Whether too many failures hold a device, or all unknown ones, off at this moment."""
        found = self.tries.get(device or _UNKNOWN)
        return found is not None and found.is_too_many


def accounts() -> tuple[Account, ...]:
    """Every account in the order they were added."""
    path = _file()
    if not path.exists():
        return ()
    try:
        told = json.loads(path.read_text("utf-8"))
        return tuple(map(_read, told))
    except (ValueError, TypeError, KeyError) as error:
        raise AccessError(
            f"{path.name} di folder akses tidak terbaca. Pulihkan dari cadangan; sampai itu tak "
            "ada akun yang dapat masuk."
        ) from error


def find(name: str) -> Account | None:
    """The account of that name, however it is cased and typed (full width, ’ for ')."""
    return next((one for one in accounts() if _same(one.name, name)), None)


def add(
    name: str, role: str, password: str, kecamatan: tuple[str, ...] = (), *, by: str = ""
) -> Account:
    """A new account; raises AccessError where the name is taken or the password too short.

    A name is Latin letters, digits, space, full stop, hyphen and apostrophe, and begins with one
    of the first two.
    """
    name = _plain(name)
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise AccessError(
            f"Nama akun 1 sampai {LONGEST_NAME} huruf Latin, angka, spasi, titik, tanda hubung "
            "dan petik tunggal, diawali huruf atau angka. Tulis lagi."
        )
    _check_role(role)
    fresh = Account(name, role, _hashed(password), kecamatan)
    with _locked():
        if find(name):
            raise AccessError(f"Akun '{name}' sudah ada. Ubah dengan: akun ubah, atau pilih nama.")
        _write((*accounts(), fresh))
    log.note("akun_tambah", name, "akun", peran=role, kecamatan=kecamatan, oleh=by)
    return fresh


def change(
    name: str,
    *,
    role: str | None = None,
    password: str | None = None,
    kecamatan: tuple[str, ...] | None = None,
    by: str = "",
) -> Account:
    """Another role, password or other kecamatan; None leaves what is. Raises UnknownName."""
    facts: dict[str, object] = {}
    if role is not None:
        _check_role(role)
        facts["role"] = role
    if password is not None:
        facts["password"] = _hashed(password)
    if kecamatan is not None:
        facts["kecamatan"] = kecamatan
    changed = _changed(name, lambda one: replace(one, **facts))  # type: ignore[arg-type]
    if password is not None:
        sessions.end_all(changed.name, "akun")  # whoever came in with the old one goes out
    log.note(
        "akun_ubah",
        changed.name,
        "akun",
        peran=changed.role,
        kecamatan=changed.kecamatan,
        sandi_baru=password is not None,
        oleh=by,
    )
    return changed


def set_active(name: str, *, active: bool, by: str = "") -> Account:
    """Let an account in again, also after too many failures, or keep it out. Raises UnknownName."""
    changed = _changed(name, lambda one: replace(one, is_active=active, tries={}))
    if not active:
        sessions.end_all(changed.name, "akun")
    log.note("akun_buka" if active else "akun_kunci", changed.name, "akun", oleh=by)
    return changed


def verified(name: str, password: str, device: str | None = None) -> Account | None:
    """The account that name and password prove; None where they do not, or it is shut.

    `device` is a browser in which that account has signed in before, None any other. While it is
    held off, nothing proves anything there.
    """
    found = find(name)
    is_right = _is_password(password, found.password if found else _OF_NOBODY)
    if found is None or not found.is_active or found.is_held_off(device):
        return None
    if not is_right:
        _changed(name, lambda one: _failed(one, device))
        return None
    if found.tries or _HASHER.check_needs_rehash(found.password):
        fresh = _HASHER.hash(password)
        found = _changed(name, lambda one: _succeeded(replace(one, password=fresh), device))
    return found


def _failed(one: Account, device: str | None) -> Account:
    tries = {key: found for key, found in one.tries.items() if found.is_recent}
    before = tries.get(device or _UNKNOWN)
    failures = before.failures + 1 if before else 1
    last = moment().isoformat()
    return replace(one, tries={**tries, device or _UNKNOWN: Tries(failures, last)})


def _succeeded(one: Account, device: str | None) -> Account:
    """What strangers tried is not forgiven because its owner came in at a known device."""
    rest = {key: found for key, found in one.tries.items() if key != (device or _UNKNOWN)}
    return replace(one, tries=rest)


def _is_password(given: str, kept: str) -> bool:
    try:
        return _HASHER.verify(kept, given[:LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return False


def _hashed(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise AccessError(
            f"Kata sandi {SHORTEST_PASSWORD} sampai {LONGEST_PASSWORD} huruf. Beberapa kata yang "
            "mudah diingat lebih baik daripada satu kata yang rumit."
        )
    return _HASHER.hash(password)


def _check_role(role: str) -> None:
    if role not in roles.roles():
        raise UnknownName(f"Peran '{role}' tidak ada; pilih dari {', '.join(roles.roles())}.")


def _changed(name: str, change: Callable[[Account], Account]) -> Account:
    with _locked():
        found = find(name)
        if found is None:
            raise UnknownName(f"Akun '{name}' tidak ada. Lihat semuanya dengan: akun daftar.")
        changed = change(found)
        _write(tuple(changed if one == found else one for one in accounts()))
    return changed


def _read(told: dict[str, Any]) -> Account:
    tries = {device: Tries(**one) for device, one in told["tries"].items()}
    return Account(**{**told, "kecamatan": tuple(told["kecamatan"]), "tries": tries})


def _write(every: tuple[Account, ...]) -> None:
    text = json.dumps([asdict(one) for one in every], ensure_ascii=False, indent=1)
    storage.replace_text(_file(), text)


@contextmanager
def _locked() -> Iterator[None]:
    with FileLock(place.folder() / ".akun.lock"):
        yield


def _file() -> Path:
    return place.folder() / "akun.json"


def _same(one: str, other: str) -> bool:
    return _plain(one).casefold() == _plain(other).casefold()


def _plain(name: str) -> str:
    """A name in the one form it is kept in, whichever way its letters were typed."""
    typed = unicodedata.normalize("NFKC", name).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(typed.split())
