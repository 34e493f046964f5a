"""Writing so that a crash leaves either the old state or the new one, never half a file."""

import functools
import hashlib
import os
import shutil
import tempfile
from pathlib import Path


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sha256_while_untouched(path: Path) -> str:
    """The same, for a file that nobody should write to: read again only where somebody did."""
    found = path.stat()
    return _sha256_as_it_was(
        path, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
    )


@functools.lru_cache(maxsize=4096)
def _sha256_as_it_was(path: Path, *_touched: int) -> str:
    return sha256(path)


def store_copy(source: Path, folder: Path, sha256_expected: str) -> bool:
    """Put a copy of `source` into `folder` under its SHA-256, whole or not at all.

    A copy that is there already and is whole is kept. False, and nothing is stored, where the
    content is not that of the hash.
    """
    target = folder / sha256_expected
    if target.exists() and sha256(target) == sha256_expected:
        return sha256(source) == sha256_expected
    temporary = _temporary_for(target)
    try:
        shutil.copyfile(source, temporary)
        if sha256(temporary) != sha256_expected:
            return False
        _flush(temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(folder)
    return True


def write_new(target: Path, text: str) -> None:
    """Write a file that must not exist yet; raises FileExistsError when it does."""
    temporary = _temporary_for(target)
    try:
        temporary.write_text(text, encoding="utf-8")
        _flush(temporary)
        os.link(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def replace_text(target: Path, text: str) -> None:
    """Replace a small file in one step, so that a reader sees the old or the new text."""
    temporary = _temporary_for(target)
    try:
        temporary.write_text(text, encoding="utf-8")
        _flush(temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _temporary_for(target: Path) -> Path:
    """An empty file outside the target's folder, so that a backup of it meets finished files only.

    A file that is gone before it is copied would make the copy fail.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent.parent)
    os.close(handle)
    return Path(name)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    # A renamed file survives a power cut only once its folder is on disk too; Windows has no such
    # call and needs none.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
