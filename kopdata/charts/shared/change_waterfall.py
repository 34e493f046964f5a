"""From one count to another, cause by cause: what happened in colour, the papers hatched."""

from typing import Any, NamedTuple

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import worded_rows


class Row(NamedTuple):
    """One bar and the words above it."""

    words: str
    start: int
    length: int
    look: str


def change_waterfall(
    found: Any, before_words: str, after_words: str, language: str = "id"
) -> dict[str, Any]:
    """A row each: the first count, every cause in or out, the last count."""
    rows = [Row(before_words, 0, found.before, "total")]
    reached = found.before
    for cause in found.causes:
        start = min(reached, reached + cause.change)
        words = f"<b>{_signed(cause.change, language)}</b> {cause_in_words(cause, language)}"
        rows.append(Row(words, start, abs(cause.change), _look(cause)))
        reached += cause.change
    rows.append(Row(after_words, 0, found.after, "total"))
    widest = max(row.start + row.length for row in rows)
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


def cause_in_words(cause: Any, language: str = "id") -> str:
    """`Pulih · nyata`: the cause and whether it happened or is on paper only."""
    kind = messages.text(f"kesehatan.{'nyata' if cause.is_real else 'catatan'}", language)
    return f"{messages.text(f'sebab.{cause.key}', language)} · {kind}"


def _signed(change: int, language: str) -> str:
    sign = "+" if change > 0 else "\N{MINUS SIGN}"
    return sign + formatting.number(abs(change), language=language)


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


def _look(cause: Any) -> str:
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
