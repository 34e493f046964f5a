"""Sentences: from-to, base, area and date named, 25 words at most, no direction when unsure."""

import random
from datetime import date

import pytest

from kopdata import metrics
from kopdata.kantor import kantor
from kopdata.metrics import Row, Selection, Summary, figure_words, sentences
from kopdata.metrics.changes import Change
from kopdata.metrics.selection_words import selection_in_words
from kopdata.warehouse import About

ABOUT = About(date(2023, 7, 21), None, True, 3, "test")
AKTIF = metrics.get("koperasi_aktif")
RAT = metrics.get("rat_dilaksanakan")
BARU = metrics.get("koperasi_dibina_baru")


def year(periode, numerator, denominator, unknown=0, *, lengkap=True, kecamatan=None):
    """A row by periode as a summary gives it."""
    value = numerator / denominator if denominator else None
    high = (numerator + unknown) / denominator if denominator else None
    if denominator is None:
        value = high = numerator
    place = date(periode, 1, 1) if periode else None
    return Row(
        *(place, None, None, kecamatan, None, None, None),
        *(numerator, denominator, unknown, value, value, high, lengkap),
    )


def against(*rows):
    """The same rows, each compared with the one before it as that stood in the end."""
    return tuple(
        row._replace(before=then.periode, same_day=as_same_day(then)) if then else row
        for then, row in zip((None, *rows), rows, strict=False)
    )


def as_same_day(then):
    """A year that changed no more after the day it is compared on."""
    day = date(then.tahun, 12, 31)
    counts = (then.numerator, then.denominator, then.unknown, then.value)
    return metrics.SameDay(then.periode, day, *counts, None, 0, 0, 0, True, False)


def said(metric, *rows, selection=None, about=ABOUT, language="id"):
    selection = selection or Selection()
    summary = Summary(metric, selection, ("periode",), (), against(*rows))
    return sentences.sentence(metric, summary, selection, about, language)


def test_a_rise_is_told_from_to_with_its_base_area_and_date():
    sentence = said(RAT, year(2021, 47, 1150), year(2022, 112, 1173))

    assert sentence == (
        "RAT dilaksanakan tahun buku 2021\N{EN DASH}2022 di Kutai Timur naik dari 4,1 % menjadi "
        "9,5 % (112 dari 1.173 koperasi wajib RAT), per 31 Desember 2022."
    )


def test_a_year_still_filling_up_says_so():
    sentence = said(AKTIF, year(2022, 655, 1173), year(2023, 300, 1209, lengkap=False))

    assert sentence == (
        "Koperasi aktif di Kutai Timur turun dari 55,8 % (2022) menjadi 24,8 % "
        "(300 dari 1.209 koperasi terdaftar), per 21 Juli 2023, angka sementara."
    )


def test_english():
    sentence = said(RAT, year(2021, 47, 1150), year(2022, 112, 1173), language="en")

    assert sentence == (
        "RAT held book year 2021\N{EN DASH}2022 in Kutai Timur rose from 4.1% to 9.5% "
        "(112 of 1,173 koperasi owing a RAT), as of 31 December 2022."
    )


def test_no_direction_when_the_ranges_of_unknowns_overlap():
    sentence = said(AKTIF, year(2021, 300, 1000, 50), year(2022, 320, 1000, 40))

    assert "naik" not in sentence
    assert "320 dari 1.000 koperasi terdaftar (32,0 %)" in sentence
    assert "40 belum diketahui" in sentence


def test_a_direction_despite_unknowns_when_the_ranges_lie_apart():
    sentence = said(AKTIF, year(2021, 300, 1000, 50), year(2022, 400, 1000, 40))

    assert "naik dari 30,0 % (2021) menjadi 40,0 %" in sentence


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", "naik dari 20,0 % (2019) menjadi 60,0 % (2022)"),
        ("en", "rose from 20.0% (2019) to 60.0% (2022)"),
    ],
)
def test_both_years_are_named_when_none_between_has_data(language, words):
    rows = year(2019, 20, 100), year(2022, 60, 100)
    found = Change(rows[1], rows[0], "naik")

    assert figure_words.change_in_words(AKTIF, found, language) == words
    sentence = said(AKTIF, *rows, language=language)
    assert words.removesuffix(" (2022)") in sentence
    assert sentence.endswith("31 December 2022." if language == "en" else "31 Desember 2022.")


