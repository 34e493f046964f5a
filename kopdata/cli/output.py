"""Files that a command writes for others to use, outside the home folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kopdata import settings
from kopdata.errors import OutputRefused


@contextmanager
def as_others_of_this_account(output: Path | None) -> Iterator[None]:
    """Give what a command puts at `output` the mode that this account's files have.

    What lies in the home folder is the owner's alone, and so is all a command writes until here.
    """
    if output is None or output.resolve().is_relative_to(settings.home().resolve()):
        yield
        return
    before = {one.stat().st_ino for one in _at(output)}
    yield
    for made in _at(output):
        if made.stat().st_ino not in before:
            settings.open_as_usual(made)


def refuse_what_exists(path: Path) -> None:
    """Raise OutputRefused where something is at `path` already: a command never writes over it."""
    if path.exists():
        raise OutputRefused(
            f"{path}: sudah ada dan tidak ditimpa. Beri nama lain, misalnya dengan tanggal."
        )


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, into a folder that is; raises OutputRefused otherwise."""
    refuse_what_exists(path)
    if not path.parent.is_dir():
        raise OutputRefused(f"{path.parent}: folder ini tidak ada. Buat dulu, atau pilih lain.")
    try:
        path.write_bytes(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _at(output: Path) -> list[Path]:
    """A folder and what is in it, or a file and those named after it; none while it is not there.

    Deeper no command writes.
    """
    if output.is_dir():
        return [output, *output.iterdir()]
    if not output.parent.is_dir():
        return []
    return [one for one in output.parent.iterdir() if one.name.startswith(output.stem)]
