"""A form as a workbook: the office's own layout, sums as formulas, ready to print and sign."""

import io
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from kopdata.briefs.laporan.wording import Wording, groups, marks, wording
from kopdata.questions.laporan.cells import CellSource, FilledForm, FormCell, FormRow, FormTable
from kopdata.spreadsheet import neutral_text

_NUMBERS = {"count": "#,##0", "rupiah": "#,##0", "share": "0.0%", "score": "0.00", "text": "@"}
_WIDTHS = {"count": 9, "rupiah": 17, "share": 9, "score": 9, "text": 24}
_TEXT_WIDTH = 20
_F4 = 14  # Excel's own number for folio, 8.5 by 13 inches
_A4 = 9
_WIDE = 9
_LINE = 14
_LABEL_WIDTH = 28
_WARNING = "#B04A05"
# The head takes so many rows, then come the headings: groups, labels, periods, numbers.
_TITLES, _HEADINGS = 6, 4


class Place(NamedTuple):
    """Where a figure stands in the workbook, and which figure it is."""

    sheet: str
    cell: str
    shown: FormCell
    source: CellSource | None


def places(filled: FilledForm) -> Iterator[Place]:
    """Every cell of a figure, and every one that says why there is none."""
    for table in filled.tables:
        for row, column, cell in _placed(table):
            if cell.source or cell.why:
                yield Place(sheet_name(table), xl_rowcol_to_cell(row, column), cell, cell.source)


def sheet_name(table: FormTable) -> str:
    """What the sheet of a table is called; Excel takes 31 letters."""
    return "".join(letter for letter in table.title if letter not in "[]:*?/\\")[:31]


def workbook(filled: FilledForm, language: str = "id") -> bytes:
    """The form, a sheet for each table."""
    written = io.BytesIO()
    told = wording(filled, language)
    # Texts stay texts: only what is written as a formula is one.
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(written, safe) as book:
        book.set_properties(
            {
                "title": f"{told.heading} {told.position}",
                "author": "Kopdata",
                "created": datetime.combine(filled.about.data_date or filled.period.last, time()),
            }
        )
        for table in filled.tables:
            _Sheet(book, table, filled, told).write()
    return written.getvalue()


def _placed(table: FormTable) -> Iterator[tuple[int, int, FormCell]]:
    first = _TITLES + _HEADINGS
    left = _left(table)
    for place, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            yield first + place, left + column, cell


def _left(table: FormTable) -> int:
    """How many columns stand before the figures: the number and the label."""
    return 2 if table.is_numbered else 1


