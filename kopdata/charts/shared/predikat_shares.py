"""Predikat per year, how many were not assessed at all, and where the instrument changed."""

from decimal import Decimal
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import break_marks
from kopdata.metrics.breaks import breaks

PREDIKAT = {
    "predikat_sehat": theme.FAVOURABLE,
    "predikat_cukup_sehat": theme.FAVOURABLE_SOFT,
    "predikat_dalam_pengawasan": theme.UNFAVOURABLE_SOFT,
    "predikat_dalam_pengawasan_khusus": theme.UNFAVOURABLE,
}


# Entries of equal width, so that they stand in columns where there is room for two.
_COLUMNS = {"entrywidth": 155, "font": {"size": theme.SMALL, "color": theme.TEXT}}


def health(yearly: dict[str, Any], language: str = "id") -> dict[str, Any]:
    """Above, the predikat of the assessed; below, how many of all were assessed at all.

    One stack over all terdaftar would show little but hatching. Plotly makes the shares of the
    counts.
    """
    assessed = yearly["kesehatan_dinilai"]
    bars = [_bars(yearly[name], color, language) for name, color in PREDIKAT.items()]
    bars += [_assessed(assessed, language), _not_assessed(assessed, language)]
    years = [row.periode.year for row in assessed.rows]
    incomplete = [row.periode.year for row in assessed.rows if not row.lengkap]
    as_counts = theme.counts_instead(*(yearly[name] for name in PREDIKAT))
    broken = breaks(yearly["predikat_sehat"].metric, years)
    return theme.figure(
        bars,
        language,
        barmode="stack",
        barnorm="" if as_counts else "percent",
        bargap=0.15,
        height=470,
        xaxis=theme.years_axis(years, incomplete, language) | {"anchor": "y2"},
        yaxis=_axis(bars[:4], as_counts, 20, language) | {"domain": [0.36, 1]},
        yaxis2=theme.AXIS | _axis(bars[4:], as_counts, 50, language) | {"domain": [0, 0.26]},
        legend=theme.LEGEND | _COLUMNS,
        shapes=[*theme.filling_up(incomplete), *break_marks.marks(broken)],
        # In the gap between the two halves, where they cover no bar.
        annotations=break_marks.words(broken, language, y=0.31, yanchor="middle"),
    )


def _bars(summary: Any, color: str, language: str) -> dict[str, Any]:
    counts = [row.numerator for row in summary.rows]
    # The declared names all begin with the same word, which the title says already.
    name = summary.metric.text(language).name.removeprefix("Predikat ")
    return _stack(name, summary.rows, counts, language, marker={"color": color})


def _assessed(assessed: Any, language: str) -> dict[str, Any]:
    counts = [row.numerator for row in assessed.rows]
    name = messages.text("grafik.dinilai", language)
    return _stack(
        name, assessed.rows, counts, language, marker={"color": theme.NEUTRAL}, yaxis="y2"
    )


def _not_assessed(assessed: Any, language: str) -> dict[str, Any]:
    counts = [row.base - row.numerator for row in assessed.rows]
    name = messages.text("grafik.belum_dinilai", language)
    marker = {"color": theme.BACKGROUND, "pattern": theme.HATCHED}
    marker["line"] = {"color": theme.UNKNOWN, "width": 1}
    looks = {"marker": marker, "textposition": "none", "yaxis": "y2"}
    return _stack(name, assessed.rows, counts, language, **looks)


def _stack(name: str, rows: Any, counts: list[int], language: str, **looks: Any) -> dict[str, Any]:
    labels = [formatting.number(count, language=language) for count in counts]
    unit = messages.text("grafik.koperasi", language)
    return {
        "type": "bar",
        "name": name,
        "x": [row.periode.year for row in rows],
        "y": counts,
        "text": labels,
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": theme.SMALL},
        "customdata": labels,
        "hovertemplate": f"%{{x}}: %{{customdata}} {unit}<extra>{name}</extra>",
        **looks,
    }


def _axis(bars: list[dict], as_counts: bool, step: int, language: str) -> dict[str, Any]:
    if as_counts:
        return theme.count_axis(map(sum, zip(*(bar["y"] for bar in bars), strict=False)))
    ticks = list(range(0, 101, step))
    words = [formatting.percent(Decimal(tick).scaleb(-2), 0, language=language) for tick in ticks]
    return {"tickvals": ticks, "ticktext": words, "range": [0, 100]}
