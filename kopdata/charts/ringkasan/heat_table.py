"""The kecamatan beside each other: one row each, one column per figure, darker is more."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.metrics import figure_words
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import is_mostly_unknown, is_small

# Only as deep as the theme's text can still be read on.
_DEPTHS = theme.SEQUENTIAL[:6]
_SCALE = [[place / (len(_DEPTHS) - 1), color] for place, color in enumerate(_DEPTHS)]


def heat_table(
    summaries: Sequence[Any], kecamatan: Sequence[str], language: str = "id"
) -> dict[str, Any]:
    """Each column has its own scale from zero; the value and its base are written in the cell.

    `kecamatan` are those drawn, at most a few dozen; the summaries may have more.
    """
    columns = [
        _column(place, summary, kecamatan, language) for place, summary in enumerate(summaries)
    ]
    names = [f"{_short(one.metric, language)}<br>{_year(one)}" for one in summaries]
    return theme.figure(
        columns,
        language,
        height=86 + 38 * len(kecamatan),
        showlegend=False,
        annotations=[note for column in columns for note in _uncoloured(column)],
        xaxis={
            "side": "top",
            "tickvals": list(range(len(names))),
            "ticktext": names,
            "tickangle": 0,
            "range": [-0.5, len(names) - 0.5],
        },
        yaxis={
            "type": "category",
            # Named here, so that a kecamatan without any value keeps its row.
            "categoryorder": "array",
            "categoryarray": list(kecamatan),
            "tickvals": list(kecamatan),
            "range": [len(kecamatan) - 0.5, -0.5],
            "zeroline": False,
            "showgrid": False,
            "tickfont": {"size": 13, "color": theme.TEXT},
        },
    )


def _column(place: int, summary: Any, kecamatan: Sequence[str], language: str) -> dict[str, Any]:
    rows = {row.kecamatan: row for row in summary.rows}
    values = [_height(summary.metric, rows.get(name)) for name in kecamatan]
    words = [_words(summary.metric, rows.get(name), language) for name in kecamatan]
    return {
        "type": "heatmap",
        "name": summary.metric.text(language).name,
        "x": [place - 0.5, place + 0.5],
        "y": list(kecamatan),
        "z": [[value] for value in values],
        "zmin": 0,
        "zmax": _highest(summary),
        "text": [[text] for text in words],
        "texttemplate": "%{text}",
        "textfont": {"size": theme.SMALL, "color": theme.TEXT},
        "hovertemplate": "%{y}: %{text}<extra>%{fullData.name}</extra>",
        "hoverongaps": False,
        "colorscale": _SCALE,
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
    }


def _highest(summary: Any) -> float:
    """Over every kecamatan, drawn or not: a page of them is as deep as the next."""
    heights = (_height(summary.metric, row) for row in summary.rows)
    return max((height for height in heights if height), default=1)


def _uncoloured(column: dict[str, Any]) -> list[dict[str, Any]]:
    """The words of cells without a value, which a heatmap leaves out."""
    left, right = column["x"]
    return [
        theme.note(text, x=(left + right) / 2, y=name)
        for name, (value,), (text,) in zip(column["y"], column["z"], column["text"], strict=True)
        if value is None
    ]


def _height(metric: Any, row: Any) -> float | None:
    if row is None:
        return None
    if metric.is_share and not is_target(metric):
        return None if is_small(row) or is_mostly_unknown(row) else row.value
    return None if row.is_silent else float(row.numerator)


def _words(metric: Any, row: Any, language: str) -> str:
    if row is None or (metric.is_share and not is_target(metric) and not row.denominator):
        return messages.text("grafik.tidak_ada", language)
    if row.denominator is None:
        return figure_words.value_in_words(metric, row, language)
    part = figure_words.numerator_in_words(metric, row, language)
    if is_mostly_unknown(row):
        known = formatting.number(row.denominator - row.unknown, language=language)
        unknown = formatting.number(row.unknown, language=language)
        below = messages.text("grafik.sisanya_belum", language, unknown=unknown)
        return f"<b>{part}</b> {messages.text('grafik.dari', language)} {known}<br>{below}"
    whole = formatting.number(row.denominator, language=language)
    if is_small(row) or is_target(metric):
        return f"<b>{part}</b><br>{messages.text('grafik.dari', language)} {whole}"
    return f"<b>{figure_words.value_in_words(metric, row, language)}</b><br>{part}/{whole}"


def _year(summary: Any) -> str:
    """The year a column tells: those of one table need not be the same."""
    return str(max(summary.tahun)) if summary.tahun else ""


def _short(metric: Any, language: str) -> str:
    """A name that fits a column on a telephone."""
    key = f"singkat.{metric.id}"
    if key in messages.catalogue():
        return messages.text(key, language)
    return metric.text(language).name.replace(" ", "<br>")
