"""The workbook of a press kit: figures, what they mean, and the rows behind them without names."""

import io
import math
from collections.abc import Sequence
from datetime import datetime, time

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kopdata.briefs.pers.content.voice import Voice
from kopdata.briefs.pers.content.whole_kit import Content
from kopdata.briefs.pers.files.tables import (
    COUNT,
    SHARE,
    WORDS,
    YEAR,
    Cell,
    Table,
    figures,
    rows_without_names,
    said,
)
from kopdata.briefs.shared.listing import mark
from kopdata.spreadsheet import neutral_text

_NUMBERS = {YEAR: "0", COUNT: "#,##0", SHARE: "0.0%"}
_HEAD_ROW = 4
_A4 = 9
_LINE = 15


def workbook(content: Content, behind: dict[str, pd.DataFrame]) -> bytes:
    """The figures and all that is said; `behind` are the koperasi of each metric."""
    written = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    about = content.facts.about
    with xlsxwriter.Workbook(written, safe) as book:
        book.set_properties(
            {
                "title": content.voice.text("judul", area=content.voice.area),
                "subject": content.voice.stamp,
                "author": "Kopdata",
                "created": datetime.combine(about.known_on or about.day, time()),
            }
        )
        mark(book)
        formats = _formats(book)
        rows = rows_without_names(content.voice, behind)
        for table in (*figures(content), *said(content), rows):
            _sheet(book, content.voice, table, formats)
    return written.getvalue()


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    top = {"valign": "top"}
    wrapped = top | {"text_wrap": True}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "stamp": book.add_format({"bold": True}),
        "sample": book.add_format({"bold": True, "font_color": "#B04A05"}),
        "head": book.add_format(wrapped | {"bold": True, "bottom": 1}),
        WORDS: book.add_format(wrapped),
        **{kind: book.add_format(top | {"num_format": form}) for kind, form in _NUMBERS.items()},
    }


def _sheet(
    book: xlsxwriter.Workbook, voice: Voice, table: Table, formats: dict[str, Format]
) -> None:
    sheet = book.add_worksheet(table.title)
    sheet.write_string(0, 0, table.title, formats["title"])
    sheet.write_string(1, 0, voice.stamp, formats["sample" if voice.sample else "stamp"])
    sheet.write_string(2, 0, neutral_text(f"{voice.selection} {voice.source}"))
    for column, (heading, _, width) in enumerate(table.columns):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEAD_ROW, column, heading, formats["head"])
    for row, values in enumerate(table.rows, start=_HEAD_ROW + 1):
        for column, value in enumerate(values):
            _cell(sheet, (row, column), value, table.columns[column][1], formats)
        sheet.set_row(row, _LINE * _lines(values, table))
    _ready_to_print(sheet, voice, table)


def _lines(values: Sequence[Cell], table: Table) -> int:
    """How many lines the longest text of a row takes in its column."""
    widths = [width for _, _, width in table.columns]
    return max(1 + len(str(value)) // width for value, width in zip(values, widths, strict=True))


def _ready_to_print(sheet: Worksheet, voice: Voice, table: Table) -> None:
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    if table.rows:
        last = _HEAD_ROW + len(table.rows)
        sheet.autofilter(_HEAD_ROW, 0, last, len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.set_footer(f"&L{voice.stamp}&R&P / &N")


def _cell(
    sheet: Worksheet, place: tuple[int, int], value: Cell, kind: str, formats: dict[str, Format]
) -> None:
    """Text that begins like a formula stays text; what is not known stays empty."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return
    if kind == WORDS:
        sheet.write_string(*place, neutral_text(str(value)), formats[WORDS])
    else:
        sheet.write_number(*place, float(value), formats[kind])
