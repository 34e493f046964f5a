"""Kesehatan with everything, one kecamatan, nothing, known on a day, and in English."""

from datetime import date

from .reading import charts
from .test_ringkasan import figures, koperasi, words

PAGE = "pages/kesehatan.py"


def score(number, tahun, skor):
    return {**koperasi(number), "tahun": tahun, "skor": skor, "received_on": date(2024, 1, 1)}


def test_everything_is_shown(opened):
    app = opened(PAGE)

    assert app.header[0].value.startswith("Koperasi sehat di Kutai Timur dari ")
    assert "sungguh terjadi" in app.header[0].value
    assert len(charts(app)) == 4
    assert len(app.dataframe) == 2
    assert len(app.get("download_button")) == 2


def test_one_kecamatan(opened):
    app = opened(PAGE, kecamatan="Busang")

    assert "di Busang" in app.header[0].value


def test_known_on(opened):
    app = opened(PAGE, diketahui="2023-07-21")

    assert "menjadi 30 dari 1.173 terdaftar:" in words(app)
    assert "Menurut data yang diterima sampai 21 Juli 2023" in app.warning[0].value


def test_english(opened):
    app = opened(PAGE, bahasa="en")

    assert app.title[0].value == "Health"
    assert "Healthy koperasi in Kutai Timur from" in app.header[0].value
    assert "Koperasi mana" not in words(app)


def test_an_empty_office(opened_over, given):
    app = opened_over(given(), script=PAGE)

    assert "Belum ada data" in words(app)


def test_an_office_without_assessments_says_who_supplies_them(opened_over, given):
    app = opened_over(given(register=[koperasi(1)]), script=PAGE)

    assert "memerlukan daftar penilaian kesehatan" in words(app)


def test_three_koperasi_and_one_year_have_nothing_to_compare(opened_over, given):
    source = given(register=[koperasi(1), koperasi(2), koperasi(3)], kesehatan=[score(1, 2023, 82)])
    app = opened_over(source, script=PAGE, kecamatan="Busang")

    assert "sedikitnya dua tahun penilaian" in words(app)
    assert figures(app)["Kesehatan dinilai"] == "1"
    assert "dari 3 koperasi terdaftar" in words(app)


def test_the_start_as_it_was_known_on_a_day(opened):
    app = opened(PAGE, perubahan_diketahui="2023-07-21", perubahan_dari_koperasi_sehat="2022")

    assert "dari 30 (2022)" in words(app)


def test_a_start_before_anything_was_known_says_so(opened):
    app = opened(PAGE, perubahan_diketahui="2010-01-01")

    assert "Sampai 1 Januari 2010 belum ada data untuk ukuran ini." in words(app)


def test_koperasi_aktif_instead(opened):
    app = opened(PAGE)
    app.segmented_control(key="perubahan_ukuran").set_value("koperasi_aktif").run()

    assert not app.exception
    assert "Koperasi aktif di Kutai Timur dari" in words(app)


def test_the_names_behind_another_cell(opened):
    app = opened(PAGE)
    app.selectbox(key="sel_dari_2024").set_value("sehat").run()
    app.selectbox(key="sel_menjadi_2025").set_value("sehat").run()

    assert not app.exception
    assert len(app.dataframe[1].value) == 26
    assert "C0039" in app.dataframe[1].value.iloc[0, -1]
