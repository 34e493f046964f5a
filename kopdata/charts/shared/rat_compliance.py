"""RAT per tahun buku: held, and within it held on time."""

from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import break_marks
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks


def compliance(yearly: dict[str, Any], language: str = "id") -> dict[str, Any]:
    """A pale bar for RAT held and a dark one inside it for RAT on time, both over the same base."""
    held, on_time = yearly["rat_dilaksanakan"], yearly["rat_tepat_waktu"]
    as_counts = theme.counts_instead(held)
    bars = [
        _bars(held, as_counts, language, color=theme.FAVOURABLE_SOFT, width=0.7, labelled=True),
        _bars(on_time, as_counts, language, color=theme.FAVOURABLE, width=0.4, labelled=False),
    ]
    heights = bars[0]["y"]
    years = [row.periode.year for row in held.rows]
    incomplete = [row.periode.year for row in held.rows if not row.lengkap]
    broken = breaks(on_time.metric, years)
    return theme.figure(
        bars,
        language,
        barmode="overlay",
        xaxis=theme.years_axis(years, incomplete, language),
        yaxis=theme.count_axis(heights) if as_counts else theme.share_axis(heights, language),
        shapes=[*theme.filling_up(incomplete), *break_marks.marks(broken)],
        annotations=break_marks.words(broken, language),
    )


def _bars(
    summary: Any, as_counts: bool, language: str, *, color: str, width: float, labelled: bool
) -> dict[str, Any]:
    heights = [row.stated if as_counts else row.value for row in summary.rows]
    return {
        "type": "bar",
        "name": summary.metric.text(language).name,
        "x": [row.periode.year for row in summary.rows],
        "y": heights,
        "width": width,
        "marker": {"color": color},
        "text": [_label(row, as_counts, language) for row in summary.rows] if labelled else None,
        "textposition": "outside",
        "constraintext": "none",
        "textfont": {"size": theme.FONT_SIZE, "color": theme.TEXT},
        "cliponaxis": False,
        "customdata": [
            figure_words.base_in_words(summary.metric, row, language) for row in summary.rows
        ],
        "hovertemplate": "%{x}: %{customdata}<extra>%{fullData.name}</extra>",
    }


def _label(row: Any, as_counts: bool, language: str) -> str:
    if not as_counts:
        return formatting.percent(row.value, language=language).rstrip(" %")  # the axis says it
    if not row.denominator or row.is_silent:  # nobody was there that year, or nobody knows
        return formatting.NOTHING
    number = formatting.number(row.numerator, language=language)
    whole = formatting.number(row.denominator, language=language)
    return f"{number} {messages.text('grafik.dari', language)} {whole}"
