"""A fair comparison of shares: the smaller the base, the wider what chance explains."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.metrics import figure_words
from kopdata.questions.kecamatan.words import level_in_words
from kopdata.questions.shared.words import whole_area

_MOST_NAMES = 30
_CURVES = {"chance": ("batas_kebetulan", "dot"), "usual": ("batas_sebaran", "dash")}
# The limits of smaller bases may leave the figure: they would leave no room for the rest.
_ROOM_FROM = 25


def funnel_plot(funnel: Any, chosen: Sequence[str] = (), language: str = "id") -> dict[str, Any]:
    """Each kecamatan by base and share; those outside the limits have their name and a colour.

    A line upwards from a point is what the unknown leave open.
    """
    widest = funnel.limits[-1].base
    highest = [funnel.share[1], *(float(point.row.value_high) for point in funnel.points)]
    limits = [limit.usual[1] for limit in funnel.limits if limit.base >= _ROOM_FROM]
    traces = [
        *(_curve(funnel, kind, language) for kind in _CURVES),
        _points(funnel, chosen, language),
    ]
    return theme.figure(
        traces,
        language,
        hovermode="closest",
        xaxis=theme.count_axis([widest * 0.9])
        | {"range": [0, widest], "title": _title("kecamatan.sumbu_dasar", funnel, language)},
        yaxis=theme.share_axis([min(max([*highest, *limits]), 0.95)], language),
        shapes=[_share_line(share) for share in sorted(set(funnel.share))],
        annotations=[_share_label(funnel, widest, language)],
    )


def _title(key: str, funnel: Any, language: str) -> dict[str, Any]:
    base = funnel.metric.text(language).denominator
    words = messages.text(key, language, base=base)
    return {"text": words, "font": {"size": theme.SMALL, "color": theme.TEXT}}


def _curve(funnel: Any, kind: str, language: str) -> dict[str, Any]:
    """Lower and upper limit as one line, broken between the two."""
    bases = [limit.base for limit in funnel.limits]
    spans = [getattr(limit, kind) for limit in funnel.limits]
    name, dash = _CURVES[kind]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": messages.text(f"kecamatan.{name}", language, level=level_in_words(language)),
        "x": [*bases, None, *bases],
        "y": [*(low for low, _ in spans), None, *(high for _, high in spans)],
        "line": {"color": theme.NEUTRAL, "width": 2, "dash": dash},
        "hoverinfo": "skip",
    }


def _points(funnel: Any, chosen: Sequence[str], language: str) -> dict[str, Any]:
    points = funnel.points
    can_be_read = sum(point.is_outside_chance for point in points) <= _MOST_NAMES
    is_named = [
        (can_be_read and point.is_outside_chance) or point.row.kecamatan in chosen
        for point in points
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": messages.text("kecamatan.kecamatan", language),
        "x": [int(point.row.denominator) for point in points],
        "y": [float(point.row.value) for point in points],
        "text": [
            point.row.kecamatan if named else ""
            for point, named in zip(points, is_named, strict=True)
        ],
        "textposition": [_position(point, funnel) for point in points],
        "textfont": {"size": theme.SMALL, "color": theme.TEXT},
        "cliponaxis": False,
        "marker": {
            "size": 11,
            "color": [_color(point, funnel.metric) for point in points],
            "symbol": ["diamond" if point.is_outside_usual else "circle" for point in points],
            "line": {
                "color": theme.INK,
                "width": [2 if point.row.kecamatan in chosen else 0 for point in points],
            },
        },
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [float(point.row.value_high) - point.row.share for point in points],
            "arrayminus": [0.0] * len(points),
            "color": theme.UNKNOWN,
            "thickness": 1.5,
            "width": 0,
        },
        "customdata": [_in_words(point.row, funnel.metric, language) for point in points],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }


def _in_words(row: Any, metric: Any, language: str) -> str:
    """`Busang: 4 dari 27 koperasi wajib RAT`, and how many nobody knows about."""
    words = f"{row.kecamatan}: {figure_words.base_in_words(metric, row, language)}"
    if not row.unknown:
        return words
    unknown = formatting.number(row.unknown, language=language)
    return f"{words}, {messages.text('kalimat.belum_diketahui', language, unknown=unknown)}"


def _position(point: Any, funnel: Any) -> str:
    """Away from the regency's line, and inside the figure at its right edge."""
    beside = "left" if point.row.denominator > funnel.limits[-1].base * 0.6 else "right"
    return f"{'top' if point.side > 0 else 'bottom'} {beside}"


def _color(point: Any, metric: Any) -> str:
    if not point.is_outside_chance or metric.better == "neither":
        return theme.NEUTRAL
    is_better = (point.side > 0) == (metric.better == "higher")
    return theme.FAVOURABLE if is_better else theme.UNFAVOURABLE


def _share_line(share: float) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": share,
        "y1": share,
        "line": {"color": theme.INK, "width": 1.5},
    }


def _share_label(funnel: Any, widest: float, language: str) -> dict[str, Any]:
    low, high = (formatting.percent(share, language=language) for share in funnel.share)
    share = low if low == high else f"{low}\N{EN DASH}{high}"
    words = f"{whole_area()} {share}"
    return theme.note(words, x=widest, y=funnel.share[1], xanchor="right", yanchor="bottom")
