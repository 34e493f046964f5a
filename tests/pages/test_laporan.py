"""Laporan: a form filled, each cell its card, its files, and what the public sees of it."""

from datetime import date

import pytest

from tests.metrics import rows
from tests.pages.test_ringkasan import words

PAGE = "pages/laporan.py"


@pytest.fixture
def office(given):
    return given(
        register=[rows.koperasi("Satu"), rows.koperasi("Dua", "Busang", status="Tidak Aktif")],
        data_date=date(2024, 3, 10),
    )


def table(app):
    return app.dataframe[0].value


def test_the_running_month_is_filled_without_asking(opened_over, office):
    app = opened_over(office, script=PAGE)

    assert app.header[0].value == "Rekapitulasi data koperasi, Maret 2024"
    assert table(app)["Koperasi: Jumlah"].iloc[-1] == "2"
    assert list(table(app).columns[:4]) == [
        *("Kecamatan", "Koperasi: Jumlah", "Koperasi: Aktif", "Koperasi: Tidak aktif")
    ]
    assert {button.proto.label for button in app.get("download_button")} == {
        *("Unduh XLSX", "Unduh PDF", "Unduh CSV")
    }


def test_a_cell_opens_the_card_of_its_own_kecamatan_and_year(opened_over, office):
    app = opened_over(office, script=PAGE)
    app.session_state["muka_angka_laporan"] = True
    app.run()
    choice = app.selectbox(key="baris_rekapitulasi")
    choice.select_index([row.split()[0] for row in choice.options].index("Busang")).run()
    app.button(key="buka_sel_laporan").click().run()

    assert not app.exception
    assert app.metric[0].label == "Koperasi terdaftar"
    assert app.metric[0].value == "1"
    assert "Busang" in "\n".join(code.value for code in app.code)


def test_what_the_address_asks_for_and_there_is_not_is_said(opened_over, office):
    app = opened_over(office, script=PAGE, laporan="'; drop", periode="2030-01")

    assert "Diabaikan karena tidak dikenal" in words(app)
    assert app.header[0].value == "Rekapitulasi data koperasi, Maret 2024"


def test_the_page_has_few_words(opened_over, office):
    assert len(words(opened_over(office, script=PAGE)).split()) <= 300


def test_a_form_by_name_lists_each_koperasi_and_opens_only_its_totals(opened_over, given):
    held = given(
        register=[rows.koperasi("Satu"), rows.koperasi("Dua", "Busang")],
        rat=[rows.rat("Satu", 2022, date(2023, 3, 1))],
        data_date=date(2023, 12, 1),
    )
    app = opened_over(held, script=PAGE, laporan="kepatuhan-rat", periode="2022")
    app.segmented_control(key="bagian_laporan_kepatuhan-rat").set_value("koperasi").run()

    assert not app.exception
    assert app.header[0].value == "Kepatuhan RAT per koperasi, tahun buku 2022"
    assert list(table(app)["Koperasi"]) == ["Satu", "Dua", "JUMLAH"]
    assert list(table(app)["Sudah RAT"]) == ["1", "", "1"]
    app.session_state["muka_angka_laporan"] = True
    app.run()
    assert app.selectbox(key="baris_kepatuhan-rat").options == ["JUMLAH"]


def test_the_year_at_the_side_sets_the_period_unless_one_is_chosen(opened_over, office):
    app = opened_over(office, script=PAGE, laporan="lkpj-ikk")
    assert app.selectbox(key="periode").value == "2023"
    app.selectbox(key="tahun").set_value(2024).run()
    assert app.selectbox(key="periode").value == "2024"
    assert "tidak dipakai" not in words(app)

    app.selectbox(key="periode").set_value("2022").run()
    assert app.header[0].value.endswith(", 2022")
    assert "Saringan Tahun 2024 tidak dipakai" in words(app)
    app.selectbox(key="tahun").set_value(2023).run()
    assert app.selectbox(key="periode").value == "2022"


def test_a_period_in_the_address_stands_before_the_year(opened_over, office):
    app = opened_over(office, script=PAGE, tahun="2023", periode="2024-02")

    assert app.header[0].value.endswith("Februari 2024")
    assert "Saringan Tahun 2023 tidak dipakai" in words(app)
