"""Ruang Pers: one message a screen, what changed, the say-check and the rehearsal."""

from dataclasses import replace
from datetime import date

import pytest

from kopdata import loading, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks

from .reading import charts
from .test_ringkasan import koperasi, words

PAGE = "pages/ruang_pers.py"


def test_the_first_message_with_its_base_and_date(opened):
    app = opened(PAGE, diketahui="2023-07-21")

    assert app.header[0].value == "Koperasi aktif"
    assert "300 dari 1.209 koperasi terdaftar (24,8 %)" in words(app)
    assert "Turun dari 655 (2022) menjadi 300 (2023)" in words(app)
    assert "Data per 20 Juli 2023" in words(app)
    assert "DATA CONTOH" in words(app)
    assert len(charts(app)) == 1


def test_both_pasts_are_named(opened):
    app = opened(PAGE, diketahui="2023-07-21", pesan="rat")

    assert "Naik dari 47 (2021) menjadi 112 (2022)" in words(app)
    was, became = "Tercatat saat itu 112;", "pada tanggal itu ternyata"
    assert f"{was} setelah laporan susulan masuk, {became}" in words(app)


def test_june_stated_325(opened):
    assert "325 dari 1.209 koperasi terdaftar" in words(opened(PAGE, diketahui="2023-06-23"))


def test_all_five_messages_in_turn_and_round_again(opened):
    app = opened(PAGE, diketahui="2023-07-21")
    titles = []
    for _ in range(6):
        titles.append(app.header[0].value)
        app.button(key="pesan_berikut").click().run()

    assert len(set(titles[:5])) == 5
    assert titles[5] == titles[0]
    app.button(key="pesan_sebelum").click().run()
    assert app.header[0].value == titles[0]


def test_the_address_opens_a_message(opened):
    app = opened(PAGE, pesan="belum_diketahui")

    assert app.header[0].value == "Yang belum kita ketahui"
    assert "Belum diketahui bukan berarti tidak." in words(app)


def test_the_figure_of_a_message_opens_its_card(opened):
    app = opened(PAGE, diketahui="2023-07-21", pesan="rat")
    app.button(key="angka_rat_dilaksanakan").click().run()

    assert app.get("dialog")
    assert "angka=rat_dilaksanakan&tahun=2022&diketahui=2023-07-21&entri=" in app.code[0].value


def test_each_figure_that_is_not_known_opens_its_card(opened):
    app = opened(PAGE, diketahui="2023-07-21", pesan="belum_diketahui")
    app.session_state["muka_angka_pers"] = True
    app.run()
    chosen = app.selectbox(key="titik_pers").value
    app.button(key="buka_pers").click().run()

    assert app.get("dialog")
    assert f"angka={chosen.subject.id}" in app.code[0].value


@pytest.mark.parametrize(
    ("side", "said", "day"),
    [("semula", "325 dari 1.209", "2023-06-23"), ("kini", "300 dari 1.209", "2023-07-21")],
)
def test_a_headline_opens_its_card_as_known_on_either_day(opened, side, said, day):
    app = opened(
        PAGE,
        bagian_pers="Yang berubah",
        diketahui_dari="2023-06-23",
        diketahui_sampai="2023-07-21",
    )
    app.session_state[f"muka_angka_perubahan_{side}"] = True
    app.run()
    assert app.selectbox(key=f"titik_perubahan_{side}").options == [
        f"2023: {said} koperasi terdaftar"
    ]
    app.button(key=f"buka_perubahan_{side}").click().run()

    assert app.get("dialog")
    assert f"angka=koperasi_aktif&tahun=2023&diketahui={day}&entri=" in app.code[0].value


def test_what_changed_lists_exactly_37(opened):
    app = opened(
        PAGE,
        bagian_pers="Yang berubah",
        diketahui_dari="2023-06-23",
        diketahui_sampai="2023-07-21",
    )

    assert "325 menurut data sampai 23 Juni 2023, 300 menurut data sampai 21 Juli 2023" in words(
        app
    )
    listed = app.dataframe[-1].value
    assert len(listed) == 37
    assert sorted(set(listed["Perubahan"])) == ["+1", "\N{MINUS SIGN}1"]
    assert list(listed["Perubahan"][:31]) == ["\N{MINUS SIGN}1"] * 31


def test_what_changed_needs_two_dates(opened):
    app = opened(PAGE, bagian_pers="Yang berubah")
    app.date_input(key="diketahui_dari").set_value(None).run()

    assert "Pilih dua tanggal" in app.info[0].value


def test_names_are_for_the_office_only(opened, sign_in):
    sign_in("publik")
    app = opened(
        PAGE,
        bagian_pers="Yang berubah",
        diketahui_dari="2023-06-23",
        diketahui_sampai="2023-07-21",
    )

    assert not any("Nama" in frame.value.columns for frame in app.dataframe)