def test_what_stayed_and_what_it_was_name_their_years():
    rows = year(2019, 20, 100), year(2022, 20, 100)

    stayed = figure_words.change_in_words(AKTIF, Change(rows[1], rows[0], "tetap"))
    assert stayed == "tetap 20,0 % (2022) seperti 2019"
    assert figure_words.change_in_words(AKTIF, Change(*rows[::-1])) == "Akhir 2019: 20,0 %"


def test_a_season_that_is_not_over_is_not_compared():
    season = year(2022, 20, 1173, lengkap=False)
    then = as_same_day(year(2021, 4, 1150))
    season = season._replace(before=then.periode, same_day=then)
    summary = Summary(RAT, Selection(), ("periode",), (), (year(2021, 47, 1150), season))
    sentence = sentences.sentence(RAT, summary, Selection(), ABOUT)

    assert metrics.direction(RAT, season).word == "naik"
    assert not {"naik", "turun"} & set(sentence.split())
    assert "sementara" in sentence


def test_assessments_still_coming_in_are_not_compared():
    sehat = metrics.get("predikat_sehat")
    assessed = year(2023, 42, 70, lengkap=False)._replace(before=date(2022, 1, 1))
    summary = Summary(sehat, Selection(), ("periode",), (), (year(2022, 37, 100), assessed))

    assert metrics.direction(sehat, assessed) == ("tidak_dapat_dibandingkan", "cakupan")
    assert "naik" not in sentences.sentence(sehat, summary, Selection(), ABOUT)


def test_under_ten_in_the_base_there_is_no_percentage():
    sentence = said(AKTIF, year(2021, 3, 7), year(2022, 4, 7))

    assert "4 dari 7 koperasi terdaftar" in sentence
    assert "%" not in sentence
    assert "naik" not in sentence


def test_a_target_may_be_passed():
    sentence = said(BARU, year(2022, 75, 100), year(2023, 152, 150, lengkap=False))

    assert sentence == (
        "Koperasi pertama kali dibina 2023 di Kutai Timur naik dari 75 (2022) menjadi 152 "
        "dari target 150, per 21 Juli 2023, angka sementara."
    )


def test_without_a_target_the_sentence_says_so():
    sentence = said(BARU, year(2023, 12, None, lengkap=False))

    assert "12 koperasi, target tidak tersedia" in sentence


def test_nobody_in_the_base_is_no_percentage():
    sentence = said(metrics.get("predikat_sehat"), year(2021, 0, None), year(2022, 0, None))

    assert "\N{EN DASH} dari 0 koperasi dinilai" in sentence
    assert "tetap" not in sentence


def test_a_change_smaller_than_the_digits_shown_is_told_in_counts():
    sentence = said(RAT, year(2021, 100_000, 10**7), year(2022, 104_000, 10**7))

    assert "naik dari 100.000 dari 10.000.000" in sentence


def test_a_change_that_chance_explains_is_nearly_none_and_told_in_counts():
    sentence = said(RAT, year(2021, 3, 22), year(2022, 4, 27), selection=Selection())

    assert sentence == (
        "RAT dilaksanakan tahun buku 2022 di Kutai Timur hampir tetap: 3 dari 22 (2021) dan "
        "4 dari 27 koperasi wajib RAT, per 31 Desember 2022."
    )


def test_the_chosen_year_speaks_and_none_other():
    chosen = Selection(tahun=(2021,))
    rows = (year(2020, 100, 1000), year(2021, 200, 1000), year(2022, 900, 1000))

    assert "menjadi 20,0 %" in said(AKTIF, *rows, selection=chosen)
    assert said(AKTIF, *rows, selection=Selection(tahun=(2019,))).endswith(
        "belum ada data untuk pilihan ini."
    )


