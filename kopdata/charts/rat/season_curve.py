"""How the RAT season filled, day by day: this one thick, earlier ones thin and labelled."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme

# Days are places in a leap year, so that the same date of two seasons lies on the same place. What
# is held after that year is late by any rule.
_LEAP_YEAR = 2024
LAST_DAY = 366
_LABEL_ROOM = 44
# Labels closer than this part of the height would lie on each other.
_APART = 0.045


def season_curve(
    curves: Sequence[Any], tahun_buku: int, language: str = "id", *, height: int = 440
) -> dict[str, Any]:
    """Cumulative RAT by day since the end of each book year; what is still to come is shaded."""
    this = next((curve for curve in curves if curve.tahun_buku == tahun_buku), None)
    earlier = [curve for curve in curves if curve.tahun_buku < tahun_buku]
    drawn = [*earlier, *([this] if this else [])]
    axis = theme.count_axis([curve.held_by(_last_drawn(curve)) for curve in drawn])
    traces = [_line(curve, is_this=curve is this, language=language) for curve in drawn]
    until = _place(this, this.last_day) if this else LAST_DAY
    return theme.figure(
        traces,
        language,
        height=height,
        showlegend=False,
        xaxis=_months(language),
        yaxis=axis,
        shapes=[*_to_come(until), *_deadline_lines(this)],
        annotations=[
            *_labels(drawn, this, axis["range"][1]),
            *_deadline_words(this, language),
            *_to_come_words(until, language),
        ],
        margin={"l": 8, "r": _LABEL_ROOM, "t": 36, "b": 8},
    )


def _line(curve: Any, *, is_this: bool, language: str) -> dict[str, Any]:
    until = _last_drawn(curve)
    dated = zip(curve.days, curve.held, strict=True)
    points = [(_place(curve, day), held) for day, held in dated if day <= until]
    points = [(0, 0), *points, (_place(curve, until), points[-1][1] if points else 0)]
    name = messages.text("rat.musim", language, year=curve.tahun_buku)
    look = (
        {"color": theme.FAVOURABLE, "width": 4}
        if is_this
        else {"color": theme.UNKNOWN, "width": 1.5}
    )
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [day for day, _ in points],
        "y": [held for _, held in points],
        "line": {"shape": "hv", **look},
        "hovertemplate": f"{name}: %{{y:,d}}<extra></extra>",
    }


def _last_drawn(curve: Any) -> date:
    """The day its line ends: the one its lists reach, at most the last of the year."""
    return min(curve.last_day, date(curve.tahun_buku + 1, 12, 31))


def _place(curve: Any, day: date) -> int:
    """Where a day lies on the axis, from 0 at the end of the book year."""
    if day.year <= curve.tahun_buku:
        return 0
    if day.year > curve.tahun_buku + 1:
        return LAST_DAY
    return day.replace(year=_LEAP_YEAR).timetuple().tm_yday


def _months(language: str) -> dict[str, Any]:
    """A tick at the first day of every other month."""
    starts = [date(_LEAP_YEAR, month, 1) for month in range(1, 13)]
    return {
        "range": [0, LAST_DAY],
        "tickvals": [start.timetuple().tm_yday for start in starts],
        "ticktext": [_month(start, language) if start.month % 2 else "" for start in starts],
        "tickangle": 0,
    }


def _month(day: date, language: str) -> str:
    return formatting.date_short(day, language=language).split()[1]


def _labels(drawn: Sequence[Any], this: Any, top: float) -> list[dict[str, Any]]:
    """The book year beside the end of its line, moved up where two would lie on each other."""
    notes, lowest = [], 0.0
    for curve in sorted(drawn, key=lambda curve: curve.held_by(_last_drawn(curve))):
        ends_early = _place(curve, _last_drawn(curve))
        height = curve.held_by(_last_drawn(curve))
        if ends_early == LAST_DAY:
            height = max(height, lowest)
            lowest = height + _APART * top
        words = f"<b>{curve.tahun_buku}</b>" if curve is this else str(curve.tahun_buku)
        place = {"x": ends_early, "y": height, "xanchor": "left", "xshift": 4, "yanchor": "middle"}
        color = theme.FAVOURABLE if curve is this else theme.TEXT
        notes.append(theme.note(words, **place) | {"font": {"size": theme.SMALL, "color": color}})
    return notes


def _days(this: Any) -> dict[int, list[str]]:
    """The deadlines of the season, with whom each is for."""
    days: dict[int, list[str]] = {}
    for bentuk, day in sorted(this.deadlines.items()) if this else ():
        days.setdefault(_place(this, day), []).append(bentuk)
    return days


def _deadline_lines(this: Any) -> list[dict[str, Any]]:
    line = {"color": theme.INK, "width": 2, "dash": "dash"}
    ends = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    return [{"type": "line", "x0": day, "x1": day, "line": line, **ends} for day in _days(this)]


def _deadline_words(this: Any, language: str) -> list[dict[str, Any]]:
    days = _days(this)
    notes = []
    for order, (day, bentuk) in enumerate(sorted(days.items())):
        words = bentuk[0] if len(days) > 1 else messages.text("rat.batas", language)
        # The first to the left of its line and the second to the right never meet.
        place = {"x": day, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 8}
        notes.append(theme.note(words, xanchor="left" if order else "right", **place))
    return notes


def _to_come(until: int) -> list[dict[str, Any]]:
    if until >= LAST_DAY:
        return []
    (shade,) = theme.filling_up([0])
    return [shade | {"x0": until, "x1": LAST_DAY}]


def _to_come_words(until: int, language: str) -> list[dict[str, Any]]:
    if until >= LAST_DAY:
        return []
    words = messages.text("grafik.belum_lengkap", language)
    place = {"x": LAST_DAY, "y": 0, "yref": "paper", "xanchor": "right", "yanchor": "bottom"}
    return [theme.note(words, **place)]
