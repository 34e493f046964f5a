"""Built warehouses on disk, any of which can be built again.

Each is one with the public one beside it: both are vouched for by their SHA-256 in one file,
neither is whole without the other, and they go together.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kopdata import settings
from kopdata.archive import storage
from kopdata.warehouse import public_beside

_VOUCHER = ".sha256"
_UNFINISHED = ".build-"


def folder() -> Path:
    """Where they are."""
    return settings.home() / "warehouse"


def is_whole(path: Path) -> bool:
    """Whether a warehouse is there and is what was built."""
    try:
        told = path.with_suffix(_VOUCHER).read_text("utf-8", errors="replace")
        return told == _digests(path, storage.sha256_while_untouched)
    except OSError:
        return False


def vouch(path: Path) -> None:
    """Note the content of a warehouse that has just been built."""
    storage.replace_text(path.with_suffix(_VOUCHER), _digests(path, storage.sha256))


def forget(path: Path) -> bool:
    """Remove a warehouse, both halves or neither, and say whether it is gone.

    Who still reads it goes on reading. On Windows it stays as it is while somebody does, to be
    removed another time.
    """
    if _is_begun(path) and not _halves_removed(path):
        return False
    storage.remove(path.with_suffix(_VOUCHER))
    return True


def _halves_removed(path: Path) -> bool:
    going = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder()))
    moved: list[Path] = []
    try:
        for one in (path, public_beside(path)):
            if one.exists():
                one.rename(going / one.name)
                moved.append(one)
    except PermissionError:
        for one in moved:
            (going / one.name).rename(one)
    finally:
        shutil.rmtree(going, ignore_errors=True)
    return not _is_begun(path)


def forget_all() -> bool:
    """Remove every warehouse, the published one too, and say whether all are gone.

    Only whoever holds the builders' lock may.
    """
    are_gone = [forget(path) for path in _built()]
    storage.remove(folder() / "current")
    return all(are_gone)


def damaged() -> Iterator[Path]:
    """Those that are not what was built."""
    for voucher in sorted(folder().glob(f"*{_VOUCHER}")):
        path = voucher.with_suffix(".duckdb")
        if _is_begun(path) and not is_whole(path):
            yield path


def sweep() -> None:
    """Remove what a killed build left; only whoever holds the builders' lock may."""
    for unfinished in folder().glob(f"{_UNFINISHED}*"):
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


def forget_oldest(keep: Path, number: int, most_bytes: int) -> None:
    """Delete all but so many of the newest, fewer where all together would be larger than that.

    Those asked to keep and the published one stay, whatever their size.
    """
    used = sum(size(path) for path in {keep, published() or keep})
    others = _built() - {keep, published()}
    for place, path in enumerate(sorted(others, key=_last_built, reverse=True)):
        used += size(path)
        if place >= number or used > most_bytes:
            forget(path)


def count() -> int:
    """How many there are."""
    return len(_built())


def others(keep: Path) -> list[Path]:
    """All but one and the published one, of each at least a half."""
    return sorted(_built() - {keep, published()})


def size(path: Path) -> int:
    """The bytes of a warehouse with all that belongs to it; nought where there is none."""
    files = (path, public_beside(path), path.with_suffix(_VOUCHER))
    return sum(one.stat().st_size for one in files if one.exists())


def _digests(path: Path, digest: Callable[[Path], str]) -> str:
    return "\n".join(digest(one) for one in (path, public_beside(path)))


def _built() -> set[Path]:
    """Every one of which at least a half is there."""
    ending = public_beside(Path("x.duckdb")).name.removeprefix("x")
    return {
        path.with_name(path.name.removesuffix(ending) + ".duckdb")
        if path.name.endswith(ending)
        else path
        for path in folder().glob("*.duckdb")
    }


def _is_begun(path: Path) -> bool:
    return path.exists() or public_beside(path).exists()


def _last_built(path: Path) -> float:
    halves = (path, public_beside(path))
    return max(one.stat().st_mtime for one in halves if one.exists())
