"""Ringkasan with everything, with one kecamatan, with nothing, and as known on a day."""

import json
from datetime import date

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.kantor import SEHAT
from tests.metrics import rows

from .reading import charts, spoken

CARDS = ("RAT dilaksanakan", "Koperasi pertama kali dibina", "Koperasi sehat")


def words(app):
    """All the words on the page."""
    elements = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.warning]
    return "\n".join(element.value for element in elements).replace("\N{NO-BREAK SPACE}", " ")


def figures(app):
    """The value of each card by its name."""
    return {metric.label: metric.value for metric in app.metric}


def koperasi(number, **columns):
    return {
        "nik": f"64080000{number:05d}",
        "nama": f"Koperasi {number}",
        "kecamatan": "Busang",
        "bentuk": "Primer",
        "status": "Aktif",
        "tanggal_badan_hukum": date(2010, 1, 1),
        **columns,
    }


def test_everything_is_shown(opened):
    app = opened()

    assert tuple(figures(app)) == CARDS  # the three questions, in their order
    assert len(charts(app)) == 4
    assert "DATA CONTOH" in words(app)
    assert "Data per" in words(app)
    assert "Yang ditampilkan: Kutai Timur, tahun terbaru, semua koperasi." in words(app)
    assert app.header[0].value.endswith(".")


def test_ten_seconds_are_enough_for_what_is_to_be_read(opened):
    app = opened()

    assert count_words(spoken(app, charts=False)) <= 220
    assert count_words(spoken(app)) <= 270  # with every title, caption and button; it was 541
    assert words(app).count("12 Oktober 2026") <= 3  # it stood there fifteen times


def count_words(said):
    return sum(len(part.split()) for part in said)


def test_the_picture_of_the_table_says_what_each_of_its_columns_means(opened):
    app = opened(muka_kecamatan="1")
    app.session_state["muka_kecamatan"] = True
    app.run()

    said = words(app)
    for metric in metrics.catalogue():
        if metric.id in ("rat_dilaksanakan", "koperasi_dibina_baru", "koperasi_aktif"):
            assert metric.text("id").definition in said


def test_known_on_shows_what_was_said_that_day(opened):
    app = opened(diketahui="2023-07-21")

    assert "300 dari 1.209 koperasi terdaftar" in words(app)
    assert figures(app)["RAT dilaksanakan"] == "112"
    assert "dari 1.173 koperasi wajib RAT (9,5 %)" in words(app)
    assert figures(app)["Koperasi pertama kali dibina"] == "152"
    assert "dari target 150 (101,3 %)" in words(app)
    assert "Menurut data yang diterima sampai 21 Juli 2023" in app.warning[0].value


def test_back_from_known_on(opened):
    app = opened(diketahui="2023-07-21")
    app.button(key="tutup_diketahui").click().run()

    assert not app.warning
    assert "300 dari 1.209 koperasi terdaftar" not in words(app)


@pytest.mark.parametrize("name", ["rat_dilaksanakan", "koperasi_sehat"])
def test_one_kecamatan_has_the_digits_of_the_command_line(opened, name):
    app = opened(kecamatan="Busang")
    source = warehouse.open_read_only(loading.current())
    selection = metrics.Selection(kecamatan=("Busang",))
    (row,) = metrics.summarise(source, metrics.get(name), selection, by=()).rows

    said = "\N{EN DASH}" if row.is_silent else str(row.numerator)
    assert figures(app)[metrics.get(name).text("id").name] == said
    assert f"dari {row.denominator} koperasi" in words(app)


def test_a_chosen_year_speaks(opened):
    app = opened(tahun="2022")

    assert "tahun buku 2022" in words(app).lower()
    assert "per 31 Desember 2022" in words(app)


def test_filters_can_be_reset(opened):
    app = opened(kecamatan="Busang", tahun="2022", merah_putih="Tanpa")
    app.button(key="atur_ulang").click().run()

    assert "Yang ditampilkan: Kutai Timur, tahun terbaru, semua koperasi." in words(app)


def test_what_the_address_asks_wrongly_is_ignored_with_a_note(opened):
    app = opened(kecamatan="Atlantis", tahun="1900", diketahui="kemarin")

    assert "Diabaikan karena tidak dikenal: Atlantis, 1900, kemarin." in words(app)
    assert "Yang ditampilkan: Kutai Timur" in words(app)


def test_a_link_in_the_other_language_keeps_its_filter(opened):
    app = opened(bahasa="en", merah_putih="Tanpa")

    assert "without Merah Putih" in words(app)
    assert "Diabaikan" not in words(app)


