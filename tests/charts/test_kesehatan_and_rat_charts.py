"""The figures of Kesehatan and RAT over random offices: valid, from zero, every part named."""

from datetime import date

import plotly.graph_objects as go
import pytest

from kopdata import metrics
from kopdata.charts.kesehatan.aspect_panels import aspect_panels
from kopdata.charts.kesehatan.transition_matrix import transition_matrix
from kopdata.charts.rat.aktif_and_rat import aktif_and_rat
from kopdata.charts.rat.ladder_bars import ladder_bars
from kopdata.charts.rat.outcomes import rat_outcomes
from kopdata.charts.rat.season_curve import LAST_DAY, season_curve
from kopdata.charts.shared.change_waterfall import change_waterfall
from kopdata.metrics import Selection
from kopdata.questions.change import Change, Moment, Move, why
from kopdata.questions.kesehatan import aspects, transitions
from kopdata.questions.kesehatan.aspects import Aspect
from kopdata.questions.kesehatan.transitions import Transitions
from kopdata.questions.rat import status_ladder
from kopdata.questions.rat.status_ladder import OnRungs, StatusLadder
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.rat_season import Curve, Outcome
from tests.questions import offices

SOME = tuple(Source(f"K{number}", None) for number in range(5))
CELLS = {
    ("sehat", "sehat"): SOME,
    ("cukup_sehat", "sehat"): SOME[:2],
    ("sehat", "bubar"): SOME[:1],
    ("belum_dinilai", "sehat"): SOME[:3],
}
MOVES = (
    *(Move("catatan_dikoreksi", f"L{n}", (f"L{n}",), -1, 0, None, None, None) for n in range(5)),
    *(Move("terjadi", f"K{n}", (f"K{n}",), 1, 0, None, None, None) for n in range(2)),
    Move("masuk_daftar", "B", ("B",), 0, 1, None, None, None),
)
CHANGE = Change(metrics.get("koperasi_sehat"), 40, 37, 94, 95, MOVES)
OUTCOMES = (
    Outcome(2022, 20, 4, 3, 0, 0, 13, 0, True),
    Outcome(2023, 22, 5, 0, 1, 0, 0, 16, False),
)
CURVES = (
    Curve(
        2022,
        20,
        (date(2023, 2, 9), date(2023, 7, 19), date(2024, 5, 14)),
        (1, 6, 7),
        0,
        date(2025, 6, 18),
        {"Primer": date(2023, 6, 30), "Sekunder": date(2023, 6, 30)},
        True,
    ),
    Curve(
        2023,
        22,
        (date(2023, 12, 31), date(2024, 2, 29)),
        (2, 5),
        1,
        date(2024, 4, 29),
        {"Primer": date(2024, 3, 30), "Sekunder": date(2024, 6, 30)},
        False,
    ),
)
LADDER = StatusLadder(
    2024,
    2023,
    {
        OnRungs(True, True, True, True, True): 4,
        OnRungs(None, None, False, False, None): 3,
        OnRungs(False, False, True, False, None): 2,
    },
)


def figures_of(warehouse, known, language):
    """Every figure this office can fill."""
    assessed = sorted(known.tahun["kesehatan"])
    matrix = transitions.transitions(warehouse, Selection(), assessed[0], assessed[-1])
    change = why(
        Moment(warehouse, assessed[0]),
        Moment(warehouse, assessed[-1]),
        "koperasi_sehat",
        Selection(),
    )
    every = rat_season.outcomes(warehouse, Selection())
    ladder = status_ladder.status_ladder(warehouse, Selection(), every[-1].tahun_buku)
    curves = rat_season.curves(warehouse, Selection())
    return [
        transition_matrix(matrix, transitions.STATES, language),
        change_waterfall(change, "before", "after", language),
        aspect_panels(aspects.aspects(warehouse, Selection()), language),
        rat_outcomes(every, language),
        season_curve(curves, curves[-1].tahun_buku, language),
        ladder_bars(ladder, language),
        aktif_and_rat(ladder, language),
    ]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("seed", offices.SEEDS[:4])
def test_plotly_accepts_every_figure(given, seed, language):
    known, warehouse = offices.both(given, seed)

    for figure in figures_of(warehouse, known, language):
        go.Figure(figure)


def test_nothing_at_all_is_still_a_figure():
    empty = StatusLadder(2024, 2023, {})
    nothing = Change(metrics.get("koperasi_aktif"), 0, 0, 0, 0, ())
    for figure in (
        transition_matrix(Transitions(2022, 2023, {}, False), transitions.STATES),
        change_waterfall(nothing, "before", "after"),
        aspect_panels(()),
        rat_outcomes(()),
        season_curve((), 2023),
        ladder_bars(empty),
        aktif_and_rat(empty),
    ):
        go.Figure(figure)


def test_the_matrix_leaves_out_states_nobody_was_in():
    figure = transition_matrix(Transitions(2022, 2023, CELLS, False), transitions.STATES)
    (cells,) = figure["data"]

    assert cells["y"] == ["Sehat", "Cukup<br>Sehat", "Belum<br>dinilai"]
    assert cells["x"] == ["Sehat", "Bubar"]
    assert cells["text"] == [["5", "1"], ["2", "·"], ["3", "·"]]
    assert cells["z"][1] == [1, None]


