"""Where another rule begins, a series breaks off on every surface."""

from datetime import date

import pytest

from kopdata import metrics, settings
from kopdata.charts.pers.stage import press_bars
from kopdata.charts.shared.rat_compliance import compliance
from kopdata.charts.shared.sparkline import sparkline
from kopdata.charts.shared.trend import trend
from kopdata.metrics.breaks import Break, breaks
from tests.charts.rows import yearly

OWN_DEADLINE = """
[[batas_rat]]
id = "batas_kantor"
tahun_buku_from = 2023
tahun_buku_to = 9999
bentuk = ["Primer"]
month = 3
day = 31
"""
COUNTS = {year: (20 + year % 7, 100) for year in range(2019, 2026)}


@pytest.fixture
def own_deadline():
    """An office that measures RAT from tahun buku 2023 on by 31 March."""
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / "rules.toml").write_text(OWN_DEADLINE, "utf-8")


def found(metric_id, first=2019, last=2025):
    return breaks(metrics.get(metric_id), range(first, last + 1))


def test_the_instrument_of_health_changed_in_2021():
    assert found("koperasi_sehat") == found("predikat_sehat") == (Break(2021, "skema"),)
    assert found("koperasi_sehat", first=2021) == found("koperasi_sehat", last=2020) == ()
    assert breaks(metrics.get("koperasi_sehat"), ()) == ()


@pytest.mark.parametrize("metric", ["koperasi_aktif", "rat_tepat_waktu", "zona_merah", "anggota"])
def test_the_statute_is_the_same_for_every_tahun_buku(metric):
    assert found(metric, first=1990) == ()


@pytest.mark.parametrize(
    ("metric", "year"),
    [
        pytest.param("rat_tepat_waktu", 2023, id="a tahun buku"),
        pytest.param("rat_dilaksanakan", 2023, id="its base"),
        pytest.param("zona_merah", 2024, id="a year in which that RAT falls due"),
    ],
)
def test_a_deadline_of_the_offices_own_breaks_its_series(own_deadline, metric, year):
    assert found(metric) == (Break(year, "batas_rat"),)
    assert found("koperasi_aktif") == found("rat_sampai_imbauan") == ()


def test_no_line_leads_across(own_deadline):
    for metric, first in (("koperasi_sehat", 2021), ("rat_tepat_waktu", 2023)):
        figure = trend(yearly(metric, COUNTS))
        (line,) = figure["data"]

        points = dict(zip(line["x"], line["y"], strict=True))
        assert points[first - 0.5] is None
        assert line["connectgaps"] is False
        assert first - 0.5 in [shape["x0"] for shape in figure["layout"]["shapes"]]


def test_bars_are_marked_too(own_deadline):
    both = {name: yearly(name, COUNTS) for name in ("rat_dilaksanakan", "rat_tepat_waktu")}
    held = both["rat_dilaksanakan"]
    stage = press_bars(held, held.rows[-1])["layout"]

    assert [shape["x0"] for shape in compliance(both)["layout"]["shapes"]] == [2022.5]
    # Five bars from 2021 on, so that 2023 is the third.
    assert [shape["x0"] for shape in stage["shapes"]] == [1.5]
    assert [note["text"] for note in stage["annotations"]] == ["batas RAT berganti"]


def test_the_line_on_a_card_is_in_pieces():
    assert sparkline([1, 2, 3, 4]).count("polyline") == 1
    assert sparkline([1, 2, 3, 4], [2]).count("polyline") == 2
    assert sparkline([1, 2, 3, 4], [0, 4]).count("polyline") == 1


def test_the_periode_of_a_break_is_a_year_of_the_series():
    rows = yearly("koperasi_sehat", {2020: (1, 20), 2022: (2, 20)}).rows

    assert [row.periode for row in rows] == [date(2020, 1, 1), date(2022, 1, 1)]
    assert breaks(metrics.get("koperasi_sehat"), [row.tahun for row in rows]) == (
        Break(2021, "skema"),
    )
