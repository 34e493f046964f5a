"""A chart as others will see it: copied in grey, on a weak projector, on a phone, in a column."""

import json
from typing import Any

from kopdata.charts import theme

PHONE = 360
COLUMN = 300
# A weak projector on a bright wall leaves about two fifths of the contrast.
KEPT_CONTRAST = 0.4


def plain(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure in the light theme's own colours."""
    return _recoloured(figure, theme.palette("light"))


def in_greyscale(figure: dict[str, Any]) -> dict[str, Any]:
    """As a photocopier gives it: each colour by its brightness."""
    colors = {name: _grey(color) for name, color in theme.palette("light").items()}
    return _recoloured(figure, colors)


def in_low_contrast(figure: dict[str, Any]) -> dict[str, Any]:
    """As a weak projector gives it: every colour paler, the background grey."""
    colors = {name: _pale(color) for name, color in theme.palette("light").items()}
    faded = _recoloured(figure, colors)
    faded["layout"] |= {"paper_bgcolor": _pale("#FFFFFF"), "plot_bgcolor": _pale("#FFFFFF")}
    return faded


def narrow(figure: dict[str, Any], width: int) -> dict[str, Any]:
    """The figure at a fixed width."""
    figure["layout"] |= {"width": width, "autosize": False}
    return figure


def _recoloured(figure: dict[str, Any], colors: dict[str, str]) -> dict[str, Any]:
    text = json.dumps(figure)
    for name, color in colors.items():
        text = text.replace(name, color)
    copy = json.loads(text)
    white = colors[theme.BACKGROUND]
    copy["layout"] |= {"paper_bgcolor": white, "plot_bgcolor": white}
    copy["layout"]["font"] = copy["layout"].get("font", {}) | {"color": colors[theme.TEXT]}
    return copy


def _parts(color: str) -> tuple[int, ...]:
    return tuple(int(color[place : place + 2], 16) for place in (1, 3, 5))


def _grey(color: str) -> str:
    red, green, blue = _parts(color)
    level = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{level:02X}{level:02X}{level:02X}"


def _pale(color: str) -> str:
    middle = 0xC8
    levels = (round(middle + (part - middle) * KEPT_CONTRAST) for part in _parts(color))
    return "#" + "".join(f"{level:02X}" for level in levels)
