"""A share or a count over the years: one line, broken where a year has no data."""

from typing import Any

from kopdata.charts import theme
from kopdata.charts.shared import break_marks
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks


def trend(summary: Any, language: str = "id") -> dict[str, Any]:
    """The line of one metric from zero, broken where its rule changed; filling years are shaded."""
    rows = {row.periode.year: row for row in summary.rows}
    years = list(range(min(rows), max(rows) + 1)) if rows else []
    broken = breaks(summary.metric, years)
    points = break_marks.with_gaps(years, broken)
    is_share = summary.metric.is_share
    as_counts = theme.counts_instead(summary) or not is_share
    line = {
        "type": "scatter",
        "mode": "lines+markers",
        "name": summary.metric.text(language).name,
        "x": points,
        "y": [_height(rows.get(year), is_share and as_counts) for year in points],
        "connectgaps": False,
        "line": {"color": theme.FAVOURABLE, "width": 3},
        "marker": {"size": 8},
        "customdata": [
            figure_words.base_in_words(summary.metric, rows[year], language) if year in rows else ""
            for year in points
        ],
        "hovertemplate": "%{x}: %{customdata}<extra></extra>",
    }
    incomplete = [year for year, row in rows.items() if not row.lengkap]
    return theme.figure(
        [line],
        language,
        xaxis=theme.years_axis(years, incomplete, language),
        yaxis=_axis(line["y"], as_counts, language),
        shapes=[*theme.filling_up(incomplete), *break_marks.marks(broken)],
        annotations=break_marks.words(broken, language),
    )


def _axis(heights: list[float | None], as_counts: bool, language: str) -> dict[str, Any]:
    return theme.count_axis(heights) if as_counts else theme.share_axis(heights, language)


def _height(row: Any, as_counts: bool) -> float | None:
    if row is None:
        return None
    value = row.stated if as_counts else row.value
    return None if value is None else float(value)
