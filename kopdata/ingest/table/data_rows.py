"""Which rows below a header are data, and which are groups, totals, numbers or signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kopdata.ingest.area.kecamatan import Places, kecamatan_stated
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.header_row import Header, find_header, mostly_headings
from kopdata.ingest.table.heading_spellings import literal
from kopdata.ingest.table.row_wording import (
    AVERAGE,
    GROUP,
    KOPERASI,
    SIGNATURE,
    TOTAL,
    is_column_numbers,
    is_total,
)
from kopdata.ingest.table.title_rows import read_titles
from kopdata.ingest.values.cell_text import clean_text, is_not_given

EXAMPLE_MARK = "(contoh)"
FILLED_DOWN = {
    "nik", "nama", "nomor_badan_hukum", "kecamatan", "tahun_buku", "tahun", "kegiatan", "jenis",
    "tanggal", "tanggal_mulai",
    "tanggal_selesai", "indikator", "desa", "nomor_dan_tanggal",
}  # fmt: skip


@dataclass(slots=True)
class Total:
    """A totals row: its number and cells, and how many data rows stand above it."""

    number: int
    cells: list
    above: int


@dataclass(slots=True)
class Body:
    """The data rows of a table, with what a group row or block title above them says.

    `rest` are the rows from the next table of another layout on, with its titles.
    """

    numbers: list[int] = field(default_factory=list)
    cells: list[list] = field(default_factory=list)
    groups: list[str | None] = field(default_factory=list)
    years: list[int | None] = field(default_factory=list)
    group_starts: list[int] = field(default_factory=list)
    group_rows: list[tuple[int, str]] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    rest: list[tuple[int, list]] = field(default_factory=list)


class _Reader:
    """Walks down the rows below a header; knows the group, the year, and if the table ended."""

    def __init__(self, header: Header, header_rows: Sequence[list], places: Places) -> None:
        self.header = header
        self.places = places
        self.body = Body()
        self.headings = {_literals(cells) for cells in header_rows}
        self.nik = header.columns.get("nik", -1)
        self.name = next(
            (header.columns[name] for name in header.kind.names if name in header.columns), -1
        )
        self.mapped = sorted(header.columns.values())
        self.group: str | None = None
        self.year: int | None = None
        self.stray: list[tuple[int, list]] = []
        self.ended = False

    def takes_plainly(self, number: int, cells: list) -> bool:
        """Take the usual data row, or pass over an example, without a closer look."""
        if self._is_example(cells):
            return True
        if self._is_plain_data(cells):
            self._take(number, cells)
            return True
        return False

    def read(self, number: int, cells: list) -> None:
        """Take one row for what it is."""
        texts = [text for cell in cells if cell != "" and (text := clean_text(cell))]
        if not texts or is_column_numbers(texts) or self._is_header(cells):
            return
        if is_total(texts):
            if not AVERAGE.fullmatch(texts[0]):
                self.body.totals.append(Total(number, cells, len(self.body.numbers)))
            return
        filled = self._filled(cells)
        if self._is_group(texts, filled):
            self._begin_group(number, cells, texts)
            return
        if self._is_signature(cells, texts):
            self.ended = True
        if self.ended or not self._is_data(cells, texts, filled):
            self.stray.append((number, cells))
            return
        self._take(number, cells)

    def _begin_group(self, number: int, cells: list, texts: list[str]) -> None:
        self.group = kecamatan_stated(" ".join(texts)) or texts[-1]
        self.body.group_starts.append(len(self.body.numbers))
        self.body.group_rows.append((number, self.group))
        self.stray.append((number, cells))

    def _is_example(self, cells: list) -> bool:
        """The example row of a template."""
        name = cells[self.name] if 0 <= self.name < len(cells) else ""
        return isinstance(name, str) and name[:12].lstrip().casefold().startswith(EXAMPLE_MARK)

    def _is_signature(self, cells: list, texts: list[str]) -> bool:
        is_short = len(texts) <= 4 and any(SIGNATURE.match(text) for text in texts)
        return is_short and not self._is_koperasi(cells)

    def _take(self, number: int, cells: list) -> None:
        self.ended = False
        self.stray.clear()
        self.body.numbers.append(number)
        self.body.cells.append(cells)
        self.body.groups.append(self.group)
        self.body.years.append(self.year)

    def _is_plain_data(self, cells: list) -> bool:
        """The usual row, told quickly: a long number under NIK, or a row number and a name."""
        nik = cells[self.nik] if 0 <= self.nik < len(cells) else ""
        if isinstance(nik, float):
            return nik > 1e8
        if len(nik) >= 8 and sum(map(str.isdigit, nik)) >= 8:
            return True
        name = cells[self.name] if 0 <= self.name < len(cells) else ""
        first = cells[0]
        numbered = isinstance(first, int | float) or (
            isinstance(first, str) and first.strip(" .").isdigit()
        )
        return (
            numbered
            and self.name > 0
            and isinstance(name, str)
            and any(map(str.isalpha, name))
            and not (TOTAL.match(name) or GROUP.match(name))
        )

    def _is_koperasi(self, cells: list) -> bool:
        name = cells[self.name] if 0 <= self.name < len(cells) else ""
        return (
            isinstance(name, str) and KOPERASI.search(name) is not None and self._filled(cells) > 1
        )

    def _is_header(self, cells: list) -> bool:
        """A header repeated on each page or for each kecamatan; a block title above it counts."""
        if _literals(cells) not in self.headings:
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

    def _filled(self, cells: list) -> int:
        width = len(cells)
        return sum(
            1
            for index in self.mapped
            if index < width and cells[index] != "" and not is_not_given(clean_text(cells[index]))
        )

    def _is_data(self, cells: list, texts: list[str], filled: int) -> bool:
        numbered = (
            cells[0] != "" and 0 not in self.mapped and clean_text(cells[0]).strip(".").isdigit()
        )
        if len(texts) == 1:
            name = cells[self.name] if 0 <= self.name < len(cells) else ""
            return isinstance(name, str) and KOPERASI.search(name) is not None
        return filled >= 2 or (numbered and filled >= 1)


def read_body(sheet: RawSheet, header: Header, places: Places) -> Body:
    """The data rows below a header, up to the end or the header of another table."""
    below = sheet.rows[header.last + 1 :]
    _fill_merged(sheet, header, below)
    header_rows = [cells for _, cells in sheet.rows[header.first : header.last + 1]]
    reader = _Reader(header, header_rows, places)
    for place, (number, cells) in enumerate(below):
        if reader.takes_plainly(number, cells):
            continue
        if mostly_headings(cells) and _literals(cells) not in reader.headings:
            rows = reader.stray + below[place : place + 3]
            near = RawSheet(sheet.name, False, sheet.merged, rows, sheet.meanings)
            if isinstance(find_header(near), Header):
                reader.body.rest = reader.stray + below[place:]
                break
        reader.read(number, cells)
    return reader.body


def _fill_merged(sheet: RawSheet, header: Header, below: list[tuple[int, list]]) -> None:
    """A key merged over several rows holds for each of them."""
    downwards = FILLED_DOWN | set(header.kind.key)
    fillable = {index for name, index in header.columns.items() if name in downwards}
    ranges = [
        (start, end)
        for start, end in sheet.merged
        if start[1] == end[1]
        and start[1] in fillable
        and end[0] > start[0] >= sheet.rows[header.last][0]
    ]
    if not ranges:
        return
    rows = dict(below)
    for start, end in ranges:
        top = rows.get(start[0] + 1, [])
        value = top[start[1]] if start[1] < len(top) else ""
        for place in range(start[0] + 2, min(end[0] + 2, start[0] + 2_000)):
            cells = rows.get(place)
            if cells and value != "":
                cells += [""] * (start[1] + 1 - len(cells))
                cells[start[1]] = value


def _literals(cells: list) -> tuple[str, ...]:
    return tuple(literal(cell) for cell in cells if isinstance(cell, str) and cell)
