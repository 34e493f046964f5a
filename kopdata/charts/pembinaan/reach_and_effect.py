"""How far coaching reached, and what became of the coached beside similar uncoached."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme
from kopdata.charts.shared import worded_rows

_TIMES = {
    "never": theme.UNKNOWN,
    "once": theme.FAVOURABLE_SOFT,
    "twice": theme.FAVOURABLE,
    "more": theme.INK,
}


def reach_bars(reach: Any, language: str = "id") -> dict[str, Any]:
    """One bar per status, from never to more than twice; the counts are koperasi."""
    bars = [
        _bar(
            messages.text(f"pembinaan.{times}", language),
            [getattr(row, times) for row in reach.rows],
            language,
            color=color,
        )
        for times, color in _TIMES.items()
    ]
    texts = [
        f"<b>{row.status or messages.text('pembinaan.tanpa_status', language)}</b><br>"
        + messages.text(
            "pembinaan.belum_pernah_dari",
            language,
            never=formatting.number(row.never, language=language),
            total=formatting.number(row.total, language=language),
        )
        for row in reach.rows
    ]
    return _stacked(bars, texts, language, theme.count_axis([row.total for row in reach.rows]))


def before_after(
    comparisons: Sequence[Any], words_before: Sequence[str], language: str = "id"
) -> dict[str, Any]:
    """Two bars per outcome before, coached and similar uncoached; Plotly makes the shares.

    The bar of the similar is as long as if they were made up as the coached are. `words_before`
    says for each comparison what those koperasi had in common before.
    """
    counts, after, without = [], [], []
    for found, words in zip(comparisons, words_before, strict=True):
        total = found.coached.total
        alike = found.difference.uncoached * total
        for key, had, text in (
            ("dibina", found.coached.after, _of(found.coached, language)),
            ("serupa", alike, _as_coached(found, alike, language)),
        ):
            name = messages.text(f"pembinaan.{key}", language)
            counts.append(f"{words}<br><b>{name}</b> · {text}")
            after.append(had)
            without.append(total - had)
    bars = [
        _bar(messages.text("pembinaan.ya", language), after, language, color=theme.FAVOURABLE),
        _bar(messages.text("pembinaan.tidak", language), without, language, color=theme.UNKNOWN),
    ]
    ticks = list(range(0, 101, 20))
    labels = [formatting.percent(tick / 100, 0, language=language) for tick in ticks]
    shares = {"tickvals": ticks, "ticktext": labels, "range": [0, 100]}
    return _stacked(bars, counts, language, shares, barnorm="percent")


def _of(group: Any, language: str) -> str:
    had, total = (
        formatting.number(count, language=language) for count in (group.after, group.total)
    )
    return f"{had} {messages.text('grafik.dari', language)} {total}"


def _as_coached(found: Any, alike: float, language: str) -> str:
    """`setara 49 dari 90 (60 dari 300)`: weighed as the coached are made up, and as counted."""
    return messages.text(
        "pembinaan.setara",
        language,
        similar=formatting.number(alike, language=language),
        total=formatting.number(found.coached.total, language=language),
        counted=_of(found.uncoached, language),
    )


def _stacked(
    bars: list[dict[str, Any]],
    texts: list[str],
    language: str,
    axis: dict[str, Any],
    **layout: Any,
) -> dict[str, Any]:
    return theme.figure(
        bars,
        language,
        height=worded_rows.height(len(texts)),
        margin=worded_rows.MARGIN,
        barmode="stack",
        xaxis=axis,
        yaxis=worded_rows.axis(len(texts)),
        annotations=worded_rows.words(texts),
        **layout,
    )


def _bar(name: str, counts: Sequence[float], language: str, *, color: str) -> dict[str, Any]:
    labels = [formatting.number(count, language=language) if count else "" for count in counts]
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": list(counts),
        "y": worded_rows.places(len(counts)),
        "width": worded_rows.BAR_WIDTH,
        "marker": {"color": color},
        "text": labels,
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": theme.SMALL},
        "customdata": labels,
        "hovertemplate": f"{name}: %{{customdata}}<extra></extra>",
    }
