"""One sheet of a known kind while it is read: values per field, doubts, and rows that stay out."""

from dataclasses import dataclass, field
from datetime import date

from kopdata.ingest.area.kecamatan import Places
from kopdata.ingest.parsed import MEMPERINGATKAN, Problem
from kopdata.ingest.rows.cell_value import Context
from kopdata.ingest.table.header_row import Header, letter_of
from kopdata.ingest.table.table_body import Body
from kopdata.ingest.values.cell_text import (
    Issue,
    clean_text,
    is_not_given,
    shown,
    tagged_date,
)
from kopdata.ingest.values.normal_names import normal_word

_DIGITS_OF_A_DATE = 3
_TICKS = {"√", "✓", "✔", "v", "x", "1", "ya", "y", "*", "●", "•", "true"}


@dataclass(slots=True)
class SheetRows:
    """Clean values of a sheet, column by column, before rows are dropped and tables made."""

    sheet: str
    header: Header
    body: Body
    received_on: date
    places: Places
    per: date | None = None
    per_source: str = "received_on"
    factor: int = 1
    kabupaten_scope: str | None = None
    scope: str | None = None
    scope_issue: Issue | None = None
    year: int | None = None
    notes: list[str] = field(default_factory=list)
    values: dict[str, list] = field(default_factory=dict)
    issues: dict[tuple[int, str], Issue] = field(default_factory=dict)
    remarks: dict[tuple[int, str], Issue] = field(default_factory=dict)
    doubted: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)
    dropped: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def context(self, name: str) -> Context:
        """What the cells of a field are read with."""
        is_money = self.header.kind.columns[name].type == "money"
        factor = self.header.factors.get(name, self.factor) if is_money else 1
        return Context(self.received_on, self.places, factor)

    @property
    def knows_kabupaten(self) -> bool:
        """Whether rows of an office with several kabupaten say which they are of."""
        has_column = "kabupaten" in self.header.columns or self.kabupaten_scope is not None
        return has_column and self.places.regencies.several

    def kabupaten_at(self, place: int) -> str | None:
        """A row's kabupaten by its column, else by the title; None where neither says."""
        stated = self.values.get("kabupaten")
        return (stated[place] if stated else None) or self.kabupaten_scope

    @property
    def height(self) -> int:
        """How many data rows there are."""
        return len(self.body.numbers)

    def raw(self, name: str) -> list:
        """The raw cells of a field; blanks where the sheet has no such column."""
        both = self.header.kind.date_or_word
        if both and self.header.shared and name in both:
            return self._dates_or_words(name, self.header.kind.columns[both[1]].words)
        return self._cells(name)

    def _dates_or_words(self, name: str, words: dict[str, str]) -> list:
        """Of a column of dates its words, or of one of words its dates: each is read as it is."""
        is_of_words = "words" in self.header.kind.columns[name].type
        cells = self._cells(name)
        if self.header.shared == name:
            kept = _is_word if is_of_words else _is_date
            return [cell if kept(cell, words) else "" for cell in cells]
        away = _is_date if is_of_words else _is_word
        return ["" if away(cell, words) else cell for cell in cells]

    def _cells(self, name: str) -> list:
        if name in self.header.across:
            return [self.raw_cell(place, name) for place in range(self.height)]
        index = self.header.columns.get(name, -1)
        if index < 0:
            return [""] * self.height
        if name in self.header.ticks:
            return [_ticked(cells, self.header.ticks[name]) for cells in self.body.cells]
        raw = [cells[index] if index < len(cells) else "" for cells in self.body.cells]
        for other in self.header.more.get(name, ()):
            raw = [
                cells[other] if _is_blank(cell) and other < len(cells) else cell
                for cell, cells in zip(raw, self.body.cells, strict=True)
            ]
        return raw

    def raw_cell(self, place: int, name: str) -> object:
        """One raw cell."""
        index = self.header.index_of(name, self.body.years[place])
        cells = self.body.cells[place]
        return cells[index] if 0 <= index < len(cells) else ""

    def problem(self, place: int | None, name: str | None, issue: Issue, severity: str) -> None:
        """Report a cell, or a whole row without a field; the issue continues its sentence.

        What a cell says that may name a person is not repeated: problems are handed on.
        """
        column = self.header.kind.columns.get(name or "")
        label = column.label if column else "Baris ini"
        typed = None
        if place is not None and name and not (column and column.people):
            is_sum = column is not None and column.type in ("money", "number")
            typed = shown(self.raw_cell(place, name), is_sum=is_sum)
        about = f"{label} '{typed}'" if typed else label
        row = self.body.numbers[place] if place is not None else None
        message = f"{about} {issue.message}."
        self.report(
            *(row, name),
            value=typed,
            issue=Issue(message, issue.remedy),
            severity=severity,
            year=self.body.years[place] if place is not None else None,
        )

    def report(
        self,
        row: int | None,
        name: str | None,
        *,
        value: str | None,
        issue: Issue,
        severity: str = MEMPERINGATKAN,
        year: int | None = None,
    ) -> None:
        """Add a problem at a row of the sheet and the column of a field, in a year's column."""
        index = self.header.index_of(name or "", year)
        index = self.header.columns.get(name or "", -1) if index < 0 else index
        self.problems.append(
            Problem(
                sheet=self.sheet,
                row=row,
                column=self.header.headings.get(name or ""),
                field=name,
                cell=f"{letter_of(self.header, index)}{row}" if index >= 0 and row else None,
                value=value,
                message=issue.message,
                remedy=issue.remedy,
                severity=severity,
            )
        )


def _is_blank(cell: object) -> bool:
    return cell == "" or is_not_given(clean_text(cell))


def _is_word(cell: object, words: dict[str, str]) -> bool:
    return isinstance(cell, str) and normal_word(clean_text(cell)) in words


def _is_date(cell: object, words: dict[str, str]) -> bool:
    """Whether a cell speaks of a day, certain or not: any text with a year's worth of digits."""
    return (
        isinstance(cell, str)
        and not _is_word(cell, words)
        and (tagged_date(cell) is not None or sum(map(str.isdigit, cell)) >= _DIGITS_OF_A_DATE)
    )


def _ticked(cells: list, ticks: dict[int, str]) -> str:
    """The word over the one cell of a row that is ticked; blank when none or several are."""
    words = {
        word
        for index, word in ticks.items()
        if index < len(cells) and clean_text(cells[index]).casefold() in _TICKS
    }
    return words.pop() if len(words) == 1 else ""
