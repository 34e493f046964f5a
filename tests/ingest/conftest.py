"""Workbooks written at run time, and read as a delivery received on 1 September 2023."""

from datetime import date

import openpyxl
import pytest

from kopdata import ingest

RECEIVED_ON = date(2023, 9, 1)


@pytest.fixture
def workbook(tmp_path):
    """Write sheets given as {name: rows} and return the file."""

    def write(sheets, *, file="daftar.xlsx", merged=(), hidden=(), hidden_rows=()):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for number, cells in enumerate(rows, start=1):
                for index, value in enumerate(cells, start=1):
                    if value is not None:
                        sheet.cell(number, index, value)
            for cells in merged:
                sheet.merge_cells(cells)
            for row in hidden_rows:
                sheet.row_dimensions[row].hidden = True
            if name in hidden:
                sheet.sheet_state = "hidden"
        path = tmp_path / file
        book.save(path)
        return path

    return write


@pytest.fixture
def parse():
    """Parse a file as received on 1 September 2023."""

    def read(path, **options):
        return ingest.parse(path, **{"name": path.name, "received_on": RECEIVED_ON, **options})

    return read


@pytest.fixture
def read(workbook, parse):
    """Parse the rows of a single sheet."""

    def read_rows(rows, *, sheet="Data", merged=(), **options):
        return parse(workbook({sheet: rows}, merged=merged), **options)

    return read_rows
