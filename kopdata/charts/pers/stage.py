"""The press room's charts: few bars, large words, readable from the last row."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import break_marks
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import Break, breaks

BARS = 5
LARGE = 28
WORDS = 19


def press_bars(summary: Any, now: Any, language: str = "id") -> dict[str, Any]:
    """The counts of the last years up to the one spoken of, which alone is in colour."""
    rows = [row for row in summary.rows if row.periode <= now.periode][-BARS:]
    last = len(rows) - 1
    counts = [float(row.stated or 0) for row in rows]
    broken = _by_place(rows, summary)
    bars = {
        "type": "bar",
        "x": list(range(len(rows))),
        "y": counts,
        "width": 0.72,
        "marker": {
            "color": [
                theme.FAVOURABLE if place == last else theme.NEUTRAL for place in range(len(rows))
            ]
        },
        "text": [figure_words.numerator_in_words(summary.metric, row, language) for row in rows],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": {"size": LARGE, "color": theme.TEXT},
        "hoverinfo": "skip",
    }
    return theme.figure(
        [bars],
        language,
        showlegend=False,
        margin={"l": 8, "r": 8, "t": 40, "b": 44},
        uniformtext={"mode": "show", "minsize": WORDS},
        xaxis=_years(rows, language),
        yaxis={"visible": False, "range": [0, max([*counts, 1]) * 1.16]},
        shapes=[
            *theme.filling_up([place for place, row in enumerate(rows) if not row.lengkap]),
            *break_marks.marks(broken),
        ],
        annotations=[
            note | {"font": {"size": WORDS, "color": theme.TEXT}}
            for note in break_marks.words(broken, language)
        ],
    )


def _by_place(rows: Sequence[Any], summary: Any) -> list[Break]:
    """The breaks among the bars, before the place of the first bar under the new rule."""
    found = breaks(summary.metric, [row.tahun for row in rows])
    return [Break(sum(row.tahun < one.year for row in rows), one.kind) for one in found]


def _years(rows: Sequence[Any], language: str) -> dict[str, Any]:
    return {
        "tickvals": list(range(len(rows))),
        "ticktext": [_year(row, language) for row in rows],
        "tickangle": 0,
        "tickfont": {"size": WORDS, "color": theme.TEXT},
        "range": [-0.6, len(rows) - 0.4],
    }


def _year(row: Any, language: str) -> str:
    """The year, its base below, and that it is not complete."""
    lines = [f"<b>{row.periode.year}</b>"]
    if row.denominator is not None:
        base = formatting.number(row.denominator, language=language)
        lines += [messages.text("grafik.dari", language), base]
    if not row.lengkap:
        lines += messages.text("grafik.belum_lengkap", language).split()
    return "<br>".join(lines)


def press_unknown(found: Sequence[Any], language: str = "id") -> dict[str, Any]:
    """Of how many nobody knows: hatched parts of each base, with their words above."""
    places = list(range(len(found)))
    known = [float(one.row.base - one.row.unknown) for one in found]
    unknown = [float(one.row.unknown) for one in found]
    hatched = {
        "color": theme.BACKGROUND,
        "pattern": theme.HATCHED,
        "line": {"color": theme.UNKNOWN, "width": 2},
    }
    return theme.figure(
        [
            _row(places, unknown, hatched, messages.text("pers.tidak_diketahui", language)),
            _row(
                places, known, {"color": theme.NEUTRAL}, messages.text("pers.diketahui", language)
            ),
        ],
        language,
        barmode="stack",
        legend=theme.LEGEND | {"font": {"size": WORDS, "color": theme.TEXT}},
        margin={"l": 8, "r": 8, "t": 48, "b": 8},
        xaxis={"visible": False},
        yaxis={
            "range": [len(found) - 0.4, -0.6],
            "showticklabels": False,
            "showgrid": False,
            "zeroline": False,
        },
        annotations=[
            theme.note(
                _of(one, language),
                x=0,
                xref="paper",
                xanchor="left",
                y=place - 0.33,
                yanchor="middle",
            )
            | {"font": {"size": WORDS, "color": theme.TEXT}}
            for place, one in enumerate(found)
        ],
    )


def _row(places: list[int], counts: list[float], marker: dict, name: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": counts,
        "y": [place + 0.12 for place in places],
        "width": 0.42,
        "marker": marker,
        "hoverinfo": "skip",
    }


def _of(one: Any, language: str) -> str:
    unknown = formatting.number(one.row.unknown, language=language)
    base = formatting.number(one.row.denominator, language=language)
    name = messages.text(f"pers.singkat_{one.metric.id}", language)
    return f"<b>{name}</b> {unknown} {messages.text('grafik.dari', language)} {base}"


def press_burn_up(figure: dict[str, Any]) -> dict[str, Any]:
    """The burn-up of the coaching page with words for the wall."""
    layout = figure["layout"]
    for axis in ("xaxis", "yaxis"):
        layout[axis] = layout[axis] | {"tickfont": {"size": WORDS, "color": theme.TEXT}}
    layout["annotations"] = [
        note | {"font": note["font"] | {"size": LARGE if place == 0 else WORDS}}
        for place, note in enumerate(layout["annotations"])
    ]
    layout["legend"] = layout["legend"] | {"font": {"size": WORDS, "color": theme.TEXT}}
    return figure
