"""Built warehouses on disk, each vouched for by its SHA-256 beside it: any can be built again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from kopdata import settings
from kopdata.archive import storage

_VOUCHER = ".sha256"


def folder() -> Path:
    """Where they are."""
    return settings.home() / "warehouse"


def is_whole(path: Path) -> bool:
    """Whether a warehouse is there and is what was built."""
    try:
        told = path.with_suffix(_VOUCHER).read_text("utf-8", errors="replace")
        return told == storage.sha256_while_untouched(path)
    except OSError:
        return False


def vouch(path: Path) -> None:
    """Note the content of a warehouse that has just been built."""
    storage.replace_text(path.with_suffix(_VOUCHER), storage.sha256(path))


def forget(path: Path) -> None:
    """Remove a warehouse. Who still reads it goes on reading."""
    path.unlink(missing_ok=True)
    path.with_suffix(_VOUCHER).unlink(missing_ok=True)


def damaged() -> Iterator[Path]:
    """Those that are not what was built."""
    for voucher in sorted(folder().glob(f"*{_VOUCHER}")):
        path = voucher.with_suffix(".duckdb")
        if path.exists() and not is_whole(path):
            yield path


def sweep() -> None:
    """Remove what a killed build left; only whoever holds the builders' lock may."""
    for unfinished in folder().glob(".build-*"):
        shutil.rmtree(unfinished, ignore_errors=True)


def published() -> Path | None:
    """The warehouse readers were last pointed to; None before the first, or where it is damaged."""
    pointer = folder() / "current"
    if not pointer.exists():
        return None
    path = folder() / Path(pointer.read_text("utf-8", errors="replace")).name
    return path if is_whole(path) else None


def point_to(path: Path) -> None:
    """Point readers to a warehouse, in one step."""
    pointer = folder() / "current"
    if not pointer.exists() or pointer.read_text("utf-8", errors="replace") != path.name:
        storage.replace_text(pointer, path.name)


def forget_oldest(keep: Path, number: int) -> None:
    """Delete all but so many of the newest; those asked to keep and the published one stay."""
    kept = (keep, published())
    others = sorted(
        (path for path in folder().glob("*.duckdb") if path not in kept),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    for path in others[number:]:
        forget(path)
