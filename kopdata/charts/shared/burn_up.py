"""Coaching this year: koperasi reached so far, day by day, against the target and its pace."""

from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme


def burn_up(daily: Any, whole_year: Any, about: Any, language: str = "id") -> dict[str, Any]:
    """Cumulative from zero on 1 January to the last known day; dashed is the even pace.

    `whole_year` is the row by periode of the same metric, None where nothing was counted.
    """
    year = whole_year.periode.year if whole_year else about.data_date.year
    target = whole_year.denominator if whole_year else None
    rows = [row for row in daily.rows if row.tanggal.year == year]
    traces = [_reached(rows, year, about.data_date, language)]
    annotations = [_end_label(traces[0], language)]
    if target is not None:
        traces.append(_pace(year, target, language))
        annotations.append(_target_label(year, target, language))
    return theme.figure(
        traces,
        language,
        xaxis={
            "type": "date",
            "range": [f"{year}-01-01", f"{year}-12-31"],
            "tickformat": "%b",
            "dtick": "M2",
            "ticklabelmode": "period",
            "tickangle": 0,
        },
        yaxis=theme.count_axis([traces[0]["y"][-1], target]),
        annotations=annotations,
    )


def _reached(rows: Iterable[Any], year: int, last_day: date, language: str) -> dict[str, Any]:
    days = [row.tanggal for row in rows]
    totals = list(accumulate(int(row.numerator) for row in rows))
    first, last = date(year, 1, 1), min(last_day, date(year, 12, 31))
    return {
        "type": "scatter",
        "mode": "lines",
        "name": messages.text("grafik.kumulatif", language),
        "x": [day.isoformat() for day in (first, *days, last)],
        "y": [0, *totals, totals[-1] if totals else 0],
        "line": {"shape": "hv", "color": theme.FAVOURABLE, "width": 4},
        "hovertemplate": "%{x|%-d %B}: %{y:,d}<extra></extra>",
    }


def _pace(year: int, target: float, language: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": messages.text("grafik.laju_target", language),
        "x": [f"{year}-01-01", f"{year}-12-31"],
        "y": [0, float(target)],
        "line": {"color": theme.INK, "width": 2, "dash": "dash"},
        "hoverinfo": "skip",
    }


def _end_label(reached: dict[str, Any], language: str) -> dict[str, Any]:
    words = f"<b>{formatting.number(reached['y'][-1], language=language)}</b>"
    place = {"x": reached["x"][-1], "y": reached["y"][-1], "xanchor": "right", "yanchor": "bottom"}
    return theme.note(words, **place) | {"font": {"size": 18, "color": theme.FAVOURABLE}}


def _target_label(year: int, target: float, language: str) -> dict[str, Any]:
    number = formatting.number(target, language=language)
    words = messages.text("grafik.target", language, number=number)
    return theme.note(words, x=f"{year}-12-31", y=float(target), xanchor="right", yanchor="bottom")
