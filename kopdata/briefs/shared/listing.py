"""Lists that leave the program: as CSV and as a workbook, what they are about inside them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter

from kopdata import messages
from kopdata.spreadsheet import EXPORT_MARKS, EXPORT_PROPERTY, neutral, neutral_text

_WIDEST = 60
# As long as the numbers of koperasi and people, which a spreadsheet would round; and "007".
_ONLY_DIGITS = re.compile(r"\d{12,}|0\d+")

Facts = Sequence[tuple[str, str]]


def csv_file(
    facts: Facts, columns: Sequence[str], rows: Iterable[Sequence[Any]], language: str
) -> bytes:
    """The facts as lines that begin with `#`, then the rows, in the dialect the last fact states.

    Numbers stand plain, with a decimal point and nothing between thousands; a text of digits only
    (NIK) has an apostrophe before it, so that a spreadsheet keeps all of them.
    """
    written = io.StringIO()
    for label, words in facts:
        written.write(f"# {neutral(' '.join(f'{label}: {words}'.split()))}\n")
    written.write(f"# {messages.text('data.ekspor_csv', language)}\n")
    writer = csv.writer(written, delimiter=";", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_cell(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def workbook(
    facts: Facts,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    names: tuple[str, str],
) -> bytes:
    """A first sheet with the facts and a second with the rows, filtered by their headings."""
    written = io.BytesIO()
    # Texts stay texts: nothing in them is taken for a formula, a number or an address.
    with xlsxwriter.Workbook(
        written,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    ) as book:
        mark(book)
        bold, wrapped = book.add_format({"bold": True, "valign": "top"}), book.add_format()
        wrapped.set_text_wrap()
        about = book.add_worksheet(names[0])
        about.set_column(0, 0, 26, bold)
        about.set_column(1, 1, 100, wrapped)
        for place, (label, words) in enumerate(facts):
            about.write_string(place, 0, neutral_text(label), bold)
            about.write_string(place, 1, neutral_text(words), wrapped)
        about.write_string(len(facts), 0, EXPORT_MARKS[0], bold)
        _write_rows(book.add_worksheet(names[1]), columns, list(rows), bold, _formats(book))
    return written.getvalue()


def _formats(book: xlsxwriter.Workbook) -> tuple[Any, Any]:
    """How money is written, whole and with cents; counts and years stay as they are."""
    return book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "#,##0.00"})


def _write_rows(
    sheet: Any,
    columns: Sequence[str],
    rows: list[Sequence[Any]],
    bold: Any,
    formats: tuple[Any, Any],
) -> None:
    for column, heading in enumerate(columns):
        sheet.write_string(0, column, heading, bold)
        cells = [str(row[column]) for row in rows[:200] if row[column] is not None]
        widest = max(map(len, [heading, *cells]))
        sheet.set_column(column, column, min(widest + 3, _WIDEST))
    for place, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(place, column, neutral_text(cell))
            elif isinstance(cell, Decimal | float):
                sheet.write_number(place, column, cell, formats[cell != int(cell)])
            elif cell is not None:
                sheet.write_number(place, column, cell)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def csv_cell(cell: Any) -> Any:
    """A cell as CSV has it: plain numbers, harmless text, and long numbers that stay text."""
    if isinstance(cell, Decimal | float):
        return str(int(cell)) if cell == int(cell) else f"{cell:.2f}"
    if isinstance(cell, str) and _ONLY_DIGITS.fullmatch(cell):
        return f"'{cell}"
    return neutral(cell)


def mark(book: xlsxwriter.Workbook) -> None:
    """Say in a workbook that it is an export, however it is saved again."""
    book.set_custom_property(EXPORT_PROPERTY, EXPORT_MARKS[0])
