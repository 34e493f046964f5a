"""Coaching per kecamatan: reached as a bar, the target as a line, today's pace as a diamond."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import worded_rows
from kopdata.metrics.percent import has_percent
from kopdata.questions.pembinaan.words import rate


def bullets(paces: Sequence[tuple[str, Any]], language: str = "id") -> dict[str, Any]:
    """One row per kecamatan; what is needed and what was the best so far stand in words above."""
    longest = max((max(pace.reached, pace.target or 0) for _, pace in paces), default=0)
    traces = [_reached(paces, language), _targets(paces, language), _due(paces, language)]
    return theme.figure(
        traces,
        language,
        height=worded_rows.height(len(paces)),
        barmode="overlay",
        margin=worded_rows.MARGIN,
        xaxis=theme.count_axis([longest]),
        yaxis=worded_rows.axis(len(paces)),
        annotations=worded_rows.words([_words(name, pace, language) for name, pace in paces]),
    )


def need_in_words(pace: Any, language: str = "id") -> str:
    """`perlu 3 per minggu, terbaik 2`; of a small target how many it is short; or why none."""
    if not pace.target:
        return messages.text("pembinaan.tanpa_target", language)
    if pace.reached >= pace.target:
        return messages.text("pembinaan.tercapai", language)
    if pace.needed is None or not has_percent(pace.target):
        short = formatting.number(pace.target - pace.reached, language=language)
        return messages.text("pembinaan.kurang", language, number=short)
    return messages.text(
        "pembinaan.perlu_terbaik",
        language,
        needed=rate(pace.needed, language),
        best=rate(pace.best, language),
    )


def _words(name: str, pace: Any, language: str) -> str:
    number = formatting.number(pace.reached, language=language)
    if pace.target:
        target = formatting.number(pace.target, language=language)
        number = f"{number} {messages.text('grafik.dari', language)} {target}"
    return f"<b>{name}</b> {number}<br>{need_in_words(pace, language)}"


def _reached(paces: Sequence[tuple[str, Any]], language: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": messages.text("grafik.kumulatif", language),
        "x": [pace.reached for _, pace in paces],
        "y": worded_rows.places(len(paces)),
        "width": worded_rows.BAR_WIDTH,
        "marker": {"color": [_color(pace) for _, pace in paces]},
        "customdata": [name for name, _ in paces],
        "hovertemplate": "%{customdata}: %{x:,d}<extra></extra>",
        "showlegend": False,
    }


def _color(pace: Any) -> str:
    if pace.days_ahead is None:
        return theme.NEUTRAL
    return theme.FAVOURABLE if pace.days_ahead >= 0 else theme.UNFAVOURABLE


def _targets(paces: Sequence[tuple[str, Any]], language: str) -> dict[str, Any]:
    symbol = {"symbol": "line-ns", "size": 11, "line": {"width": 3, "color": theme.INK}}
    heights = [pace.target for _, pace in paces]
    return _marks("pembinaan.target", heights, {**symbol, "color": theme.INK}, language)


def _due(paces: Sequence[tuple[str, Any]], language: str) -> dict[str, Any]:
    """Where the even pace would be on the day, not drawn once the year is over."""
    heights = [None if pace.is_over or not pace.target else pace.due for _, pace in paces]
    symbol = {
        "symbol": "diamond",
        "size": 10,
        "color": theme.BACKGROUND,
        "line": {"width": 2, "color": theme.INK},
    }
    return _marks("pembinaan.seharusnya", heights, symbol, language)


def _marks(
    key: str, heights: list[float | None], marker: dict[str, Any], language: str
) -> dict[str, Any]:
    name = messages.text(key, language)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": heights,
        "y": worded_rows.places(len(heights)),
        "marker": marker,
        "hovertemplate": f"{name}: %{{x:,.0f}}<extra></extra>",
    }
