"""Writing laid out sheets as real files, byte for byte the same every time."""

import csv
import html
import io
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from kopdata.sample.written import ods
from kopdata.sample.written.grid import Cell, Sheet

PLAIN_STRINGS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def write(
    path: Path,
    sheets: list[Sheet],
    made_on: date,
    delimiter: str = ",",
    encoding: str = "utf-8",
) -> None:
    """Write the sheets in the form the ending says; csv and xls take the first only."""
    if path.suffix == ".csv":
        path.write_bytes(_csv(sheets[0], delimiter).encode(encoding))
    elif path.suffix == ".xls":
        path.write_bytes(_page(sheets[0]).encode(encoding))
    elif path.suffix == ".ods":
        ods.write(path, sheets)
    else:
        _xlsx(path, sheets, made_on)


def _xlsx(path: Path, sheets: list[Sheet], made_on: date) -> None:
    """Write a workbook whose only date is the one given."""
    with xlsxwriter.Workbook(str(path), PLAIN_STRINGS) as workbook:
        workbook.set_properties(
            {
                "title": "Data contoh, bukan data koperasi sebenarnya",
                "created": datetime(made_on.year, made_on.month, made_on.day),  # noqa: DTZ001
            }
        )
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for sheet in sheets:
            page = workbook.add_worksheet(sheet.name)
            for place, width in enumerate(sheet.widths):
                page.set_column(place, place, width)
            for top, left, bottom, right in sheet.merges:
                page.merge_range(top, left, bottom, right, "", bold)
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, date):
                        page.write_datetime(row, column, cell, day)
                    elif cell is not None:
                        page.write(row, column, cell, bold if row in sheet.bold else None)
            if sheet.hidden:
                page.hide()


def _page(sheet: Sheet) -> str:
    """Return the sheet as the page that web programs save under the name of a workbook."""
    spans, covered = {}, set()
    for top, left, bottom, right in sheet.merges:
        spans[top, left] = f' rowspan="{bottom - top + 1}" colspan="{right - left + 1}"'
        covered |= {(row, at) for row in range(top, bottom + 1) for at in range(left, right + 1)}
    lines = ['<html><head><meta charset="utf-8"></head><body><table border="1">']
    for row, cells in enumerate(sheet.rows):
        tag = "th" if row in sheet.bold else "td"
        written = [
            f"<{tag}{spans.get((row, at), '')}>{html.escape(_typed(cell))}</{tag}>"
            for at, cell in enumerate(cells)
            if (row, at) in spans or (row, at) not in covered
        ]
        lines.append(f"<tr>{''.join(written)}</tr>")
    return "\r\n".join([*lines, "</table></body></html>", ""])


def _csv(sheet: Sheet, delimiter: str) -> str:
    """Return the sheet as text, dates as 21/07/2023, every row as wide as the header."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    width = len(sheet.widths)
    for cells in sheet.rows:
        padded = [*cells, *[None] * (width - len(cells))]
        writer.writerow([_typed(cell) for cell in padded])
    return text.getvalue()


def _typed(cell: Cell) -> str:
    """Return a cell as it is typed in a csv."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    return str(cell)
