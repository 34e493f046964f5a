"""What every figure shares: colours by meaning, one layout, what a small base looks like.

Figures are plain dicts, five times faster to make than `go.Figure`; tests validate them. The
colours are Streamlit's placeholders: the page replaces them by the ten `chartCategoricalColors`
and `chartSequentialColors` of the light or dark theme in `.streamlit/config.toml`, so one figure
is right in both.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from kopdata import formatting, messages, settings
from kopdata.metrics.percent import is_mostly_unknown, is_small

FAVOURABLE = "#000001"
UNFAVOURABLE = "#000002"
NEUTRAL = "#000003"
UNKNOWN = "#000004"
FAVOURABLE_SOFT = "#000005"
UNFAVOURABLE_SOFT = "#000006"
INK = "#000007"
OTHERS = ("#000008", "#000009", "#000010")
SEQUENTIAL = tuple(f"#0000{number}" for number in range(11, 21))
BACKGROUND = "#000038"
FAINT = "#000039"
TEXT = "#000037"

FONT_SIZE = 14
SMALL = 12
HEIGHT = 420

# Grey lines on the background: readable without colour, and never mistaken for a value.
HATCHED = {"shape": "/", "fgcolor": UNKNOWN, "bgcolor": BACKGROUND, "size": 6, "solidity": 0.35}

LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1.02,
    "yanchor": "bottom",
    "font": {"size": FONT_SIZE, "color": TEXT},
    "itemclick": False,
    "itemdoubleclick": False,
    "traceorder": "normal",
}

_SEPARATORS = {"id": ",.", "en": ".,"}

AXIS = {
    "fixedrange": True,
    "automargin": True,
    "tickfont": {"size": FONT_SIZE, "color": TEXT},
    "title": None,
}


def figure(data: list[dict[str, Any]], language: str, **layout: Any) -> dict[str, Any]:
    """A figure with the shared layout; `xaxis` and `yaxis` are laid over the shared axes."""
    shared = {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "separators": _SEPARATORS[language],
        "font": {"size": FONT_SIZE},
        "dragmode": False,
        "showlegend": len(data) > 1,
        "legend": LEGEND,
        "hoverlabel": {"align": "left"},
        "uniformtext": {"mode": "hide", "minsize": SMALL},
    }
    axes = {
        "xaxis": {**AXIS, "showgrid": False, **layout.pop("xaxis", {})},
        "yaxis": {**AXIS, "rangemode": "tozero", "zeroline": True, **layout.pop("yaxis", {})},
    }
    return {"data": data, "layout": shared | axes | layout}


def years_axis(years: Iterable[int], incomplete: Iterable[int], language: str) -> dict[str, Any]:
    """A tick for every year, so that a year without data leaves its gap."""
    ticks = sorted(set(years))
    if not ticks:
        return {}
    span = list(range(ticks[0], ticks[-1] + 1))
    words = messages.text("grafik.belum_lengkap", language).replace(" ", "<br>")
    return {
        "tickvals": span,
        "ticktext": [
            f"{year}<br>{words}" if year in incomplete else _year(year, span) for year in span
        ],
        "tickangle": 0,
        "tickfont": {"size": FONT_SIZE if len(span) < 8 else SMALL, "color": TEXT},
        "range": [span[0] - 0.6, span[-1] + 0.6],
    }


def _year(year: int, span: list[int]) -> str:
    """All four digits while they fit beside each other on a telephone, else on the first only."""
    return str(year) if len(span) < 9 or year == span[0] else f"'{str(year)[2:]}"


def share_axis(shares: Iterable[float | None], language: str) -> dict[str, Any]:
    """From zero to a round percentage above the highest share."""
    ticks = _ticks(shares, (0.01, 0.02, 0.05, 0.1, 0.2, 0.5))
    words = [formatting.percent(tick, 0, language=language) for tick in ticks]
    return {"tickvals": ticks, "ticktext": words, "range": [0, ticks[-1]]}


def count_axis(counts: Iterable[float | None]) -> dict[str, Any]:
    """From zero to a round number above the highest count."""
    steps = (digit * 10**power for power in range(13) for digit in (1, 2, 5))
    ticks = _ticks(counts, steps)
    return {"tickvals": ticks, "tickformat": ",d", "range": [0, ticks[-1]]}


def _ticks(values: Iterable[float | None], steps: Iterable[float]) -> list[float]:
    """At most seven, the last one with room for a label over the highest value."""
    highest = max((value for value in values if value is not None), default=0) * 1.05
    step = next((step for step in steps if highest <= 5 * step), 1)
    ticks = [place * step for place in range(7)]
    return ticks[: next((place for place, tick in enumerate(ticks) if tick > highest), 6) + 1]


def filling_up(years: Iterable[int]) -> list[dict[str, Any]]:
    """A shade behind the years that are not complete yet; the axis says so in words."""
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": year - 0.5,
            "x1": year + 0.5,
            "y0": 0,
            "y1": 1,
            "fillcolor": NEUTRAL,
            "opacity": 0.16,
            "line": {"width": 0},
        }
        for year in years
    ]


def note(text: str, **place: Any) -> dict[str, Any]:
    """Words on a figure, without an arrow."""
    return {"text": text, "showarrow": False, "font": {"size": SMALL, "color": TEXT}, **place}


def counts_instead(*summaries: Any) -> bool:
    """Whether any base is too small or too unknown for percentages: all are drawn as counts."""
    every = (row for summary in summaries for row in summary.rows)
    return any(is_small(row) or is_mostly_unknown(row) for row in every)


@cache
def palette(mode: str = "light") -> dict[str, str]:
    """What the page makes of each placeholder, for a figure that leaves the page."""
    theme = tomllib.loads((settings.ROOT / ".streamlit" / "config.toml").read_text("utf-8"))[
        "theme"
    ][mode]
    favour = (FAVOURABLE, UNFAVOURABLE, NEUTRAL, UNKNOWN, FAVOURABLE_SOFT, UNFAVOURABLE_SOFT)
    categorical = (*favour, INK, *OTHERS)
    return {
        **dict(zip(categorical, theme["chartCategoricalColors"], strict=True)),
        **dict(zip(SEQUENTIAL, theme["chartSequentialColors"], strict=True)),
        BACKGROUND: theme["backgroundColor"],
        TEXT: theme["textColor"],
        FAINT: theme["borderColor"],
    }
