"""The line on a card: how a figure went over the years, without axes or words."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from urllib.parse import quote

_COLOR = "#7C8896"  # seen on the light ground and on the dark one
_WIDTH, _HEIGHT = 200, 48
_MARGIN = 3


def sparkline(values: Sequence[float], breaks: Collection[int] = ()) -> str:
    """A picture from the first value to the last, as wide as its place, as HTML.

    `breaks` are the places before which another rule begins: no line leads there. For the eye
    only: what it shows is said beside it in words.
    """
    low, high = min(values), max(values)
    step = _WIDTH / (len(values) - 1)
    points = [
        f"{step * number:.1f},{_height(value, low, high):.1f}"
        for number, value in enumerate(values)
    ]
    starts = [0, *sorted(set(breaks) & set(range(1, len(values)))), len(values)]
    lines = "".join(
        f'<polyline points="{_drawn(points[start:end])}" fill="none" stroke="{_COLOR}" '
        'stroke-width="2" stroke-linejoin="round" stroke-linecap="round" '
        'vector-effect="non-scaling-stroke"/>'
        for start, end in pairwise(starts)
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'preserveAspectRatio="none">{lines}</svg>'
    )
    return (
        f'<img src="data:image/svg+xml,{quote(drawing)}" alt="" '
        f'style="display: block; width: 100%; height: {_HEIGHT}px">'
    )


def _drawn(points: Sequence[str]) -> str:
    """A line through the points; one alone is a dot."""
    return " ".join(points if len(points) > 1 else [*points, *points])


def _height(value: float, low: float, high: float) -> float:
    """From the top; the middle where nothing changed."""
    share = (value - low) / (high - low) if high > low else 0.5
    return _MARGIN + (1 - share) * (_HEIGHT - 2 * _MARGIN)
