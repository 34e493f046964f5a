"""RAT with everything, one kecamatan, nothing, known on a day, and in English."""

from datetime import date

from kopdata import settings
from kopdata.views.lists import koperasi_list
from tests.questions.shared.test_rat_under_each_rule import OWN_DEADLINE
from tests.questions.shared.test_rat_under_each_rule import office as office_of_two_deadlines

from .conftest import open_page
from .reading import charts
from .test_ringkasan import figures, koperasi, words

PAGE = "pages/rat.py"


def rat(number, tahun_buku, tanggal_rat):
    row = {**koperasi(number, status=None), "tahun_buku": tahun_buku, "tanggal_rat": tanggal_rat}
    return {**row, "received_on": date(2024, 9, 1)}


def test_everything_is_shown(opened):
    app = opened(PAGE)

    assert "RAT dilaksanakan tahun buku 2025" in app.header[0].value
    assert len(charts(app)) == 5
    assert {"RAT dilaksanakan", "RAT tepat waktu", "Zona merah"} <= set(figures(app))
    assert {"Dalam 30 hari", "Dalam 60 hari", "Dalam 90 hari"} <= set(figures(app))
    assert "Batas berikutnya: Primer tahun buku 2026 pada 30 Juni 2027" in words(app)
    (letters,) = app.dataframe
    assert len(letters.value) == koperasi_list.MOST_SHOWN


def test_the_list_has_as_many_as_the_metric_says(opened):
    app = opened(PAGE, kecamatan="Busang", tahun="2024")
    (letters,) = app.dataframe

    held, base = int(figures(app)["RAT dilaksanakan"]), _base(app, "koperasi wajib RAT")
    assert len(letters.value) == base - held
    assert f"{base - held} dari {base} koperasi wajib RAT tahun buku 2024" in words(app)


def test_known_on(opened):
    app = opened(PAGE, diketahui="2023-07-21")

    assert "112 dari 1.173 koperasi" in app.header[0].value
    assert "1.061 dari 1.173 koperasi wajib RAT tahun buku 2022" in words(app)
    assert "300 aktif" in words(app)


def test_before_a_deadline_the_clock_names_who_falls_due(opened):
    app = opened(PAGE, diketahui="2026-05-20", kecamatan="Busang")

    # Counted from the last list, of 13 April: 30 June is 78 days away.
    assert figures(app)["Dalam 60 hari"] == "0"
    assert int(figures(app)["Dalam 90 hari"]) > 0


def test_an_exception_opens_its_list(opened):
    app = opened(PAGE)
    app.button_group(key="pengecualian").set_value("aktif_tanpa_rat").run()

    assert not app.exception
    assert len(app.dataframe) == 2
    assert len(app.dataframe[0].value) == 206


def test_english(opened):
    app = opened(PAGE, bahasa="en")

    assert "RAT held book year 2025 in Kutai Timur" in app.header[0].value
    assert "Siapa" not in words(app)


def test_an_empty_office(opened_over, given):
    app = opened_over(given(), script=PAGE)

    assert "Belum ada data" in words(app)


def test_an_office_without_rat_lists_says_who_supplies_them(opened_over, given):
    app = opened_over(given(register=[koperasi(1)]), script=PAGE)

    assert "memerlukan daftar RAT" in words(app)


def test_three_koperasi_have_no_percentage(opened_over, given):
    source = given(
        register=[koperasi(1), koperasi(2), koperasi(3)],
        rat=[rat(1, 2023, date(2024, 3, 1))],
    )
    app = opened_over(source, script=PAGE, kecamatan="Busang")

    assert figures(app)["RAT dilaksanakan"] == "1"
    assert "dari 3 koperasi wajib RAT" in words(app)
    assert "%" not in app.header[0].value


def test_the_public_sees_no_names(opened, sign_in):
    sign_in("publik")
    app = opened(PAGE)

    assert not app.dataframe


def _base(app, words_of_base):
    """Of how many the first card counts."""
    line = next(m.value for m in app.markdown if words_of_base in m.value)
    return int(line.split(words_of_base)[0].removeprefix("dari "))


def test_where_the_deadline_changed_both_years_are_told_under_each(opened_over, given):
    settings.own_rules().write_text(OWN_DEADLINE, "utf-8")
    app = opened_over(office_of_two_deadlines(given), script=PAGE)

    assert "tidak sebanding" in words(app)
    assert "Batas tahun buku 2023: Primer 31 Maret 2024, Sekunder 30 Juni 2024." in words(app)

    behind = words(open_page("pages/angka.py", angka="rat_tepat_waktu", tahun="2023"))
    assert "Arah tidak disebut: aturan atau cara menilainya berganti" in behind
    assert "Menurut batas tahun buku 2022: 2 dari 4 (2022), 3 dari 4 (2023)." in behind
    assert "Menurut batas tahun buku 2023: 1 dari 4 (2022), 1 dari 4 (2023)." in behind


def test_every_rung_says_its_year_and_up_to_which_day_it_is_told(opened):
    said = words(opened(PAGE))

    assert "per 5 Oktober 2026: 611 aktif, 438 RAT tahun buku 2025, 54 sehat 2025" in said
    assert "Terlacak per 12 Okt 2026, RAT tahun buku 2025 per 13 Jul 2026" in said
    assert "33 dari 826 tidak aktif, per 13 Juli 2026." in said
    assert "belum melaksanakannya, per 13 Juli 2026." in said
    assert said.count("12 Oktober 2026") == said.count("ata per 12 Oktober 2026") + 1  # the clock


def test_what_the_line_of_the_season_leaves_out_is_told(opened):
    said = words(opened(PAGE))

    assert "sampai 13 Juli 2026: 360 dari 1.450 koperasi" in said
    assert "4 RAT tanpa tanggal" in said
    assert "74 RAT yang sudah diketahui dilaksanakan sesudah 13 Juli 2026" in said
    assert 360 + 4 + 74 == 438  # what the card says
