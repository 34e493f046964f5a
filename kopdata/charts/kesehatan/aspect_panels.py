"""The four aspects of health, a panel each: the median, and where half of the koperasi lie."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages, rules
from kopdata.charts import theme
from kopdata.metrics.percent import has_percent

# Left to right, then down: two beside each other fit a telephone.
_PLACES = {
    "tata_kelola": ([0, 0.46], [0.58, 0.94]),
    "profil_risiko": ([0.54, 1], [0.58, 0.94]),
    "kinerja_keuangan": ([0, 0.46], [0, 0.36]),
    "permodalan": ([0.54, 1], [0, 0.36]),
}


def aspect_panels(rows: Sequence[Any], language: str = "id") -> dict[str, Any]:
    """One scale for all four, marked at the cut-offs of the predikat; few koperasi: hollow dots."""
    traces, axes, notes = [], {}, []
    lowest = min((row.lower_quarter for row in rows), default=50)
    years = sorted({row.tahun for row in rows})
    for place, (aspek, (across, up)) in enumerate(_PLACES.items(), start=1):
        suffix = "" if place == 1 else str(place)
        of_aspect = [row for row in rows if row.aspek == aspek]
        traces += _traces(of_aspect, suffix, language)
        axes[f"xaxis{suffix}"] = _years(years) | {"domain": across, "anchor": f"y{suffix}"}
        axes[f"yaxis{suffix}"] = _scores(lowest, language) | {"domain": up, "anchor": f"x{suffix}"}
        notes.append(_title(aspek, across, up, language))
    return theme.figure(traces, language, height=460, showlegend=False, annotations=notes, **axes)


def _traces(rows: Sequence[Any], suffix: str, language: str) -> list[dict[str, Any]]:
    years = [row.tahun for row in rows]
    where = {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}", "type": "scatter", "x": years}
    unit = messages.text("grafik.koperasi", language)
    band = {
        "x": years + years[::-1],
        "y": [row.upper_quarter for row in rows] + [row.lower_quarter for row in rows][::-1],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": theme.FAINT,
        "line": {"width": 0},
        "hoverinfo": "skip",
    }
    median = {
        "y": [row.median for row in rows],
        "mode": "lines+markers",
        "line": {"color": theme.FAVOURABLE, "width": 3},
        "marker": {
            "size": 8,
            "color": theme.FAVOURABLE,
            "symbol": ["circle" if has_percent(row.koperasi) else "circle-open" for row in rows],
        },
        "customdata": [
            f"{formatting.number(row.median, 1, language=language)} "
            f"({formatting.number(row.koperasi, language=language)} {unit})"
            for row in rows
        ],
        "hovertemplate": "%{x}: %{customdata}<extra></extra>",
    }
    return [where | band, where | median]


def _years(years: list[int]) -> dict[str, Any]:
    if not years:
        return {}
    return {
        **theme.AXIS,
        "showgrid": False,
        # On a telephone there is room for two years under a panel.
        "tickvals": sorted({years[0], years[-1]}),
        "tickformat": "d",
        "tickangle": 0,
        "tickfont": {"size": theme.SMALL, "color": theme.TEXT},
        "range": [years[0] - 0.5, years[-1] + 0.5],
    }


def _scores(lowest: float, language: str) -> dict[str, Any]:
    (scheme,) = (rule for rule in rules.of_group("skema") if rule.values["computes_score"])
    marks = sorted(int(low) for low in scheme.values["cut_offs"].values())
    start = max((mark for mark in marks if mark <= lowest), default=0)
    ticks = [*(mark for mark in marks if mark >= start), 100]
    return {
        **theme.AXIS,
        "tickvals": ticks,
        "ticktext": [formatting.number(tick, language=language) for tick in ticks],
        "tickfont": {"size": theme.SMALL, "color": theme.TEXT},
        "range": [start, 102],
        "rangemode": "normal",
        "zeroline": False,
    }


def _title(aspek: str, across: list[float], up: list[float], language: str) -> dict[str, Any]:
    words = messages.text(f"kesehatan.{aspek}", language)
    place = {"x": across[0], "xref": "paper", "xanchor": "left"}
    place |= {"y": up[1], "yref": "paper", "yanchor": "bottom"}
    return theme.note(f"<b>{words}</b>", **place)
