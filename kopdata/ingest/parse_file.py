"""One file -> clean rows per kind and everything doubtful about them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from kopdata.archive import Meaning
from kopdata.errors import FileRefused
from kopdata.ingest.area.kecamatan import Places, places
from kopdata.ingest.declared_kinds import Kind, kinds, schema
from kopdata.ingest.file import own_files
from kopdata.ingest.file.cell_looks import CellLooks
from kopdata.ingest.file.deadline import Deadline
from kopdata.ingest.file.raw_sheets import SHARE_OF_READING, RawSheet, read_sheets
from kopdata.ingest.parsed import MENOLAK, NoKnownList, Parsed, Problem, Progress, Sheet
from kopdata.ingest.rows.apply_titles import apply_titles, fill_from_title
from kopdata.ingest.rows.field_values import read_rows
from kopdata.ingest.rows.finished_activities import look_in_remarks, settle_activities
from kopdata.ingest.rows.participants import gather_participants
from kopdata.ingest.rows.repeated_rows import settle_duplicates
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.rows.totals_rows import check_totals
from kopdata.ingest.table.data_rows import read_body
from kopdata.ingest.table.header_row import Header, Nearest, find_header, letter_of
from kopdata.ingest.table.side_by_side import side_by_side
from kopdata.ingest.table.title_rows import Titles
from kopdata.ingest.values.cell_text import is_not_given, shown

_HEADINGS_NAMED = 12
_ALL_SHEETS_READ = 0.85
_SAMPLES, _ROWS_SAMPLED = 3, 500


class _Asked(NamedTuple):
    received_on: date
    per: date | None
    places: Places
    meanings: tuple[Meaning, ...]


def parse(
    path: Path | str,
    *,
    name: str,
    received_on: date,
    per: date | None = None,
    meanings: tuple[Meaning, ...] = (),
    progress: Progress | None = None,
) -> Parsed:
    """Read one file; raises FileRefused with one sentence when nothing in it can be used.

    `meanings` is what a person said about headings that the kinds do not know; one without headings
    says which kind of list the file is.
    """
    deadline = Deadline(name)
    progress = _within(deadline, progress or (lambda _fraction, _text: None))
    asked = _Asked(received_on, per, places(), meanings)
    sheets: list[Sheet | SheetRows] = []
    nearest: list[tuple[str, Nearest]] = []
    begun = SHARE_OF_READING
    is_sample = False
    own_files.refuse_own_workbook(Path(path), name)
    looks = CellLooks(Path(path), deadline.check)
    for raw in read_sheets(Path(path), name=name, progress=progress, deadline=deadline):
        looks.put_on(raw)
        own_files.refuse_own_export(raw, name)
        is_sample = is_sample or own_files.says_sample(raw)
        told = _part_of(progress, begun, f"Menafsirkan lembar {raw.name}")
        sheets += _read_sheet(raw, asked, nearest, told)
        begun += (_ALL_SHEETS_READ - begun) / 2
    found = [sheet for sheet in sheets if isinstance(sheet, SheetRows)]
    if not found:
        unread = [sheet for sheet in sheets if isinstance(sheet, Sheet)]
        raise NoKnownList(_no_known_list(name, unread, nearest), tuple(unread))
    if any(rows.height for rows in found):
        sheets = [_empty(sheet) if _has_no_row(sheet) else sheet for sheet in sheets]
        found = [rows for rows in found if rows.height]
    progress(_ALL_SHEETS_READ, "Memeriksa baris ganda")
    gather_participants([rows for rows in found if rows.header.kind.name == "pembinaan"])
    for kind in kinds():
        settle_duplicates([rows for rows in found if rows.header.kind.name == kind])
    progress(0.9, "Menyusun baris")
    parsed = Parsed(
        sheets=tuple(_about(sheet) if isinstance(sheet, SheetRows) else sheet for sheet in sheets),
        tables={kind: table for kind in kinds() if (table := _table(kind, found)) is not None},
        # A table that is of two kinds says the same of a cell twice.
        problems=tuple(dict.fromkeys(one for rows in found for one in _in_order(rows))),
    )
    if is_sample or own_files.names_made_up(parsed.tables):
        parsed = replace(parsed, is_sample=True)
    if not any(table.num_rows for table in parsed.tables.values()):
        raise FileRefused(_no_usable_row(name, parsed))
    progress(1.0, "Selesai dibaca")
    return parsed


def _within(deadline: Deadline, progress: Progress) -> Progress:
    """Whoever tells how far it is hears when the time is over."""

    def told(fraction: float, text: str) -> None:
        deadline.check()
        progress(fraction, text)

    return told


def _part_of(progress: Progress, begun: float, text: str) -> Callable[[float], None]:
    """Progress within one sheet; nobody knows how many follow: each takes half of what is left."""
    span = (_ALL_SHEETS_READ - begun) / 2
    return lambda share: progress(begun + span * share, text)


def _read_sheet(
    raw: RawSheet,
    asked: _Asked,
    nearest: list[tuple[str, Nearest]],
    told: Callable[[float], None],
) -> list[Sheet | SheetRows]:
    """The tables of a sheet, nearly always one; a later one inherits titles it does not repeat."""
    if raw.hidden:
        return [_unread(raw, "Lembar tersembunyi, tidak dibaca.")]
    tables: list[Sheet | SheetRows] = []
    titles = Titles()
    unknown = Nearest()
    pieces = side_by_side(replace(raw, meanings=asked.meanings))
    while pieces:
        rest = pieces.pop(0)
        header = find_header(rest) if rest.rows else Nearest()
        if isinstance(header, Nearest):
            if rest.rows:
                nearest.append((raw.name, header))
                unknown = header
            continue
        titles = header.titles.inherit(titles)
        _note_placed((header, *header.beside))
        below = rest.rows
        for one in (header, *header.beside):
            one.titles = titles
            body = read_body(rest, one, asked.places)
            look_in_remarks(one, body)
            rows = SheetRows(raw.name, one, body, asked.received_on, asked.places)
            apply_titles(rows, asked.per)
            read_rows(rows, told)
            fill_from_title(rows)
            settle_activities(rows)
            check_totals(rows)
            tables.append(rows)
            below = body.rest if one is header else below
        pieces.insert(0, replace(rest, rows=below))
    filled = [table for table in tables if not _has_no_row(table)]
    if filled:
        return filled  # the headings of a recap beside a list have no rows of their own
    if tables:
        return tables
    note = "Bukan daftar yang dikenal, tidak dibaca." if raw.rows else "Lembar kosong."
    if unknown.lacks_year and unknown.kind:
        note = f"{_which_year(raw.name, unknown.kind)} Lembar ini tidak dibaca."
    return [_unread(raw, note, unknown)]


def _note_placed(headers: tuple[Header, ...]) -> None:
    """What one kind does not read of a table another may."""
    for one in headers:
        others = (other for other in headers if other is not one)
        for other in others:
            one.placed_beside |= set(other.all_headings) - set(other.unknown)
            one.read_beside |= set(other.headings.values())


def _which_year(sheet: str, kind: Kind) -> str:
    year = kind.columns[kind.title_year or ""].label.lower()
    return (
        f"Lembar {sheet} berjudul {kind.label}, tetapi tidak menyebut {year}: untuk {year} berapa? "
        f"Tulis pada judulnya, misalnya {year.upper()} 2025, atau tambahkan kolom {year}."
    )


def _has_no_row(table: Sheet | SheetRows) -> bool:
    return isinstance(table, SheetRows) and not table.height


def _empty(table: Sheet | SheetRows) -> Sheet:
    """Headings without a row, in a file that has others: no list, and no date of one."""
    name = table.sheet
    return Sheet(
        *(name, None, None, None, 0, 0, False),
        notes=("Judul kolomnya dikenal, tetapi tidak ada baris data di bawahnya.",),
    )


def _unread(raw: RawSheet, note: str, unknown: Nearest | None = None) -> Sheet:
    headings = tuple(unknown.headings) if unknown else ()
    return Sheet(
        *(raw.name, None, None, None, 0, 0, raw.hidden),
        notes=(note,),
        headings=headings,
        unplaced=headings,
        nearest=unknown.kind.name if unknown and unknown.kind else None,
    )


def _about(rows: SheetRows) -> Sheet:
    header = rows.header
    notes = list(rows.notes)
    unplaced = tuple(text for text in header.unknown if text not in header.placed_beside)
    if unplaced:
        named = ", ".join(shown(text) or "" for text in unplaced)
        notes.append(f"Kolom yang tidak dipakai: {named}.")
    return Sheet(
        sheet=rows.sheet,
        kind=header.kind.name,
        per=rows.per,
        per_source=rows.per_source,
        rows=rows.height - len(rows.refused) - len(rows.dropped),
        rejected=len(rows.refused),
        hidden=False,
        columns={
            name: (header.headings[name], letter_of(header, index))
            for name, index in header.columns.items()
            if name != header.shared or any(value is not None for value in rows.values[name])
        },
        kecamatan=rows.scope,
        notes=tuple(notes),
        headings=tuple(header.all_headings),
        unplaced=unplaced,
        samples={name: _samples(rows, name) for name in header.columns},
        not_kept=tuple(
            text
            for text in header.not_kept
            if text not in (*header.read_beside, *header.headings.values())
        ),
        doubtful=len(rows.refused | rows.doubted | {place for place, _ in rows.issues}),
    )


def _samples(rows: SheetRows, name: str) -> tuple[str, ...]:
    """The first different values under a heading as typed; of people none."""
    column = rows.header.kind.columns[name]
    if column.people:
        return ()
    is_sum = column.type in {"money", "number"}
    found: dict[str, None] = {}
    for place in range(min(rows.height, _ROWS_SAMPLED)):
        if len(found) == _SAMPLES:
            break
        cell = rows.raw_cell(place, name)
        text = shown(cell, is_sum=is_sum)
        if text and not is_not_given(text):
            found[text] = None
    return tuple(found)


def _table(kind: str, found: list[SheetRows]) -> pa.Table | None:
    """The clean rows of a kind over all sheets; None when no sheet is of this kind."""
    of_kind = [rows for rows in found if rows.header.kind.name == kind]
    return pa.concat_tables([_sheet_table(kind, rows) for rows in of_kind]) if of_kind else None


def _sheet_table(kind: str, rows: SheetRows) -> pa.Table:
    out = rows.refused | rows.dropped
    kept = [place for place in range(rows.height) if place not in out]
    columns: dict[str, list] = {
        "sheet": [rows.sheet] * rows.height,
        "row": rows.body.numbers,
        "per": [rows.per] * rows.height,
    }
    columns |= rows.values
    arrays = []
    for field in schema(kind):
        values = columns[field.name]
        arrays.append(
            pa.array([values[place] for place in kept] if out else values, type=field.type)
        )
    return pa.Table.from_arrays(arrays, schema=schema(kind))


def _in_order(rows: SheetRows) -> list[Problem]:
    order = rows.header.columns
    return sorted(
        rows.problems, key=lambda found: (found.row or 0, order.get(found.field or "", -1))
    )


def _no_known_list(name: str, sheets: list[Sheet], nearest: list[tuple[str, Nearest]]) -> str:
    start = f"{name}: tidak ada daftar yang dikenal di dalamnya"
    best = max(nearest, key=lambda one: (one[1].lacks_year, one[1].found), default=None)
    kind = best[1].kind if best else None
    if best is None or kind is None:
        hidden = any(sheet.hidden for sheet in sheets)
        seen = " (lembar tersembunyi tidak dibaca)" if hidden else ""
        return (
            f"{start}{seen}. Pastikan ada satu baris judul kolom, "
            "atau pakai templat dari perintah template."
        )
    sheet, found = best
    if found.lacks_year:
        return f"{name}: {_which_year(sheet, kind)} Lalu kirim lagi."
    seen = ", ".join(shown(text) or "" for text in found.seen[:_HEADINGS_NAMED])
    return (
        f"{start}; lembar {sheet} berjudul kolom {seen} dan paling mendekati {kind.label}, "
        f"tetapi tidak ada kolom {'; '.join(found.missing) or 'pengenal yang cukup'}. "
        "Tambahkan kolom itu, lalu kirim lagi."
    )


def _no_usable_row(name: str, parsed: Parsed) -> str:
    rejected = sum(sheet.rejected for sheet in parsed.sheets)
    if not rejected:
        return (
            f"{name}: judul kolomnya dikenal, tetapi tidak ada satu baris pun di bawahnya. "
            "Isi daftarnya, lalu kirim lagi."
        )
    first = next(problem for problem in parsed.problems if problem.severity == MENOLAK)
    return (
        f"{name}: tidak ada baris yang dapat dipakai ({rejected} baris ditolak), "
        f"misalnya lembar {first.sheet} baris {first.row}: "
        f"{first.message} {first.remedy}"
    )
