"""A sheet as an office lays it out: titles, a header of one or two rows, rows, a signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Column:
    """One column: the field it holds, its heading, and the heading it stands under."""

    field: str
    heading: str
    under: str = ""
    width: int = 14


@dataclass(frozen=True)
class Sheet:
    """A laid out sheet; `merges` are (first row, first column, last row, last column) from 0."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    bold: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()
    hidden: bool = False


def table(
    name: str,
    title: Sequence[str],
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    gap: bool = True,
    column_numbers: bool = False,
    total: Sequence[Cell] | None = None,
    signature: Sequence[str] = (),
    hidden: bool = False,
) -> Sheet:
    """Lay a list out on a sheet."""
    width = len(columns)
    laid: list[tuple[Cell, ...]] = [(line,) for line in title]
    merges = [(row, 0, row, width - 1) for row in range(len(title))]
    if title and gap:
        laid.append(())
    top = len(laid)
    header, header_merges = _header(columns, top)
    laid += header
    merges += header_merges
    bold = frozenset(range(len(laid)))
    if column_numbers:
        laid.append(tuple(f"({number})" for number in range(1, width + 1)))
    laid += [tuple(row) for row in rows]
    if total is not None:
        laid.append(tuple(total))
    if signature:
        laid += [(), ()]
        laid += [(None,) * max(1, width - 3) + (line,) for line in signature]
    widths = tuple(column.width for column in columns)
    return Sheet(name, tuple(laid), tuple(merges), bold, widths, hidden)


def _header(
    columns: Sequence[Column], top: int
) -> tuple[list[tuple[Cell, ...]], list[tuple[int, int, int, int]]]:
    """Return one header row, or two with merges where headings share a heading above them."""
    if not any(column.under for column in columns):
        return [tuple(column.heading for column in columns)], []
    upper: list[Cell] = []
    lower: list[Cell] = []
    merges = []
    for place, column in enumerate(columns):
        if not column.under:
            upper.append(column.heading)
            lower.append(None)
            merges.append((top, place, top + 1, place))
            continue
        lower.append(column.heading)
        first = place == 0 or columns[place - 1].under != column.under
        upper.append(column.under if first else None)
        if first:
            last = place
            while last + 1 < len(columns) and columns[last + 1].under == column.under:
                last += 1
            if last > place:
                merges.append((top, place, top, last))
    return [tuple(upper), tuple(lower)], merges
