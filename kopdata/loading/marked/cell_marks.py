"""The operator's own workbook with the doubtful cells marked, or a list of them beside it."""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from kopdata.ingest import Problem
from kopdata.spreadsheet import neutral_text

LIST_SHEET = "Masalah"
HEADINGS = ("Lembar", "Baris", "Kolom", "Sel", "Isi", "Masalah", "Perbaikan", "Akibat")
_EFFECT = {"menolak": "Baris tidak dipakai", "memperingatkan": "Sel tidak dipakai atau diragukan"}
_FILLS = {
    "menolak": PatternFill("solid", fgColor="F0AE72"),
    "memperingatkan": PatternFill("solid", fgColor="FFE8A3"),
}
_AUTHOR = "Kopdata"
_UNREADABLE = (
    *(ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError),
    *(ValueError, zipfile.BadZipFile, InvalidFileException),
)


def workbook(path: Path | None, problems: Sequence[Problem]) -> bytes:
    """The workbook of that path with its problems; without one, or one it cannot read, the list."""
    own = _opened(path) if path else None
    book = own or Workbook()
    if own is None:
        book.remove(book.worksheets[0])
    else:
        for problem in problems:
            _mark(book, problem)
    _add_list(book, problems)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _opened(path: Path) -> Workbook | None:
    try:
        return load_workbook(BytesIO(path.read_bytes()), keep_vba=False, keep_links=False)
    except _UNREADABLE:
        return None  # a file our reader understands better than openpyxl: the list alone


def _mark(book: Workbook, problem: Problem) -> None:
    sheet = book[problem.sheet] if problem.sheet in book.sheetnames else None
    if not isinstance(sheet, Worksheet) or not problem.row:
        return
    cell = _cell(sheet, problem.cell or f"A{problem.row}")
    text = f"{problem.message} {problem.remedy}"
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(_clean(before + text), _AUTHOR, height=140, width=320)
    cell.fill = _FILLS[problem.severity]


def _cell(sheet: Worksheet, address: str) -> Cell | MergedCell:
    """The cell itself, or the first one of the merged range it lies in."""
    for merged in sheet.merged_cells.ranges:
        if address in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return sheet[address]


def _add_list(book: Workbook, problems: Iterable[Problem]) -> None:
    sheet = book.create_sheet(_free_name(book))
    _write_row(sheet, 1, HEADINGS)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place, one in enumerate(problems, start=2):
        where = (one.sheet, one.row, one.column, one.cell, one.value)
        _write_row(sheet, place, (*where, one.message, one.remedy, _EFFECT[one.severity]))
    for letter, width in zip("ABCDEFGH", (22, 8, 24, 8, 24, 60, 60, 26), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _write_row(sheet: Worksheet, row: int, values: Iterable[str | int | None]) -> None:
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row, column)
        if isinstance(value, str):
            cell.value = neutral_text(_clean(value))
            cell.data_type = "s"  # text, also where it begins like a formula
        else:
            cell.value = value


def _free_name(book: Workbook) -> str:
    name = LIST_SHEET
    while name in book.sheetnames:
        name += "_"
    return name


def _clean(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)
