"""The number card: by its link, from a card, from a chart; and the same digits again."""

import re
from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from kopdata import loading, metrics
from kopdata.access import COMMAND_LINE
from kopdata.kantor import SEHAT
from tests import workbooks
from tests.pages.conftest import open_page
from tests.pages.reading import words
from tests.pages.test_ringkasan import figures, koperasi

PAGE = "pages/angka.py"


def answers(app):
    return [tab.label for tab in app.tabs]


def by_link(opened, link):
    """The page a link of a card opens, in a fresh session."""
    asked = urlsplit(link)
    assert asked.path == "/angka"
    address = {}
    for name, value in parse_qsl(asked.query):
        address.setdefault(name, []).append(value)
    return opened(PAGE, **address)


@pytest.fixture
def as_public(opened, sign_in):
    """Nobody of the office."""
    sign_in("publik")


def test_a_link_opens_the_card(opened):
    app = opened(
        PAGE, angka="koperasi_aktif", tahun="2023", kecamatan="Bengalon", diketahui="2023-07-21"
    )
    said = words(app)

    assert list(figures(app)) == ["Koperasi aktif"]
    assert "Bengalon, tahun 2023" in said
    assert "**Definisi:** Bagian koperasi terdaftar yang status terakhirnya" in said
    assert "(Kebiasaan kantor; belum jelas)" in said
    assert "**Keadaan per:** 18 Juli 2023" in said
    assert "**Menurut data yang diterima sampai:** 21 Juli 2023" in said
    assert "DATA CONTOH" in said
    assert re.search(r"\d+ dari \d+ koperasi terdaftar", said)


def test_the_published_figure_with_all_who_are_behind_it(opened):
    app = opened(PAGE, angka="rat_dilaksanakan", tahun="2022", diketahui="2023-07-21")

    assert figures(app) == {"RAT dilaksanakan": "9,5 %"}
    assert "naik dari 4,1 % (2021) menjadi 9,5 % (2022)" in words(app)
    assert "; 2021: 47 dari 1.150 koperasi wajib RAT" in words(app)
    assert answers(app) == ["Termasuk: 112", "Tidak termasuk: 1.061", "Belum diketahui: 0"]
    (shown,) = app.dataframe
    assert len(shown.value) == 50
    assert list(shown.value)[:6] == ["Nama", "Kecamatan", "Kiriman", "Berkas", "Lembar", "Baris"]
    assert not {"Ketua", "Telepon", "Petugas"} & set(shown.value)


def test_the_next_page_of_the_koperasi(opened):
    app = opened(PAGE, angka="rat_dilaksanakan", tahun="2022", diketahui="2023-07-21")
    first = set(app.dataframe[0].value["NIK"].dropna())
    (pages,) = app.get("pagination")
    pages.set_value(3).run()

    assert "yang tampak 101–112" in words(app)
    assert not first & set(app.dataframe[0].value["NIK"].dropna())


@pytest.mark.parametrize("name", [metric.id for metric in metrics.catalogue()])
def test_the_link_of_a_card_shows_the_same_digits(opened, name):
    app = opened(PAGE, angka=name, kecamatan="Bengalon", merah_putih="Tanpa")
    if not app.code:  # nobody reports it in the sample
        assert "Belum ada data" in app.info[0].value
        return
    fixed, latest = (block.value for block in app.code)
    again, today = by_link(opened, fixed), by_link(opened, latest)

    assert "entri=" in fixed
    assert "entri=" not in latest
    assert figures(again) == figures(today) == figures(app)
    assert answers(again) == answers(today) == answers(app)
    assert app.code[0].value == again.code[0].value


def test_the_fixed_link_opens_the_same_digits_after_a_withdrawal(tmp_path, sign_in):
    sign_in()
    days = {name: date(2023, month, 1) for month, name in enumerate("rab", start=4)}
    files = {
        "r": workbooks.register(tmp_path / "r.xlsx", 24, lambda _: "Aktif"),
        "a": workbooks.rat(tmp_path / "a.xlsx", range(1, 21), 2022),
        "b": workbooks.rat(tmp_path / "b.xlsx", range(13, 25), 2022),
    }
    for name, day in days.items():
        assert loading.receive(
            files[name], received_on=day, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
        ).accepted
    fixed = {}
    for withdrawn in (None, "D0002"):
        if withdrawn:
            loading.withdraw(withdrawn, why="keliru", on=date(2023, 6, 2), visitor=COMMAND_LINE)
        app = open_page(PAGE, angka="rat_dilaksanakan", tahun="2022")
        fixed[app.code[0].value] = answers(app)
    back_dated = workbooks.rat(tmp_path / "c.xlsx", range(1, 7), 2022)
    loading.receive(
        back_dated, received_on=date(2023, 5, 15), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )

    assert [said[0] for said in fixed.values()] == ["Termasuk: 24", "Termasuk: 12"]
    for link, said in fixed.items():
        again = by_link(open_page, link)
        assert answers(again) == said
        assert again.code[0].value == link
        assert "Arsip sampai catatan nomor" in again.warning[0].value
        again.button(key="tutup_diketahui").click().run()
        assert answers(again)[0] == "Termasuk: 18"
        assert not again.warning


