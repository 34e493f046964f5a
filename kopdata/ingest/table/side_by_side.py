"""Tables that stand beside each other on one sheet, each with headings of its own."""

from collections.abc import Iterator
from dataclasses import replace

from kopdata.ingest.declared_kinds import kinds
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.column_headings import LONGEST_HEADING, ROWS_OF_TITLES
from kopdata.ingest.table.heading_spellings import heading, literal

# Beside the name one of these stands again: "Nama | No HP" of the officers is no second table.
_TELLS_KOPERASI_APART = {"nik", "nomor_badan_hukum", "nomor_dan_tanggal", "kecamatan", "desa"}


def side_by_side(sheet: RawSheet) -> list[RawSheet]:
    """The sheet in pieces from left to right, each with its columns; nearly always itself alone."""
    for place, (_, cells) in enumerate(sheet.rows[:ROWS_OF_TITLES]):
        starts = _starts(cells)
        if starts:
            return list(_pieces(sheet, place, starts))
    return [sheet]


def _starts(cells: list) -> list[int]:
    """Where the headings begin again; none where they do not."""
    texts = {
        index: literal(cell)
        for index, cell in enumerate(cells)
        if isinstance(cell, str) and 0 < len(cell) <= LONGEST_HEADING
    }
    names = [index for index, text in texts.items() if _field(cells[index]) == "nama"]
    if len(names) < 2 or len({texts[index] for index in names}) > 1:
        return []
    first = min(texts)
    again = [index for index, text in texts.items() if text == texts[first]]
    starts = again if len(again) == len(names) else [first, *names[1:]]
    fields = [
        {_field(cells[index]) for index in texts if start <= index < end}
        for start, end in zip(starts, [*starts[1:], len(cells)], strict=True)
    ]
    shared = set.intersection(*fields)
    return starts if "nama" in shared and shared & _TELLS_KOPERASI_APART else []


def _field(cell: str) -> str | None:
    forms = heading(cell).forms
    found = (kind.strong.get(form) for kind in kinds().values() for form in forms[:1])
    return next((name for name in found if name), None)


def _pieces(sheet: RawSheet, place: int, starts: list[int]) -> Iterator[RawSheet]:
    widest = max(len(cells) for _, cells in sheet.rows)
    for start, end in zip(starts, [*starts[1:], widest], strict=True):
        left = 0 if start == starts[0] else start
        rows = []
        for number, (row, cells) in enumerate(sheet.rows):
            # What stands higher than straight above the headings is the title of all of them.
            is_of_all = number < place - 1 and all(cell == "" for cell in cells[starts[1] :])
            own = cells if is_of_all else cells[left:end]
            if any(cell != "" for cell in own):
                rows.append((row, own))
        merged = [
            ((top, max(first, left) - left), (bottom, min(last, end - 1) - left))
            for (top, first), (bottom, last) in sheet.merged
            if first < end and last >= left
        ]
        hidden = frozenset(index - left for index in sheet.hidden_columns)
        yield replace(
            sheet, rows=rows, merged=merged, left=sheet.left + left, hidden_columns=hidden
        )
