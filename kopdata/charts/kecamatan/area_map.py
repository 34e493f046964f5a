"""The kecamatan in their places, deeper for more, the value written in.

Tiles and real outlines alike are filled lines on plain axes: drawn as SVG with nothing fetched, the
same on the screen and in print, and able to hatch, which Plotly's own maps are not.
"""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.metrics import figure_words
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import is_mostly_unknown, is_small

# How strongly a step is coloured; words stay readable on the deepest.
_DEPTHS = (0.08, 0.2, 0.32, 0.44, 0.56)
_COLORS = {
    "higher": theme.FAVOURABLE,
    "lower": theme.UNFAVOURABLE,
    "neither": theme.NEUTRAL,
}
_NAME_SIZE = 10
_TILE_HEIGHT = 92
# Smaller outlines, in square degrees, have no room for a name beside their value.
_ROOM_FOR_A_NAME = 0.2


def area_map(
    outlines: Any, summary: Any, chosen: Sequence[str] = (), language: str = "id"
) -> dict[str, Any]:
    """One metric by kecamatan; `chosen` ones have a thick edge, those without a base hatching."""
    rows = {row.kecamatan: row for row in summary.rows}
    heights = {
        area.kecamatan: _height(rows.get(area.kecamatan), summary) for area in outlines.areas
    }
    top = max((height for height in heights.values() if height), default=0) or 1
    edge = {"color": theme.BACKGROUND if outlines.is_tiles else theme.INK, "width": 1}
    traces = [
        *_fills(outlines.areas, heights, top, summary.metric),
        _hatching(outlines.areas, heights),
        _edges(outlines.areas, **edge),
        _edges([a for a in outlines.areas if a.kecamatan in chosen], color=theme.INK, width=4),
        _labels(outlines, rows, summary.metric, language),
    ]
    return theme.figure(
        [trace for trace in traces if trace],
        language,
        height=_figure_height(outlines),
        showlegend=False,
        hoverdistance=60,
        hovermode="closest",
        xaxis={"visible": False} | ({} if outlines.is_tiles else {"scaleanchor": "y"}),
        yaxis={"visible": False, "rangemode": "normal"},
    )


def _figure_height(outlines: Any) -> int:
    if not outlines.is_tiles:
        return 380
    return _TILE_HEIGHT * len({area.label[1] for area in outlines.areas}) + 16


def _height(row: Any, summary: Any) -> float | None:
    """What the colour stands for; None without a base, with a small one or one mostly unknown."""
    if row is None or row.value is None:
        return None
    if is_mostly_unknown(row):
        return None
    if summary.metric.denominator_kind == "koperasi" and is_small(row):
        return None
    return float(row.value)


def _fills(
    areas: Iterable[Any], heights: dict[str, float | None], top: float, metric: Any
) -> list[dict[str, Any]]:
    steps: dict[int, list[Any]] = {}
    for area in areas:
        height = heights[area.kecamatan]
        if height is not None:
            steps.setdefault(_step(height / top), []).append(area)
    color = _COLORS[metric.better]
    return [
        _shape(found) | {"fill": "toself", "fillcolor": color, "opacity": _DEPTHS[step]}
        for step, found in sorted(steps.items())
    ]


def _step(part: float) -> int:
    return min(max(ceil(part * len(_DEPTHS)) - 1, 0), len(_DEPTHS) - 1)


def _hatching(areas: Iterable[Any], heights: dict[str, float | None]) -> dict[str, Any] | None:
    found = [area for area in areas if heights[area.kecamatan] is None]
    if not found:
        return None
    return _shape(found) | {"fill": "toself", "fillpattern": theme.HATCHED, "opacity": 0.7}


def _edges(areas: Sequence[Any], **line: Any) -> dict[str, Any] | None:
    return _shape(areas) | {"line": line} if areas else None


def _shape(areas: Iterable[Any]) -> dict[str, Any]:
    """All rings of the areas as one broken line."""
    points = [point for area in areas for ring in area.rings for point in (*ring, (None, None))]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "line": {"width": 0},
        "hoverinfo": "skip",
    }


def _labels(outlines: Any, rows: dict[str, Any], metric: Any, language: str) -> dict[str, Any]:
    texts, whole = [], []
    for area in outlines.areas:
        value = _value(rows.get(area.kecamatan), metric, language)
        has_room = outlines.is_tiles or area.size > _ROOM_FOR_A_NAME
        name = area.kecamatan.replace(" ", "<br>")
        head = f'<span style="font-size:{_NAME_SIZE}px">{name}</span><br>' if has_room else ""
        # Real outlines are smaller than tiles: there the subtitle says that it is per cent.
        short = value if outlines.is_tiles else value.rstrip(" %")
        texts.append(f"{head}<b>{short}</b>")
        whole.append(_whole(rows.get(area.kecamatan), metric, language))
    return {
        "type": "scatter",
        "mode": "text",
        "x": [area.label[0] for area in outlines.areas],
        "y": [area.label[1] for area in outlines.areas],
        "text": texts,
        "textfont": {"size": 13 if outlines.is_tiles else 10, "color": theme.TEXT},
        "cliponaxis": False,
        "hovertext": [f"{a.kecamatan}: {w}" for a, w in zip(outlines.areas, whole, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _value(row: Any, metric: Any, language: str) -> str:
    """Short enough for a tile."""
    if row is None or (metric.denominator_kind == "koperasi" and not row.denominator):
        return messages.text("grafik.tidak_ada", language)
    if is_target(metric) and row.denominator:
        part = formatting.number(row.numerator, language=language)
        return f"{part}/{formatting.number(row.denominator, language=language)}"
    if metric.denominator_kind == "koperasi" and (is_small(row) or is_mostly_unknown(row)):
        known = row.denominator - row.unknown if is_mostly_unknown(row) else row.denominator
        part = figure_words.numerator_in_words(metric, row, language)
        return f"{part}/{formatting.number(known, language=language)}"
    return figure_words.value_in_words(metric, row, language)


def _whole(row: Any, metric: Any, language: str) -> str:
    if row is None:
        return messages.text("grafik.tidak_ada", language)
    return figure_words.base_in_words(metric, row, language)
