"""One kecamatan over the years, the regency in grey behind it."""

from typing import Any

from kopdata.charts import theme
from kopdata.charts.shared.trend import trend
from kopdata.questions.shared.words import whole_area


def trend_beside(summary: Any, whole: Any, name: str, language: str = "id") -> dict[str, Any]:
    """The trend of a share with the regency's beside it; of a count alone, which has no like."""
    figure = trend(summary, language)
    if not summary.metric.is_share or theme.counts_instead(summary):
        return figure
    beside = trend(whole, language)
    grey, own = beside["data"][0], figure["data"][0]
    grey |= {
        "name": whole_area(),
        "line": {"color": theme.UNKNOWN, "width": 3},
        "mode": "lines",
    }
    own["name"] = name
    heights = [*grey["y"], *own["y"]]
    layout = figure["layout"] | {"showlegend": True}
    layout["yaxis"] = layout["yaxis"] | theme.share_axis(heights, language)
    layout["xaxis"] = layout["xaxis"] | beside["layout"]["xaxis"]
    return {"data": [grey, own], "layout": layout}
