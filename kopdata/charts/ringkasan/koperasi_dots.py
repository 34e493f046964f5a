"""The health of every koperasi: one dot for each, the assessed first, the others as strokes."""

from collections.abc import Sequence
from math import ceil, sqrt
from typing import Any

from kopdata.charts import theme

_ROWS = 20
# So many columns stand for one row, that the boxes of a small kecamatan are no long bars.
_WIDER = 3.6
_THICK = 140
# More dots nobody tells apart, and a telephone draws them slowly: one then stands for several.
_MOST = 2_000


def koperasi_dots(
    groups: Sequence[tuple[str, int, str]], unknown: tuple[str, int], language: str = "id"
) -> tuple[dict[str, Any], int]:
    """The figure, and how many koperasi one dot stands for.

    `groups` are the assessed (words, koperasi, colour) in the order they are drawn, `unknown` those
    nobody assessed. The dots fill column by column from the left.
    """
    total = sum(count for _, count, _ in groups) + unknown[1]
    each = max(1, ceil(total / _MOST))
    rows = max(1, min(_ROWS, ceil(sqrt(total / each / _WIDER))))
    traces, place = [], 0
    for words, count, color in groups:
        dots = range(place, place + ceil(count / each))
        traces.append(_strokes(words, dots, rows, color, width=_THICK / rows, slant=0))
        place = dots.stop
    rest = range(place, place + ceil(unknown[1] / each))
    traces.append(_strokes(unknown[0], rest, rows, theme.UNKNOWN, width=1.5, slant=0.6))
    columns = max(1, ceil(rest.stop / rows))
    bare = {"visible": False, "showgrid": False, "zeroline": False}
    figure = theme.figure(
        [trace for trace in traces if trace["x"]],
        language,
        height=240,
        showlegend=True,
        xaxis={**bare, "range": [-0.3, columns]},
        yaxis={**bare, "range": [rows, -0.3], "rangemode": "normal"},
    )
    return figure, each


def _strokes(
    words: str, places: range, rows: int, color: str, *, width: float, slant: float
) -> dict[str, Any]:
    """One short stroke for each, all in one line: a hundred times lighter than as many marks."""
    x: list[float | None] = []
    y: list[float | None] = []
    for place in places:
        column, row = divmod(place, rows)
        x += [column + 0.1, column + 0.7, None]
        y += [row + 0.4 + slant / 2, row + 0.4 - slant / 2, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": words,
        "x": x,
        "y": y,
        "line": {"color": color, "width": width},
        "hoverinfo": "name",
    }
