"""Where files are; read from the environment each time it is asked."""

import contextlib
import os
from pathlib import Path

from kopdata.errors import KopdataError

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent
_OWNER_ALONE = 0o077
_KEPT_MEGABYTES = "1000"
_USUAL = {"mask": _OWNER_ALONE}  # the account's own mask, once `keep_to_owner` has taken its place


def home() -> Path:
    """Where everything written at run time lives: `KOPDATA_HOME`, else `data/local/`."""
    return Path(os.environ.get("KOPDATA_HOME") or ROOT / "data" / "local")


def keep_to_owner() -> None:
    """Let nobody else on this machine read what is written at run time; called by each process.

    The folders of an older program, whose files are open to all, are closed.
    """
    before = os.umask(_OWNER_ALONE)
    if before != _OWNER_ALONE:
        _USUAL["mask"] = before
    for name in ("archive", "inbox", "parsed", "warehouse"):
        with contextlib.suppress(OSError):  # there is none, or it belongs to somebody else
            (home() / name).chmod(0o700)


def open_as_usual(path: Path) -> None:
    """Give a file or folder the mode it would have had without `keep_to_owner`."""
    path.chmod((0o777 if path.is_dir() else 0o666) & ~_USUAL["mask"])


def reference() -> Path:
    """The facts that ship with the program: kecamatan, aliases, rules, published figures."""
    return ROOT / "data" / "reference"


def sample() -> Path:
    """The made-up office's deliveries, used while nothing real was accepted."""
    return Path(os.environ.get("KOPDATA_SAMPLE") or ROOT / "data" / "sample")


def kept_bytes() -> int:
    """How large all kept warehouses may be together: `KOPDATA_KEPT_MB`, else 1,000 megabytes.

    Raises KopdataError where that is no number.
    """
    said = os.environ.get("KOPDATA_KEPT_MB") or _KEPT_MEGABYTES
    if not (said.isascii() and said.isdigit() and len(said) < 10):
        raise KopdataError(
            f"KOPDATA_KEPT_MB berisi '{said}', bukan bilangan. Tulis banyaknya megabita, misalnya "
            f"{_KEPT_MEGABYTES}, lalu ulangi."
        )
    return int(said) * 1_000_000


def own_rules() -> Path:
    """The office's own rules, which change or add to the shipped ones; most have none."""
    return home() / "rules.toml"


def own_aliases() -> Path:
    """How this office's lists spell its kecamatan besides; most have none."""
    return home() / "kecamatan_alias.csv"


def kecamatan_aliases() -> tuple[Path, ...]:
    """Every list of other spellings of kecamatan, the shipped one first."""
    return reference() / "kecamatan_alias.csv", own_aliases()


def kecamatan_file() -> Path:
    """The list of kecamatan: the office's own in its home folder, else the shipped one."""
    own = home() / "kecamatan.csv"
    return own if own.exists() else reference() / "kecamatan.csv"
