"""Coaching this year: koperasi reached so far, day by day, against the target and its pace."""

from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme


def burn_up(
    daily: Any,
    whole_year: Any,
    about: Any,
    language: str = "id",
    *,
    before: Any = None,
    height: int = theme.HEIGHT,
) -> dict[str, Any]:
    """Cumulative from zero on 1 January to the last known day; dashed is the even pace.

    `whole_year` is the row by periode of the same metric, None where nothing was counted; `before`
    is the year before by day, drawn in grey over the same months.
    """
    year = whole_year.periode.year if whole_year else about.data_date.year
    target = whole_year.denominator if whole_year else None
    rows = [row for row in daily.rows if row.tanggal.year == year]
    traces = [_reached(rows, year, about.data_date, language)]
    annotations = [_end_label(traces[0], language)]
    earlier = _year_before(before, year, language) if before and before.rows else None
    highest = 0
    if earlier:
        highest = earlier["y"][-1]
        traces.append(earlier)
        annotations.append(_before_label(earlier, year - 1))
    if target is not None:
        traces.append(_pace(year, target, language, is_named=bool(earlier)))
        if not earlier:
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
        yaxis=theme.count_axis([traces[0]["y"][-1], target, highest]),
        annotations=annotations,
        height=height,
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


def _year_before(before: Any, year: int, language: str) -> dict[str, Any]:
    """The year before, its days moved into this one; 29 February lies on the 28th."""
    rows = [row for row in before.rows if row.tanggal.year == year - 1]
    days = [
        date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
        for day in (row.tanggal for row in rows)
    ]
    totals = list(accumulate(int(row.numerator) for row in rows))
    return {
        "type": "scatter",
        "mode": "lines",
        "name": str(year - 1),
        "x": [day.isoformat() for day in (date(year, 1, 1), *days, date(year, 12, 31))],
        "y": [0, *totals, totals[-1] if totals else 0],
        "line": {"shape": "hv", "color": theme.UNKNOWN, "width": 2},
        "hovertemplate": f"{year - 1}, %{{x|%-d %B}}: %{{y:,d}}<extra></extra>",
    }


def _before_label(earlier: dict[str, Any], year: int) -> dict[str, Any]:
    place = {"x": earlier["x"][-1], "y": earlier["y"][-1], "xanchor": "right"}
    return theme.note(f"{year}: {earlier['y'][-1]}", **place, yanchor="bottom")


def _pace(year: int, target: float, language: str, *, is_named: bool) -> dict[str, Any]:
    """The even pace; it names its target where the year before ends in the target's place."""
    words = messages.text("grafik.laju_target", language)
    if is_named:
        words += f" {formatting.number(target, language=language)}"
    return {
        "type": "scatter",
        "mode": "lines",
        "name": words,
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
