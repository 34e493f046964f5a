"""The status ladder: every rung over the same base, hatched where nobody knows."""

from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import worded_rows
from kopdata.metrics.percent import unknown_decide


def ladder_bars(found: Any, language: str = "id") -> dict[str, Any]:
    """A row for the base and one for each rung; rungs are not nested."""
    rungs = found.rungs()
    rows = len(rungs) + 1
    whole = [found.base, *(rung.yes for rung in rungs)]
    unknown = [0, *(rung.unknown for rung in rungs)]
    colors = [theme.NEUTRAL, *[theme.FAVOURABLE] * len(rungs)]
    return theme.figure(
        [
            _bars(messages.text("rat.ya", language), whole, rows, {"color": colors}),
            _bars(
                messages.text("rat.tidak_diketahui", language),
                unknown,
                rows,
                {
                    "color": theme.BACKGROUND,
                    "pattern": theme.HATCHED,
                    "line": {"color": theme.UNKNOWN, "width": 1},
                },
            ),
        ],
        language,
        height=worded_rows.height(rows) - 20,
        showlegend=False,
        barmode="stack",
        xaxis=theme.count_axis([found.base]) | {"range": [0, max(found.base, 1)]},
        yaxis=worded_rows.axis(rows),
        annotations=worded_rows.words(
            [_base_words(found, language), *(_words(rung, found, language) for rung in rungs)]
        ),
    )


def rung_name(name: str, found: Any, language: str = "id") -> str:
    """The rung with the book year it speaks of, where it speaks of one."""
    return messages.text(f"rat.anak_{name}", language, year=found.tahun_buku)


def _bars(name: str, counts: list[int], rows: int, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": counts,
        "y": worded_rows.places(rows),
        "width": worded_rows.BAR_WIDTH,
        "marker": marker,
        "hovertemplate": "%{x:,d}<extra>%{fullData.name}</extra>",
    }


def _base_words(found: Any, language: str) -> str:
    number = formatting.number(found.base, language=language)
    return f"<b>{messages.text('rat.anak_terdaftar', language)}</b> {number}"


def _words(rung: Any, found: Any, language: str) -> str:
    yes = formatting.number(rung.yes, language=language)
    name = f"<b>{rung_name(rung.name, found, language)}</b>"
    unknown = formatting.number(rung.unknown, language=language)
    if unknown_decide(rung.unknown, rung.base):
        known = formatting.number(rung.base - rung.unknown, language=language)
        facts = {"numerator": yes, "known": known, "unknown": unknown}
        return f"{name} {messages.text('kalimat.dari_diketahui', language, **facts)}"
    base = formatting.number(rung.base, language=language)
    words = f"{name} {yes} {messages.text('grafik.dari', language)} {base}"
    if rung.unknown:
        words += f" · {messages.text('kalimat.belum_diketahui', language, unknown=unknown)}"
    return words
