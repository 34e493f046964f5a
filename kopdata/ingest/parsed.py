"""What ingest hands on: sheets, problems and the clean rows of one file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from kopdata.errors import FileRefused

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
    """What one sheet was taken for; `columns` maps a field to its heading and column letter.

    `headings` are all headings as typed, `unplaced` those that nothing is read from; `nearest` is
    the kind that an unread sheet comes closest to. `samples` are the first values that stand under
    a field's heading, none where they may name a person, and `not_kept` headings that are known and
    that nothing is kept of. `doubtful` rows are refused, or hold a cell that
    was not understood.
    """

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
    headings: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    nearest: str | None = None
    doubtful: int = 0
    samples: dict[str, tuple[str, ...]] = field(default_factory=dict)
    not_kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything one file says: its sheets, the clean rows per kind, and the problems.

    `is_sample`: it says itself that it is made up, or its koperasi are of no provinsi there is.
    """

    sheets: tuple[Sheet, ...]
    tables: dict[str, pa.Table]
    problems: tuple[Problem, ...]
    is_sample: bool = False


class NoKnownList(FileRefused):
    """A file in which no sheet is a known list; `sheets` say which headings stand in it."""

    def __init__(self, sentence: str, sheets: tuple[Sheet, ...]) -> None:
        super().__init__(sentence)
        self.sheets = sheets
