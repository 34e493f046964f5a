"""The line on a card: how a figure went over the years, without axes or words."""

from collections.abc import Sequence
from urllib.parse import quote

_COLOR = "#7C8896"  # seen on the light ground and on the dark one
_WIDTH, _HEIGHT = 200, 48
_MARGIN = 3


def sparkline(values: Sequence[float]) -> str:
    """A picture from the first value to the last, as wide as its place, as HTML.

    For the eye only: what it shows is said beside it in words.
    """
    low, high = min(values), max(values)
    step = _WIDTH / (len(values) - 1)
    points = " ".join(
        f"{step * number:.1f},{_height(value, low, high):.1f}"
        for number, value in enumerate(values)
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'preserveAspectRatio="none"><polyline points="{points}" fill="none" stroke="{_COLOR}" '
        'stroke-width="2" stroke-linejoin="round" vector-effect="non-scaling-stroke"/></svg>'
    )
    return (
        f'<img src="data:image/svg+xml,{quote(drawing)}" alt="" '
        f'style="display: block; width: 100%; height: {_HEIGHT}px">'
    )


def _height(value: float, low: float, high: float) -> float:
    """From the top; the middle where nothing changed."""
    share = (value - low) / (high - low) if high > low else 0.5
    return _MARGIN + (1 - share) * (_HEIGHT - 2 * _MARGIN)
