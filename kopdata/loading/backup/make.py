"""One file from a home folder, whole or not at all, while others load and decide."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from kopdata import settings
from kopdata.access import Visitor, require
from kopdata.archive import moment, storage
from kopdata.errors import ArchiveError, BackupError
from kopdata.kantor import kantor
from kopdata.loading import warehouses
from kopdata.loading.backup import backup_file, contents
from kopdata.loading.backup.backup_file import Progress
from kopdata.loading.backup.contents import Held


@dataclass(frozen=True)
class Made:
    """A backup that was written and read again; `last_entry` is the archive's newest in it."""

    path: Path
    bytes: int
    sha256: str
    last_entry: int
    held: Held


def make(
    target: Path, *, visitor: Visitor, by: str | None = None, progress: Progress | None = None
) -> Made:
    """Write everything that cannot be made again to one new file, and note so in the archive.

    Raises NotAllowed, ArchiveError where the archive is damaged, BackupError where the file is
    there already or there is nothing to back up.
    """
    require(visitor, "cadangkan")
    home, archive = settings.home(), warehouses.archive()
    if target.exists():
        raise BackupError(
            f"{target}: sudah ada dan tidak ditimpa. Beri nama lain, misalnya dengan tanggal."
        )
    if damaged := archive.looked_through().damaged:
        raise ArchiveError(f"{damaged[0].sentence} Cadangan belum dibuat.")
    if contents.held_in(home).is_nothing:
        raise BackupError(
            f"{home}: tidak ada yang perlu dicadangkan: belum ada kiriman, akun atau berkas "
            "kantor. Periksa KOPDATA_HOME bila data kantor ada di tempat lain."
        )
    unfinished = target.with_name(f".{target.name}-{secrets.token_hex(4)}")
    try:
        about = {"made_at": moment().isoformat(timespec="seconds"), "office": kantor().nama}
        backup_file.write(unfinished, contents.members(home, archive), about)
        found = backup_file.checked(unfinished, progress)
        digest = storage.sha256(unfinished)
        storage.once_let_go(lambda: unfinished.rename(target))
    finally:
        unfinished.unlink(missing_ok=True)
    with archive.locked():
        archive.note_backup(
            file=target.name,
            sha256=digest,
            last_entry=found.held.entries,
            by=visitor.signs(by),
        )
    return Made(target, target.stat().st_size, digest, found.held.entries, found.held)
