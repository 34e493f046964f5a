"""Clean rows on disk: one Parquet file per kind and one JSON, published in one step.

A digest beside them vouches for their content: what was changed since is not believed.
"""

import hashlib
import json
import shutil
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from kopdata.archive import storage
from kopdata.ingest.parsed import Parsed, Problem, Sheet

_ABOUT = "parsed.json"
_DIGEST = "digest"


def write_parsed(parsed: Parsed, folder: Path) -> None:
    """Write to a folder beside the wanted one and rename it, so that no reader sees half of it."""
    folder = Path(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for kind, table in parsed.tables.items():
            pq.write_table(table, new / f"{kind}.parquet", compression="zstd")
        about = {
            "sheets": [asdict(sheet) for sheet in parsed.sheets],
            "problems": [asdict(problem) for problem in parsed.problems],
            "kinds": list(parsed.tables),
            "is_sample": parsed.is_sample,
        }
        text = json.dumps(about, ensure_ascii=False, default=date.isoformat)
        (new / _ABOUT).write_text(text, encoding="utf-8", errors="replace")
        digest = _digest({file.name: file.read_bytes() for file in new.iterdir()})
        (new / _DIGEST).write_text(digest, encoding="ascii")
        _publish(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _publish(new: Path, folder: Path) -> None:
    for file in new.iterdir():
        storage.flush(file)
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    try:
        if folder.exists():
            storage.once_let_go(lambda: folder.rename(old / folder.name))
        storage.once_let_go(lambda: new.rename(folder))
    except OSError:
        # Somebody who wrote the same was quicker, or reads it, which Windows lets nobody disturb.
        if not (folder.exists() and read_parsed(folder)):
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def read_parsed(folder: Path) -> Parsed | None:
    """What `write_parsed` wrote; None where it is not that any more, or removed meanwhile."""
    try:
        contents = {file.name: file.read_bytes() for file in Path(folder).iterdir()}
    except FileNotFoundError:
        return None
    if contents.pop(_DIGEST, b"") != _digest(contents).encode():
        return None
    about = json.loads(contents[_ABOUT])
    return Parsed(
        sheets=tuple(_sheet(sheet) for sheet in about["sheets"]),
        tables={kind: _table(contents[f"{kind}.parquet"]) for kind in about["kinds"]},
        problems=tuple(Problem(**problem) for problem in about["problems"]),
        is_sample=about["is_sample"],
    )


def _digest(contents: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _sheet(told: dict) -> Sheet:
    told["per"] = date.fromisoformat(told["per"]) if told["per"] else None
    told["columns"] = {name: tuple(place) for name, place in told["columns"].items()}
    told["samples"] = {name: tuple(shown) for name, shown in told["samples"].items()}
    for name in ("notes", "headings", "unplaced", "not_kept"):
        told[name] = tuple(told[name])
    return Sheet(**told)


def _table(content: bytes) -> pa.Table:
    with pq.ParquetFile(pa.BufferReader(content)) as opened:
        return opened.read()
