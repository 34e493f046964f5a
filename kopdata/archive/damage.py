"""What is not as it was when it was received: which file, what is wrong with it, what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kopdata.archive import storage
from kopdata.archive.delivery import Delivery
from kopdata.errors import ArchiveError

FROM_BACKUP = "Pulihkan berkas itu dari cadangan, lalu jalankan python -m kopdata periksa."


@dataclass(frozen=True)
class Damage:
    """One file that cannot be believed; `file` is its place within the home folder."""

    file: str
    reason: str
    remedy: str = FROM_BACKUP

    @property
    def sentence(self) -> str:
        """Where, what, and what next."""
        return f"Arsip rusak: {self.file} {self.reason}. {self.remedy}"


def refuse_if_damaged(delivery: Delivery, sha256: Callable[[Path], str] = storage.sha256) -> None:
    """Raise ArchiveError where a delivery's file is not the one its receipt names."""
    if damage := damage_of(delivery, sha256):
        raise ArchiveError(damage.sentence)


@dataclass(frozen=True)
class LookedThrough:
    """How many entries and received files the archive has, and everything that is damaged.

    `chain_begins` is the number of the first entry that names the hash of those before; None where
    no entry does.
    """

    entries: int
    files: int
    damaged: tuple[Damage, ...]
    chain_begins: int | None


def damage_of(delivery: Delivery, sha256: Callable[[Path], str] = storage.sha256) -> Damage | None:
    """What is wrong with a delivery's file; None where its SHA-256 is that of the receipt."""
    place = f"archive/{delivery.path.parent.name}/{delivery.path.name}"
    file = f"{place} ({delivery.file}, kiriman {delivery.id})"
    if not delivery.path.is_file():
        return Damage(file, "hilang")
    if sha256(delivery.path) != delivery.sha256:
        return Damage(file, "berubah sesudah diterima: isinya bukan lagi isi tanda terimanya")
    return None


def not_erased(path: Path) -> Damage:
    """A file that still holds what was erased: a crash came in between."""
    return Damage(
        f"archive/files/{path.name}",
        "masih memuat data orang yang sudah dihapus",
        "Jalankan python -m kopdata hapus-orang --selesaikan.",
    )
