"""How large the home folder is, by part, and what of it can be made again."""

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from filelock import FileLock

from kopdata import settings
from kopdata.archive import moment, storage
from kopdata.errors import ArchiveError
from kopdata.loading import kept_warehouses, warehouses
from kopdata.loading.backup.restore import old_homes

# Parts by the folder they are; whatever is in none of them is `other`.
_PARTS = {
    "archive": "archive",
    "parsed": "parsed",
    "warehouses": "warehouse",
    "logs": "akses/catatan",
    "inbox": "inbox",
}
# What is being written is moved into place within minutes; older, its writer was killed.
_BEGUN = timedelta(days=1)


@dataclass(frozen=True)
class HomeSize:
    """Bytes of each part (archive, parsed, warehouses, logs, inbox, aside, other).

    `warehouses` are how many, `most` the bytes that all of them together may have; `removable` are
    those that `tidy` would free, None where the archive cannot be read.
    """

    home: Path
    parts: dict[str, int]
    warehouses: int
    removable: int | None
    most: int

    @property
    def total(self) -> int:
        """The bytes of all parts."""
        return sum(self.parts.values())


def measure() -> HomeSize:
    """The home folder as it is."""
    home = settings.home()
    parts = {part: _bytes(home / folder) for part, folder in _PARTS.items()}
    parts["aside"] = sum(_bytes(path) for path in old_homes(home) if path.parent == home)
    parts["other"] = _bytes(home) - sum(parts.values())
    return HomeSize(
        home,
        parts,
        kept_warehouses.count(),
        _removable_bytes(),
        settings.kept_bytes(),
    )


def tidy() -> int:
    """Remove what can be made again and the newest state does not need; the bytes freed.

    The archive, waiting files, logs and the office's own files stay, and so do the published
    warehouse and what a next load reads. Raises ArchiveError where the archive cannot be read.
    """
    before = _bytes(settings.home())
    kept_warehouses.folder().mkdir(parents=True, exist_ok=True)
    with FileLock(kept_warehouses.folder() / ".lock"):
        removable, others = _removable(), _other_warehouses()
        for path in others:
            kept_warehouses.forget(path)
        for path in removable:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                storage.remove(path)
    return max(before - _bytes(settings.home()), 0)


def _removable_bytes() -> int | None:
    try:
        begun = sum(map(_bytes, _removable()))
        return begun + sum(map(kept_warehouses.size, _other_warehouses()))
    except ArchiveError:
        return None


def _other_warehouses() -> list[Path]:
    return kept_warehouses.others(warehouses.path_of(warehouses.office()))


def _removable() -> list[Path]:
    """Clean rows that nothing in force needs, and what writes that were killed left behind."""
    newest = warehouses.office()
    needed = {warehouses.parsed_of(one) for one in newest.deliveries}
    parsed = set(warehouses.parsed_folder().glob("[!.]*")) - needed
    begun = [
        *settings.home().rglob(".new-*"),
        *kept_warehouses.folder().glob(".build-*"),
        *warehouses.parsed_folder().glob(".*-*"),
    ]
    return [*sorted(parsed), *(path for path in begun if _is_left(path))]


def _is_left(path: Path) -> bool:
    return path.stat().st_mtime < (moment() - _BEGUN).timestamp()


def _bytes(path: Path) -> int:
    """What a file or a folder holds; what goes while it is counted is not counted."""
    found = 0
    for one in (path, *path.rglob("*")):
        try:
            found += one.stat().st_size if one.is_file() and not one.is_symlink() else 0
        except FileNotFoundError:
            continue
    return found
