"""Kecamatan with everything, one of them, nothing, as known on a day, with outlines, in English."""

import csv
import json
from datetime import date

import pytest

from kopdata import settings
from kopdata.questions.kecamatan import outlines
from tests.metrics.rows import activity, koperasi

from .reading import charts, figure_of, page, words

DAY = {"received_on": date(2024, 1, 1)}


def test_everything_is_shown(opened):
    app = page(opened(), "kecamatan")

    assert app.header[0].value.replace("\N{NO-BREAK SPACE}", " ") == (
        "RAT dilaksanakan tahun buku 2025: termasuk yang rendah Sangatta Utara (49 dari 251), "
        "tetapi dalam sebaran biasa, per 13 Juli 2026, angka sementara."
    )
    assert words(app).count("termasuk yang rendah") == 1
    assert len(charts(app)) == 4
    assert len(app.metric) == 6
    assert "Satu petak satu kecamatan" in words(app)
    assert "Kutai Timur: 1.462 koperasi" in words(app)
    assert app.get("download_button")


@pytest.mark.parametrize(
    "measure",
    [
        *("koperasi_aktif", "koperasi_terlacak", "rat_tepat_waktu", "zona_merah"),
        *("kesehatan_dinilai", "koperasi_sehat", "koperasi_dibina_baru", "keragaan_dilaporkan"),
        *("koperasi_terdaftar", "koperasi_dibina", "anggota"),
    ],
)
def test_every_measure_can_be_chosen(opened, measure):
    app = page(opened(), "kecamatan")
    app.selectbox(key="ukuran").select(measure).run()

    assert not app.exception, app.exception
    assert app.header[0].value.endswith(".")
    assert len(charts(app)) >= 3


@pytest.mark.parametrize("name", ["koperasi_aktif", "Koperasi aktif", "Active koperasi"])
def test_a_link_opens_its_measure_in_either_language(opened, name):
    app = page(opened(ukuran=name), "kecamatan")

    assert app.header[0].value.startswith("Koperasi aktif: termasuk yang rendah")


def test_a_measure_most_of_which_nobody_knows_has_no_share_to_compare(opened):
    app = page(opened(ukuran="koperasi_sehat"), "kecamatan")

    assert "31 sehat dari 74 yang dinilai; 1.388 belum dinilai" in app.header[0].value
    assert "Sepertiga atau lebih belum diketahui: 31 sehat dari 74 yang dinilai" in words(app)
    assert not [chart for chart in charts(app) if "grafik_corong" in chart.proto.id]


def test_a_kecamatan_most_of_which_nobody_knows_is_named_and_not_drawn(opened):
    app = page(opened(ukuran="koperasi_terlacak"), "kecamatan")
    (funnel,) = (chart for chart in charts(app) if "grafik_corong" in chart.proto.id)
    (points,) = (trace for trace in figure_of(funnel)["data"] if trace["name"] == "Kecamatan")

    assert "belum diketahui: Sandaran (6 dari 15 yang diketahui), Muara Ancalong" in words(app)
    assert len(points["x"]) == 18 - 5


def test_one_kecamatan_is_compared_with_all(opened):
    app = page(opened(kecamatan="Sandaran"), "kecamatan")

    assert "Yang dipilih bergaris tebal." in words(app)
    assert "Sangatta Utara" in app.header[0].value
    assert app.selectbox(key="profil").options == ["Sandaran"]
    assert "koperasi terdaftar di Sandaran per" in words(app)


def test_known_on_a_day(opened):
    app = page(opened(diketahui="2023-07-21"), "kecamatan")

    assert "per 10 Juli 2023, angka sementara" in app.header[0].value
    assert "tahun buku 2022" in app.header[0].value


def test_english(opened):
    app = page(opened(bahasa="en"), "kecamatan")

    assert "the usual spread" in app.header[0].value
    assert "One tile per kecamatan" in words(app)


def test_an_empty_office(opened_over, given):
    app = page(opened_over(given()), "kecamatan")

    assert "Belum ada data" in words(app)
    assert not app.metric


