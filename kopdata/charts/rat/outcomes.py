"""Every RAT owed, by tahun buku: on time, late, undated, unreadable, not due yet, not held."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages, metrics
from kopdata.charts import theme
from kopdata.charts.shared import break_marks
from kopdata.metrics.breaks import breaks

PARTS = ("on_time", "late", "undated", "in_doubt", "not_due", "not_held")

_HATCHED_BLUE = theme.HATCHED | {"fgcolor": theme.FAVOURABLE}
# Entries of equal width, so that they stand in columns where there is room for two.
_COLUMNS = {"entrywidth": 150, "font": {"size": theme.SMALL, "color": theme.TEXT}}
_LOOKS: dict[str, dict[str, Any]] = {
    "on_time": {"color": theme.FAVOURABLE},
    "late": {"color": theme.FAVOURABLE_SOFT},
    "undated": {
        "color": theme.BACKGROUND,
        "pattern": _HATCHED_BLUE,
        "line": {"color": theme.FAVOURABLE, "width": 1},
    },
    "in_doubt": {
        "color": theme.UNKNOWN,
        "pattern": theme.HATCHED,
    },
    "not_due": {
        "color": theme.BACKGROUND,
        "pattern": theme.HATCHED,
        "line": {"color": theme.UNKNOWN, "width": 1},
    },
    "not_held": {"color": theme.UNFAVOURABLE_SOFT},
}


def rat_outcomes(outcomes: Sequence[Any], language: str = "id") -> dict[str, Any]:
    """Stacked counts of the koperasi that owe a RAT; parts that never occur are left out."""
    parts = [part for part in PARTS if any(getattr(one, part) for one in outcomes)]
    years = [one.tahun_buku for one in outcomes]
    incomplete = [one.tahun_buku for one in outcomes if not one.lengkap]
    broken = breaks(metrics.get("rat_tepat_waktu"), years)
    return theme.figure(
        [_part(part, outcomes, language) for part in parts],
        language,
        barmode="stack",
        bargap=0.1,
        xaxis=theme.years_axis(years, incomplete, language),
        yaxis=theme.count_axis([one.base for one in outcomes]),
        shapes=[*theme.filling_up(incomplete), *break_marks.marks(broken)],
        annotations=break_marks.words(broken, language),
        legend=theme.LEGEND | _COLUMNS,
    )


def _part(part: str, outcomes: Sequence[Any], language: str) -> dict[str, Any]:
    name = messages.text(f"rat.{part}", language)
    counts = [getattr(one, part) for one in outcomes]
    words = [formatting.number(count, language=language) for count in counts]
    of = messages.text("grafik.dari", language)
    return {
        "type": "bar",
        "name": name,
        "x": [one.tahun_buku for one in outcomes],
        "y": counts,
        "text": ["" if part in {"undated", "in_doubt", "not_due"} else word for word in words],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": theme.SMALL},
        "marker": _LOOKS[part],
        "customdata": [
            f"{word} {of} {formatting.number(one.base, language=language)}"
            for word, one in zip(words, outcomes, strict=True)
        ],
        "hovertemplate": f"%{{x}}: %{{customdata}}<extra>{name}</extra>",
    }
