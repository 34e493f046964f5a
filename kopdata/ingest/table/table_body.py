"""What is read below the headings of a table: data rows, groups, totals, and the rest."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Total:
    """A totals row: its number and cells, and how many data rows stand above it."""

    number: int
    cells: list
    above: int


@dataclass(slots=True)
class Body:
    """The data rows of a table, with what a group row or block title above them says.

    `rest` are the rows from the next table of another layout on, with its titles; `passed_over`
    are rows that look like data and stand below notes or a signature; `taken_as_totals` those that
    begin like a total of nobody knows what.
    """

    numbers: list[int] = field(default_factory=list)
    cells: list[list] = field(default_factory=list)
    groups: list[str | None] = field(default_factory=list)
    years: list[int | None] = field(default_factory=list)
    group_starts: list[int] = field(default_factory=list)
    group_rows: list[tuple[int, str]] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    passed_over: list[int] = field(default_factory=list)
    taken_as_totals: list[int] = field(default_factory=list)
    rest: list[tuple[int, list]] = field(default_factory=list)
