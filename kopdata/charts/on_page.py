"""What a figure needs to be drawn by the page: its text, and what all figures there share."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kopdata import messages
from kopdata.charts import theme
from kopdata.charts.locale import config

MODES = ("light", "dark")
_FONT = "Inter, sans-serif"


def as_text(figure: Mapping[str, Any]) -> str:
    """The figure as JSON, the placeholders for colours left in it."""
    return json.dumps(figure, default=_plain, separators=(",", ":"), allow_nan=False)


def shared() -> dict[str, Any]:
    """What the page keeps for every chart: colours of both themes, template, words of Plotly."""
    return {
        "palettes": {mode: theme.palette(mode) for mode in MODES},
        "background": theme.BACKGROUND,
        "template": json.dumps(_template()),
        "configs": {language: config(language) for language in messages.LANGUAGES},
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return value.tolist()  # what numpy and pandas hold


def _template() -> dict[str, Any]:
    """Colours and type of everything a figure leaves open."""
    axis = {
        "gridcolor": theme.FAINT,
        "zerolinecolor": theme.FAINT,
        "tickcolor": theme.FAINT,
        "automargin": True,
    }
    plain = {"color": theme.TEXT, "family": _FONT, "size": theme.FONT_SIZE}
    return {
        "layout": {
            "font": plain,
            "paper_bgcolor": theme.BACKGROUND,
            "plot_bgcolor": theme.BACKGROUND,
            "xaxis": axis | {"showgrid": False, "zeroline": False},
            "yaxis": axis,
            "margin": {"pad": 8},
            "hoverlabel": {"bgcolor": theme.BACKGROUND, "bordercolor": theme.FAINT, "font": plain},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": theme.NEUTRAL},
        }
    }
