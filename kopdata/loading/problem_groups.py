"""Problems that are one and the same on many rows, told once with the rows they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from kopdata.formatting import number
from kopdata.ingest import Problem

_MOST_SPANS = 12
_MOST_VALUES = 3


@dataclass(frozen=True)
class ProblemGroup:
    """Equal problems of one column of a sheet: the first of them, and all `rows` and `values`."""

    first: Problem
    rows: tuple[int, ...]
    values: tuple[str, ...]

    @property
    def message(self) -> str:
        """What is wrong, without the one value where there are several."""
        return self.first.message if len(self.rows) < 2 else _sentence(self.first)

    @property
    def rows_in_words(self) -> str:
        """`4`, `2-51, 60`; the first spans only, and how many rows there are besides."""
        spans = _spans(self.rows)
        told = ", ".join(
            str(first) if first == last else f"{first}-{last}"
            for first, last in spans[:_MOST_SPANS]
        )
        rest = sum(last - first + 1 for first, last in spans[_MOST_SPANS:])
        return f"{told}, +{number(rest)}" if rest else told

    @property
    def values_in_words(self) -> str | None:
        """The first values as typed, and how many others there are."""
        told = ", ".join(f"'{value}'" for value in self.values[:_MOST_VALUES])
        rest = len(self.values) - _MOST_VALUES
        return (f"{told}, +{number(rest)}" if rest > 0 else told) or None


def grouped(problems: Iterable[Problem]) -> list[ProblemGroup]:
    """The problems with equal ones together, in the order of the first of each."""
    found: dict[tuple, list[Problem]] = {}
    for one in problems:
        key = (one.sheet, one.column, one.field, one.severity, _sentence(one), one.remedy)
        found.setdefault(key, []).append(one)
    return [
        ProblemGroup(
            equal[0],
            tuple(sorted({one.row for one in equal if one.row is not None})),
            tuple(dict.fromkeys(one.value for one in equal if one.value is not None)),
        )
        for equal in found.values()
    ]


def _sentence(problem: Problem) -> str:
    return problem.message.replace(f" '{problem.value}'", "", 1)


def _spans(rows: Iterable[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], row)
        else:
            spans.append((row, row))
    return spans
