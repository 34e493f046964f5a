"""The story of a koperasi on a line: each thing in its lane, its outcome told twice."""

from datetime import date

import plotly.graph_objects as go
import pytest

from kopdata.charts.koperasi.timeline import LANES, timeline
from kopdata.questions.koperasi.profile import profile
from tests.metrics.rows import activity, koperasi, rat, score, visit

DAY = date(2023, 7, 1)


@pytest.fixture
def figure_of(given):
    """`figure_of(rat=[...])`: the figure of koperasi A from these rows."""

    def build(language="id", **rows):
        received = {
            kind: [{"received_on": DAY, "per": DAY, **row} for row in listed]
            for kind, listed in rows.items()
        }
        received.setdefault("register", [koperasi("A", received_on=DAY)])
        warehouse = given(**received)
        query = "select koperasi_id from koperasi"
        ((koperasi_id,),) = warehouse.cursor().execute(query).fetchall()
        return timeline(profile(warehouse, koperasi_id), DAY, language)

    return build


@pytest.fixture
def full(figure_of):
    return figure_of(
        rat=[rat("A", 2021, date(2022, 3, 1)), rat("A", 2022, None, status="belum")],
        kesehatan=[score("A", 2022, predikat="Sehat", skor=85)],
        pembinaan=[activity("A", date(2023, 3, 1)), activity("A", None, "B", status="Rencana")],
        verifikasi=[visit("A", date(2023, 2, 1), "tidak ditemukan")],
    )


def test_plotly_takes_it(full, figure_of):
    go.Figure(full)
    go.Figure(figure_of(language="en"))


def test_every_lane_is_there_even_when_empty(figure_of):
    assert len(figure_of()["layout"]["yaxis"]["categoryarray"]) == len(LANES)


def test_an_outcome_has_a_shape_of_its_own_beside_its_colour(full):
    looks = [(one["marker"]["symbol"], one["marker"]["color"]) for one in full["data"]]

    assert len({symbol for symbol, _ in looks}) == len(looks)
    assert len({one["name"] for one in full["data"]}) == len(looks)


def test_what_happened_stands_in_its_lane_with_its_words(full):
    bad = next(one for one in full["data"] if one["name"] == "Kurang baik")

    assert sorted(bad["y"]) == ["RAT", "Satgas"]
    assert "RAT tahun buku 2022: belum dilaksanakan, batas 30 Juni 2023" in bad["customdata"]
    assert "tidak ditemukan, 1 Februari 2023" in bad["customdata"]


def test_a_founding_long_ago_stands_at_the_left_edge(figure_of):
    register = [koperasi("A", received_on=DAY, tanggal_badan_hukum=date(1975, 5, 4))]
    figure = figure_of(register=register)
    events = next(one for one in figure["data"] if one["name"] == "Peristiwa")

    assert min(events["x"]) >= figure["layout"]["xaxis"]["range"][0]
    assert figure["layout"]["xaxis"]["range"][0] > "2019"
    assert "Berbadan hukum 4 Mei 1975" in events["customdata"]


def test_what_a_file_says_is_no_markup(figure_of):
    figure = figure_of(pembinaan=[activity("A", date(2023, 3, 1), "<b>Bimtek</b>")])
    said = [words for one in figure["data"] for words in one["customdata"]]

    assert any(words.startswith("&lt;b>Bimtek") for words in said)
