"""The press charts: valid, few bars, points never joined, and readable without colour."""

from types import SimpleNamespace

import plotly.graph_objects as go
import pytest

from kopdata.charts import theme
from kopdata.charts.pers import seen_by_others
from kopdata.charts.pers.published_points import published_points
from kopdata.charts.pers.stage import BARS, press_bars, press_burn_up, press_unknown
from kopdata.questions.pers.published import shipped
from kopdata.questions.pers.published_series import PANELS, series
from tests.charts import rows
from tests.charts.test_charts import burn_up, counts


def bars(language="id"):
    summary = rows.yearly("koperasi_aktif", counts(1209, 300), last_is_complete=False)
    return press_bars(summary, summary.rows[-1], language)


def unknown(language="id"):
    summary = rows.yearly("koperasi_terlacak", counts(1209, 600))
    row = rows.row(600, 1209, unknown=609, periode=summary.rows[-1].periode)
    return press_unknown([SimpleNamespace(metric=summary.metric, row=row)], language)


def points(language="id"):
    return published_points(series(shipped(), language)["terdaftar"], language)


FIGURES = {
    "bars": bars,
    "unknown": unknown,
    "points": points,
    "coaching": lambda language="id": press_burn_up(burn_up([5, 9], 150, language)),
    "coaching without target": lambda language="id": press_burn_up(burn_up([5], None, language)),
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_plotly_accepts_the_figure_and_its_rehearsals(name, language):
    figure = FIGURES[name](language)

    go.Figure(figure)
    for seen in (seen_by_others.plain, seen_by_others.in_greyscale, seen_by_others.in_low_contrast):
        go.Figure(seen_by_others.narrow(seen(figure), seen_by_others.COLUMN))


def test_few_bars_and_only_the_last_in_colour():
    (trace,) = bars()["data"]

    assert len(trace["x"]) == BARS
    assert trace["marker"]["color"].count(theme.FAVOURABLE) == 1
    assert trace["marker"]["color"][-1] == theme.FAVOURABLE


def test_a_year_under_way_is_shaded_and_its_base_is_written():
    figure = bars()

    assert len(figure["layout"]["shapes"]) == 1
    assert figure["layout"]["xaxis"]["ticktext"][-1].endswith("dari<br>1.209<br>angka<br>sementara")


@pytest.mark.parametrize("panel", PANELS)
def test_published_figures_are_points_and_never_a_line(panel):
    figure = published_points(series(shipped())[panel])

    assert {trace["mode"] for trace in figure["data"]} == {"markers"}
    assert len({trace["name"] for trace in figure["data"]}) == len(figure["data"])
    assert all(trace["customdata"] for trace in figure["data"])


def test_grey_has_no_colour_and_no_placeholder_is_left():
    text = str(seen_by_others.in_greyscale(bars()))

    assert theme.FAVOURABLE not in text
    assert all(grey[1:3] == grey[3:5] == grey[5:7] for grey in _colors(text))


def test_the_last_bar_stands_out_in_grey_too():
    (trace,) = seen_by_others.in_greyscale(bars())["data"]
    first, last = (int(trace["marker"]["color"][place][1:3], 16) for place in (0, -1))

    assert abs(first - last) > 25


def _colors(text):
    return [word[:7] for word in text.split("'") if word.startswith("#") and len(word) == 7]
