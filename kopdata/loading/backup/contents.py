"""What of a home folder belongs in a backup: what nobody could make again.

Clean rows and warehouses follow from the archive and are left out, and so are open sessions: after
a restore everybody signs in anew.
"""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from kopdata.archive import Archive

# Every name a backup may hold; nothing else is ever written at a restore.
KNOWN = re.compile(
    r"archive/(secret|last\.json|entries/\d{6,}\.json|files/[0-9a-f]{64})"
    r"|inbox/\d{6}-[0-9a-f]{16}/(tentang\.json|berkas)"
    r"|akses/(kunci|rahasia|akun\.json|catatan/\d{4}-\d{2}\.jsonl)"
    r"|[a-z0-9_]+\.(toml|csv|geojson)"
)
_OWN = re.compile(r"[a-z0-9_]+\.(toml|csv|geojson)")
_WAITING = re.compile(r"\d{6}-[0-9a-f]{16}")


@dataclass(frozen=True)
class Held:
    """How much a home folder or a backup holds: entries of the archive, received files and so on.

    `own` are the office's own files by name (kantor.toml, kecamatan.csv, peran.toml ...).
    """

    entries: int = 0
    files: int = 0
    waiting: int = 0
    accounts: int = 0
    own: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nobody would miss it: what a first start makes by itself counts as nothing."""
        return not (self.entries or self.waiting or self.accounts or self.own)


def held(names: list[str], accounts: bytes | None) -> Held:
    """How much lies under these names; `accounts` is the content of the file of accounts."""
    return Held(
        entries=sum(name.startswith("archive/entries/") for name in names),
        files=sum(name.startswith("archive/files/") for name in names),
        waiting=sum(name.startswith("inbox/") and name.endswith("/berkas") for name in names),
        accounts=_accounts(accounts),
        own=tuple(sorted(name for name in names if _OWN.fullmatch(name))),
    )


def held_in(home: Path) -> Held:
    """How much a home folder holds; nothing where there is none."""
    found = (path.relative_to(home).as_posix() for path in sorted(home.rglob("*")))
    accounts = home / "akses" / "akun.json"
    return held(
        [name for name in found if KNOWN.fullmatch(name)],
        accounts.read_bytes() if accounts.is_file() else None,
    )


def members(home: Path, archive: Archive) -> Iterator[tuple[str, IO[bytes]]]:
    """Every file of a backup by name, open to be read, while others load and decide.

    Waiting files come before the archive: what is accepted meanwhile is in both, never in neither.
    """
    for folder in sorted((home / "inbox").glob("*")):
        if _WAITING.fullmatch(folder.name):
            yield from _waiting(folder)
    for place in (home, home / "akses", home / "akses" / "catatan"):
        for path in sorted(place.glob("*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and KNOWN.fullmatch(name):
                with path.open("rb") as file:
                    yield name, file
    snapshot = archive.snapshot()
    for name, content in snapshot.written.items():
        yield f"archive/{name}", BytesIO(content)
    for name, path in snapshot.files.items():
        with path.open("rb") as file:
            yield f"archive/{name}", file


def _waiting(folder: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Both files of one that waits, or none where somebody decides about it at this moment."""
    with ExitStack() as opened:
        try:
            both = [opened.enter_context((folder / name).open("rb")) for name in _BOTH]
        except FileNotFoundError:
            return
        for name, file in zip(_BOTH, both, strict=True):
            yield f"inbox/{folder.name}/{name}", file


_BOTH = ("tentang.json", "berkas")


def _accounts(content: bytes | None) -> int:
    try:
        return len(json.loads(content)) if content else 0
    except (ValueError, TypeError):
        return 1  # unreadable, and all the more to be missed
