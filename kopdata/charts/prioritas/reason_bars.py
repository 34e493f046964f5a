"""One reason for coaching by kecamatan: how many koperasi have it, the most on top."""

from collections.abc import Sequence
from typing import Any

from kopdata import formatting, messages
from kopdata.charts import theme

_ROW, _AROUND = 27, 60


def reason_bars(counts: Sequence[tuple[str, int, int]], language: str = "id") -> dict[str, Any]:
    """`counts` are kecamatan, koperasi with the reason, koperasi ranked; in the order to draw."""
    return theme.figure(
        [
            {
                "type": "bar",
                "orientation": "h",
                "x": [count for _, count, _ in counts],
                "y": [name for name, _, _ in counts],
                "customdata": [[base] for _, _, base in counts],
                "text": [formatting.number(count, language=language) for _, count, _ in counts],
                "textposition": "outside",
                "cliponaxis": False,
                "marker": {"color": theme.UNFAVOURABLE},
                "hovertemplate": "%{y}: %{x:,d} "
                + messages.text("grafik.dari", language)
                + " %{customdata[0]:,d}<extra></extra>",
            }
        ],
        language,
        height=_AROUND + _ROW * max(len(counts), 2),
        margin={"l": 8, "r": 24, "t": 8, "b": 8},
        xaxis=theme.count_axis(count for _, count, _ in counts),
        yaxis={"autorange": "reversed", "showgrid": False, "zeroline": False},
    )
