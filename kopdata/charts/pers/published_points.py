"""What has been published over the years: points, and never a line.

Each point is a figure somebody printed. Two points of one panel may follow different definitions
and bases, so nothing joins them; the sign says which definition, a hollow one that the figure was
said to be rough.
"""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme

PANELS = ("terdaftar", "aktif", "rat", "sehat")
SIGNS = ("circle", "square", "diamond", "triangle-up")
COLORS = (theme.FAVOURABLE, theme.UNFAVOURABLE, *theme.OTHERS)


def published_points(panel: Sequence[Any], language: str = "id") -> dict[str, Any]:
    """One panel; each of its definitions has a sign and a colour of its own."""
    subjects = list(dict.fromkeys(point.subject for point in panel))
    traces = [
        _points([point for point in panel if point.subject == subject], place, language)
        for place, subject in enumerate(subjects)
    ]
    return theme.figure(
        traces,
        language,
        height=340,
        showlegend=True,
        margin={"l": 8, "r": 16, "t": 8, "b": 8},
        xaxis={
            "range": [2010.5, 2026.5],
            "tickvals": list(range(2011, 2027, 3)),
            "tickformat": "d",
            "tickangle": 0,
        },
        yaxis=theme.count_axis([float(point.value) for point in panel]) | {"showgrid": True},
    )


def _points(points: Sequence[Any], place: int, language: str) -> dict[str, Any]:
    color, sign = COLORS[place % len(COLORS)], SIGNS[place % len(SIGNS)]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": points[0].name,
        "x": [point.when for point in points],
        "y": [float(point.value) for point in points],
        "marker": {
            "size": 12,
            "color": color,
            "symbol": [sign if point.is_exact else f"{sign}-open" for point in points],
            "line": {"width": 2, "color": color},
        },
        "customdata": [_words(point, language) for point in points],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _words(point: Any, language: str) -> str:
    number = formatting.number(point.value, language=language)
    rough = "" if point.is_exact else messages.text("pers.kira", language) + " "
    return f"{point.period}: {rough}{number}<br>{point.source}"
