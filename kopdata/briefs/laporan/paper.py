"""A form on paper: F4 or A4 across, tagged for screen readers."""

from typing import Any

from kopdata.briefs.laporan.wording import groups, marks, wording, written
from kopdata.briefs.shared.typeset import compiled, palette
from kopdata.questions.laporan.cells import FilledForm, FormCell, FormTable

_WIDE = 9


def pdf(filled: FilledForm, language: str = "id") -> bytes:
    """The form as a PDF, its fonts inside."""
    told = content(filled, language)
    made: bytes = compiled("laporan/form", told, format="pdf", pdf_standards=["ua-1"])
    return made


def pictures(filled: FilledForm, language: str = "id") -> list[bytes]:
    """The same pages as PNG."""
    made = compiled("laporan/form", content(filled, language), format="png", ppi=110.0)
    return made if isinstance(made, list) else [made]


def content(filled: FilledForm, language: str = "id") -> dict[str, Any]:
    """Everything that stands on the pages, in words."""
    told = wording(filled, language)
    letters = marks(filled.tables)
    return {
        "language": language,
        "palette": palette(),
        "title": f"{told.heading} {told.position}",
        "head": [f"{told.office} {told.area}", told.heading, told.position],
        "sample": told.sample,
        "state": list(told.state),
        "tables": [_table(table, letters, language) for table in filled.tables],
        "notes": list(filled.notes),
        "source": told.source,
        "signature": list(told.signature),
        "is_wide": any(len(table.heads) > _WIDE for table in filled.tables),
    }


def _table(table: FormTable, letters: dict[str, str], language: str) -> dict[str, Any]:
    return {
        "title": table.title,
        "is_numbered": table.is_numbered,
        "corner": table.corner,
        "groups": [[name, width] for name, width in groups(table)],
        "labels": [head.label for head in table.heads],
        "periods": [head.period for head in table.heads],
        "widths": [_width(table, place) for place in range(len(table.heads))],
        "is_text": [_is_text(table, place) for place in range(len(table.heads))],
        "rows": [
            [row.kind, row.label, [_cell(cell, letters, language) for cell in row.cells]]
            for row in table.rows
        ],
        "reasons": [f"{letters[reason]} {reason}" for reason in table.reasons],
    }


def _cell(cell: FormCell, letters: dict[str, str], language: str) -> str:
    return letters.get(cell.why, "") if cell.value is None else written(cell, language)


def _is_text(table: FormTable, place: int) -> bool:
    return any(row.cells[place].unit == "text" for row in table.rows)


def _width(table: FormTable, place: int) -> float:
    """How wide a column is beside the others: money needs more than a count."""
    units = {row.cells[place].unit for row in table.rows}
    return 2.4 if "text" in units else 1.9 if "rupiah" in units else 1.0