def test_an_entry_the_archive_does_not_have_is_said(opened):
    app = opened(PAGE, angka="koperasi_aktif", entri="999999")

    assert "999999" in app.warning[0].value


def test_a_sum_shows_its_amounts(opened):
    app = opened(PAGE, angka="aset", kecamatan="Busang")

    assert re.search(r"\*\*Nilai penuh:\*\* Rp[\d.]+\d{3}", words(app))
    assert list(app.dataframe[0].value)[1] == "Jumlah"
    assert app.dataframe[0].value["Jumlah"].str.startswith("Rp").all()


def test_the_target_with_the_row_it_was_read_from(opened):
    app = opened(PAGE, angka="koperasi_dibina_baru", tahun="2023", diketahui="2023-07-21")

    assert re.search(r"\*\*Sumber target:\*\* Kutai Timur 150: C\d+ · .+ · \d+", words(app))
    assert answers(app) == ["Termasuk: 152"]


def test_english(opened):
    app = opened(PAGE, angka="koperasi_aktif", bahasa="en")

    assert app.title[0].value == "Behind the number"
    assert "**Definition:** Share of registered koperasi" in words(app)
    assert answers(app)[0].startswith("In it: ")
    assert "bahasa=en" in app.code[0].value
    assert "Definisi" not in words(app)


def test_an_unknown_measure_is_said(opened):
    app = opened(PAGE, angka="koperasi_bahagia")

    assert r"koperasi\_bahagia" in app.warning[0].value  # as a word: no underscore is markup
    assert list(figures(app)) == ["Koperasi aktif"]


def test_the_public_sees_no_names(opened, as_public):
    app = opened(PAGE, angka="koperasi_aktif")

    assert figures(app)
    assert not app.dataframe
    assert not app.tabs
    assert not app.get("download_button")
    assert "internal" in app.info[0].value


def test_an_empty_office(opened_over, given):
    assert "Belum ada data" in words(opened_over(given(), script=PAGE))


def test_a_year_without_data_says_so(opened_over, given):
    app = opened_over(given(register=[koperasi(1)]), script=PAGE, angka="koperasi_sehat")

    assert not app.metric
    assert "Belum ada data untuk Koperasi sehat" in app.info[0].value


def test_old_statuses_are_counted_beside_the_active(opened_over, given):
    rows = [
        koperasi(number, received_on=date(2020, 1, 1) if number < 4 else date(2024, 1, 1))
        for number in range(12)
    ]
    app = opened_over(given(register=rows), script=PAGE, angka="koperasi_aktif")

    assert figures(app) == {"Koperasi aktif": "100,0 %"}
    assert "4 di antaranya berstatus lebih dari 2 tahun." in words(app)


def test_a_card_of_the_overview_opens_it(opened):
    app = opened(kecamatan="Bengalon")
    count = figures(app)["RAT dilaksanakan"]
    app.button(key="angka_rat_dilaksanakan").click().run()
    link = app.code[0].value

    assert app.get("dialog")
    assert "angka=rat_dilaksanakan" in link
    assert count.isdigit()
    assert f"**{count} dari " in words(by_link(opened, link))


def test_a_point_of_a_chart_opens_it(opened):
    app = opened("pages/rat.py", diketahui="2023-07-21")
    app.session_state["muka_angka_kepatuhan"] = True
    app.run()
    chosen = app.selectbox(key="titik_kepatuhan")
    assert chosen.options[0] == "2022: 112 dari 1.173 koperasi wajib RAT"
    app.button(key="buka_kepatuhan").click().run()

    assert app.get("dialog")
    assert "angka=rat_dilaksanakan&tahun=2022&diketahui=2023-07-21&entri=" in app.code[0].value
    app.run()
    assert not app.get("dialog")


def test_a_kecamatan_of_the_heat_table_opens_it(opened):
    app = opened()
    app.session_state["muka_angka_kecamatan"] = True
    app.run()
    options = app.selectbox(key="titik_kecamatan").options
    place = next(place for place, words in enumerate(options) if words.startswith("Bengalon"))
    app.selectbox(key="titik_kecamatan").select_index(place).run()
    app.button(key="buka_kecamatan").click().run()
    said = re.search(r"\d+ dari \d+", options[place])[0]

    assert "kecamatan=Bengalon" in app.code[0].value
    assert f"**{said} koperasi wajib RAT**" in words(app)
    assert f"**{said} koperasi wajib RAT**" in words(by_link(opened, app.code[0].value))


def test_the_card_of_one_reading_of_sehat_tells_the_others(opened):
    said = words(opened(PAGE, angka="koperasi_sehat"))

    for other in SEHAT[1:]:
        assert f"Bacaan lain: {metrics.get(other).text('id').name}, 202" in said
