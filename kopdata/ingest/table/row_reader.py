"""One row below a header after the other: data, group, total, note, signature."""

from collections.abc import Sequence

from kopdata.ingest.area.kecamatan import Places, kecamatan_stated
from kopdata.ingest.table.header_row import Header
from kopdata.ingest.table.heading_spellings import literal
from kopdata.ingest.table.row_subject import NIK_FROM, Subject
from kopdata.ingest.table.row_wording import (
    AVERAGE,
    ENDS_IN_TOTAL,
    GROUP,
    KOPERASI,
    SIGNATURE,
    TOTAL,
    is_column_numbers,
    reads_as_recap,
)
from kopdata.ingest.table.table_body import Body, Total
from kopdata.ingest.table.title_rows import read_titles
from kopdata.ingest.values.cell_text import clean_text

_ROWS_COMPARED = 50
# A row without a name that fills less is a line of a recap, and no koperasi to ask about.
_FEWEST_WITHOUT_NAME = 3
EXAMPLE_MARK = "(contoh)"


class RowReader:
    """Walks down the rows below a header; knows the group, the year, and if the table ended."""

    def __init__(self, header: Header, header_rows: Sequence[list], places: Places) -> None:
        self.header = header
        self.places = places
        self.subject = Subject(header, places)
        self.body = Body()
        self.headings = {_literals(cells) for cells in header_rows}
        self.group: str | None = None
        self.year: int | None = None
        self.stray: list[tuple[int, list]] = []
        self.ended = False

    def takes_plainly(self, number: int, cells: list) -> bool:
        """Take the usual data row, or pass over an example, without a closer look."""
        if self._is_example(cells):
            return True
        if not self._is_plain_data(cells):
            return False
        if self.ended and not self._goes_on(cells):
            self.body.passed_over.append(number)
            self.stray.append((number, cells))
        else:
            self._take(number, cells)
        return True

    def is_repeated(self, cells: list) -> bool:
        """Whether these are the table's own headings again."""
        return _literals(cells) in self.headings

    def end(self, number: int, cells: list) -> None:
        """The headings of a table that is no list: what follows is no data of this one."""
        self.ended = True
        self.stray.append((number, cells))

    def read(self, number: int, cells: list) -> None:
        """Take one row for what it is."""
        texts = [text for cell in cells if cell != "" and (text := clean_text(cell))]
        if not texts or is_column_numbers(texts) or self._is_header(cells):
            return
        if self.subject.is_sum(cells, texts):
            if not AVERAGE.fullmatch(texts[0]):
                self.body.totals.append(Total(number, cells, len(self.body.numbers)))
            return
        filled = self.subject.filled(cells)
        if self._is_group(texts, filled):
            self._begin_group(number, cells, texts)
            return
        if self._is_signature(cells, texts):
            self.ended = True
        if self.ended or not self._is_data(cells, texts, filled):
            self.stray.append((number, cells))
            return
        if self.subject.may_be_sum(cells, is_numbered=_row_number(cells) is not None):
            self.body.taken_as_totals.append(number)
            return
        self._take(number, cells)

    def _goes_on(self, cells: list) -> bool:
        """Whether a row after the end of the table is one of its rows all the same."""
        above = self.body.cells
        if not above:
            return True
        number, last = _row_number(cells), _row_number(above[-1])
        counted = sorted(self.subject.filled(row) for row in above[-_ROWS_COMPARED:])
        return self.subject.is_surely_data(
            cells,
            counted[len(counted) // 2],
            goes_on=number is not None and last is not None and number == last + 1,
        )

    def _begin_group(self, number: int, cells: list, texts: list[str]) -> None:
        self.group = kecamatan_stated(" ".join(texts)) or texts[-1]
        self.ended = self.ended and not GROUP.match(texts[0])
        self.body.group_starts.append(len(self.body.numbers))
        self.body.group_rows.append((number, self.group))
        self.stray.append((number, cells))

    def _is_example(self, cells: list) -> bool:
        """The example row of a template."""
        place = self.subject.name
        name = cells[place] if 0 <= place < len(cells) else ""
        return isinstance(name, str) and name[:12].lstrip().casefold().startswith(EXAMPLE_MARK)

    def _is_signature(self, cells: list, texts: list[str]) -> bool:
        is_short = len(texts) <= 4 and any(SIGNATURE.match(text) for text in texts)
        return is_short and not self.subject.is_koperasi(cells)

    def _take(self, number: int, cells: list) -> None:
        self.ended = False
        self.stray.clear()
        self.body.numbers.append(number)
        self.body.cells.append(cells)
        self.body.groups.append(self.group)
        self.body.years.append(self.year)

    def _is_plain_data(self, cells: list) -> bool:
        """The usual row, told quickly: a long number under NIK, or a row number and a name."""
        place = self.subject.nik
        nik = cells[place] if 0 <= place < len(cells) else ""
        if isinstance(nik, int | float):
            return nik > 1e8
        if len(nik) >= NIK_FROM and sum(map(str.isdigit, nik)) >= NIK_FROM:
            return True
        place = self.subject.name
        name = cells[place] if 0 <= place < len(cells) else ""
        return (
            place > 0
            and isinstance(name, str)
            and _row_number(cells) is not None
            and any(map(str.isalpha, name))
            and name[0].isprintable()  # what the reader tagged is looked at more closely
            and not (TOTAL.match(name) or ENDS_IN_TOTAL.search(name) or GROUP.match(name))
            and not reads_as_recap(name)
        )

    def _is_header(self, cells: list) -> bool:
        """A header repeated on each page or for each kecamatan; a block title above it counts."""
        if not self.is_repeated(cells):
            return False
        titles = read_titles(self.stray)
        self.year = titles.tahun_buku or titles.tahun or self.year
        self.ended = False
        self.stray.clear()
        return True

    def _is_group(self, texts: list[str], filled: int) -> bool:
        line = " ".join(texts)
        if filled > 3 or len(texts) > 4 or self.header.kind.is_of_areas:
            return False
        if (
            GROUP.match(line)
            and sum(len(text) > 4 for text in texts) <= 2
            and filled - texts.count(":") <= 2
        ):
            return filled <= 1 or len(texts) == filled
        labels = [text for text in texts if len(text) > 4]
        return len(labels) == 1 and len(texts) <= 2 and self.places.find(labels[0])[0] is not None

    def _is_data(self, cells: list, texts: list[str], filled: int) -> bool:
        name = self.subject.name_of(cells)
        if len(texts) == 1:
            return KOPERASI.search(name) is not None
        if not name and self.header.kind.name == "register" and not self.subject.has_number(cells):
            return filled >= _FEWEST_WITHOUT_NAME and not self.subject.is_counted(cells)
        numbered = 0 not in self.subject.mapped and _row_number(cells) is not None
        return filled >= 2 or (numbered and filled >= 1)


def _row_number(cells: list) -> int | None:
    """The number a row begins with: 7, "7.", "7)"."""
    first = cells[0]
    if isinstance(first, str):
        text = first.strip(" .)")
        return int(text) if text.isdecimal() and len(text) < 7 else None
    return int(first) if isinstance(first, int | float) and abs(first) < 1e7 else None


def _literals(cells: list) -> tuple[str, ...]:
    return tuple(literal(cell) for cell in cells if isinstance(cell, str) and cell)
