"""Writing laid out sheets as real files, byte for byte the same every time."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
import xlwt

from kopdata.sample import ods
from kopdata.sample.grid import Cell, Sheet

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
    """Write the sheets in the form the file's ending says; csv takes the first sheet only."""
    if path.suffix == ".csv":
        path.write_bytes(_csv(sheets[0], delimiter).encode(encoding))
    elif path.suffix == ".xls":
        _xls(path, sheets)
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


def _xls(path: Path, sheets: list[Sheet]) -> None:
    """Write a workbook of Excel 97."""
    workbook = xlwt.Workbook()
    bold = xlwt.easyxf("font: bold on")
    plain = xlwt.easyxf()
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for sheet in sheets:
        page = workbook.add_sheet(sheet.name)
        merged = {(top, left) for top, left, _, _ in sheet.merges}
        for top, left, bottom, right in sheet.merges:
            first = sheet.rows[top][left] if left < len(sheet.rows[top]) else None
            page.write_merge(top, bottom, left, right, first, bold)
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if cell is None or (row, column) in merged:
                    continue
                style = day if isinstance(cell, date) else bold if row in sheet.bold else plain
                page.write(row, column, cell, style)
    workbook.save(str(path))


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
