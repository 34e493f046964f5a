"""The figures of Pembinaan: valid for Plotly, words beside every bar, nothing by colour alone."""

from datetime import date

import plotly.graph_objects as go
import pytest

from kopdata.charts import theme
from kopdata.charts.pembinaan import bullets, reach_and_effect
from kopdata.questions.pembinaan.forecast import Weeks
from kopdata.questions.pembinaan.pace import Pace
from kopdata.questions.pembinaan.reach import Reach, StatusReach
from kopdata.questions.shared.coaching_effect import Comparison, Group
from kopdata.questions.shared.standardised_difference import Difference

DAY = date(2023, 7, 2)


def pace(reached, target, **facts):
    told = {"days_ahead": None, "needed": None} | facts
    return Pace(2023, DAY, reached, target, 2.0, Weeks((1,) * 12), DAY, **told)


PACES = (
    ("Busang", pace(2, 12, days_ahead=-40, needed=3.0)),
    ("Telen", pace(9, 8, days_ahead=100, needed=0.0)),
    ("Sandaran", pace(1, None)),
    ("Kaubun", pace(1, 4, days_ahead=-10)),
)
REACH = Reach(2023, DAY, (StatusReach("Aktif", 5, 3, 1, 0), StatusReach(None, 1200, 0, 0, 0)))
COMPARISONS = (
    Comparison(False, Group(40, 20), Group(90, 30), Difference(0.5, 0.25, 0.1, 0.4)),
    Comparison(True, Group(10, 9), Group(12, 11), Difference(0.9, 0.95, -0.2, 0.1)),
)
FIGURES = {
    "bullets": lambda lang: bullets.bullets(PACES, lang),
    "bullets of none": lambda lang: bullets.bullets((), lang),
    "reach": lambda lang: reach_and_effect.reach_bars(REACH, lang),
    "before and after": lambda lang: reach_and_effect.before_after(COMPARISONS, ("a", "b"), lang),
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_plotly_accepts_the_figure_and_bars_start_at_zero(name, language):
    figure = FIGURES[name](language)

    go.Figure(figure)
    assert figure["layout"]["xaxis"]["range"][0] == 0


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(PACES[0][1], "perlu 3 per minggu, terbaik 2", id="behind"),
        pytest.param(PACES[1][1], "target tercapai", id="reached"),
        pytest.param(PACES[2][1], "tanpa target", id="no target"),
        pytest.param(PACES[3][1], "kurang 3", id="the year is over"),
        pytest.param(pace(1, 10, needed=0.45), "perlu 0,5 per minggu, terbaik 2", id="a decimal"),
        pytest.param(pace(1, 9, needed=0.45), "kurang 8", id="a target below ten has no rate"),
    ],
)
def test_what_is_needed_stands_in_words(found, words):
    assert bullets.need_in_words(found) == words


def test_each_kecamatan_says_count_target_and_need():
    words = [note["text"] for note in bullets.bullets(PACES)["layout"]["annotations"]]

    assert words[0] == "<b>Busang</b> 2 dari 12<br>perlu 3 per minggu, terbaik 2"
    assert words[2] == "<b>Sandaran</b> 1<br>tanpa target"


def test_behind_is_orange_and_without_target_grey():
    (bar, target, due) = bullets.bullets(PACES)["data"]

    assert bar["marker"]["color"][:3] == [theme.UNFAVOURABLE, theme.FAVOURABLE, theme.NEUTRAL]
    assert list(target["x"]) == [12, 8, None, 4]
    assert due["x"][0] == 6


def test_reach_counts_every_koperasi_once():
    bars = reach_and_effect.reach_bars(REACH)["data"]

    assert [list(bar["x"]) for bar in bars] == [[5, 1200], [3, 0], [1, 0], [0, 0]]
    words = [note["text"] for note in reach_and_effect.reach_bars(REACH)["layout"]["annotations"]]
    assert words[1] == "<b>Status tidak dinyatakan</b><br>1.200 dari 1.200 belum pernah"


def test_before_and_after_weighs_the_similar_and_leaves_the_shares_to_plotly():
    figure = reach_and_effect.before_after(COMPARISONS, ("Dulu tidak", "Dulu ya"))

    assert figure["layout"]["barnorm"] == "percent"
    assert list(figure["data"][0]["x"]) == [20, 10, 9, 9.5]
    assert list(figure["data"][1]["x"]) == [20, 30, 1, 0.5]
    words = [note["text"] for note in figure["layout"]["annotations"]]
    assert words[0] == "Dulu tidak<br><b>dibina</b> · 20 dari 40"
    assert words[1].endswith("serupa, tidak dibina</b> · setara 10 dari 40 (30 dari 90)")
