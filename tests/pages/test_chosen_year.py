"""A year chosen in the sidebar says which tahun buku it shows."""

import pytest

from .reading import charts, figure_of, page, words


@pytest.mark.parametrize("name", ["ringkasan", "rat", "kesehatan"])
def test_a_year_names_its_tahun_buku(opened, name):
    said = words(page(opened(tahun="2022"), name))

    assert "tahun 2022" in said
    assert "RAT dan keragaan: tahun buku 2022." in said


def test_a_year_that_has_not_ended_names_the_season_it_is(opened):
    app = page(opened(tahun="2023", diketahui="2023-07-21"), "rat")

    assert "RAT dan keragaan: tahun buku 2022, yang musimnya pada 2023." in words(app)
    assert "112 dari 1.173 koperasi" in words(app)
    assert "dari 1.173 koperasi wajib RAT" in words(app)
    assert not [card.value for card in app.metric if card.value == "–"]


def test_without_a_year_nothing_is_added(opened):
    assert "RAT dan keragaan: tahun buku" not in words(opened())


def test_the_press_room_compares_with_the_last_day_a_figure_was_said(opened):
    app = page(opened(diketahui="2023-07-21", bagian_pers="perubahan"), "ruang_pers")

    days = {one.key: one.value.isoformat() for one in app.date_input if "diketahui_" in one.key}
    assert days == {"diketahui_dari": "2023-06-23", "diketahui_sampai": "2023-07-21"}
    assert any("325" in str(table.value.values) for table in app.dataframe)


def test_a_running_year_shows_the_rat_of_its_season_beside_the_others(opened):
    app = opened(tahun="2026")
    (table,) = (one for one in charts(app) if "grafik_kecamatan" in one.proto.id)
    figure = figure_of(table)
    columns = {column["name"]: column for column in figure["data"]}

    assert "RAT dilaksanakan tahun buku 2025: termasuk yang rendah" in words(app)
    assert any(value for (value,) in columns["RAT dilaksanakan"]["z"])
    heads = figure["layout"]["xaxis"]["ticktext"]
    assert heads == ["RAT<br>2025", "Dibina<br>2026", "Aktif<br>2026"]  # of Sehat most are unknown


def test_the_first_year_compares_with_nothing_and_shows_no_later_one(opened):
    said = words(page(opened(tahun="2018"), "kesehatan"))

    assert "18 sehat dari 58 yang dinilai; 1.012 belum dinilai, per 31 Desember 2018" in said
    assert "2018 → 2018" not in said
    assert "tahun 2026" not in said
    assert "Belum ada penilaian KKPKK" in said
