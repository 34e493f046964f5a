"""A home folder from a backup: everything held against its SHA-256, then put in place at once."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kopdata import settings
from kopdata.access import Visitor, log, require, sessions
from kopdata.archive import Archive, moment, storage
from kopdata.errors import BackupError
from kopdata.loading.backup import backup_file, contents
from kopdata.loading.backup.backup_file import BackupFile, Progress
from kopdata.loading.backup.contents import Held

_SPARE_BYTES = 64 << 20
_ASIDE = ".sebelum-"


@dataclass(frozen=True)
class Plan:
    """What a restore would do: `there` is in the home folder now, and `aside` where it would go.

    `is_same` says that it is the archive of the backup, `later` how many entries it has more.
    """

    backup: BackupFile
    home: Path
    there: Held
    is_same: bool
    later: int
    aside: Path | None


def plan(path: Path, *, visitor: Visitor, progress: Progress | None = None) -> Plan:
    """Hold a backup against its manifest and say what putting it back would do; nothing changes.

    Raises NotAllowed and BackupError.
    """
    require(visitor, "cadangkan")
    found = backup_file.checked(path, progress)
    home = settings.home().absolute()
    there = contents.held_in(home)
    secret = home / "archive" / "secret"
    is_same = bool(found.made_of) and secret.is_file() and storage.sha256(secret) == found.made_of
    is_empty = not home.exists() or not any(home.iterdir())
    return Plan(
        backup=found,
        home=home,
        there=there,
        is_same=is_same,
        later=there.entries - found.held.entries if is_same else 0,
        aside=None if is_empty else _aside(home),
    )


def restore(
    asked: Plan,
    *,
    visitor: Visitor,
    by: str | None = None,
    replace: bool = False,
    progress: Progress | None = None,
) -> None:
    """Put a backup back; what was there before is kept aside, never deleted.

    Raises NotAllowed, and BackupError where the home folder holds an office and nobody said
    `replace`, or where the backup's own archive is damaged.
    """
    require(visitor, "cadangkan")
    if not (asked.there.is_nothing or replace):
        raise BackupError(_occupied(asked))
    found, home = asked.backup, asked.home
    with _beside(home, found.bytes) as staged:
        backup_file.unpack(found, staged, progress)
        archive = Archive(staged / "archive")
        if damaged := archive.looked_through().damaged:
            raise BackupError(
                f"{found.path.name}: arsip di dalamnya rusak sejak dicadangkan: "
                f"{damaged[0].sentence} Tidak ada yang berubah."
            )
        archive.note_restore(file=found.path.name, made_at=found.made_at, by=visitor.signs(by))
        if (home / "archive").exists():
            with Archive(home / "archive").locked():
                pass  # whoever is accepting at this moment has finished now
        _put_in_place(staged, home, asked.aside)
    sessions.end_all()
    log.note("pulih", visitor.name, visitor.way, berkas=found.path.name)


def _occupied(asked: Plan) -> str:
    if asked.is_same:
        more = f", dan {asked.later} catatan lebih baru yang akan hilang" if asked.later > 0 else ""
        what = f"arsip kantor ini juga ({asked.there.entries} catatan{more})"
    else:
        what = (
            f"isi lain: {asked.there.entries} catatan arsip, {asked.there.accounts} akun, "
            f"{asked.there.waiting} berkas menunggu, {len(asked.there.own)} berkas kantor"
        )
    return (
        f"{asked.home}: sudah berisi {what}. Tidak ada yang berubah. Bila memang hendak diganti "
        f"dengan cadangan {asked.backup.path.name}, matikan dasbor, lalu ulangi dengan --ganti; "
        f"yang lama disimpan di {asked.aside}."
    )


def old_homes(home: Path) -> tuple[Path, ...]:
    """What restores have put aside so far, in a home folder or beside it."""
    found = (folder.glob(f"{home.name}{_ASIDE}*") for folder in (home.parent, home))
    return tuple(sorted(path for paths in found for path in paths))


def _aside(home: Path) -> Path:
    name = f"{home.name}{_ASIDE}{moment():%Y%m%d-%H%M%S}"
    return (home if _stays(home) else home.parent) / name


def _stays(home: Path) -> bool:
    """Whether the folder itself cannot be renamed: a volume, or one in a folder not ours."""
    return home.is_symlink() or os.path.ismount(home) or not os.access(home.parent, os.W_OK)


@contextmanager
def _beside(home: Path, size: int) -> Iterator[Path]:
    """An empty folder on the same disk, gone afterwards if it was not put in place."""
    is_inside = home.exists() and _stays(home)
    parent = home if is_inside else home.parent
    parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    free = shutil.disk_usage(parent).free
    if free < size + _SPARE_BYTES:
        raise BackupError(
            f"{parent}: sisa ruang {free >> 20} MB, padahal perlu {(size + _SPARE_BYTES) >> 20} "
            "MB. Kosongkan disk itu, lalu ulangi; tidak ada yang berubah."
        )
    staged = Path(tempfile.mkdtemp(prefix=f".{home.name}-pulih-", dir=parent))
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _put_in_place(staged: Path, home: Path, aside: Path | None) -> None:
    """One step where the folder itself can be renamed; else piece by piece, the archive last."""
    if staged.parent == home:
        steps = _pieces(staged, home, aside)
    else:
        steps = [(home, aside)] if aside else []
        if home.exists() and not aside:
            home.rmdir()
        steps.append((staged, home))
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in steps:
            storage.once_let_go(partial(source.rename, target))
            done.append((source, target))
    except OSError as error:
        for source, target in reversed(done):
            target.rename(source)
        if aside and staged.parent == home:
            aside.rmdir()
        if isinstance(error, PermissionError):
            raise BackupError(
                f"{error.filename}: sedang dibuka program lain, atau bukan milik akun ini "
                f"({error.strerror}). Tidak ada yang berubah. Matikan dasbor dan tutup berkas "
                "di dalamnya, lalu ulangi."
            ) from error
        raise


def _pieces(staged: Path, home: Path, aside: Path | None) -> list[tuple[Path, Path]]:
    """From where to where, in this order."""
    steps: list[tuple[Path, Path]] = []
    if aside:
        aside.mkdir(mode=0o700)
        there = sorted(path for path in home.iterdir() if path not in (staged, aside))
        steps += [(path, aside / path.name) for path in there]
    new = sorted(staged.iterdir(), key=lambda path: path.name == "archive")
    return [*steps, *((path, home / path.name) for path in new)]
