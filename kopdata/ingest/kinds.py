"""The kinds of list: their columns, headings, keys and clean schema, from `kinds/*.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from kopdata.ingest.headings import literal
from kopdata.ingest.names import normal_word

KINDS = (
    *("register", "rat", "keragaan", "kesehatan", "pembinaan", "verifikasi", "target", "klaim"),
    *("langkah", "komitmen", "rencana"),
)
IDENTITY = ("nik", "nama", "nomor_badan_hukum", "kecamatan")

_FOLDER = Path(__file__).with_name("kinds")
_ARROW = {
    "date": pa.date32(),
    "year": pa.int16(),
    "money": pa.decimal128(18, 2),
    "number": pa.decimal128(18, 2),
    "score": pa.decimal128(20, 15),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a kind: how its cells are read and which headings lead to it."""

    field: str
    type: str
    label: str
    aliases: frozenset[str]
    weak_aliases: frozenset[str] = frozenset()
    words: dict[str, str] | None = None
    example: Any = None
    stored: bool = True
    bits: int = 64
    negative: bool = False
    ended: bool = False
    future: bool = False
    planned: bool = False
    first_word: bool = False

    @property
    def arrow_type(self) -> pa.DataType:
        """The type of the clean column."""
        if self.type == "count":
            return pa.int32() if self.bits == 32 else pa.int64()
        return _ARROW.get(self.type, pa.string())


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list."""

    name: str
    label: str
    columns: dict[str, Column]
    required: tuple[tuple[str, ...], ...]
    key: tuple[str, ...]
    title_year: str | None
    title_words: tuple[str, ...]
    identity: bool
    strong: dict[str, str]
    weak: dict[str, str]
    context: frozenset[str]


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Every kind by name, in the order of `KINDS`."""
    return {name: _kind(name) for name in KINDS}


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _kind(name: str) -> Kind:
    told = _toml(name)
    has_identity = told.get("identity", True)
    declared = (_toml("identity")["columns"] if has_identity else {}) | told["columns"]
    columns = {field: _column(field, about) for field, about in declared.items()}
    general = _toml("context")["headings"] + told.get("context", [])
    strong = _lookup(name, columns, "aliases")
    return Kind(
        name=name,
        label=told["label"],
        columns=columns,
        required=tuple(tuple(group) for group in told["required"]),
        key=tuple(told["key"]),
        title_year=told.get("title_year"),
        title_words=tuple(told["title_words"]),
        identity=has_identity,
        strong=strong,
        weak=_lookup(name, columns, "weak_aliases"),
        context=frozenset(literal(text) for text in general) - strong.keys(),
    )


def _column(field: str, about: dict[str, Any]) -> Column:
    words = {
        normal_word(word): meaning
        for meaning, spellings in about.get("words", {}).items()
        for word in (meaning, *spellings)
    }
    settled = {
        key: value
        for key, value in about.items()
        if key not in {"aliases", "weak_aliases", "words"}
    }
    return Column(
        field=field,
        aliases=frozenset(literal(text) for text in about["aliases"]),
        weak_aliases=frozenset(literal(text) for text in about.get("weak_aliases", [])),
        words=words or None,
        **settled,
    )


def _lookup(kind: str, columns: dict[str, Column], which: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for column in columns.values():
        for alias in getattr(column, which):
            if fields.setdefault(alias, column.field) != column.field:
                raise ValueError(f"{kind}: {alias} leads to {fields[alias]} and {column.field}")
    return fields


@cache
def schema(kind: str) -> pa.Schema:
    """The columns of a kind's clean rows."""
    about = kinds()[kind]
    fields = [("sheet", pa.string()), ("row", pa.int32()), ("per", pa.date32())]
    if about.identity:
        fields += [(name, pa.string()) for name in (*IDENTITY, "kunci_badan_hukum", "kunci_nama")]
    for column in about.columns.values():
        if column.stored and not (about.identity and column.field in IDENTITY):
            fields.append((column.field, column.arrow_type))
            if column.field == "kegiatan":
                fields.append(("kunci_kegiatan", pa.string()))
    return pa.schema(fields)


def label_of(kind: str) -> str:
    """What an officer calls a kind of list."""
    return kinds()[kind].label


def fields_of(kind: str) -> dict[str, str]:
    """The fields of a kind with what an officer calls each."""
    return {column.field: column.label for column in kinds()[kind].columns.values()}
