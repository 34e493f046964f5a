"""A figure for a picture: colours in place of the placeholders, and valid."""

import json

import plotly.graph_objects as go

from kopdata import charts
from kopdata.charts import picture
from tests.charts import rows


def test_no_placeholder_is_left():
    summary = rows.yearly("rat_dilaksanakan", {2021: (47, 1150), 2022: (112, 1173)})
    figure = charts.trend(summary)
    exported = picture.for_export(figure)

    assert "#0000" not in json.dumps(exported)
    assert "#0000" in json.dumps(figure)  # the one on the page keeps its own
    assert exported["layout"]["template"]["layout"]["font"]["family"] == picture.FONT
    go.Figure(exported)


def test_the_words_around_it_are_readable_on_its_paper():
    assert picture.inks()["background"] == "#FFFFFF"
    assert picture.inks()["text"] != picture.inks()["background"]