@pytest.mark.parametrize(
    ("language", "said"), [("id", "jenis tidak disebut"), ("en", "type not stated")]
)
@pytest.mark.parametrize("word", ["tidak disebut", "not stated"])
def test_those_without_jenis_are_chosen_in_either_language(opened, language, said, word):
    app = opened(bahasa=language, jenis=word)

    assert said in words(app)
    assert not app.warning
    assert app.multiselect(key="jenis").value == [""]


def test_english(opened):
    app = opened(bahasa="en")

    assert app.title[0].value == "Overview"
    assert "Healthy koperasi" in figures(app)
    assert "Yang ditampilkan" not in words(app)


def test_an_empty_office_says_what_is_missing(opened_over, given):
    app = opened_over(given())

    assert not app.metric
    assert "Belum ada data" in words(app)
    assert "python -m kopdata receive" in words(app)


def test_three_koperasi_in_one_kecamatan_have_no_percentage(opened_over, given):
    source = given(register=[koperasi(1), koperasi(2), koperasi(3, status="Tidak Aktif")])
    app = opened_over(source, kecamatan="Busang")

    assert "2 dari 3 koperasi terdaftar" in app.header[0].value
    assert "%" not in app.header[0].value


def test_in_january_coaching_is_that_of_its_title_in_every_chart(opened_over, given):
    """Targets and coaching end in 2026, the newest list came in January 2027."""
    names = [f"K{number}" for number in range(12)]
    told = {
        "register": [rows.koperasi(name) for name in names],
        "pembinaan": [
            rows.activity(name, date(2026, 3, 5), received_on=date(2026, 12, 20)) for name in names
        ],
        "target": [rows.target(2026, 16)],
        "rat": [rows.rat("K0", 2025, date(2026, 2, 1), received_on=date(2027, 1, 15))],
    }
    app = opened_over(given(data_date=date(2027, 1, 15), **told))

    drawn = [json.loads(json.loads(one.proto.json)["figure"]) for one in charts(app)]
    ends = [one["data"][0] for one in drawn if str(one["data"][0].get("x", "")).count("2026-12-31")]
    assert [line["y"] for line in ends] == [[0, 12, 12]]


def test_a_selection_without_data_says_so(opened_over, given):
    app = opened_over(given(register=[koperasi(1)]), jenis="Jasa")

    assert "belum ada data untuk pilihan ini" in words(app).lower()


def test_a_page_opens_by_itself(opened):
    app = opened(kecamatan="Busang")
    alone = opened("pages/ringkasan.py", kecamatan="Busang")

    assert figures(alone) == figures(app)


def test_a_chart_without_any_data_is_words_and_no_bare_axes(opened_over, given):
    row = {"nama": "KOPERASI CONTOH", "kecamatan": "Busang", "status": "Aktif"}
    office = given(register=[row], data_date=date(2026, 1, 10))
    app = opened_over(office, script="pages/ringkasan.py")

    assert not app.exception
    assert len(charts(app)) == 1  # the kecamatan beside each other; nothing else has a row
    assert "Koperasi sehat di Kutai Timur: belum ada data" in words(app)


def test_cards_set_the_same_day_beside_that_day_and_out_of_those_known(opened):
    said = words(opened())

    assert "12 Okt 2025: 36 dari 103 yang diketahui" in said
    assert "13 Jul 2025: 382 dari 1.281; 13 Jul 2026: 360 dari 1.450 (tidak sebanding)" in said


@pytest.mark.parametrize("healthy", [*SEHAT[1:]])
def test_sehat_is_what_the_office_means_by_it(opened_over, given, monkeypatch, tmp_path, healthy):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "kantor.toml").write_text(f'sehat = "{healthy}"\n', "utf-8")
    office = given(
        register=[koperasi(one, per=date(2023, 6, 1)) for one in (1, 2)],
        rat=[{**rows.rat("", year, date(year + 1, 3, 1)), "nik": f"64080000{1:05d}"}
             for year in (2020, 2021, 2022)],
        kesehatan=[{**rows.score("", 2023, predikat="Sehat"), "nik": f"64080000{1:05d}"}],
        data_date=date(2023, 12, 31),
    )  # fmt: skip
    app = opened_over(office)

    name = metrics.get(healthy).text("id").name
    assert tuple(figures(app))[2] == name
    assert figures(app)[name].split()[0] == "1"