def test_a_year_after_the_data_date_does_not_speak():
    sentence = said(BARU, year(2023, 152, 150, lengkap=False), year(2024, 0, 200, lengkap=False))

    assert "152 dari target 150" in sentence


def test_the_headline_is_the_share_that_moved_most():
    summaries = {
        metric.id: Summary(metric, Selection(), ("periode",), (), against(*rows))
        for metric, rows in (
            (AKTIF, (year(2021, 500, 1000), year(2022, 510, 1000))),
            (RAT, (year(2021, 47, 1150), year(2022, 112, 1173))),
        )
    }

    assert sentences.headline(summaries, Selection(), ABOUT).startswith("RAT dilaksanakan")


def test_the_weakest_kecamatan_is_named_only_when_certain():
    rows = (
        year(None, 4, 20, kecamatan="Busang"),
        year(None, 10, 20, kecamatan="Telen"),
        year(None, 0, 5, kecamatan="Sandaran"),
    )
    by_kecamatan = Summary(RAT, Selection(), ("kecamatan",), (), rows)
    sentence = sentences.weakest(by_kecamatan, year(2022, 14, 45), ABOUT)

    assert sentence == (
        "RAT dilaksanakan tahun buku 2022 terendah di Busang: 4 dari 20 koperasi wajib RAT "
        "(20,0 %), per 31 Desember 2022."
    )


def test_unknowns_make_the_order_of_kecamatan_uncertain():
    rows = (
        year(None, 4, 20, 10, kecamatan="Busang"),
        year(None, 10, 20, kecamatan="Telen"),
    )
    by_kecamatan = Summary(AKTIF, Selection(), ("kecamatan",), (), rows)
    sentence = sentences.weakest(by_kecamatan, year(2022, 14, 45, 10), ABOUT)

    assert sentence == (
        "Koperasi aktif: urutan kecamatan belum pasti, 10 koperasi belum diketahui, "
        "per 31 Desember 2022."
    )


def test_a_kecamatan_of_which_nothing_is_known_could_be_the_weakest():
    silent = year(None, 0, 20, 20, kecamatan="Busang")._replace(value=None)
    rows = (
        silent,
        year(None, 4, 20, kecamatan="Sandaran"),
        year(None, 10, 20, kecamatan="Telen"),
    )
    by_kecamatan = Summary(AKTIF, Selection(), ("kecamatan",), (), rows)
    sentence = sentences.weakest(by_kecamatan, year(2022, 14, 60, 20), ABOUT)

    assert sentence == (
        "Koperasi aktif: urutan kecamatan belum pasti, 20 koperasi belum diketahui, "
        "per 31 Desember 2022."
    )


def ranked(metric, rows, regency, language="id"):
    by_kecamatan = Summary(metric, Selection(), ("kecamatan",), (), tuple(rows))
    return sentences.weakest(by_kecamatan, regency, ABOUT, language)


def test_where_nobody_is_lowest_for_certain_the_low_are_named_in_order():
    alike = (year(None, 28 + place % 5, 60, kecamatan=f"K{place}") for place in range(9))
    low = (year(None, 8, 60, kecamatan="Telen"), year(None, 7, 60, kecamatan="Busang"))

    assert ranked(RAT, (*alike, *low), year(2022, 284, 660)) == (
        "RAT dilaksanakan tahun buku 2022: termasuk yang rendah Busang (7 dari 60), "
        "Telen (8 dari 60), per 31 Desember 2022."
    )


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("id", "Kecamatan 0 (5 dari 60), Kecamatan 1 (5 dari 60) dan 3 lagi, per"),
        ("en", "Kecamatan 0, Kecamatan 1, Kecamatan 2 and 2 more, as of 31 December 2022."),
    ],
)
def test_more_of_them_than_can_be_read_are_counted(language, named):
    rows = [
        year(None, 5 if place < 5 else 40, 60, kecamatan=f"Kecamatan {place}")
        for place in range(16)
    ]
    sentence = ranked(RAT, rows, year(2022, 465, 960), language)

    assert named in sentence
    assert len(sentence.split()) <= sentences.WORDS


