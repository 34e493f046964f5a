"""Every figure is valid for Plotly, starts at zero, and says what is incomplete or unknown."""

import itertools
import json
from datetime import date

import plotly.graph_objects as go
import pytest

from kopdata import charts
from kopdata.charts import on_page, theme

from . import rows

YEARS = range(2018, 2024)
# The kinds of trace of the bundle in `static/` that the figures use.
BUNDLED = {"bar", "heatmap", "scatter"}


def health_summaries(base=1000, assessed=100):
    found = {"kesehatan_dinilai": rows.yearly("kesehatan_dinilai", counts(base, assessed))}
    for name in charts.PREDIKAT:
        found[name] = rows.yearly(name, counts(assessed, assessed // 4), last_is_complete=False)
    return found


def counts(base, numerator):
    return dict.fromkeys(YEARS, (numerator, base))


def rat_summaries(base=1000, *, last_is_complete=True):
    return {
        "rat_dilaksanakan": rows.yearly(
            "rat_dilaksanakan", counts(base, base // 5), last_is_complete=last_is_complete
        ),
        "rat_tepat_waktu": rows.yearly("rat_tepat_waktu", counts(base, base // 9)),
    }


def heat(language="id"):
    names = ("Busang", "Telen", "Sandaran")
    summaries = [
        rows.by_kecamatan("koperasi_aktif", {"Busang": (5, 20), "Telen": (4, 7)}),
        rows.by_kecamatan("koperasi_dibina_baru", {"Busang": (5, 4), "Telen": (0, None)}),
    ]
    return charts.heat_table(summaries, names, language)


HEALTHY = [("3 sehat", 3, theme.FAVOURABLE), ("0 lain", 0, theme.UNFAVOURABLE_SOFT)]
FIGURES = {
    "trend": lambda lang: charts.trend(rows.yearly("koperasi_aktif", counts(1000, 300)), lang),
    "trend without data": lambda lang: charts.trend(rows.yearly("koperasi_aktif", {}), lang),
    "health": lambda lang: charts.health(health_summaries(), lang),
    "health of a few": lambda lang: charts.health(health_summaries(30, 8), lang),
    "compliance": lambda lang: charts.compliance(rat_summaries(), lang),
    "compliance of a few": lambda lang: charts.compliance(rat_summaries(9), lang),
    "burn-up": lambda lang: burn_up([5, 9, 12], 150, lang),
    "burn-up without target": lambda lang: burn_up([1], None, lang),
    "burn-up beside the year before": lambda lang: burn_up([5, 9], 15, lang, before=[4, 4, 5]),
    "a dot for each": lambda lang: charts.koperasi_dots(HEALTHY, ("20", 20), lang)[0],
    "no dots": lambda lang: charts.koperasi_dots([], ("0", 0), lang)[0],
    "burn-up of nothing": lambda lang: charts.burn_up(rows.daily([]), None, rows.ABOUT, lang),
    "heat table": heat,
}


def burn_up(new, target, language="id", before=None):
    year = rows.row(sum(new), target, periode=date(2023, 1, 1), lengkap=False)
    earlier = rows.daily(before, 2022) if before else None
    return charts.burn_up(rows.daily(new), year, rows.ABOUT, language, before=earlier)


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_plotly_accepts_the_figure(name, language):
    figure = FIGURES[name](language)

    go.Figure(figure)
    assert json.loads(on_page.as_text(figure)).keys() == {"data", "layout"}
    assert {trace["type"] for trace in figure["data"]} <= BUNDLED
    assert figure["layout"]["separators"] == {"id": ",.", "en": ".,"}[language]


@pytest.mark.parametrize("name", FIGURES)
def test_bars_start_at_zero(name):
    figure = FIGURES[name]("id")
    axes = [axis for key, axis in figure["layout"].items() if key.startswith("yaxis")]

    for axis in axes:
        is_of_names = axis.get("type") == "category" or axis.get("autorange") == "reversed"
        is_unseen = axis.get("visible") is False  # dots that are counted, not measured
        assert is_of_names or is_unseen or axis.get("range", [0])[0] == 0


def test_a_small_base_is_drawn_as_counts_and_without_percent():
    small, large = charts.compliance(rat_summaries(9)), charts.compliance(rat_summaries())

    assert small["data"][0]["text"][0] == "1 dari 9"
    assert list(small["data"][0]["y"]) == [1.0] * len(YEARS)
    assert large["data"][0]["text"][0] == "20,0"


def test_a_season_that_is_not_over_is_shaded_and_named():
    layout = charts.compliance(rat_summaries(last_is_complete=False))["layout"]

    assert [shape["x0"] for shape in layout["shapes"]] == [2022.5]
    assert layout["xaxis"]["ticktext"][-1] == "2023<br>angka<br>sementara"


def test_who_was_not_assessed_is_hatched_and_counted():
    figure = charts.health(health_summaries())
    hatched = figure["data"][-1]

    assert hatched["name"] == "Belum dinilai"
    assert hatched["marker"]["pattern"]["shape"] == "/"
    assert list(hatched["y"]) == [900] * len(YEARS)


def test_the_change_of_instrument_is_marked_between_2020_and_2021():
    layout = charts.health(health_summaries())["layout"]

    assert [shape["x0"] for shape in layout["shapes"] if shape["type"] == "line"] == [2020.5]
    assert "instrumen berganti" in [note["text"] for note in layout["annotations"]]


def test_burn_up_adds_the_days_up_to_the_data_date():
    reached, pace = burn_up([5, 9, 12], 150)["data"]

    assert reached["y"] == [0, 5, 14, 26, 26]
    assert reached["x"][-1] == "2023-07-21"
    assert pace["y"] == [0, 150.0]


def test_burn_up_lays_the_year_before_over_the_same_months():
    figure = burn_up([5, 9], 15, before=[4, 4, 5])
    _, earlier, pace = figure["data"]

    assert earlier["x"] == ["2023-01-01", "2023-01-20", "2023-02-01", "2023-02-13", "2023-12-31"]
    assert earlier["y"] == [0, 4, 8, 13, 13]
    assert pace["name"] == "Laju menuju target 15"
    assert "2022: 13" in [note["text"] for note in figure["layout"]["annotations"]]


def test_every_koperasi_is_one_dot_and_of_a_nation_one_stands_for_many():
    def drawn(figure):
        return [sum(x is None for x in trace["x"]) for trace in figure["data"]]

    figure, each = charts.koperasi_dots(HEALTHY, ("20", 20))
    assert (drawn(figure), each) == ([3, 20], 1)
    figure, each = charts.koperasi_dots([("31", 4_000, theme.FAVOURABLE)], ("", 216_000))
    assert (sum(drawn(figure)), each) == (2_001, 110)


def test_a_missing_year_breaks_the_line():
    summary = rows.yearly("koperasi_aktif", {2019: (300, 1000), 2021: (310, 1000)})
    (line,) = charts.trend(summary)["data"]

    assert line["x"] == [2019, 2020, 2021]
    assert line["y"][1] is None


def test_the_heat_table_writes_each_value_with_its_base():
    figure = heat()
    aktif, coached = figure["data"]
    notes = [note["text"] for note in figure["layout"]["annotations"]]

    assert aktif["text"][0] == ["<b>25,0 %</b><br>5/20"]
    assert coached["text"][0] == ["<b>5</b><br>dari 4"]
    assert "<b>4</b><br>dari 7" in notes


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_neighbouring_colours_can_be_told_apart_without_colour(mode):
    palette = theme.palette(mode)
    stack = [palette[color] for color in charts.PREDIKAT.values()]
    light = [_luminance(color) for color in stack]

    for one, other in itertools.pairwise(light):
        brighter, darker = max(one, other), min(one, other)
        assert (brighter + 0.05) / (darker + 0.05) > 1.05


def test_the_configuration_never_sends_a_chart_anywhere():
    config = charts.config("id")

    assert config["showSendToCloud"] is False
    assert config["locale"] == "id"
    assert config["locales"]["id"]["format"]["months"][6] == "Juli"
    assert "locale" not in charts.config("en")


def _luminance(color):
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
