"""Rows of bars with two lines of words above each: readable on a telephone and on a wall alike."""

from collections.abc import Sequence
from typing import Any

from kopdata.charts import theme

ROW_HEIGHT = 66
BAR_WIDTH = 0.26
# Room for half of the first and last word of the axis, which Plotly would leave out.
MARGIN = {"l": 16, "r": 24, "t": 8, "b": 8}
_BAR_OFFSET = -0.3


def height(rows: int) -> int:
    """How high a figure of so many rows is."""
    return 110 + ROW_HEIGHT * rows


def places(rows: int) -> list[float]:
    """Where the bar of each row lies, the first row on top."""
    return [row - _BAR_OFFSET for row in range(rows)]


def axis(rows: int) -> dict[str, Any]:
    """The axis of the rows, without ticks: the words say what each row is."""
    return {
        "range": [rows - 0.5, -0.5],
        "showticklabels": False,
        "showgrid": False,
        "zeroline": False,
    }


def words(texts: Sequence[str]) -> list[dict[str, Any]]:
    """The words of each row, above its bar, from the left edge."""
    return [
        theme.note(
            text, x=0, xref="paper", xanchor="left", y=row - 0.12, yanchor="middle", align="left"
        )
        | {"font": {"size": 13, "color": theme.TEXT}}
        for row, text in enumerate(texts)
    ]
