"""The data rows of a table, up to its end or the headings of another."""

from dataclasses import replace

from kopdata.ingest.area.kecamatan import Places
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.header_row import Header, ends_a_list, find_header, mostly_headings
from kopdata.ingest.table.row_reader import RowReader
from kopdata.ingest.table.table_body import Body
from kopdata.ingest.values.cell_text import clean_text, is_not_given

FILLED_DOWN = {
    "nik", "nama", "nomor_badan_hukum", "kecamatan", "tahun_buku", "tahun", "kegiatan", "jenis",
    "tanggal", "tanggal_mulai",
    "tanggal_selesai", "indikator", "desa", "nomor_dan_tanggal",
}  # fmt: skip


def read_body(sheet: RawSheet, header: Header, places: Places) -> Body:
    """The data rows below a header, up to the end or the header of another table."""
    below = sheet.rows[header.last + 1 :]
    _fill_merged(sheet, header, below)
    header_rows = [cells for _, cells in sheet.rows[header.first : header.last + 1]]
    reader = RowReader(header, header_rows, places)
    for place, (number, cells) in enumerate(below):
        if reader.takes_plainly(number, cells):
            continue
        if mostly_headings(cells) and not reader.is_repeated(cells):
            rows = reader.stray + below[place : place + 3]
            near = replace(sheet, rows=rows)
            if isinstance(find_header(near), Header):
                reader.body.rest = reader.stray + below[place:]
                break
        if reader.body.numbers and ends_a_list(cells) and not reader.is_repeated(cells):
            reader.end(number, cells)
        else:
            reader.read(number, cells)
    return _by_year(reader.body, header)


def _by_year(body: Body, header: Header) -> Body:
    """One row per year, where each has columns of its own; years that say nothing have none."""
    if not header.across:
        return body
    years = sorted({year for columns in header.across.values() for year in columns})
    starts: list[int] = []
    rows: list[tuple[int, int]] = []
    for place, cells in enumerate(body.cells):
        starts.append(len(rows))
        for year in years:
            columns = {header.index_of(name, year) for name in header.across} - {-1}
            given = [cells[index] for index in columns if index < len(cells)]
            if any(cell != "" and not is_not_given(clean_text(cell)) for cell in given):
                rows.append((place, year))
    starts.append(len(rows))
    return replace(
        body,
        numbers=[body.numbers[place] for place, _ in rows],
        cells=[body.cells[place] for place, _ in rows],
        groups=[body.groups[place] for place, _ in rows],
        years=[year for _, year in rows],
        group_starts=[starts[place] for place in body.group_starts],
        totals=[replace(total, above=starts[total.above]) for total in body.totals],
    )


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
