"""The kinds of list: their columns, headings, keys and clean schema, from `kinds/*.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from kopdata.ingest.table.heading_spellings import literal
from kopdata.ingest.values.normal_names import normal_word

REGISTER = "register"
IDENTITY = ("nik", "nama", "nomor_badan_hukum", "kecamatan")

_SHARED = Path(__file__).parent
_KINDS = _SHARED / "kinds"
_ARROW = {
    "date": pa.date32(),
    "year": pa.int16(),
    "money": pa.decimal128(18, 2),
    "number": pa.decimal128(18, 2),
    "score": pa.decimal128(20, 15),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a kind: how its cells are read and which headings lead to it.

    `doubted`: a cell given but not understood is remembered, for it may say yes or no.
    `month_alone`: a month without a day is read as its last day. `people`: it may name a person or
    a telephone; nothing is counted by it, and a problem never repeats it.
    `in_remarks`: without a column of its own its words are looked for under Keterangan.
    """

    field: str
    type: str
    labels: dict[str, str]
    aliases: frozenset[str]
    words: dict[str, str]
    weak_aliases: frozenset[str] = frozenset()
    example: Any = None
    stored: bool = True
    bits: int = 64
    negative: bool = False
    ended: bool = False
    future: bool = False
    planned: bool = False
    first_word: bool = False
    doubted: bool = False
    month_alone: bool = False
    people: bool = False
    in_remarks: bool = False

    @property
    def label(self) -> str:
        """What an officer calls it."""
        return self.labels["id"]

    @property
    def arrow_type(self) -> pa.DataType:
        """The type of the clean column."""
        if self.type == "count":
            return pa.int32() if self.bits == 32 else pa.int64()
        return _ARROW.get(self.type, pa.string())


@dataclass(frozen=True, slots=True)
class TitleSays:
    """A field whose value a title may state of every row: "KOPERASI YANG SUDAH RAT"."""

    field: str
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list.

    `required` are groups of headings of which one must be there; `needed` the fields without which
    a row stays out. `key` tells rows of one koperasi apart (or rows at all, where `identity` is
    false: they name no koperasi). One that `announces` says what should be, not what is: it does
    not move the data date. `supplier` is who in the office keeps such lists, where that is known.

    `title_says` is a field whose value the title states of every row, `year_alone` the field that
    stands under headings of years and nothing else, `date_or_word` a date and the words officers
    write in its place; `read_beside` are kinds that the same table may hold as well.
    Words of `held_by_title` say that the activities of a list are over.
    """

    name: str
    labels: dict[str, str]
    supplier: dict[str, str] | None
    columns: dict[str, Column]
    required: tuple[tuple[str, ...], ...]
    key: tuple[str, ...]
    needed: tuple[str, ...]
    announces: bool
    title_year: str | None
    title_words: tuple[str, ...]
    title_says: TitleSays | None
    year_alone: str | None
    date_or_word: tuple[str, str] | None
    read_beside: tuple[str, ...]
    held_by_title: tuple[str, ...]
    identity: bool
    strong: dict[str, str]
    weak: dict[str, str]
    context: frozenset[str]

    @property
    def label(self) -> str:
        """What an officer calls it."""
        return self.labels["id"]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that say what a row is about, in words; the best first."""
        return ("nama", "nomor_badan_hukum") if self.identity else self.key[:1]

    @property
    def is_of_areas(self) -> bool:
        """Whether a row may speak of a kecamatan or of the whole regency."""
        return "kecamatan" in self.columns and self.columns["kecamatan"].type == "area"

    @property
    def counted(self) -> tuple[str, ...]:
        """The fields that figures rest on: all but those in which a person may be named."""
        return tuple(column.field for column in self.columns.values() if not column.people)

    @property
    def stated(self) -> tuple[str, ...]:
        """The stored fields beside what names the koperasi."""
        return tuple(
            column.field
            for column in self.columns.values()
            if column.stored and not (self.identity and column.field in IDENTITY)
        )


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name, in the order they declare."""
    told = {path.stem: _toml(path) for path in sorted(_KINDS.glob("*.toml"))}
    return {
        name: _kind(name, told[name]) for name in sorted(told, key=lambda name: told[name]["order"])
    }


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _kind(name: str, told: dict[str, Any]) -> Kind:
    has_identity = told.get("identity", True)
    shared = _toml(_SHARED / "identity_columns.toml")["columns"] if has_identity else {}
    columns = {field: _column(field, about) for field, about in (shared | told["columns"]).items()}
    general = _toml(_SHARED / "headings_beside.toml")["headings"] + told.get("context", [])
    strong = _lookup(name, columns, "aliases")
    return Kind(
        name=name,
        labels=told["label"],
        supplier=told.get("supplier"),
        columns=columns,
        required=tuple(tuple(group) for group in told["required"]),
        key=tuple(told["key"]),
        needed=tuple(told.get("needed", told["key"])),
        announces=told.get("announces", False),
        title_year=told.get("title_year"),
        title_words=tuple(told["title_words"]),
        title_says=_title_says(told.get("title_says")),
        year_alone=told.get("year_alone"),
        date_or_word=tuple(told["date_or_word"]) if "date_or_word" in told else None,
        read_beside=tuple(told.get("read_beside", ())),
        held_by_title=tuple(told.get("held_by_title", ())),
        identity=has_identity,
        strong=strong,
        weak=_lookup(name, columns, "weak_aliases"),
        context=frozenset(literal(text) for text in general) - strong.keys(),
    )


def _title_says(told: dict[str, Any] | None) -> TitleSays | None:
    if told is None:
        return None
    patterns = told["patterns"].items()
    return TitleSays(
        told["field"],
        tuple((value, re.compile(text, re.IGNORECASE | re.MULTILINE)) for value, text in patterns),
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
        if key not in {"label", "aliases", "weak_aliases", "words"}
    }
    return Column(
        field=field,
        labels=about["label"],
        aliases=frozenset(literal(text) for text in about["aliases"]),
        weak_aliases=frozenset(literal(text) for text in about.get("weak_aliases", [])),
        words=words,
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
    for field in about.stated:
        fields.append((field, about.columns[field].arrow_type))
        if about.columns[field].doubted:
            fields.append((doubt_of(field), pa.bool_()))
        if field == "kegiatan":
            fields.append(("kunci_kegiatan", pa.string()))
    return pa.schema(fields)


def doubt_of(field: str) -> str:
    """The clean column that says whether a cell of a field was given but not understood."""
    return f"{field}_diragukan"


def label_of(kind: str, language: str = "id") -> str:
    """What a kind of list is called."""
    return kinds()[kind].labels[language]


def supplier_of(kind: str, language: str = "id") -> str:
    """Who keeps lists of a kind and what they call it; else only what it is called."""
    about = kinds()[kind]
    return (about.supplier or about.labels)[language]


def fields_of(kind: str, language: str = "id") -> dict[str, str]:
    """The fields of a kind with what each is called."""
    return {column.field: column.labels[language] for column in kinds()[kind].columns.values()}
