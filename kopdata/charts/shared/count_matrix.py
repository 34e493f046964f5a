"""Counts in rows and columns: the number in each cell, the colour only what it means."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kopdata import formatting
from kopdata.charts import theme

BETTER, WORSE, SAME, UNSAID = "better", "worse", "same", "unsaid"

_TONES = {
    SAME: theme.SEQUENTIAL[0],
    BETTER: theme.FAVOURABLE_SOFT,
    WORSE: theme.UNFAVOURABLE_SOFT,
    UNSAID: theme.FAINT,
}
_STEP = 1 / len(_TONES)
_ROW_HEIGHT = 46
_AXIS = {"type": "category", "tickfont": {"size": theme.SMALL, "color": theme.TEXT}}


def count_matrix(
    counts: Mapping[tuple[str, str], int],
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str]],
    tone: Callable[[str, str], str],
    *,
    row_title: str,
    column_title: str,
    language: str = "id",
) -> dict[str, Any]:
    """`rows` and `columns` are pairs of a key of `counts` and its words; `tone` is one of four."""
    order = list(_TONES)
    numbers = [[counts.get((row, column), 0) for column, _ in columns] for row, _ in rows]
    words = [
        [formatting.number(n, language=language) if n else "·" for n in row] for row in numbers
    ]
    cells = {
        "type": "heatmap",
        "x": [name for _, name in columns],
        "y": [name for _, name in rows],
        # An empty cell has no colour: nothing moved there.
        "z": [
            [
                order.index(tone(row, column)) if counts.get((row, column)) else None
                for column, _ in columns
            ]
            for row, _ in rows
        ],
        "zmin": -0.5,
        "zmax": len(order) - 0.5,
        "text": words,
        "texttemplate": "%{text}",
        "textfont": {"size": theme.FONT_SIZE, "color": theme.TEXT},
        "colorscale": [
            stop
            for place, key in enumerate(order)
            for stop in ([place * _STEP, _TONES[key]], [(place + 1) * _STEP, _TONES[key]])
        ],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hoverongaps": False,
        "hovertemplate": f"{row_title}: %{{y}}<br>{column_title}: %{{x}}<extra>%{{text}}</extra>",
    }
    corner = {"x": 0, "xref": "paper", "xanchor": "right"}
    corner |= {"y": 1, "yref": "paper", "yanchor": "bottom", "xshift": -6, "yshift": 4}
    return theme.figure(
        [cells],
        language,
        height=70 + _ROW_HEIGHT * len(rows),
        annotations=[
            theme.note(f"{row_title} ↓<br>{column_title} →", **corner) | {"align": "right"}
        ],
        xaxis=_AXIS | {"side": "top", "tickangle": 0},
        yaxis=_AXIS | {"autorange": "reversed", "zeroline": False, "showgrid": False},
    )
