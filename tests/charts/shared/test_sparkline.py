"""The line on a card: a picture of its values and nothing else."""

import re
from urllib.parse import unquote

import pytest

from kopdata.charts.shared.sparkline import sparkline


def heights(values):
    points = re.search(r'points="([^"]+)"', unquote(sparkline(values)))[1]
    return [float(point.split(",")[1]) for point in points.split()]


def test_higher_values_stand_higher():
    low, high, middle = heights([0.1, 0.5, 0.3])

    assert high < middle < low
    assert middle == pytest.approx((low + high) / 2)


def test_what_does_not_change_is_a_level_line_in_the_middle():
    assert heights([3.0, 3.0, 3.0]) == [24.0] * 3


def test_it_is_for_the_eye_only():
    assert 'alt=""' in sparkline([1.0, 2.0])
