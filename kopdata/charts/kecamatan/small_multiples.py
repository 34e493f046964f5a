"""Every kecamatan its own small chart, all on one scale, the regency in grey behind each.

Drawn on one pair of axes with the panels beside and below each other: three traces instead of two
per kecamatan, which is what costs in the browser.
"""

from collections.abc import Sequence
from typing import Any

from kopdata import messages
from kopdata.charts import theme
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import is_mostly_unknown, is_small
from kopdata.questions.shared.words import whole_area

COLUMNS = 3
_PANEL_HEIGHT = 140
_LEFT, _RIGHT = 0.02, 0.9
_TOP, _BOTTOM = 0.62, 0.14


def draws_shares(summary: Any) -> bool:
    """Whether the panels are shares, and not counts."""
    return bool(summary.metric.is_share) and not _counts_instead(summary)


def _counts_instead(summary: Any) -> bool:
    """Whether a target is too small for a percentage: each panel is then what was reached."""
    return is_target(summary.metric) and theme.counts_instead(summary)


class _Grid:
    """Where year and value of a panel lie on the shared axes."""

    def __init__(self, metric: Any, years: Sequence[int], top: float, *, as_counts: bool) -> None:
        self.years = years
        self.broken = {one.year for one in breaks(metric, years)}
        self.span = max(years[-1] - years[0], 1)
        self.top = top
        self.as_counts = as_counts

    def x(self, panel: int, year: float) -> float:
        part = (year - self.years[0]) / self.span
        return panel % COLUMNS + _LEFT + (_RIGHT - _LEFT) * part

    def y(self, panel: int, value: float) -> float:
        return -(panel // COLUMNS) - 1 + _BOTTOM + (_TOP - _BOTTOM) * value / self.top


def small_multiples(
    summary: Any, whole: Any, kecamatan: Sequence[str], language: str = "id"
) -> dict[str, Any]:
    """A metric by periode and kecamatan beside the same by periode for the regency."""
    years = sorted({row.periode.year for row in (*summary.rows, *whole.rows)})
    if not years:
        return theme.figure([], language)
    shown = [row for row in summary.rows if row.kecamatan in kecamatan]
    as_shares, as_counts = draws_shares(summary), _counts_instead(summary)
    drawn = (*shown, *(whole.rows if as_shares else ()))
    heights = [_height(row, as_counts=as_counts) for row in drawn]
    top = max((height for height in heights if height), default=1)
    grid = _Grid(summary.metric, years, top, as_counts=as_counts)
    panels = {name: [row for row in shown if row.kecamatan == name] for name in kecamatan}
    rows_of_panels = (len(kecamatan) + COLUMNS - 1) // COLUMNS
    traces = [
        _floor(grid, len(kecamatan)),
        *([_regency(grid, whole, len(kecamatan), language)] if as_shares else []),
        _lines(grid, panels, summary.metric, language),
    ]
    return theme.figure(
        traces,
        language,
        height=_PANEL_HEIGHT * rows_of_panels + 40,
        hovermode="closest",
        xaxis={"visible": False, "range": [0, COLUMNS]},
        yaxis={"visible": False, "range": [-rows_of_panels, 0], "rangemode": "normal"},
        annotations=[
            _title(grid, panel, name, _last(panels[name], summary.metric, language))
            for panel, name in enumerate(kecamatan)
        ]
        + _ends(grid, len(kecamatan)),
        shapes=[*_filling_up(grid, whole, len(kecamatan)), *_breaks(grid, len(kecamatan))],
    )


def _height(row: Any, *, as_counts: bool) -> float | None:
    """What is drawn; None where the base of a share is missing, too small or mostly unknown."""
    if as_counts:
        return None if row.is_silent else float(row.numerator)
    has_none = row.value is None or is_small(row) or is_mostly_unknown(row)
    return None if has_none else float(row.value)


def _line(points: list[tuple[Any, Any, str]], name: str, **looks: Any) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [x for x, _, _ in points],
        "y": [y for _, y, _ in points],
        "connectgaps": False,
        "customdata": [words for _, _, words in points],
        "hovertemplate": "%{customdata}<extra></extra>",
        **looks,
    }


def _points(
    grid: _Grid, panel: int, rows: Sequence[Any], words: Any
) -> list[tuple[float | None, float | None, str]]:
    """A panel's points, broken where a year has none or another rule, and at the end."""
    by_year = {row.periode.year: row for row in rows}
    points: list[tuple[float | None, float | None, str]] = []
    for year in range(grid.years[0], grid.years[-1] + 1):
        if year in grid.broken:
            points.append((None, None, ""))
        height = _height(by_year[year], as_counts=grid.as_counts) if year in by_year else None
        if height is None:
            points.append((None, None, ""))
        else:
            points.append((grid.x(panel, year), grid.y(panel, height), words(by_year[year])))
    return [*points, (None, None, "")]


