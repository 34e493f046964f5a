"""Totals rows are no data; one that does not close is warned about, never repaired."""

from collections.abc import Iterable
from decimal import Decimal

from kopdata.ingest.rows.cell_value import parse
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.table.table_body import Total
from kopdata.ingest.values.cell_text import Issue, shown

ADDITIVE = ("count", "money", "number")


def check_totals(rows: SheetRows) -> None:
    """Warn of each total that is no sum of rows: all above, its group's, or those below it."""
    fields = [
        name
        for name in rows.header.columns
        if rows.header.kind.columns[name].type in ADDITIVE and name not in rows.header.across
    ]
    for place, total in enumerate(rows.body.totals):
        starts = {0, *(other.above for other in rows.body.totals[:place])}
        starts |= {start for start in rows.body.group_starts if start <= total.above}
        above = [range(start, total.above) for start in sorted(starts)]
        ends = {rows.height, *(other.above for other in rows.body.totals[place + 1 :])}
        ends |= set(rows.body.group_starts)
        below = [range(total.above, end) for end in sorted(ends) if end > total.above]
        for name in fields:
            _check(rows, total, name, above, below)


def _check(
    rows: SheetRows, total: Total, name: str, above: list[range], below: list[range]
) -> None:
    stated = _stated(rows, total, name)
    if stated is None:
        return
    # Right below the headings or a group's title a total can only be of what follows.
    is_on_top = total.above in {0, *rows.body.group_starts} and below
    spans = below if is_on_top else above
    if any((place, name) in rows.issues for span in spans for place in span):
        return
    sums = [_sum(rows, name, span) for span in spans]
    if stated in [_sum(rows, name, span) for span in (*above, *below)] or (
        stated == _sum_without_regency(rows, name, total)
    ):
        return
    typed = shown(total.cells[rows.header.columns[name]], is_sum=True)
    label = rows.header.kind.columns[name].label.lower()
    where, counted = ("bawahnya", sums[-1]) if is_on_top else ("atasnya", sums[0])
    summed = f"jumlah baris di {where} ({_written(counted)})"
    issue = Issue(
        f"Jumlah {label} '{typed}' tidak sama dengan {summed}.",
        "Periksa baris yang kurang atau jumlah yang salah; angka jumlah ini tidak dipakai.",
    )
    rows.report(total.number, name, value=typed, issue=issue)


def _stated(rows: SheetRows, total: Total, name: str) -> Decimal | int | None:
    index = rows.header.columns[name]
    cell = total.cells[index] if index < len(total.cells) else ""
    value, _ = parse(cell, rows.header.kind.columns[name], rows.context(name))
    return value


def _sum(rows: SheetRows, name: str, places: Iterable[int]) -> Decimal | int:
    values = _as_typed(rows, name) if name == "anggota" else rows.values[name]
    return sum((values[place] for place in places if values[place] is not None), start=0)


def _sum_without_regency(rows: SheetRows, name: str, total: Total) -> Decimal | int | None:
    """What a total of targets says that leaves the regency's own row out."""
    if not rows.header.kind.is_of_areas:
        return None
    places = [place for place in range(total.above) if not _is_of_regency(rows, place)]
    return _sum(rows, name, places)


def _is_of_regency(rows: SheetRows, place: int) -> bool:
    """The regency's own target is no part of the sum of its kecamatan."""
    return rows.values["kecamatan"][place] is None and (place, "kecamatan") not in rows.issues


def _as_typed(rows: SheetRows, name: str) -> list:
    """Values that stand in the column itself, not those computed for blank cells."""
    return [
        value if rows.raw_cell(place, name) != "" else None
        for place, value in enumerate(rows.values[name])
    ]


def _written(number: Decimal | int) -> str:
    whole = f"{int(number):,}".replace(",", ".")
    cents = Decimal(number) % 1
    return f"{whole},{int(cents * 100):02d}" if cents else whole
