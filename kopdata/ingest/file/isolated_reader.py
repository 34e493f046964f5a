"""Run as a process of its own: reads one file under limits and writes its sheets as lines of JSON.

A hostile workbook can abort the process that reads it, eat all memory or never end; here that
costs only this child. The first line of each sheet describes it, then comes one line per row that
is not blank: its number as Excel shows it, followed by the cells. A date is text that starts with
a control character.
"""

import csv
import ctypes
import errno
import io
import json
import struct
import sys
from collections.abc import Iterator
from datetime import date, datetime
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

if sys.platform != "win32":
    import resource

DATE_TAG = "\x01"
MEMORY_BYTES = 1 << 30
CPU_SECONDS = 240
OUTPUT_BYTES = 3 << 30
ROWS_BETWEEN_REPORTS = 20_000
LONGEST_FIELD = 1 << 20
# What Excel lets stand in a cell; one more is kept, so that whoever reads it finds it too long.
LONGEST_CELL = 32_767
MOST_COLUMNS = 1_000
PROTECTED, UNREADABLE, FULL, WIDE, UNCLOSED = 3, 4, 5, 6, 7
# Windows' names for these: JobObjectExtendedLimitInformation, JOB_OBJECT_LIMIT_...
EXTENDED_LIMITS = 9
LIMIT_PROCESS_TIME, LIMIT_ACTIVE_PROCESS, LIMIT_PROCESS_MEMORY = 0x2, 0x8, 0x100

Rows = Iterator[tuple[int, list[Any]]]


class TooWide(Exception):
    """A row with more columns than any list has."""


class Unclosed(Exception):
    """A quotation mark that opens a cell and takes the rows below into it; holds its row."""


def limit_this_process() -> None:
    """Cap memory, processor time and output; of what Windows has no cap for, see `raw_sheets`."""
    if sys.platform == "win32":
        limit_by_job()
        return
    for name, most in (
        ("RLIMIT_AS", MEMORY_BYTES),
        ("RLIMIT_CPU", CPU_SECONDS),
        ("RLIMIT_FSIZE", OUTPUT_BYTES),
        ("RLIMIT_CORE", 0),
    ):
        resource.setrlimit(getattr(resource, name), (most, most))


def limit_by_job() -> None:
    """What Windows has: a job that its one process cannot leave, nor allocate more than it says.

    Where Windows refuses it, the deadline and the size of the output still hold.
    """
    windows = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - other systems have none
    for name in ("CreateJobObjectW", "GetCurrentProcess"):
        getattr(windows, name).restype = ctypes.c_void_p
    job = ctypes.c_void_p(windows.CreateJobObjectW(None, None))
    this_process = ctypes.c_void_p(windows.GetCurrentProcess())
    limits = job_limits()
    windows.SetInformationJobObject(job, EXTENDED_LIMITS, limits, len(limits))
    windows.AssignProcessToJobObject(job, this_process)


def job_limits() -> bytes:
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: processor time, one process, its memory."""
    flags = LIMIT_PROCESS_TIME | LIMIT_ACTIVE_PROCESS | LIMIT_PROCESS_MEMORY
    basic = (CPU_SECONDS * 10_000_000, 0, flags, 0, 0, 1, 0, 0, 0)
    counters = (0,) * 6
    return struct.pack("@qqINNINII6Q4N", *basic, *counters, MEMORY_BYTES, 0, 0, 0)


def plain(value: object) -> str:
    """A value JSON does not know: dates are tagged, times are text."""
    if isinstance(value, datetime):
        return DATE_TAG + value.isoformat(sep=" ")
    if isinstance(value, date):
        return DATE_TAG + value.isoformat()
    return str(value)


def write_sheet(out: TextIO, about: dict[str, Any], rows: Rows) -> None:
    """Write one sheet, leaving out blank rows and the blank end of each row."""
    encode = json.JSONEncoder(ensure_ascii=True, check_circular=False, default=plain).encode
    out.write(encode(about) + "\n")
    for number, cells in rows:
        while cells and cells[-1] == "":
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise TooWide
        for place, cell in enumerate(cells):
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                cells[place] = cell[: LONGEST_CELL + 1]
        if cells:
            out.write(encode([number, *cells]) + "\n")
        if number % ROWS_BETWEEN_REPORTS == 0:
            sys.stdout.write(f"{number} {about['height']}\n")
            sys.stdout.flush()


def workbook(path: Path, out: TextIO) -> None:
    """Write every sheet of an xlsx, xls or ods; of hidden ones only the name."""
    with path.open("rb") as file:
        book = CalamineWorkbook.from_filelike(file)
        for found in book.sheets_metadata:
            if found.typ != SheetTypeEnum.WorkSheet:
                continue
            about = {"sheet": found.name, "hidden": found.visible != SheetVisibleEnum.Visible}
            if about["hidden"]:
                write_sheet(out, about, iter(()))
                continue
            sheet = book.get_sheet_by_name(found.name)
            about |= {"merged": sheet.merged_cell_ranges or [], "height": sheet.total_height}
            write_sheet(out, about, sheet_rows(sheet))


def sheet_rows(sheet: Any) -> Rows:
    """Rows with Excel's numbers, and cells counted from column A."""
    if sheet.start is None:
        return
    before = [""] * sheet.start[1]
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield number, before + cells


