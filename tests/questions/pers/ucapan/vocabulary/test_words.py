"""Numbers in digits and spelled out, times, sentences, and what else a word does."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, marks
from kopdata.questions.pers.ucapan.vocabulary.numbers import written
from kopdata.questions.pers.ucapan.vocabulary.periods import When, when
from kopdata.questions.pers.ucapan.vocabulary.tokens import sentences, tokens


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.209", "1209"),
        ("1209", "1209"),
        ("24,8", "24.8"),
        ("24.8", "24.8"),
        ("61.460", "61460"),
        ("1.234.567,5", "1234567.5"),
        ("60 ribu", "60000"),
        ("18,4 miliar", "18400000000"),
        ("tiga ratus", "300"),
        ("seratus dua belas", "112"),
        ("seribu dua ratus sembilan", "1209"),
        ("dua ribu dua puluh dua", "2022"),
        ("enam puluh satu ribu empat ratus enam puluh", "61460"),
        ("sebelas", "11"),
        ("dua koma enam", "2.6"),
    ],
)
def test_a_number(text, value):
    listed = tokens(text)
    found = written(listed, 0)

    assert (found.length, found.value) == (len(listed), Decimal(value))


@pytest.mark.parametrize("text", ["koperasi", "", "ribu", "koma lima"])
def test_no_number(text):
    assert written(tokens(text), 0) is None


@pytest.mark.parametrize(
    ("text", "expected", "day"),
    [
        ("pada tahun 2022", When("tahun", 2022), None),
        ("tahun buku 2022", When("tahun_buku", 2022), None),
        ("per 21 Juli 2023", When("hari", 2023, 7, 21), date(2023, 7, 21)),
        ("21/7/2023", When("hari", 2023, 7, 21), date(2023, 7, 21)),
        ("hingga Juni", When("hari", None, 6), date(2023, 6, 30)),
        ("pada Juni 2022", When("bulan", 2022, 6), date(2022, 6, 30)),
        ("akhir tahun 2022", When("hari", 2022, 12), date(2022, 12, 31)),
        ("semester I 2023", When("hari", 2023, 6), date(2023, 6, 30)),
        ("triwulan III tahun 2022", When("hari", 2022, 9), date(2022, 9, 30)),
        ("tahun ini", When("ini"), None),
        ("hingga kini", When("kini"), None),
        ("tahun lalu", When("lalu", back=1), None),
        ("dua tahun lalu", When("lalu", back=2), None),
    ],
)
def test_a_time(text, expected, day):
    listed = tokens(text)
    length, found = when(listed, 0)

    assert (length, found) == (len(listed), expected)
    assert found.day(date(2023, 7, 20)) == day


@pytest.mark.parametrize(
    "text", ["2000 koperasi", "112 koperasi", "2.022", "2022%", "akhir", "triwulan V 2023"]
)
def test_no_time(text):
    assert when(tokens(text), 0) is None


def kinds(sentence):
    return [(mark.kind, mark.text) for mark in marks(tokens(sentence), sentence)]


def test_the_longer_phrase_is_meant_and_a_word_within_a_word_is_none():
    assert kinds("RAT tepat waktu") == [("metrik", "RAT tepat waktu")]
    assert kinds("keratin")[0][0] == UNREAD


def test_a_word_does_what_those_around_it_let_it_do():
    assert kinds("baru 112")[0] == ("kualifikasi", "baru")
    assert kinds("koperasi baru")[1] == (UNREAD, "baru")
    assert kinds("hingga 112")[0] == ("ukuran", "hingga")
    assert kinds("hingga Juni")[0] == ("waktu", "hingga Juni")
    assert kinds("18 kecamatan") == [("kabupaten", "18 kecamatan")]
    assert kinds("17 kecamatan")[0][0] == UNREAD


def test_places_by_every_spelling_the_office_knows():
    for text in ("Sangatta Utara", "kecamatan Sangatta Utara", "Sgt. Utara", "SANGATTA UTARA"):
        (mark,) = marks(tokens(text), text)
        assert (mark.kind, mark.meaning) == ("tempat", "Sangatta Utara")
    assert kinds("Kabupaten Kutai Timur") == [("kabupaten", "Kabupaten Kutai Timur")]
    assert kinds("se-Kutim")[1] == ("kabupaten", "Kutim")


def test_who_says_so_is_passed_over_and_what_is_said_is_not():
    assert kinds("Menurut Kepala Dinas Koperasi Darsafani, aktif") == [
        ("hampa", "Menurut Kepala Dinas Koperasi Darsafani"),
        ("batas", ","),
        ("metrik", "aktif"),
    ]
    assert UNREAD in dict(kinds("aktif di Samarinda"))


def test_a_full_stop_within_a_sentence_ends_none():
    text = "Ada 1.209 koperasi. Di Kec. Bengalon 118. \N{LEFT DOUBLE QUOTATION MARK}Naik?"

    assert len(sentences(text)) == 3
    assert sentences("...") == ()
