"""What the office says of addresses, proxies and people: `peran.toml` in its home folder.

Anything unknown in the file is refused: a misspelt line must not open a door.
"""

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kopdata import settings
from kopdata.access import roles
from kopdata.errors import AccessError

LONG_ENOUGH = 32
# Sixteen hex digits drawn 32 times are hardly ever fewer; what is typed to fill a line often is.
_FEWEST_DIFFERENT = 8
NO_SECRET = (
    f"mudah ditebak: perlu paling sedikit {LONG_ENOUGH} huruf acak tanpa spasi. Buat dengan: "
    "openssl rand -hex 32"
)
_MATCHES = ("nama", "email", "domain", "grup")
_KNOWN: dict[str, dict[str, type]] = {
    "alamat": {"nama": list, "tls": bool, "percaya_x_forwarded_proto": bool},
    "kunci": {"aktif": bool},
    "sesi": {"diam_menit": int, "paling_lama_jam": int},
    "proxy": {
        "header_pengguna": str,
        "header_rahasia": str,
        "rahasia": str,
        "header_grup": str,
    },
    "oidc": {"percaya_email": bool},
}
_OF_A_PERSON: dict[str, type] = {**dict.fromkeys(_MATCHES, str), "peran": str, "kecamatan": list}


@dataclass(frozen=True)
class Given:
    """A role given to whom `by` (nama, email, domain or grup) and `value` name."""

    by: str
    value: str
    role: str
    kecamatan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proxy:
    """A proxy that signs people in: its user header counts only beside its secret."""

    user_header: str
    secret_header: str
    secret: str = field(repr=False)
    group_header: str | None = None


@dataclass(frozen=True)
class Configuration:
    """The whole of `peran.toml`; without the file, what holds for one machine."""

    hosts: frozenset[str] = frozenset()
    is_behind_tls: bool = False
    believes_forwarded_proto: bool = False
    has_key: bool = True
    idle_minutes: int = 120
    longest_hours: int = 12
    proxy: Proxy | None = None
    believes_email: bool = False
    given: tuple[Given, ...] = ()

    def role_of(self, facts: dict[str, list[str]]) -> Given | None:
        """The first line of the file that fits; `facts` holds values by nama, email, grup ..."""
        for one in self.given:
            if one.value.casefold() in (value.casefold() for value in facts.get(one.by, ())):
                return one
        return None


def configuration() -> Configuration:
    """The office's own; raises AccessError where the file does not hold."""
    path = settings.home() / "peran.toml"
    try:
        changed = path.stat()
    except FileNotFoundError:
        return Configuration()
    except OSError as error:
        raise _wrong(f"tidak terbaca ({error.strerror})") from error
    return _read(path, changed.st_mtime_ns, changed.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> Configuration:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(f"tidak terbaca ({error})") from error
    except OSError as error:
        raise _wrong(f"tidak terbaca ({error.strerror})") from error
    people = said.pop("orang", [])
    for section, facts in said.items():
        if section not in _KNOWN or not isinstance(facts, dict):
            raise _wrong(f"bagian [{section}] tidak dikenal; yang ada: {', '.join(_KNOWN)}, orang")
        _check(section, facts, _KNOWN[section])
    address, session = said.get("alamat", {}), said.get("sesi", {})
    limits = {
        name: session[key]
        for name, key in (("idle_minutes", "diam_menit"), ("longest_hours", "paling_lama_jam"))
        if key in session
    }
    if any(limit < 1 for limit in limits.values()):
        raise _wrong("batas pada [sesi] paling sedikit 1")
    return Configuration(
        hosts=frozenset(str(name).lower().rstrip(".") for name in address.get("nama", ())),
        is_behind_tls=address.get("tls", False),
        believes_forwarded_proto=address.get("percaya_x_forwarded_proto", False),
        has_key=said.get("kunci", {}).get("aktif", True),
        proxy=_proxy(said.get("proxy")),
        believes_email=said.get("oidc", {}).get("percaya_email", False),
        given=tuple(_given(one) for one in people),
        **limits,
    )


def _proxy(said: dict[str, str] | None) -> Proxy | None:
    if said is None:
        return None
    missing = {"header_pengguna", "header_rahasia", "rahasia"} - said.keys()
    if missing:
        raise _wrong(f"bagian [proxy] belum lengkap, masih perlu: {', '.join(sorted(missing))}")
    if is_guessable(said["rahasia"]):
        raise _wrong(f"rahasia pada [proxy] {NO_SECRET}")
    return Proxy(
        said["header_pengguna"], said["header_rahasia"], said["rahasia"], said.get("header_grup")
    )


def is_guessable(secret: str) -> bool:
    """Whether a secret was not drawn by chance: too short, a sentence, or few letters repeated.

    The examples of README and of the deployment's files are sentences, so that none of them opens.
    """
    too_few = len(set(secret)) < _FEWEST_DIFFERENT
    return len(secret) < LONG_ENOUGH or too_few or any(map(str.isspace, secret))


def _given(said: Any) -> Given:
    if not isinstance(said, dict):
        raise _wrong("tiap [[orang]] berisi baris nama = nilai")
    _check("[orang]", said, _OF_A_PERSON)
    found = [name for name in _MATCHES if name in said]
    if len(found) != 1 or "peran" not in said:
        raise _wrong(f"tiap [[orang]] perlu peran dan tepat satu dari {', '.join(_MATCHES)}")
    if said["peran"] not in roles.roles():
        raise _wrong(f"peran '{said['peran']}' tidak ada; pilih dari {', '.join(roles.roles())}")
    kecamatan = tuple(map(str, said.get("kecamatan", ())))
    return Given(found[0], said[found[0]], said["peran"], kecamatan)


def _check(section: str, facts: dict[str, Any], known: dict[str, type]) -> None:
    for name, value in facts.items():
        if name not in known:
            raise _wrong(f"'{name}' pada [{section}] tidak dikenal; pilih dari {', '.join(known)}")
        if type(value) is not known[name]:
            raise _wrong(f"nilai '{name}' pada [{section}] bukan {_CALLED[known[name]]}")


_CALLED = {list: "daftar", bool: "true atau false", int: "bilangan", str: 'teks dalam "…"'}


def _wrong(what: str) -> AccessError:
    return AccessError(f"peran.toml: {what}. Perbaiki; sampai benar, tak ada yang dapat masuk.")
