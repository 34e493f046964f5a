"""A form as it is filled: tables of cells, each a figure with where it comes from, or why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from kopdata.metrics import Selection
from kopdata.questions.laporan.declared_forms import Form
from kopdata.questions.laporan.period import Period
from kopdata.warehouse import About


class CellSource(NamedTuple):
    """Which figure a cell shows: `metric --json` gives it for this selection, known on this day.

    `known_on` is None for all that was received.
    """

    metric: str
    part: str
    selection: Selection
    known_on: date | None


class FormCell(NamedTuple):
    """A number or words, or `why` there is none; `unit` is `count`, `rupiah`, `share`, `score` or
    `text`.

    `is_sum`: the rows above add up to it; `is_change`: it is what the total has above (or below)
    the row over it; `share_of`: it divides these two columns of its own row, from 0.
    """

    value: Any = None
    why: str = ""
    unit: str = "count"
    source: CellSource | None = None
    is_sum: bool = False
    is_change: bool = False
    share_of: tuple[int, int] | None = None


class ColumnHead(NamedTuple):
    """A column's heading: what it belongs to, its name, and the period it speaks of."""

    group: str
    label: str
    period: str = ""


class FormRow(NamedTuple):
    """A row; `kind` is `row`, `total`, `earlier` or `change`."""

    kind: str
    label: str
    cells: tuple[FormCell, ...]


@dataclass(frozen=True)
class FormTable:
    """A table of a form as it is filled; without `is_numbered` its rows carry no number."""

    id: str
    title: str
    corner: str
    heads: tuple[ColumnHead, ...]
    rows: tuple[FormRow, ...]
    is_numbered: bool = True

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why cells are empty, each reason once, in the order of the cells."""
        found = (cell.why for row in self.rows for cell in row.cells if cell.why)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class FilledForm:
    """A form filled for a period, and `about` the state of the archive it stands on."""

    form: Form
    period: Period
    selection: Selection
    about: About
    tables: tuple[FormTable, ...]
    notes: tuple[str, ...] = ()

    def sources(self) -> Iterator[tuple[FormTable, int, int, FormCell]]:
        """Every cell that shows a metric, with its table, row and column, both from 0."""
        for table in self.tables:
            for row_place, row in enumerate(table.rows):
                for place, cell in enumerate(row.cells):
                    if cell.source:
                        yield table, row_place, place, cell