def test_very_many_of_them_are_not_counted():
    rows = [
        year(None, 5 if place < 30 else 40, 60, kecamatan=f"Kecamatan {place}")
        for place in range(90)
    ]

    assert "(5 dari 60) dan banyak lainnya, per" in ranked(RAT, rows, year(2022, 2550, 5400))


def test_differences_that_may_be_chance_name_nobody():
    rows = [year(None, 4 + place % 5, 20, kecamatan=f"K{place}") for place in range(9)]

    assert ranked(RAT, rows, year(2022, 52, 180)) == (
        "RAT dilaksanakan tahun buku 2022: tidak ada kecamatan yang pasti rendah, "
        "per 31 Desember 2022."
    )


def test_the_lowest_with_unknown_koperasi_has_no_percentage():
    alike = (year(None, 28 + place % 5, 60, kecamatan=f"K{place}") for place in range(9))
    sentence = ranked(
        AKTIF, (year(None, 4, 60, 2, kecamatan="Busang"), *alike), year(2022, 273, 600, 2)
    )

    assert "terendah di Busang: 4 dari 60 koperasi terdaftar (2 belum diketahui), per" in sentence


def test_the_selection_in_words():
    everything = selection_in_words(Selection())
    chosen = Selection(
        tahun=(2022,),
        kecamatan=("Bengalon", "Busang"),
        jenis=("Konsumen",),
        merah_putih="without",
    )

    assert everything == "Yang ditampilkan: Kutai Timur, tahun terbaru, semua koperasi."
    assert selection_in_words(chosen) == (
        "Yang ditampilkan: Bengalon dan Busang, tahun 2022, jenis Konsumen, tanpa Merah Putih."
    )


SELECTIONS = (
    Selection(),
    Selection(kecamatan=("Muara Bengkal",)),
    Selection(kecamatan=("Muara Ancalong", "Muara Bengkal", "Sangatta Selatan")),
    Selection(kecamatan=("Sangatta Utara", "Sangatta Selatan"), jenis=("Simpan Pinjam", "Jasa")),
    Selection(bentuk=("Primer",), merah_putih="only"),
)


@pytest.mark.parametrize("metric", metrics.catalogue(), ids=lambda metric: metric.id)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sentence_keeps_the_rules(metric, language):
    dice = random.Random(metric.id)
    for _ in range(200):
        rows = tuple(_random_row(dice, metric, periode) for periode in range(2018, 2024))
        selection = dice.choice(SELECTIONS)
        sentence = said(metric, *rows, selection=selection, language=language)
        now = rows[-1]

        assert len(sentence.split()) <= sentences.WORDS, sentence
        assert metric.text(language).name in sentence
        assert ("per 21 Juli 2023" if language == "id" else "as of 21 July 2023") in sentence
        assert now.lengkap or figure_words.incomplete(language) in sentence
        assert _area_is_named(sentence, selection)
        assert sentence.count("naik") == sentence.count("naik dari")
        assert sentence.count("turun") == sentence.count("turun dari")
        if metric.denominator_kind == "koperasi" and (now.denominator or 0) < 10:
            assert "%" not in sentence, sentence


def _random_row(dice, metric, periode):
    if metric.denominator_kind == "none":
        return year(periode, dice.randrange(10**10), None, lengkap=periode < 2023)
    base = dice.choice([None, 0, 7, 9, 10, 240, 1209, 220000])
    if metric.denominator_kind == "target" or base is None:
        return year(periode, dice.randrange(500) if base else 0, base, lengkap=periode < 2023)
    numerator = dice.randint(0, base)
    unknown = dice.choice([0, 0, dice.randint(0, base - numerator)])
    return year(periode, numerator, base, unknown, lengkap=periode < 2023)


def _area_is_named(sentence, selection):
    if not selection.kecamatan:
        return kantor().nama in sentence
    return f"{len(selection.kecamatan)} kecamatan" in sentence or all(
        name in sentence for name in selection.kecamatan
    )
