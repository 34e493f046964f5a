"""What the reader of workbooks leaves out of an xlsx: percent, failed formulas, what is struck."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.file.workbook_styles import (
    STRIKE,
    WorkbookStyles,
    attributes,
    struck_out,
    styles_of,
    unescaped,
)
from kopdata.ingest.values.cell_text import (
    DATE_TAG,
    FORMULA_TAG,
    PARTLY_STRUCK_TAG,
    STRUCK_TAG,
    clean_text,
)

_BLOCK = 1 << 20
_LONGEST_ROW = 4 << 20
_MOST_COLUMNS = 1_000
_MOST_ALTERNATIVES = 400
_PRECISION = 10

_ROW_ENDS = re.compile(rb"</(?:\w{1,20}:)?row>")
_ROW = re.compile(rb'<(?:\w{1,20}:)?row(?=[\s/>])(?:[^<>]{0,400}?\sr="(\d{1,7})")?')
_CELL = re.compile(rb"<(?:\w{1,20}:)?c(?=[\s>])")
_COLUMN = re.compile(rb"<(?:\w{1,20}:)?col\s([^<>]{0,400})>")
_ROWS_BEGIN = re.compile(rb"<(?:\w{1,20}:)?sheetData")
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w{1,20}:)?v(?:\s[^<>]{0,100})?>([^<]*)<")
_ADDRESS = re.compile(rb'[^<>]{0,400}?\sr="([A-Z]{1,3})')


class CellLooks:
    """Puts on the cells of an xlsx what `cell_text` calls tags, and percent and errors as text.

    Other forms of file do not say it in a way that is read here; their cells stay as they are.
    """

    def __init__(self, path: Path, check: Callable[[], None]) -> None:
        self._path = path
        self._check = check
        self._styles: WorkbookStyles | None = None

    def put_on(self, sheet: RawSheet) -> None:
        """Change the cells that look otherwise than their values, and name hidden columns."""
        try:
            with zipfile.ZipFile(self._path) as workbook:
                self._styles = self._styles or styles_of(workbook)
                part = self._styles.parts.get(sheet.name, "")
                if part in workbook.namelist():
                    self._put_on(sheet, workbook, part, self._styles)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
            return  # what the reader could make of a damaged file stands

    def _put_on(
        self, sheet: RawSheet, workbook: zipfile.ZipFile, part: str, styles: WorkbookStyles
    ) -> None:
        rows = dict(sheet.rows)
        telling = _telling(styles)
        for number, row in self._rows(workbook, part, sheet):
            cells = rows.get(number)
            if cells is not None and telling.search(row):
                for place, cell in _cells(row):
                    if telling.search(cell):
                        _change(cells, place, cell, styles)

    def _rows(
        self, workbook: zipfile.ZipFile, part: str, sheet: RawSheet
    ) -> Iterator[tuple[int, bytes]]:
        """The rows of a sheet; none after one that is longer than any of a list."""
        number, rest = 0, b""
        with workbook.open(part) as file:
            while block := file.read(_BLOCK):
                self._check()
                if begins := not number and _ROWS_BEGIN.search(rest + block):
                    sheet.hidden_columns = _hidden((rest + block)[: begins.start()])
                *rows, rest = _ROW_ENDS.split(rest + block)
                if len(rest) > _LONGEST_ROW:
                    return
                for row in rows:
                    for begun in _ROW.finditer(row):
                        number = int(begun[1]) if begun[1] else number + 1
                    yield number, row


def _telling(styles: WorkbookStyles) -> re.Pattern[bytes]:
    """What a row holds in which some cell looks otherwise than its value."""
    patterns = [rb'\st="e"', _FORMULA.pattern, STRIKE.pattern]
    if numbers := styles.percent | styles.struck:
        patterns.append(rb'\ss="(?:' + b"|".join(sorted(numbers)[:_MOST_ALTERNATIVES]) + rb')"')
    if texts := sorted(styles.struck_texts):
        patterns.append(rb">(?:" + b"|".join(texts) + rb")<")
    is_short = len(styles.struck_texts) <= _MOST_ALTERNATIVES and len(numbers) <= _MOST_ALTERNATIVES
    return re.compile(b"|".join(patterns) if is_short else b"")


def _hidden(head: bytes) -> frozenset[int]:
    """The hidden columns, from 0."""
    hidden: set[int] = set()
    for found in _COLUMN.finditer(head):
        told = attributes(found[1])
        if told.get(b"hidden") in {b"1", b"true"}:
            first, last = (int(told.get(end, b"0")) for end in (b"min", b"max"))
            hidden |= set(range(max(0, first - 1), min(last, _MOST_COLUMNS)))
    return frozenset(hidden)


def _cells(row: bytes) -> Iterator[tuple[int, bytes]]:
    place = -1
    for cell in _CELL.split(row)[1:]:
        address = _ADDRESS.match(cell)
        place = _number_of(address[1]) if address else place + 1
        yield place, cell


@cache
def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _change(cells: list, place: int, cell: bytes, styles: WorkbookStyles) -> None:
    tag = attributes(cell[: cell.find(b">")])
    found = _VALUE.search(cell)
    value = found[1] if found else b""
    held = cells[place] if place < len(cells) else ""
    changed: object
    if tag.get(b"t") == b"e":
        changed = unescaped(value)
    elif not value and held == "" and tag.get(b"t") != b"str" and _FORMULA.search(cell):
        changed = FORMULA_TAG
    elif held == "":
        return
    else:
        changed = _as_seen(held, tag, cell, value, styles)
    if changed != held and place < _MOST_COLUMNS:
        cells += [""] * (place + 1 - len(cells))
        cells[place] = changed


def _as_seen(
    held: object, tag: dict[bytes, bytes], cell: bytes, value: bytes, styles: WorkbookStyles
) -> object:
    """A cell that holds something, with the sign of percent or the line through it."""
    seen = held
    style = tag.get(b"s", b"0")
    shared = styles.struck_texts.get(value) if tag.get(b"t") == b"s" else None
    if struck := shared or struck_out(cell):
        is_all, left = struck
        return f"{STRUCK_TAG}{held}" if is_all else f"{PARTLY_STRUCK_TAG}{left}"
    if isinstance(held, int | float) and not isinstance(held, bool) and style in styles.percent:
        seen = f"{round(held * 100, _PRECISION):.{_PRECISION}f}".rstrip("0").rstrip(".") + "%"
    if style in styles.struck:
        is_date = isinstance(seen, str) and seen.startswith(DATE_TAG)
        return STRUCK_TAG + (str(seen) if is_date else clean_text(seen))
    return seen
