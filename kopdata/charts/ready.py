"""A figure handed over without Plotly checking it again."""

from typing import Any

from plotly.basedatatypes import BaseFigure


class Ready(BaseFigure):
    """A figure dict in the form Streamlit takes as it is.

    A plain dict is made into a `go.Figure` and back at every run, half the time of a page; every
    figure of the project is validated by a test instead.
    """

    def __init__(self, figure: dict[str, Any]) -> None:
        object.__setattr__(self, "_ready", figure)

    def to_dict(self) -> dict[str, Any]:
        """The figure."""
        return self._ready
