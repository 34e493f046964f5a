"""A figure on its way out of the page: in the colours of the light theme, with lines to see."""

import json
import re
from typing import Any

from kopdata.charts import theme

WIDTH = 1200
FONT = "Inter, sans-serif"
_PLACEHOLDER = re.compile(r"#0000\d\d")


def for_export(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure as it is drawn outside the page, where no theme is laid over it."""
    colors = theme.palette("light")
    words = json.dumps(
        {"data": figure["data"], "layout": figure["layout"] | {"template": _template()}},
        default=str,
    )
    return json.loads(_PLACEHOLDER.sub(lambda found: colors.get(found[0], found[0]), words))


def inks() -> dict[str, str]:
    """The colours of the words around it."""
    colors = theme.palette("light")
    return {
        "background": colors[theme.BACKGROUND],
        "text": colors[theme.TEXT],
        "soft": colors[theme.NEUTRAL],
    }


def _template() -> dict[str, Any]:
    axis = {
        "gridcolor": theme.FAINT,
        "zerolinecolor": theme.FAINT,
        "linecolor": theme.FAINT,
        "tickcolor": theme.FAINT,
    }
    return {
        "layout": {
            "paper_bgcolor": theme.BACKGROUND,
            "plot_bgcolor": theme.BACKGROUND,
            "font": {"family": FONT, "color": theme.TEXT},
            "xaxis": axis,
            "yaxis": axis,
            "barcornerradius": 0,
        }
    }