def test_two_instruments_are_never_coloured_as_better_or_worse():
    figure = transition_matrix(Transitions(2020, 2021, CELLS, True), transitions.STATES)

    values = {value for row in figure["data"][0]["z"] for value in row if value is not None}
    assert len(values) == 1


def test_the_waterfall_arrives_where_it_says():
    figure = change_waterfall(CHANGE, "2022: 40", "2023: 37")
    bars = [
        (start, length)
        for trace in figure["data"]
        for start, length in zip(trace["base"], trace["x"], strict=True)
    ]

    assert sorted(bars) == [(0, 37), (0, 40), (35, 2), (35, 5)]
    assert [bool(trace["marker"].get("pattern")) for trace in figure["data"]] == [
        False,
        True,
        False,
    ]
    words = [note["text"] for note in figure["layout"]["annotations"]]
    assert words[1] == "<b>\N{MINUS SIGN}5</b> Catatan dikoreksi · perubahan pencatatan"


def test_aspects_of_a_few_are_hollow_and_the_scale_shows_the_cut_offs():
    rows = [Aspect(2023, "permodalan", 4, 60.0, 70.0, 80.0, True)]
    figure = aspect_panels(rows)
    median = next(trace for trace in figure["data"] if trace["xaxis"] == "x4" and "marker" in trace)

    assert median["marker"]["symbol"] == ["circle-open"]
    assert figure["layout"]["yaxis4"]["tickvals"] == [51, 66, 80, 100]


def test_outcomes_add_up_to_the_base_and_hide_what_never_happens():
    figure = rat_outcomes(OUTCOMES[:1])
    names = [trace["name"] for trace in figure["data"]]

    assert names == ["Tepat waktu", "Terlambat", "Tidak dilaksanakan"]
    assert sum(trace["y"][0] for trace in figure["data"]) == 20
    both = rat_outcomes(OUTCOMES)
    assert [sum(counts) for counts in zip(*(t["y"] for t in both["data"]), strict=True)] == [20, 22]
    assert both["layout"]["shapes"][0]["x0"] == 2022.5


def test_this_season_is_thick_and_what_is_to_come_is_shaded():
    figure = season_curve(CURVES, 2023)
    earlier, this = figure["data"]
    shades = [shape for shape in figure["layout"]["shapes"] if shape["type"] == "rect"]
    lines = [shape["x0"] for shape in figure["layout"]["shapes"] if shape["type"] == "line"]
    words = [note["text"] for note in figure["layout"]["annotations"]]

    assert this["line"]["width"] > earlier["line"]["width"]
    assert (this["x"][-1], this["y"][-1]) == (120, 5)
    assert (earlier["x"][-1], earlier["y"][-1]) == (LAST_DAY, 6)
    assert [(shade["x0"], shade["x1"]) for shade in shades] == [(120, LAST_DAY)]
    assert sorted(lines) == [90, 182]
    assert {"2022", "<b>2023</b>", "Primer", "Sekunder", "angka sementara"} <= set(words)


def test_the_same_date_of_a_leap_year_lies_on_the_same_place():
    days = {year: date(year + 1, 3, 1) for year in (2022, 2023)}
    curves = [
        Curve(year, 20, (day,), (6,), 0, date(year + 1, 12, 31), {}, True)
        for year, day in days.items()
    ]
    places = [line["x"] for line in season_curve(curves, 2023)["data"]]

    assert places[0] == places[1] == [0, 61, LAST_DAY]


def test_labels_of_seasons_that_end_together_stand_apart():
    twins = [
        Curve(year, 20, (date(year + 1, 2, 9),), (6,), 0, date(2025, 1, 1), {}, True)
        for year in (2019, 2020, 2021)
    ]
    figure = season_curve(twins, 2021)
    heights = [n["y"] for n in figure["layout"]["annotations"] if n["text"] in {"2019", "2020"}]

    assert len(set(heights)) == 2


def test_the_ladder_hatches_what_nobody_knows():
    yes, unknown = ladder_bars(LADDER)["data"]

    assert yes["x"] == [9, 4, 4, 6, 4, 4]
    assert unknown["x"] == [0, 3, 3, 0, 0, 5]
    assert unknown["marker"]["pattern"]["shape"] == "/"


def test_a_rung_most_of_which_nobody_knows_is_told_of_those_known():
    words = [note["text"] for note in ladder_bars(LADDER)["layout"]["annotations"]]

    assert "<b>Sehat 2023</b> 4 dari 4 yang diketahui; 5 belum diketahui" in words
    assert "<b>RAT tahun buku 2023</b> 6 dari 9" in words


def test_aktif_against_rat_counts_everyone_once():
    (cells,) = aktif_and_rat(LADDER)["data"]

    assert cells["text"] == [["4", "·"], ["2", "·"], ["·", "3"]]
