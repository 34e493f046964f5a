"""Reasons by kecamatan: the most on top, in the order given, valid for Plotly."""

import plotly.graph_objects as go
import pytest

from kopdata.charts.prioritas.reason_bars import reason_bars

COUNTS = [("Bengalon", 1044, 2117), ("Busang", 13, 23), ("Karangan", 0, 40)]


@pytest.mark.parametrize("language", ["id", "en"])
def test_plotly_takes_it(language):
    go.Figure(reason_bars(COUNTS, language))
    go.Figure(reason_bars([], language))


def test_the_bars_are_in_the_order_given_with_their_base():
    (bars,) = reason_bars(COUNTS)["data"]

    assert bars["y"] == ["Bengalon", "Busang", "Karangan"]
    assert bars["x"] == [1044, 13, 0]
    assert bars["text"] == ["1.044", "13", "0"]
    assert bars["customdata"] == [[2117], [23], [40]]
