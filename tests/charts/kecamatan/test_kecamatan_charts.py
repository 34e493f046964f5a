"""The figures of Kecamatan: valid, one scale, hatched without a base, words for outsiders."""

from datetime import date

import plotly.graph_objects as go
import pytest

from kopdata import ingest, metrics
from kopdata.charts import theme
from kopdata.charts.kecamatan.area_map import area_map
from kopdata.charts.kecamatan.funnel_plot import funnel_plot
from kopdata.charts.kecamatan.small_multiples import small_multiples
from kopdata.charts.kecamatan.trend_beside import trend_beside
from kopdata.questions.kecamatan import funnel as fair
from kopdata.questions.kecamatan import outlines
from tests.charts import rows

NAMES = ingest.known_kecamatan()
COUNTS = {name: (place * 3, 60) for place, name in enumerate(NAMES)}
COUNTS |= {"Telen": (3, 7), "Busang": (0, 0)}
TILES = outlines.tiles(NAMES)
OUTLINES = outlines.Outlines(TILES.areas, is_tiles=False)


def by_year(metric_id="koperasi_aktif", names=("Busang", "Telen"), base=40):
    found = tuple(
        rows.row(place + year % 5, base, periode=date(year, 1, 1), kecamatan=name)
        for year in (2019, 2020, 2022)
        for place, name in enumerate(names)
    )
    metric = metrics.get(metric_id)
    return metrics.Summary(metric, metrics.Selection(), ("periode", "kecamatan"), (2022,), found)


def funnel(metric_id="koperasi_aktif"):
    varied = {f"K{place}": (19 + place, 50) for place in range(13)}
    counts = {"Busang": (1, 50), "Telen": (49, 50), **varied, "Sandaran": (13, 50)}
    return fair.funnel(rows.by_kecamatan(metric_id, counts), rows.row(388, 800))


def regency():
    return rows.yearly("koperasi_aktif", {2019: (50, 100), 2020: (60, 100), 2022: (30, 100)})


FIGURES = {
    "tiles": lambda lang: area_map(TILES, rows.by_kecamatan("koperasi_aktif", COUNTS), (), lang),
    "outlines": lambda lang: area_map(
        OUTLINES, rows.by_kecamatan("zona_merah", COUNTS), ("Telen",), lang
    ),
    "tiles of nothing": lambda lang: area_map(
        TILES, rows.by_kecamatan("koperasi_aktif", {}), (), lang
    ),
    "tiles of targets": lambda lang: area_map(
        TILES, rows.by_kecamatan("koperasi_dibina_baru", {"Telen": (5, 4), "Busang": (1, None)})
    ),
    "funnel": lambda lang: funnel_plot(funnel(), ("Busang",), lang),
    "side by side": lambda lang: small_multiples(by_year(), regency(), ("Busang", "Telen"), lang),
    "side by side of a count": lambda lang: small_multiples(
        by_year("koperasi_terdaftar"), regency(), ("Busang", "Telen"), lang
    ),
    "side by side of a few": lambda lang: small_multiples(
        by_year(base=7), regency(), ("Busang", "Telen"), lang
    ),
    "side by side of nothing": lambda lang: small_multiples(
        rows.by_kecamatan("koperasi_aktif", {}), rows.yearly("koperasi_aktif", {}), (), lang
    ),
    "beside the regency": lambda lang: trend_beside(regency(), regency(), "Telen", lang),
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_plotly_accepts_the_figure(name, language):
    go.Figure(FIGURES[name](language))


def fills(figure):
    return [trace for trace in figure["data"] if trace.get("fill")]


def test_deeper_is_more_and_no_base_is_hatched():
    figure = FIGURES["tiles"]("id")
    depths = [trace["opacity"] for trace in fills(figure) if "fillcolor" in trace]
    (hatched,) = [trace for trace in fills(figure) if "fillpattern" in trace]

    assert depths == sorted(depths)
    assert {trace["fillcolor"] for trace in fills(figure)[:-1]} == {theme.FAVOURABLE}
    assert hatched["x"].count(None) == 2


def test_what_is_unfavourable_is_orange():
    assert fills(FIGURES["outlines"]("id"))[0]["fillcolor"] == theme.UNFAVOURABLE


def test_values_are_written_in_and_under_ten_without_percent():
    labels = FIGURES["tiles"]("id")["data"][-1]
    words = dict(zip(NAMES, labels["text"], strict=True))

    assert words["Telen"].endswith("<b>3/7</b>")
    assert words["Busang"].endswith("<b>–</b>")
    assert words["Sangatta Utara"].endswith("<b>15,0 %</b>")
    assert "Telen: 3 dari 7 koperasi terdaftar" in labels["hovertext"]


def test_chosen_kecamatan_have_a_thick_edge():
    edges = [
        trace
        for trace in FIGURES["outlines"]("id")["data"]
        if trace.get("line", {}).get("width") == 4
    ]

    assert [trace["x"].count(None) for trace in edges] == [1]


def test_outside_is_named_by_shape_colour_and_words():
    points = FIGURES["funnel"]("id")["data"][-1]

    assert list(points["text"][:4]) == ["Telen", "Busang", "Sandaran", ""]
    assert list(points["marker"]["symbol"][:4]) == ["diamond", "diamond", "circle", "circle"]
    assert list(points["marker"]["color"][:4]) == [
        theme.FAVOURABLE,
        theme.UNFAVOURABLE,
        theme.UNFAVOURABLE,
        theme.NEUTRAL,
    ]


def test_what_is_unknown_is_a_line_up_from_its_point():
    listed = tuple(rows.row(20, 50, unknown=each, kecamatan=f"K{each}") for each in (0, 5, 10))
    metric = metrics.get("koperasi_aktif")
    summary = metrics.Summary(metric, metrics.Selection(), ("kecamatan",), (2023,), listed)
    figure = funnel_plot(fair.funnel(summary, rows.row(60, 150, unknown=15)))
    points = figure["data"][-1]

    assert list(points["customdata"]) == [
        "K0: 20 dari 50 koperasi terdaftar",
        "K5: 20 dari 50 koperasi terdaftar, 5 belum diketahui",
        "K10: 20 dari 50 koperasi terdaftar, 10 belum diketahui",
    ]
    assert list(points["error_y"]["array"]) == pytest.approx([0, 0.1, 0.2])
    assert [line["y0"] for line in figure["layout"]["shapes"]] == [0.4, 0.5]
    assert figure["layout"]["annotations"][0]["text"] == "Kutai Timur 40,0 %\N{EN DASH}50,0 %"


def test_both_limits_are_drawn_and_the_level_is_written_as_the_language_writes_it():
    def names(language):
        return [trace["name"] for trace in FIGURES["funnel"](language)["data"][:2]]

    assert names("id") == ["Batas variasi wajar (99,8 %)", "Batas sebaran biasa (99,8 %)"]
    assert names("en") == ["Usual variation (99.8%)", "Usual spread (99.8%)"]


def test_side_by_side_breaks_where_a_year_is_missing_and_between_panels():
    figure = FIGURES["side by side"]("id")
    (lines,) = [trace for trace in figure["data"] if trace["mode"] == "lines+markers"]
    has_value = [height is not None for height in lines["y"]]

    assert has_value == [True, True, False, True, False] * 2


def test_a_small_base_has_no_line_but_its_counts():
    figure = FIGURES["side by side of a few"]("id")
    (lines,) = [trace for trace in figure["data"] if trace["mode"] == "lines+markers"]

    assert set(lines["y"]) == {None}
    assert "<b>Busang</b><br>2 dari 7" in [note["text"] for note in figure["layout"]["annotations"]]
