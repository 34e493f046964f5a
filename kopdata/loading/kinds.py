"""The kinds of list as a person chooses them: what each is called, its fields, its template."""

import tempfile
from pathlib import Path

from kopdata import ingest


def kinds() -> dict[str, str]:
    """Every kind with what an officer calls it."""
    return {kind: ingest.label_of(kind) for kind in ingest.KINDS}


def fields(kind: str) -> dict[str, str]:
    """The fields of a kind with what an officer calls each."""
    return ingest.fields_of(kind)


def template(kind: str) -> bytes:
    """An empty workbook of that kind to fill in."""
    with tempfile.TemporaryDirectory(prefix="kopdata-") as folder:
        path = Path(folder) / "templat.xlsx"
        ingest.write_template(kind, path)
        return path.read_bytes()