def decoded(path: Path) -> str:
    """The text of a file in one of the encodings Indonesian offices' programs write."""
    content = path.read_bytes()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def delimiter_of(text: str) -> str:
    """The separator that cuts most of the first lines into the same number of cells."""

    def evenness(delimiter: str) -> int:
        start = io.StringIO(text[:200_000], newline="")
        widths = [len(row) for row in islice(csv.reader(start, delimiter=delimiter), 60)]
        return max((widths.count(width) * (width - 1) for width in set(widths)), default=0)

    return max(";,\t|", key=evenness)


def separated(text: str) -> tuple[str, str, str]:
    """Excel's own first line "sep=;" where there is one, the separator, and the rest."""
    first, end, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first + end, first.strip()[4], rest
    return "", delimiter_of(text), text


def separated_text(path: Path, out: TextIO) -> None:
    """Write a csv as one sheet; Excel's own first line "sep=;" is obeyed and is no row."""
    csv.field_size_limit(LONGEST_FIELD)
    _, delimiter, text = separated(decoded(path))
    rows = closed_rows(text, delimiter)
    about = {"sheet": path.stem, "hidden": False, "merged": [], "height": text.count("\n") + 1}
    write_sheet(out, about, iter(rows))


def closed_rows(text: str, delimiter: str) -> Rows:
    """The rows of a csv, each with its number, as long as all quotation marks are closed.

    A cell may hold line breaks where its row is well formed; else its mark was never closed.
    """
    lines: list[str] = []
    rows = csv.reader(kept(io.StringIO(text, newline=""), lines), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            if len(lines) > 1:
                raise Unclosed(number) from error
            raise
        if cells is None:
            return
        # csv takes what follows an open mark, to the end of the file, without a word.
        if '"' in lines[0] and is_open(lines, delimiter):
            raise Unclosed(number)
        yield number, cells
        lines.clear()


def kept(lines: TextIO, seen: list[str]) -> Iterator[str]:
    """The lines of a file, each also put where what was read of it can be looked at again."""
    for line in lines:
        seen.append(line)
        yield line


def is_open(lines: list[str], delimiter: str) -> bool:
    """Whether a row of these lines holds a mark that is not closed, or only by that of another."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return len(lines) > 1 or str(error) == "unexpected end of data"
    return False


class Tables(HTMLParser):
    """The rows of a page: each table row, and text outside tables as a row of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self.cell: list[str] | None = None
        self.span = (1, 1)
        self.depth = 0
        self.ignored = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a row or a cell."""
        if tag in {"script", "style", "title"}:
            self.ignored += 1
        self.depth += tag == "table"
        if tag == "tr":
            self.close_cell()
            self.rows.append(self.carried())
        if tag in {"td", "th"} and self.rows:
            self.close_cell()
            self.cell = []
            given = dict(attrs)
            self.span = (number_of(given.get("rowspan")), number_of(given.get("colspan")))
        if tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell."""
        if tag in {"script", "style", "title"}:
            self.ignored = max(0, self.ignored - 1)
        if tag in {"td", "th", "tr", "table"}:
            self.close_cell()
        if tag == "table":
            self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        """Collect text."""
        if self.ignored:
            return
        if self.cell is not None:
            self.cell.append(data)
        elif not self.depth and data.strip():
            self.rows.append([data.strip()])

    def carried(self) -> list[str]:
        """The start of a row: blank as far as cells of earlier rows reach down over it."""
        row = len(self.rows)
        cells: list[str] = []
        while any(a[0] < row <= b[0] and a[1] <= len(cells) <= b[1] for a, b in self.merged[-60:]):
            cells.append("")
        return cells

    def close_cell(self) -> None:
        """Put the finished cell in its row, and blanks where merged cells cover the next ones."""
        if self.cell is None:
            return
        row, cells = len(self.rows) - 1, self.rows[-1]
        down, across = self.span
        if (down, across) != (1, 1):
            corner = (row, len(cells))
            self.merged.append((corner, (row + down - 1, len(cells) + across - 1)))
        cells += [" ".join("".join(self.cell).split()), *[""] * (across - 1)]
        while any(a[0] < row <= b[0] and a[1] <= len(cells) <= b[1] for a, b in self.merged[-60:]):
            cells.append("")
        self.cell = None


def number_of(span: str | None) -> int:
    """A rowspan or colspan, kept within reason."""
    return min(max(int(span), 1), 300) if span and span.isdigit() else 1


def page(path: Path, out: TextIO) -> None:
    """Write the tables of an HTML page (what web programs save as ".xls") as one sheet."""
    tables = Tables()
    tables.feed(decoded(path))
    tables.close()
    tables.close_cell()
    about = {"sheet": path.stem, "hidden": False, "merged": tables.merged}
    about["height"] = len(tables.rows)
    write_sheet(out, about, iter(enumerate(tables.rows, start=1)))


def main() -> int:
    """Read `argv[1]` (its form is `argv[2]`) into `argv[3]`."""
    limit_this_process()
    path, form, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    readers = {"csv": separated_text, "html": page}
    try:
        with target.open("w", encoding="ascii") as out:
            readers.get(form, workbook)(path, out)
    except PasswordError:
        return PROTECTED
    except TooWide:
        return WIDE
    except Unclosed as error:
        sys.stdout.write(f"{error} {error}\n")
        return UNCLOSED
    except OSError as error:
        return FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else UNREADABLE
    except Exception:
        return UNREADABLE
    return 0


if __name__ == "__main__":
    sys.exit(main())