def _lines(grid: _Grid, panels: dict[str, list[Any]], metric: Any, language: str) -> dict[str, Any]:
    points = []
    for panel, (name, rows) in enumerate(panels.items()):
        points += _points(
            grid,
            panel,
            rows,
            lambda row, name=name: (
                f"{name} {row.periode.year}: {figure_words.base_in_words(metric, row, language)}"
            ),
        )
    return _line(
        points,
        messages.text("kecamatan.kecamatan", language),
        mode="lines+markers",
        line={"color": theme.FAVOURABLE, "width": 3},
        marker={"size": 4},
    )


def _regency(grid: _Grid, whole: Any, panels: int, language: str) -> dict[str, Any]:
    points = [
        point for panel in range(panels) for point in _points(grid, panel, whole.rows, lambda _: "")
    ]
    name = whole_area()
    line = {"color": theme.UNKNOWN, "width": 3}
    return _line(points, name, line=line, hoverinfo="skip", hovertemplate=None)


def _floor(grid: _Grid, panels: int) -> dict[str, Any]:
    """The zero of every panel."""
    points: list[tuple[float | None, float | None, str]] = []
    for panel in range(panels):
        for year in (grid.years[0], grid.years[-1]):
            points.append((grid.x(panel, year), grid.y(panel, 0), ""))
        points.append((None, None, ""))
    looks = {"line": {"color": theme.FAINT, "width": 1}, "hoverinfo": "skip"}
    return _line(points, "0", **looks, hovertemplate=None, showlegend=False)


def _last(rows: Sequence[Any], metric: Any, language: str) -> str:
    """The value of the last year; the counts alone where the base is too small for a line."""
    if not rows:
        return messages.text("grafik.tidak_ada", language)
    return figure_words.value_with_known(metric, rows[-1], language)


def _title(grid: _Grid, panel: int, name: str, value: str) -> dict[str, Any]:
    """Its name and its last value."""
    x, y = grid.x(panel, grid.years[0]), -(panel // COLUMNS) - 0.03
    words = f"<b>{name}</b><br>{value}"
    return theme.note(words, x=x, y=y, xanchor="left", yanchor="top", align="left")


def _ends(grid: _Grid, panels: int) -> list[dict[str, Any]]:
    """The first and last year, under every panel."""
    return [
        theme.note(
            str(year), x=grid.x(panel, year), y=grid.y(panel, 0), xanchor=side, yanchor="top"
        )
        | {"font": {"size": 10, "color": theme.TEXT}}
        for panel in range(panels)
        for year, side in ((grid.years[0], "left"), (grid.years[-1], "right"))
    ]


def _filling_up(grid: _Grid, whole: Any, panels: int) -> list[dict[str, Any]]:
    """A shade behind the years that are not complete yet."""
    years = [row.periode.year for row in whole.rows if not row.lengkap]
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": grid.x(panel, year - 0.5),
            "x1": grid.x(panel, year + 0.2),
            "y0": grid.y(panel, 0),
            "y1": grid.y(panel, grid.top),
            "fillcolor": theme.NEUTRAL,
            "opacity": 0.16,
            "line": {"width": 0},
        }
        for panel in range(panels)
        for year in years
    ]


def _breaks(grid: _Grid, panels: int) -> list[dict[str, Any]]:
    """A dashed mark in every panel where another rule begins."""
    return [
        {
            "type": "line",
            "x0": grid.x(panel, year - 0.5),
            "x1": grid.x(panel, year - 0.5),
            "y0": grid.y(panel, 0),
            "y1": grid.y(panel, grid.top),
            "line": {"color": theme.INK, "width": 1, "dash": "dash"},
        }
        for panel in range(panels)
        for year in sorted(grid.broken)
    ]


def scale_in_words(summary: Any, whole: Any, language: str = "id") -> str | None:
    """How high every panel is, for the subtitle; None where no base carries a share."""
    as_counts = _counts_instead(summary)
    heights = [_height(row, as_counts=as_counts) for row in (*summary.rows, *whole.rows)]
    if not any(height is not None for height in heights):
        return None
    top = max(height for height in heights if height is not None)
    write = figure_words.amount if as_counts else figure_words.worth
    return write(summary.metric, top, language)
