"""Writing so that a crash leaves either the old state or the new one, never half a file.

Windows neither replaces, renames nor removes what somebody has open; what must be done is tried
there until it is let go, since readers of ours hold a file for a moment only.
"""

import errno
import functools
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

PATIENCE_S = 2.0
_BETWEEN_TRIES_S = 0.02
# ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION; elsewhere there are none.
_HELD_OPEN = (5, 32, 33)
# What exFAT, and many a network share, say of a second name for a file.
_NO_LINKS = (
    *(errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP),
    *(errno.EINVAL, errno.EMLINK),
)


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
        move(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def write_new(target: Path, text: str) -> None:
    """Write a file that must not exist yet; raises FileExistsError when it does."""
    temporary = _temporary_for(target)
    try:
        temporary.write_text(text, encoding="utf-8")
        flush(temporary)
        try:
            os.link(temporary, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _move_where_none_is(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def replace_text(target: Path, text: str) -> None:
    """Replace a small file in one step, so that a reader sees the old or the new text."""
    temporary = _temporary_for(target)
    try:
        temporary.write_text(text, encoding="utf-8")
        move(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def move(source: Path, target: Path) -> None:
    """Put a finished file in the place of another, in one step, to stay after a power cut.

    Raises PermissionError where somebody goes on holding the other.
    """
    flush(source)
    once_let_go(lambda: source.replace(target))
    _flush_folder(target.parent)


def remove(path: Path) -> None:
    """Remove a file that may be gone already; raises PermissionError as `move` does."""
    once_let_go(lambda: path.unlink(missing_ok=True))


def is_older(path: Path, seconds: float) -> bool:
    """Whether a file or folder was last changed that long ago; not where it is gone meanwhile."""
    try:
        return time.time() - path.stat().st_mtime > seconds
    except FileNotFoundError:
        return False


def once_let_go(step: Callable[[], object]) -> None:
    """Do one step on a file or folder, again for a while where somebody on Windows has it open."""
    ends = time.monotonic() + PATIENCE_S
    while True:
        try:
            step()
        except PermissionError as error:
            is_held = getattr(error, "winerror", None) in _HELD_OPEN
            if not is_held or time.monotonic() > ends:
                raise
            time.sleep(_BETWEEN_TRIES_S)
        else:
            return


def _move_where_none_is(source: Path, target: Path) -> None:
    """The same as a link that must be new: nobody sees half of it, and a crash leaves no lock."""
    with FileLock(target.parent.parent / ".new.lock"):
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        once_let_go(lambda: source.replace(target))


def _temporary_for(target: Path) -> Path:
    """An empty file outside the target's folder, so that a backup of it meets finished files only.

    A file that is gone before it is copied would make the copy fail.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent.parent)
    os.close(handle)
    return Path(name)


def flush(path: Path) -> None:
    """See that a file's content is on disk; Windows wants it open for writing to do so."""
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
