"""Predikat in one year against another: who improved, who fell, whom nobody assessed again."""

from typing import Any

from kopdata import messages
from kopdata.charts.shared.count_matrix import BETTER, SAME, UNSAID, WORSE, count_matrix

# From best to worst. The other states are no predikat: a move to or from them is neither.
_ORDER = ("sehat", "cukup_sehat", "dalam_pengawasan", "dalam_pengawasan_khusus")


def transition_matrix(found: Any, states: tuple[str, ...], language: str = "id") -> dict[str, Any]:
    """Rows are the earlier year; states that nobody was in are left out."""
    counts = {key: len(members) for key, members in found.cells.items()}
    return count_matrix(
        counts,
        _named([state for state in states if any(row == state for row, _ in counts)], language),
        _named([state for state in states if any(col == state for _, col in counts)], language),
        _unsaid if found.is_other_instrument else _tone,
        row_title=str(found.before),
        column_title=str(found.after),
        language=language,
    )


def _named(states: list[str], language: str) -> list[tuple[str, str]]:
    return [(state, messages.text(f"keadaan_singkat.{state}", language)) for state in states]


def _tone(before: str, after: str) -> str:
    if before not in _ORDER or after not in _ORDER:
        return UNSAID
    if before == after:
        return SAME
    return BETTER if _ORDER.index(after) < _ORDER.index(before) else WORSE


def _unsaid(before: str, after: str) -> str:
    """Two instruments do not compare: nothing is called better or worse."""
    return UNSAID
