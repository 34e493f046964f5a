"""From one count to another, cause by cause: what happened in colour, the papers hatched."""

from decimal import Decimal
from typing import Any, NamedTuple

from kopdata import formatting
from kopdata.charts import theme
from kopdata.charts.shared import worded_rows
from kopdata.questions.change import Cause, Change
from kopdata.questions.change.words import cause_in_words


class Row(NamedTuple):
    """One bar and the words above it."""

    words: str
    start: int | Decimal
    length: int | Decimal
    look: str


def change_waterfall(
    found: Change, before_words: str, after_words: str, language: str = "id"
) -> dict[str, Any]:
    """A row each: the first count, every cause in or out, the last count."""
    rows = [Row(before_words, 0, found.before, "total")]
    reached = found.before
    for cause in found.causes:
        start = min(reached, reached + cause.change)
        change = formatting.signed(cause.change, language=language)
        words = f"<b>{change}</b> {cause_in_words(cause.key, language)}"
        rows.append(Row(words, start, cause.size, _look(cause)))
        reached += cause.change
    rows.append(Row(after_words, 0, found.after, "total"))
    widest = max(float(row.start + row.length) for row in rows)
    return theme.figure(
        [_bars(rows, look) for look in _LOOKS if any(row.look == look for row in rows)],
        language,
        height=worded_rows.height(len(rows)) - 20,
        showlegend=False,
        barmode="overlay",
        xaxis=theme.count_axis([widest]) | {"rangemode": "tozero"},
        yaxis=worded_rows.axis(len(rows)),
        annotations=worded_rows.words([row.words for row in rows]),
    )


def _bars(rows: list[Row], look: str) -> dict[str, Any]:
    """The bars of one look; Plotly draws a pattern only where a whole trace has it."""
    places = worded_rows.places(len(rows))
    drawn = [(row, y) for row, y in zip(rows, places, strict=True) if row.look == look]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.length for row, _ in drawn],
        "base": [row.start for row, _ in drawn],
        "y": [y for _, y in drawn],
        "width": worded_rows.BAR_WIDTH,
        "marker": _LOOKS[look],
        "customdata": [row.words for row, _ in drawn],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _look(cause: Cause) -> str:
    kind = "real" if cause.is_real else "paper"
    return f"{kind}_in" if cause.sign > 0 else f"{kind}_out"


def _hatched(color: str) -> dict[str, Any]:
    pattern = theme.HATCHED | {"fgcolor": color}
    return {"color": theme.BACKGROUND, "pattern": pattern, "line": {"color": color, "width": 1.5}}


_LOOKS: dict[str, dict[str, Any]] = {
    "total": {"color": theme.NEUTRAL},
    "paper_in": _hatched(theme.FAVOURABLE),
    "paper_out": _hatched(theme.UNFAVOURABLE),
    "real_in": {"color": theme.FAVOURABLE},
    "real_out": {"color": theme.UNFAVOURABLE},
}