class _Formats:
    """The looks of cells, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple, Any] = {}

    def get(self, **looks: Any) -> Any:
        key = tuple(sorted(looks.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "vcenter", **looks})
        return self._made[key]


class _Sheet:
    """One table being written."""

    def __init__(
        self,
        book: xlsxwriter.Workbook,
        table: FormTable,
        filled: FilledForm,
        told: Wording,
    ) -> None:
        self.sheet = book.add_worksheet(sheet_name(table))
        self.table, self.filled, self.told = table, filled, told
        self.letters, self.formats = marks(filled.tables), _Formats(book)
        self.left = _left(table)
        self.columns = self.left + len(table.heads)
        self.first = _TITLES + _HEADINGS

    def write(self) -> None:
        """Titles, headings, rows, notes, signature, and how it is printed."""
        self._titles()
        self._headings()
        for place, row in enumerate(self.table.rows):
            self._row(place, row)
        last = self._below(self.first + len(self.table.rows) + 1)
        self._ready_to_print(last)

    def _titles(self) -> None:
        bold = self.formats.get(bold=True, align="center", font_size=12)
        plain = self.formats.get(align="center")
        lines = (
            (f"{self.told.office} {self.told.area}", bold),
            (self.told.heading, bold),
            (self.told.position, bold),
            (self.told.sample, self.formats.get(bold=True, align="center", font_color=_WARNING)),
            (f"{self.table.title}. {' '.join(self.told.state)}".strip(), plain),
        )
        for row, (words, look) in enumerate(lines):
            self.sheet.merge_range(row, 0, row, self.columns - 1, "", look)
            self.sheet.write_string(row, 0, neutral_text(words), look)

    def _headings(self) -> None:
        head = self.formats.get(bold=True, border=1, align="center", text_wrap=True)
        small = self.formats.get(border=1, align="center", text_wrap=True, font_size=8)
        top = _TITLES
        corner = ("No", self.table.corner)[2 - self.left :]
        for column, words in enumerate(corner):
            self.sheet.merge_range(top, column, top + 2, column, words, head)
        column = self.left
        for group, width in groups(self.table):
            if not group:
                label = self.table.heads[column - self.left].label
                self.sheet.merge_range(top, column, top + 1, column, label, head)
            elif width > 1:
                self.sheet.merge_range(top, column, top, column + width - 1, group, head)
            else:
                self.sheet.write_string(top, column, group, head)
            column += width
        for place, about in enumerate(self.table.heads, start=self.left):
            if about.group:
                self.sheet.write_string(top + 1, place, about.label, head)
            self.sheet.write_string(top + 2, place, about.period, small)
        for column in range(self.columns):
            self.sheet.write_number(top + 3, column, column + 1, small)
        self.sheet.set_row(top + 1, 2 * _LINE)
        self.sheet.set_row(top + 2, 2 * _LINE)

    def _row(self, place: int, row: FormRow) -> None:
        at = self.first + place
        bold = row.kind == "total"
        label = self.formats.get(border=1, bold=bold, text_wrap=True)
        if self.table.is_numbered:
            number = self.formats.get(border=1, align="center")
            if row.kind == "row":
                self.sheet.write_number(at, 0, place + 1, number)
            else:
                self.sheet.write_blank(at, 0, None, number)
        self.sheet.write_string(at, self.left - 1, neutral_text(row.label), label)
        texts = [len(cell.value) for cell in row.cells if isinstance(cell.value, str)]
        lines = 1 + max(len(row.label) // _LABEL_WIDTH, max(texts, default=0) // _TEXT_WIDTH)
        if lines > 1:
            self.sheet.set_row(at, lines * _LINE)
        for column, cell in enumerate(row.cells, start=self.left):
            self._cell(at, column, cell, bold=bold)

    def _cell(self, at: int, column: int, cell: FormCell, *, bold: bool) -> None:
        signed = "+#,##0;-#,##0;0" if cell.is_change else _NUMBERS[cell.unit]
        look = self.formats.get(border=1, bold=bold, num_format=signed, text_wrap=True)
        if cell.value is None:
            mark = self.letters.get(cell.why, "")
            empty = self.formats.get(border=1, align="center", font_color="#566272")
            self.sheet.write_string(at, column, mark, empty)
            if cell.why:
                self.sheet.write_comment(at, column, cell.why)
        elif isinstance(cell.value, str):
            self.sheet.write_string(at, column, neutral_text(cell.value), look)
        elif formula := self._formula(at, column, cell):
            self.sheet.write_formula(at, column, formula, look, float(cell.value))
        else:
            self.sheet.write_number(at, column, cell.value, look)

    def _formula(self, at: int, column: int, cell: FormCell) -> str:
        """What the cell is computed by, from cells of its own sheet; empty where it is a figure."""
        if cell.is_sum:
            rows = sum(row.kind == "row" for row in self.table.rows)
            span = xl_range(self.first, column, self.first + rows - 1, column)
            return f"=SUM({span})"
        if cell.is_change:
            total = self.first + sum(row.kind == "row" for row in self.table.rows)
            return f"={xl_rowcol_to_cell(total, column)}-{xl_rowcol_to_cell(at - 1, column)}"
        if cell.share_of:
            part, whole = (xl_rowcol_to_cell(at, self.left + one) for one in cell.share_of)
            return f"={part}/{whole}"
        return ""

    def _below(self, row: int) -> int:
        """Notes, reasons and source, then the signature at the right; the last row used."""
        wrapped = self.formats.get(text_wrap=True, font_size=9, valign="top")
        reasons = [f"{self.letters[reason]} {reason}" for reason in self.table.reasons]
        for words in (*self.filled.notes, *reasons, self.told.source):
            self.sheet.merge_range(row, 0, row, self.columns - 1, "", wrapped)
            self.sheet.write_string(row, 0, neutral_text(words), wrapped)
            row += 1
        row += 1
        start = max(self.left, self.columns - 5)
        for words in self.told.signature:
            look = self.formats.get(align="center")
            if start < self.columns - 1:
                self.sheet.merge_range(row, start, row, self.columns - 1, "", look)
            self.sheet.write_string(row, start, neutral_text(words), look)
            if not words:
                self.sheet.set_row(row, 4 * _LINE)
            row += 1
        return row - 1

    def _ready_to_print(self, last: int) -> None:
        if self.table.is_numbered:
            self.sheet.set_column(0, 0, 5)
        self.sheet.set_column(self.left - 1, self.left - 1, _LABEL_WIDTH)
        for place in range(len(self.table.heads)):
            units = [row.cells[place].unit for row in self.table.rows if place < len(row.cells)]
            column = self.left + place
            self.sheet.set_column(column, column, max((_WIDTHS[one] for one in units), default=9))
        self.sheet.freeze_panes(self.first, self.left)
        self.sheet.set_landscape()
        self.sheet.set_paper(_F4 if len(self.table.heads) > _WIDE else _A4)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(_TITLES, self.first - 1)
        self.sheet.print_area(0, 0, last, self.columns - 1)
        self.sheet.set_footer(f"&L{self.told.sample}&R&P / &N")
