"""Kamus: every metric, every meaning and every rule, with the digits of the other pages."""

import pytest

from kopdata import metrics, rules
from tests.pages.test_ringkasan import figures, koperasi, words

PAGE = "pages/kamus.py"


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_metric_from_its_declaration(opened, language):
    app = opened(PAGE, bahasa=language)
    said, labels = words(app), [one.label for one in app.expander]

    for metric in metrics.catalogue():
        text = metric.text(language)
        assert text.name in labels
        assert text.definition in said
        assert text.missing in said
        assert metric.source(language) in said
    assert [block.value for block in app.code] == [
        metric.sql.strip() for metric in metrics.catalogue()
    ]


def test_the_words_that_compare_kecamatan(opened):
    said = words(opened(PAGE))

    assert "Kata yang membandingkan kecamatan" in said
    assert "Cara hitung: Spiegelhalter 2005" in said


def test_every_rule_with_its_source_and_how_sure_we_are(opened):
    table = opened(PAGE).table[0].value

    assert len(table) == len(rules.all_rules())
    assert list(table["Sumber"]) == [rule.legal_source for rule in rules.all_rules()]
    assert "belum jelas" in set(table["Seberapa pasti"])


def test_the_deadlines_and_the_schemes(opened):
    app = opened(PAGE)
    deadlines, schemes = app.table[1].value.set_index("Tahun buku"), app.table[2].value

    assert deadlines.loc["2024", "RAT primer"] == "30 Juni 2025"
    assert deadlines.loc["2024", "Lapor primer"] == "30 April 2025"
    assert deadlines.loc["2025", "RAT primer"] == "30 Juni 2026"
    assert deadlines.loc["2025", "RAT sekunder"] == "30 Juni 2026"
    assert "Tata kelola 30, Profil risiko 15" in schemes["Bobot aspek"].iloc[1]
    assert "Sehat mulai 80" in schemes["Batas predikat"].iloc[1]


def test_the_meanings_have_the_digits_of_the_number_card(opened):
    kamus = opened(PAGE, diketahui="2023-07-21")
    card = opened("pages/angka.py", angka="koperasi_aktif", diketahui="2023-07-21")

    assert "300 dari 1.209 koperasi terdaftar" in words(kamus)
    assert "152 dari target 150 (101,3 %)" in words(kamus)
    assert "112 dari 1.173 koperasi wajib RAT" in words(kamus)
    assert figures(kamus)["Koperasi aktif"] == figures(card)["Koperasi aktif"]


def test_another_base_is_two_counts_and_no_percentage(opened_over, given):
    rows = [koperasi(number) for number in range(20)]
    held = {"tahun_buku": 2022, "status": "dilaporkan"}
    source = given(register=rows, rat=[{**rows[0], **held}, {**rows[1], **held}])
    app = opened_over(source, script=PAGE)

    assert "2 dari 20" in [metric.value for metric in app.metric]
    assert "dari koperasi aktif · tahun buku 2022; dasar per 1 Januari 2024" in words(app)


def test_one_kecamatan_and_a_chosen_year(opened):
    app = opened(PAGE, kecamatan="Busang", tahun="2022")

    assert "tahun buku 2022" in words(app)
    assert "di Busang" in words(app)


def test_the_address_opens_an_entry(opened):
    app = opened(PAGE, ukuran="zona_merah")

    assert [one.label for one in app.expander if one.proto.expanded] == ["Zona merah"]


def test_a_small_base_has_no_percentage(opened_over, given):
    app = opened_over(given(register=[koperasi(1), koperasi(2)]), script=PAGE)

    assert "2 dari 2" in [metric.value for metric in app.metric]
    assert not any("%" in metric.value for metric in app.metric)


def test_an_empty_office_says_what_is_missing(opened_over, given):
    app = opened_over(given(), script=PAGE)

    assert not app.metric
    assert "python -m kopdata receive" in words(app)


def test_english(opened):
    app = opened(PAGE, bahasa="en")

    assert app.title[0].value == "Glossary"
    assert "Two counts, no percentage" in words(app)
    assert "Dua jumlah" not in words(app)


def test_a_figure_opens_its_number_card(opened_over, given):
    app = opened_over(given(register=[koperasi(number) for number in range(20)]), script=PAGE)
    app.button(key="angka_aktif_dinyatakan").click().run()

    assert not app.exception
    assert "20 dari 20 koperasi terdaftar" in words(app)
