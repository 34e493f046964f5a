"""Prioritas over the sample office and over a few rows."""

import re
from collections import Counter
from datetime import date

import pytest

from kopdata.views.prioritas import parts
from tests.metrics.rows import koperasi, rat

from .reading import charts, page, words

NAME, KECAMATAN, WHY = "Nama", "Kecamatan", "Alasan (poin)"


def prioritas(opened, **address):
    app = page(opened(**address), "prioritas")
    assert not app.exception, app.exception
    return app


def listed(app, column):
    return next(frame.value for frame in app.dataframe if column in frame.value)


def test_fifty_koperasi_with_at_most_three_reasons_that_add_up(opened):
    rows = listed(prioritas(opened), WHY)

    assert len(rows) == 50
    assert list(rows["No."]) == list(range(1, 51))
    for _, row in rows.iterrows():
        points = [int(found) for found in re.findall(r"\((\d+)\)(?:; |$)", row[WHY])]
        assert len(points) <= 3
        assert sum(points) == row["Poin"]
    assert "koperasi=K" in rows["Profil"][0]


def test_who_cannot_be_ranked_is_apart_with_what_is_missing(opened):
    app = prioritas(opened)

    assert "koperasi tidak bisa diurutkan" in words(app)
    assert "Yang belum ada: status (" in words(app)
    missing = Counter(listed(app, "Yang belum ada")["Yang belum ada"])
    # One koperasi's only coaching starts in 2024 and ends in 2023: whether it was is unknown.
    assert set(missing) == {"status", "status atau tanggal kegiatan pembinaan"}
    assert missing["status atau tanggal kegiatan pembinaan"] == 1
    assert charts(app)


def test_weights_in_the_address_change_the_first_fifty(opened):
    office = prioritas(opened)
    moved = prioritas(opened, bobot_belum_pernah_dibina="90")

    assert "Bobot kantor berlaku." in words(office)
    assert re.search(r"[1-9]\d* dari 50 pertama berubah terhadap bobot kantor", words(moved))
    assert list(listed(office, WHY)[NAME]) != list(listed(moved, WHY)[NAME])
    moved.button(key="bobot_kembali").click().run()
    assert list(listed(office, WHY)[NAME]) == list(listed(moved, WHY)[NAME])


def test_one_kecamatan(opened):
    app = prioritas(opened, kecamatan="Busang")

    assert set(listed(app, WHY)[KECAMATAN]) == {"Busang"}


def test_the_second_page_goes_on(opened):
    app = prioritas(opened)
    app.session_state["halaman_urutan"] = 2
    app.run()

    assert not app.exception
    assert listed(app, WHY)["No."].iloc[0] == 51


@pytest.mark.parametrize("part", parts.PARTS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_part_opens_in_both_languages(opened, part, language):
    app = prioritas(opened, bagian=part, bahasa=language)

    assert app.session_state["bagian"] == part
    assert not app.error


def test_a_link_of_the_other_language_opens_the_same_part(opened):
    assert prioritas(opened, bagian="Watch list").session_state["bagian"] == "pantauan"
    assert prioritas(opened, bagian="apa saja").session_state["bagian"] == "daftar"


def test_who_entered_and_who_left(opened):
    app = prioritas(opened, bagian="pantauan")

    assert "keluar sejak 30 September 2026" in words(app)
    rows = listed(app, "Mengapa")
    assert rows["Sejak"].str.len().min() > 5
    counts = listed(app, "Dipantau kini")
    assert f"{counts['Masuk'].sum()} masuk pantauan dan {counts['Keluar'].sum()} keluar" in words(
        app
    )


def test_known_on_21_july_2023(opened):
    app = prioritas(opened, diketahui="2023-07-21")

    assert "Data per 20 Juli 2023" in words(app)
    assert len(listed(app, WHY)) == 50


def test_the_back_test_is_computed_when_asked_for(opened):
    app = prioritas(opened, kecamatan="Busang")
    assert "Luas di bawah kurva" not in {
        column for frame in app.dataframe for column in frame.value
    }
    app.button(key="uji_hitung").click().run(timeout=300)

    assert not app.exception
    tested = listed(app, "Luas di bawah kurva")
    assert list(tested["Urutan 31 Desember"]) == [str(year) for year in range(2019, 2026)]
    assert tested["50 pertama tanpa RAT"].str.contains(r"^\d+ dari 50 \(\d+ %\)$").all()
    assert (
        tested["50 pertama, dengan yang tidak diketahui"].str.contains(r"^\d+–\d+ dari 50$").any()
    )
    assert re.search(r"Dari 7 musim, 50 pertama lebih sering tanpa RAT", words(app))
    assert (
        "tanpa RAT terakhir, mengurutkan lebih baik daripada poin kantor dalam 7 dari 7"
        in words(app)
    )
    areas = listed(app, "Terlama tanpa RAT")
    assert areas["Tanpa RAT terakhir"].str.contains(r"^0,\d\d \(0,\d\d–0,\d\d\)$").all()
    assert areas["Poin dari musim lalu"][0] == "–"
    bands = listed(app, "Diperkirakan tanpa RAT")
    assert list(bands["Poin"]) == ["0–19", "20–39", "40–59", "60 ke atas"]


def test_points_of_past_seasons_may_be_used_and_stand_in_the_address(opened):
    app = prioritas(opened)
    app.button(key="uji_hitung").click().run(timeout=300)
    assert (
        "Poin dari musim lalu mengungguli setiap lawan, rata-rata dan dalam kebanyakan dari 6 musim"
        in words(app)
    )
    assert "Tanpa RAT terakhir" not in app.selectbox(key="alasan_kecamatan").options
    learnt = listed(app, "Alasan").set_index("Alasan")["Poin dari musim lalu"]
    assert learnt["Tanpa RAT terakhir"] == 40

    app.button(key="uji_pakai").click().run(timeout=60)
    assert not app.exception
    assert "Tanpa RAT terakhir" in app.selectbox(key="alasan_kecamatan").options
    assert app.number_input(key="bobot_tanpa_rat_terakhir").value == 40
    assert app.query_params["bobot_tanpa_rat_terakhir"] == "40"
    assert "tanpa RAT tahun buku terakhir yang jatuh tempo (40)" in listed(app, WHY)[WHY][0]


def test_a_name_that_looks_like_a_formula_is_only_a_name(opened_over, given):
    rows = {"register": [koperasi("=1+1")], "rat": [rat("=1+1", 2024, status="belum")]}
    app = opened_over(given(data_date=date(2025, 8, 1), **rows), script="pages/prioritas.py")

    assert listed(app, WHY)[NAME][0] == "=1+1"
