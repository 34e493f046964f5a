"""Every error raised on purpose: one Indonesian sentence that says where, what and what next."""

import errno

_REASONS = {
    errno.ENOENT: "tidak ada",
    errno.EEXIST: "sudah ada",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.ENOSPC: "tempat penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EROFS: "hanya dapat dibaca",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOTDIR: "bagian depannya bukan folder",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "perangkatnya rusak atau terlepas",
    errno.EMFILE: "terlalu banyak berkas terbuka",
}


def reason(error: OSError) -> str:
    """Why the system refused a file, for an officer; the system's own words where none fit."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


class KopdataError(Exception):
    """An error an officer can act on; its text is shown as it is."""


class FileRefused(KopdataError):
    """A file of which nothing can be accepted."""


class GroundMoved(KopdataError):
    """Something else was accepted or withdrawn since a file was compared."""


class UnknownName(KopdataError):
    """A metric, kecamatan or other name that is not known; suggests the nearest known one."""


class NotForPublic(KopdataError):
    """A question only somebody signed in may ask: its answer would tell of single koperasi."""

    def __init__(self, words: str = "") -> None:
        super().__init__(
            words
            or "Rincian ini memuat koperasi satu per satu, jadi hanya untuk yang sudah masuk. "
            "Masuk lebih dulu, lalu buka lagi halaman ini."
        )


class OutputRefused(KopdataError):
    """A command is to write where something else is, or where nothing can be written."""


class ArchiveError(KopdataError):
    """The archive cannot be read or written."""


class WarehouseError(KopdataError):
    """A warehouse is missing, damaged or from another version."""


class KantorError(KopdataError):
    """What `kantor.toml` or `kecamatan.csv` says of the office does not hold."""


class NotAllowed(KopdataError):
    """Somebody asked for what their role does not have."""


class AccessError(KopdataError):
    """What says who may come in does not hold."""


class BackupError(KopdataError):
    """A backup cannot be made or put back."""


class ErasureError(KopdataError):
    """A person's data cannot be erased as asked."""
