"""A backup as a file: a zip whose manifest names the SHA-256 of everything in it.

Nothing in it is believed before it was held against the manifest, and no name is written that this
program would not have given itself.
"""

import contextlib
import hashlib
import json
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import kopdata
from kopdata.errors import BackupError
from kopdata.loading.backup import contents
from kopdata.loading.backup.contents import Held

MANIFEST = "manifest.json"
FORMAT = 1
_MOST_AT_ONCE = 64 << 20
_BLOCK = 1 << 20
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, LookupError, TypeError),
)

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class BackupFile:
    """A backup that was held against its manifest; `members` gives size and SHA-256 by name.

    `made_at` is UTC in ISO form; `made_of` names the archive, the same in all its backups.
    """

    path: Path
    made_at: str
    office: str
    program: str
    made_of: str
    held: Held
    members: dict[str, tuple[int, str]]

    @property
    def bytes(self) -> int:
        """How much room it takes when it is unpacked."""
        return sum(size for size, _ in self.members.values())


def write(target: Path, members: Iterable[tuple[str, IO[bytes]]], about: dict[str, Any]) -> None:
    """Write the members and their manifest to a new file that only its owner may read."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            told = {name: _pack(packed, name, content) for name, content in members}
            manifest = {"format": FORMAT, "program": kopdata.__version__, **about, "members": told}
            packed.writestr(_info(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))
        file.flush()
        os.fsync(file.fileno())


def checked(path: Path, progress: Progress | None = None) -> BackupFile:
    """Read the whole file and hold it against its manifest; raises BackupError."""
    with _opened(path) as (packed, found):
        _walk(packed, found, lambda _name: contextlib.nullcontext(None), progress)
        return found


def unpack(found: BackupFile, folder: Path, progress: Progress | None = None) -> None:
    """Write every member below a folder, each held against the manifest; raises BackupError."""

    def target(name: str) -> IO[bytes]:
        place = folder / name
        for above in reversed(place.relative_to(folder).parents):
            (folder / above).mkdir(mode=0o700, exist_ok=True)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        return os.fdopen(handle, "wb")

    with _opened(found.path) as (packed, again):
        if again != found:
            raise _damaged(found.path, "berubah selagi dibaca")
        _walk(packed, found, target, progress)


_BINARY = getattr(os, "O_BINARY", 0)


def _pack(packed: zipfile.ZipFile, name: str, content: IO[bytes]) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with packed.open(_info(name), "w", force_zip64=True) as out:
        while block := content.read(_BLOCK):
            digest.update(block)
            size += len(block)
            out.write(block)
    return {"bytes": size, "sha256": digest.hexdigest()}


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, BackupFile]]:
    try:
        with zipfile.ZipFile(path) as packed:
            yield packed, _about(path, packed)
    except _DAMAGED as error:
        raise _damaged(path, "rusak, terpotong, atau bukan cadangan Kopdata") from error


def _about(path: Path, packed: zipfile.ZipFile) -> BackupFile:
    inside = packed.infolist()
    names = [info.filename for info in inside]
    if MANIFEST not in names or packed.getinfo(MANIFEST).file_size > _MOST_AT_ONCE:
        raise _damaged(path, "bukan cadangan Kopdata: tidak ada daftar isinya")
    told = json.loads(packed.read(MANIFEST))
    if told["format"] != FORMAT:
        raise BackupError(
            f"{path.name}: dibuat oleh Kopdata {told.get('program')}, yang lebih baru daripada "
            f"program ini ({kopdata.__version__}). Perbarui program ini, lalu ulangi; tidak ada "
            "yang berubah."
        )
    members = {name: (int(one["bytes"]), one["sha256"]) for name, one in told["members"].items()}
    strange = [name for name in (*names, *members) if not _is_known(name)]
    strange += [info.filename for info in inside if not _is_plain_file(info)]
    if strange:
        raise BackupError(
            f"{path.name}: memuat '{strange[0]}', yang bukan bagian dari cadangan Kopdata. Berkas "
            "ini tidak dipakai dan tidak ada yang berubah. Ambil cadangan lain."
        )
    sizes = sorted((info.filename, info.file_size) for info in inside if info.filename != MANIFEST)
    if sizes != sorted((name, size) for name, (size, _) in members.items()):
        raise _damaged(path, "isinya tidak sama dengan daftar isinya")
    accounts = "akses/akun.json"
    if members.get(accounts, (0, ""))[0] > _MOST_AT_ONCE:
        raise _damaged(path, f"'{accounts}' terlalu besar")
    secret = members.get("archive/secret", (0, ""))[1]
    return BackupFile(
        path=path,
        made_at=str(told["made_at"]),
        office=str(told["office"]),
        program=str(told["program"]),
        made_of=secret,
        held=contents.held(list(members), packed.read(accounts) if accounts in members else None),
        members=members,
    )


def _is_known(name: str) -> bool:
    return name == MANIFEST or contents.KNOWN.fullmatch(name) is not None


def _is_plain_file(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind in (0, stat.S_IFREG) and not info.is_dir()


def _walk(
    packed: zipfile.ZipFile,
    found: BackupFile,
    target: Callable[[str], Any],
    progress: Progress | None,
) -> None:
    done, whole = 0, max(1, found.bytes)
    for name, (size, sha256) in found.members.items():
        digest, read = hashlib.sha256(), 0
        with packed.open(name) as content, target(name) as out:
            while block := content.read(_BLOCK):
                read += len(block)
                if read > size:
                    break
                digest.update(block)
                if out:
                    out.write(block)
            if out:
                out.flush()
                os.fsync(out.fileno())
        if read != size or digest.hexdigest() != sha256:
            raise _damaged(found.path, f"isi '{name}' bukan yang dicadangkan")
        done += size
        if progress:
            progress(done / whole, name)


def _damaged(path: Path, reason: str) -> BackupError:
    return BackupError(
        f"{path.name}: {reason}. Tidak ada yang berubah. Salin ulang berkas itu dari tempat "
        "simpannya, atau ambil cadangan lain."
    )