def said(opened, sentence, **address):
    app = opened(PAGE, bagian_pers="Uji kalimat", diketahui="2023-07-21", **address)
    app.text_area(key="kalimat_uji").set_value(sentence).run()
    assert not app.exception
    return app


def test_a_sentence_is_checked(opened):
    app = said(opened, "Di Kutai Timur 112 dari 1.173 koperasi sudah RAT tahun buku 2022")

    assert ":blue-background[**112**]" in words(app)
    assert ":violet-background[1\\.173]" in words(app)
    assert ":green-background[Kutai Timur]" in words(app)
    assert ":gray-background[tahun buku 2022]" in words(app)
    assert "Angka: 112 · Dasar atau asal: 1.173" in words(app).replace("\\", "")
    assert "per 10 Juli 2023: disebut 112 dari 1.173; menurut data 112 dari 1.173" in words(app)
    assert "angka=rat_dilaksanakan&tahun=2022&diketahui=2023-07-21" in words(app)
    assert "(112 dari 1.173 koperasi)" in app.info[-1].value


def test_a_two_edged_sentence_stands_side_by_side_and_is_not_decided(opened):
    app = said(opened, "RAT naik sebanyak 112")

    assert len(app.columns) == 2 + len(said(opened, "112 koperasi sudah RAT").columns)
    assert ["naik sebesar itu" in words(app), "naik menjadi sekian" in words(app)] == [True, True]
    assert "Tidak dapat diputuskan" in words(app)


def test_a_word_nobody_knows_leaves_a_sentence_without_verdict(opened):
    app = said(opened, "300 koperasi aktif di Samarinda")

    assert "Samarinda" in app.warning[-1].value
    assert "Tidak dikenali" in words(app)


def test_a_text_is_checked_sentence_by_sentence(opened):
    app = said(opened, "Ada 300 koperasi aktif. Sebanyak 400 koperasi aktif. Selamat pagi.")

    assert "Seluruh naskah" in words(app)
    assert len(app.warning) == 2


def test_a_sentence_is_never_read_as_markup(opened):
    app = opened(PAGE, bagian_pers="Uji kalimat")
    app.text_area(key="kalimat_uji").set_value("[RAT](http://x) **aktif** <b>7</b>").run()

    assert "](http://x" not in words(app)
    assert "<b>" not in words(app).replace("\\<b\\>", "")


def test_four_looks_in_one_view(opened):
    app = opened(PAGE, bagian_pers="Gladi bersih")

    assert len(charts(app)) == 4


@pytest.mark.parametrize("part", ["Layar", "Yang berubah", "Uji kalimat", "Gladi bersih"])
def test_an_empty_office_says_what_is_missing(opened_over, given, part):
    app = opened_over(given(), script=PAGE, bagian_pers=part)

    assert "Belum ada data" in words(app)


def test_a_few_koperasi_have_no_percentage(opened_over, given):
    source = given(register=[koperasi(1), koperasi(2), koperasi(3, status="Tidak Aktif")])
    app = opened_over(source, script=PAGE, kecamatan="Busang")

    assert "2 dari 3 koperasi terdaftar" in words(app)
    assert "%" not in words(app)


def test_english(opened):
    app = opened(PAGE, bahasa="en")

    assert app.title[0].value == "Press room"
    assert "registered koperasi" in words(app)


def test_a_day_before_the_first_delivery(opened_over, given):
    source = given(register=[koperasi(1)])
    source.about = replace(source.about, known_on=date(2018, 1, 1))
    app = opened_over(source, script=PAGE)

    assert app.header


def test_a_real_office_files_its_kit_as_prepared_and_logs_it(
    opened, tmp_path, monkeypatch, sign_in
):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "kantor"))
    register = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    assert loading.receive(register, received_on=date(2023, 2, 1), visitor=COMMAND_LINE).accepted
    sign_in()

    app = opened(PAGE, bagian_pers="Paket pers")
    app.button(key="buat_paket").click().run()
    assert "disiapkan: kiriman D0002" in words(app)
    app.button(key="buat_paket").click().run()
    assert "disiapkan: kiriman D0002" in words(app)

    assert [entry.type for entry in loading.archive().entries()] == [
        *("receipt", "export", "receipt"),
        "export",
    ]
    source = warehouse.open_read_only(loading.current())
    claims = source.cursor().execute("select distinct keadaan from klaim").fetchall()
    assert claims == [("disiapkan",)]
    assert source.about.data_date == date(2023, 2, 1)


def test_a_kit_of_the_sample_is_logged_and_does_not_end_it(opened, sample_home, sign_in):
    sign_in()
    app = opened(PAGE, bagian_pers="Paket pers")
    app.button(key="buat_paket").click().run()

    assert "itu akan mengakhiri contoh" in words(app)
    assert loading.office().is_sample