def test_a_measure_nobody_supplied_says_who_does(opened_over, given):
    warehouse = given(register=[{**koperasi(name, "Busang"), **DAY} for name in "ABC"])
    app = page(opened_over(warehouse), "kecamatan")

    assert "Belum ada data RAT dilaksanakan" in app.info[0].value
    assert "daftar RAT" in app.info[0].value


def test_three_koperasi_have_counts_and_no_funnel(opened_over, given):
    warehouse = given(register=[{**koperasi(name, "Busang"), **DAY} for name in "ABC"])
    app = page(opened_over(warehouse, kecamatan="Busang"), "kecamatan")
    app.selectbox(key="ukuran").select("koperasi_aktif").run()

    assert not app.exception, app.exception
    assert "memerlukan bagian dari suatu dasar di sedikitnya dua kecamatan" in words(app)
    assert "3" in {metric.value for metric in app.metric}
    assert "dari 3 koperasi terdaftar" in words(app)


def supply(features):
    text = json.dumps({"type": "FeatureCollection", "features": features})
    (settings.home() / outlines.FILE).write_text(text, "utf-8")


def square(code, place):
    ring = [[place, 0], [place + 1, 0], [place + 1, 1], [place, 1], [place, 0]]
    return {
        "type": "Feature",
        "properties": {"kemendagri_code": code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def test_the_offices_outlines_replace_the_tiles(opened_over, given):
    warehouse = given(register=[{**koperasi(name, "Busang"), **DAY} for name in "ABC"])
    with (settings.reference() / "kecamatan.csv").open(encoding="utf-8", newline="") as lines:
        codes = [row["kemendagri_code"] for row in csv.DictReader(lines)]
    supply([square(code, place) for place, code in enumerate(codes)])
    app = page(opened_over(warehouse), "kecamatan")
    app.selectbox(key="ukuran").select("koperasi_aktif").run()
    assert "Batas dari berkas kantor" in words(app)

    supply([square(codes[0], 1)])
    app.run()
    assert "1 dari 18 kecamatan; yang belum ada" in app.error[0].value
    assert "Satu petak satu kecamatan" in words(app)


@pytest.fixture
def many_kecamatan(given):
    """An office of forty kecamatan that the shipped list does not know, five koperasi in each."""
    names = [f"Daerah {number}" for number in range(40)]
    lines = ["name,name_bps,kemendagri_code,bps_code", *(f"{name},,," for name in names)]
    (settings.home() / "kecamatan.csv").write_text("\n".join(lines), "utf-8")
    return given(
        register=[
            {**koperasi(f"{name} {number}", name), **DAY} for name in names for number in range(12)
        ],
        pembinaan=[
            {**activity(f"{name} 0", date(2023, 5, 1)), "kecamatan": name, **DAY} for name in names
        ],
    )


def test_very_many_kecamatan_are_a_table_a_page_at_a_time(opened_over, many_kecamatan):
    app = page(opened_over(many_kecamatan), "kecamatan")
    app.selectbox(key="ukuran").select("koperasi_aktif").run()

    assert not app.exception, app.exception
    assert "40 kecamatan terlalu banyak" in words(app)
    assert "hanya mengenal kecamatan dalam daftar bawaan" in words(app)
    assert len(app.dataframe[1].value["Kecamatan"].unique()) == 30


def test_their_coaching_is_a_table_too(opened_over, many_kecamatan):
    app = page(opened_over(many_kecamatan, tahun="2023"), "pembinaan")

    assert len(app.dataframe[0].value) == 30
    assert "Terlalu banyak kecamatan untuk digambar" in words(app)


def test_the_first_page_draws_them_a_page_at_a_time(opened_over, many_kecamatan):
    app = opened_over(many_kecamatan).run()

    assert not app.exception, app.exception
    assert "40 kecamatan, 30 per halaman" in words(app)
    figures = [json.loads(json.loads(one.proto.json)["figure"]) for one in charts(app)]
    (table,) = [one for one in figures if one["data"][0]["type"] == "heatmap"]
    assert table["data"][0]["y"] == [f"Daerah {number}" for number in range(30)]
