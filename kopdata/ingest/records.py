"""What ingest hands on: sheets, problems and the clean rows of one file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

MENOLAK = "menolak"
MEMPERINGATKAN = "memperingatkan"

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """One rejected or doubtful cell, row or sheet, written for the officer who mends it."""

    sheet: str | None
    row: int | None
    column: str | None
    field: str | None
    cell: str | None
    value: str | None
    message: str
    remedy: str
    severity: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet was taken for; `columns` maps a field to its heading and column letter."""

    sheet: str
    kind: str | None
    per: date | None
    per_source: str | None
    rows: int
    rejected: int
    hidden: bool
    columns: dict[str, tuple[str, str]] = field(default_factory=dict)
    kecamatan: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything one file says: its sheets, the clean rows per kind, and the problems."""

    sheets: tuple[Sheet, ...]
    tables: dict[str, pa.Table]
    problems: tuple[Problem, ...]
