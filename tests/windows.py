"""What Windows refuses, refused here: held files, a flush without the right to write, links."""

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

SHARING_VIOLATION = 32


class Windows:
    """The rules of another system over the calls of this one.

    A path in `held` is open somewhere: it is neither replaced, renamed nor removed, nor is a folder
    above it. Each refusal is counted, and `lets_go_after` so many of them the holder is done.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.held: set[Path] = set()
        self.refused = 0
        self.lets_go_after: int | None = None
        for name in ("rename", "replace", "unlink", "rmdir"):
            monkeypatch.setattr(os, name, self._minding_who_holds(getattr(os, name)))
        # `rmtree` by paths, as on Windows, not by open folders.
        monkeypatch.setattr(shutil, "_use_fd_functions", False)
        monkeypatch.setattr(os, "fsync", self._fsync_of_what_may_be_written(os.fsync))

    def _minding_who_holds(self, call):
        def minding(*paths, **more):
            for path in paths:
                self._refuse(Path(path))
            return call(*paths, **more)

        return minding

    def _refuse(self, path: Path) -> None:
        if not any(path == held or path in held.parents for held in self.held):
            return
        self.refused += 1
        if self.lets_go_after is not None and self.refused > self.lets_go_after:
            self.held.clear()
            return
        error = PermissionError(errno.EACCES, "The process cannot access the file", str(path))
        error.winerror = SHARING_VIOLATION  # type: ignore[attr-defined]
        raise error

    def _fsync_of_what_may_be_written(self, call):
        import fcntl  # noqa: PLC0415 - Windows has none

        def fsync(handle):
            is_file = stat.S_ISREG(os.fstat(handle).st_mode)  # no folder is flushed there
            may_write = fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_ACCMODE != os.O_RDONLY
            if is_file and not may_write:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return call(handle)

        return fsync


def without_links(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A disk where a file has one name: exFAT, FAT, many a network share."""

    def link(_source, target, **_more):
        found = errno.EEXIST if Path(target).exists() else number
        raise OSError(found, os.strerror(found), str(target))

    monkeypatch.setattr(os, "link", link)
