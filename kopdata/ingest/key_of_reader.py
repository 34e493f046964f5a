"""A name for all that decides how a file is read: kept rows fit only where it is the same."""

import hashlib
import inspect
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from kopdata import kantor, settings, spreadsheet

_OWN = Path(__file__).parent
_PROGRAM_FILES = (
    *(Path(inspect.getfile(module)) for module in (settings, kantor, spreadsheet)),
    *sorted(path for path in _OWN.rglob("*") if path.suffix in {".py", ".toml"}),
)


def reader_key() -> str:
    """Equal keys read the same file the same way."""
    return f"{_PROGRAM}{_digest(_reference_files())}"


def reader_files() -> tuple[Path, ...]:
    """Every file that decides how a list is read, beside the list."""
    return (*_PROGRAM_FILES, *_reference_files())


def _reference_files() -> tuple[Path, ...]:
    return *kantor.kantor_files(), *settings.kecamatan_aliases()


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes() if file.exists() else b""
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


# Taken when the program starts, as the code it runs is.
_PROGRAM = f"{version('python-calamine')}:{_digest(_PROGRAM_FILES)}"
