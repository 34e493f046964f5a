"""Where a series breaks off: no line across, a dashed mark between the years, and what changed."""

from collections.abc import Iterable, Sequence
from typing import Any

from kopdata import messages
from kopdata.charts import theme
from kopdata.metrics.breaks import Break


def with_gaps(years: Iterable[int], found: Sequence[Break]) -> list[float]:
    """The years with half a year before each break, where a line has no point."""
    gaps = [one.year - 0.5 for one in found]
    return sorted({*years, *gaps})


def marks(found: Sequence[Break]) -> list[dict[str, Any]]:
    """A dashed line over the whole height before each first year under another rule."""
    return [
        {
            "type": "line",
            "xref": "x",
            "yref": "paper",
            "x0": year - 0.5,
            "x1": year - 0.5,
            "y0": 0,
            "y1": 1,
            "line": {"color": theme.INK, "width": 2, "dash": "dash"},
        }
        for year in dict.fromkeys(one.year for one in found)
    ]


def words(found: Sequence[Break], language: str, **place: Any) -> list[dict[str, Any]]:
    """What changed, at each mark; on top unless a chart has another place for it."""
    where = {"y": 1, "yref": "paper", "yanchor": "top"} | place
    return [
        theme.note(
            name(one, language), x=one.year - 0.5, bgcolor=theme.BACKGROUND, borderpad=1, **where
        )
        for one in found
    ]


def name(one: Break, language: str) -> str:
    """`instrumen berganti`, `batas RAT berganti`."""
    return messages.text(f"grafik.ganti_{one.kind}", language)


def in_words(found: Sequence[Break], language: str) -> str:
    """For where a mark has no room for words: `Putus sebelum 2021: instrumen berganti.`"""
    said = [
        messages.text("grafik.putus", language, year=one.year, what=name(one, language))
        for one in found
    ]
    return " ".join(said)
