"""Pembinaan with everything, with one kecamatan, with nothing, as known on a day, in English."""

import json
from datetime import date

from kopdata.settings import ROOT
from tests.metrics.rows import activity, koperasi, rat, target

from .reading import charts, page, words

REGISTER = [{**koperasi("A", "Busang"), "received_on": date(2024, 1, 1)}]


def test_everything_is_shown(opened):
    app = page(opened(), "pembinaan")

    assert app.header[0].value.startswith("Koperasi pertama kali dibina 2026 di Kutai Timur: ")
    assert "hari di belakang laju" in app.header[0].value
    assert len(app.metric) == 4
    assert len(charts(app)) == 4
    assert "kecamatan yang punya target tertinggal" in words(app)
    assert "Bukan bukti sebab-akibat" in words(app)
    assert "kurang dari sepuluh koperasi yang dibina" in words(app)
    assert "dalam 12 minggu terakhir; bila terus begitu, 31 Desember menjadi" in words(app)
    assert "Pada tanggal yang sama: 2025 " in words(app)
    assert "Triwulan III 2026 (contoh)" in words(app).replace("\\", "")
    assert "18 dari 40 sudah dibina" in words(app)


def test_known_on_the_day_of_the_press_the_target_was_just_reached(opened):
    app = page(opened(diketahui="2023-07-21"), "pembinaan")

    assert "152 dari target 150, tercapai" in app.header[0].value
    assert "per 15 Juli 2023" in app.header[0].value
    assert "Target sudah tercapai" in words(app)
    assert "Menurut data yang diterima sampai 21 Juli 2023" in app.warning[0].value


def test_one_kecamatan(opened):
    app = page(opened(kecamatan="Sandaran"), "pembinaan")

    assert " di Sandaran: " in app.header[0].value
    assert "Belum pernah dibina di Sandaran" in words(app)


def test_a_filter_without_target_shows_the_count_alone(opened):
    app = page(opened(merah_putih="without"), "pembinaan")

    assert "target tidak tersedia" in app.header[0].value
    assert "Tidak ada target per kecamatan" in words(app)


def test_a_year_that_is_over(opened):
    app = page(opened(tahun="2022"), "pembinaan")

    assert "2022 di Kutai Timur: 75 dari target 100, per 31 Desember 2022." in app.header[0].value
    assert "Tahun sudah berakhir" in words(app)


def test_in_january_every_chart_tells_the_year_of_the_title(opened_over, given):
    """Targets and coaching end in 2026, the newest list came in January 2027."""
    names = [f"K{number}" for number in range(12)]
    rows = {
        "register": [koperasi(name) for name in names],
        "pembinaan": [
            activity(name, date(2026, 1 + place, 5), received_on=date(2026, 12, 20))
            for place, name in enumerate(names[:10])
        ],
        "target": [target(2026, 16), target(2026, 16, "Bengalon")],
        "rat": [rat("K0", 2025, date(2026, 2, 1), received_on=date(2027, 1, 15))],
    }
    app = page(opened_over(given(data_date=date(2027, 1, 15), **rows)), "pembinaan")

    assert "2026 di Kutai Timur: 10 dari target 16" in app.header[0].value
    figures = [json.loads(json.loads(one.proto.json)["figure"]) for one in charts(app)]
    drawn = next(one["data"][0] for one in figures if one["data"][0].get("mode") == "lines")
    assert drawn["y"] == [*range(11), 10]
    assert drawn["x"][-1] == "2026-12-31"
    assert "2026: 1 dari 1 kecamatan yang punya target" in words(app)


def test_without_coaching_the_page_says_who_supplies_it(opened_over, given):
    app = page(opened_over(given(register=REGISTER)), "pembinaan")

    assert "Belum ada data pembinaan" in words(app)
    assert "mengirim daftar kegiatan" in words(app)


def test_an_empty_office(opened_over, given):
    app = page(opened_over(given()), "pembinaan")

    assert "Belum ada data" in words(app)
    assert not app.metric


def test_three_koperasi_and_a_target(opened_over, given):
    day = {"received_on": date(2024, 1, 1)}
    warehouse = given(
        register=[{**koperasi(name, "Busang"), **day} for name in "ABC"],
        pembinaan=[
            {**activity("A", date(2023, 5, 1)), "kecamatan": "Busang", **day},
        ],
        target=[{**target(2023, 2), **day}],
    )
    app = page(opened_over(warehouse, tahun="2023"), "pembinaan")

    assert "1 dari target 2, per 31 Desember 2023" in app.header[0].value


def test_english(opened):
    app = page(opened(bahasa="en"), "pembinaan")

    assert "days behind pace" in app.header[0].value
    assert "No proof of cause" in words(app)
    assert "sampai" not in words(app)


def test_the_page_is_thin():
    assert len((ROOT / "pages" / "pembinaan.py").read_text("utf-8").splitlines()) < 60
