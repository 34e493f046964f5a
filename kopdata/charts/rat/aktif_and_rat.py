"""Aktif against RAT: two by two, and a row for those whose status nobody stated."""

from typing import Any

from kopdata import messages
from kopdata.charts.shared.count_matrix import BETTER, SAME, UNSAID, WORSE, count_matrix

ROWS = {"aktif": True, "tidak_aktif": False, "tanpa_status": None}
COLUMNS = {"rat_ya": True, "rat_tidak": False}


def aktif_and_rat(found: Any, language: str = "id") -> dict[str, Any]:
    """Of the koperasi on the ladder: those that fit together, and those to look into."""
    return count_matrix(
        counts(found),
        [(key, messages.text(f"rat.{key}", language)) for key in ROWS],
        [(key, messages.text(f"rat.{key}", language)) for key in COLUMNS],
        _tone,
        row_title=messages.text("rat.kolom_status", language),
        column_title="RAT",
        language=language,
    )


def counts(found: Any) -> dict[tuple[str, str], int]:
    """How many are in each cell."""
    return {
        (row, column): found.count(
            lambda one, aktif=aktif, rat=rat: one.aktif is aktif and one.rat is rat
        )
        for row, aktif in ROWS.items()
        for column, rat in COLUMNS.items()
    }


def _tone(row: str, column: str) -> str:
    if row == "tanpa_status":
        return UNSAID
    if (row == "aktif") != (column == "rat_ya"):
        return WORSE
    return BETTER if row == "aktif" else SAME
