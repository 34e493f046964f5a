"""Where what lets people in is kept: one folder in the home folder, readable to its owner only."""

import contextlib
import secrets
from pathlib import Path

from kopdata import settings
from kopdata.archive import storage


def folder() -> Path:
    """The folder, made when it is first asked for."""
    found = settings.home() / "akses"
    if not found.exists():
        found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def kept_secret(name: str) -> str:
    """A secret drawn once and kept under a name, in a file only its owner reads."""
    path = folder() / name
    if not path.exists():
        with contextlib.suppress(FileExistsError):  # another process was quicker
            storage.write_new(path, secrets.token_urlsafe(32))
    return path.read_text("utf-8")
