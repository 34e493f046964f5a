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

    `words_before` says for each comparison what those koperasi had in common before.
    """
    texts, after, without = [], [], []
    for found, words in zip(comparisons, words_before, strict=True):
        for key, group in (("dibina", found.coached), ("serupa", found.uncoached)):
            texts.append(f"{words}<br><b>{messages.text(f'pembinaan.{key}', language)}</b>")
            after.append(group.after)
            without.append(group.total - group.after)
    totals = [had + lacked for had, lacked in zip(after, without, strict=True)]
    bars = [
        _bar(messages.text("pembinaan.ya", language), after, language, color=theme.FAVOURABLE),
        _bar(messages.text("pembinaan.tidak", language), without, language, color=theme.UNKNOWN),
    ]
    of = messages.text("grafik.dari", language)
    counts = [
        f"{text} · {formatting.number(had, language=language)} {of} "
        f"{formatting.number(total, language=language)}"
        for text, had, total in zip(texts, after, totals, strict=True)
    ]
    ticks = list(range(0, 101, 20))
    labels = [formatting.percent(tick / 100, 0, language=language) for tick in ticks]
    shares = {"tickvals": ticks, "ticktext": labels, "range": [0, 100]}
    return _stacked(bars, counts, language, shares, barnorm="percent")


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


def _bar(name: str, counts: list[int], language: str, *, color: str) -> dict[str, Any]:
    labels = [formatting.number(count, language=language) if count else "" for count in counts]
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": counts,
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
