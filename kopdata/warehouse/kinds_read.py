"""That every kind of list is read by somebody: what nobody asks for is not received and lost."""

import re
from functools import cache
from pathlib import Path

from kopdata import ingest
from kopdata.errors import WarehouseError
from kopdata.settings import PACKAGE, ROOT

DERIVED = PACKAGE / "warehouse" / "derived" / "kinds"

_COMMENT = re.compile(r"--.*")
_MADE = re.compile(r"^create (?:table|view) (\w+)", re.MULTILINE)
_READ = re.compile(r"\b(?:from|join) (?:dikenal\(')?(\w+)")


@cache
def refuse_unread_kinds() -> None:
    """Raise WarehouseError for a kind whose rows, or what is derived from them, no query reads."""
    queries = {path: _COMMENT.sub("", path.read_text("utf-8")) for path in PACKAGE.rglob("*.sql")}
    read = {path: set(_READ.findall(text)) for path, text in queries.items()}
    for kind in ingest.kinds():
        missing = _missing(kind, queries, read)
        if missing:
            raise WarehouseError(
                f"Jenis daftar '{kind}' (kopdata/ingest/kinds/{kind}.toml) tidak dibaca siapa pun: "
                f"belum ada {missing}. Tambahkan, atau hapus jenis daftar itu, lalu jalankan lagi."
            )


def _missing(kind: str, queries: dict[Path, str], read: dict[Path, set[str]]) -> str | None:
    own = DERIVED / f"{kind}.sql"
    if f"{kind}_baris" not in read.get(own, ()):
        return f"{own.relative_to(ROOT)} yang membaca {kind}_baris"
    made = set(_MADE.findall(queries[own]))
    if any(made & tables for path, tables in read.items() if path != own):
        return None
    return f"pertanyaan (.sql) yang membaca hasil {own.relative_to(ROOT)}"
