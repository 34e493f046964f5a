"""The say-check: words and numbers found by rule, each way to mean them, and what stands."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pers.say import say_check
from kopdata.questions.pers.say_words import heard
from kopdata.questions.pers.verdicts import DIFFERS, FITS
from tests.metrics.rows import koperasi, rat

NAMES = [f"k{number:02d}" for number in range(20)]


@pytest.fixture
def office(as_of):
    """Twenty koperasi: 4 held the RAT of 2021, 9 that of 2022; 15 are active."""
    return as_of(
        date(2023, 7, 21),
        register=[
            koperasi(name, per=date(2020, 1, 1), status="Aktif" if place < 15 else "Tidak Aktif")
            for place, name in enumerate(NAMES)
        ],
        rat=[
            *(rat(name, 2021, date(2022, 3, 1)) for name in NAMES[:4]),
            *(rat(name, 2022, date(2023, 3, 1)) for name in NAMES[:9]),
        ],
    )


def meanings(warehouse, sentence):
    found = say_check(warehouse, Selection(), sentence)
    return {
        (one.reading.tahun, one.reading.measure, int(one.reading.value), one.verdict)
        for one in found.meanings
    }


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("1.209 koperasi terdaftar", [Decimal(1209)]),
        ("37,3 % koperasi aktif", [Decimal("37.3")]),
        ("112 koperasi RAT pada 2022", [Decimal(112)]),
        ("aktif per 21 Juli 2023", []),
        ("2.000 koperasi terdaftar", [Decimal(2000)]),
        ("2000 koperasi terdaftar", [Decimal(2000)]),
    ],
)
def test_numbers_are_told_from_years(sentence, numbers):
    assert [number.value for number in heard(sentence).numbers] == numbers


@pytest.mark.parametrize(
    ("sentence", "metric", "is_opposite"),
    [
        ("koperasi yang sudah RAT", "rat_dilaksanakan", False),
        ("koperasi RAT tepat waktu", "rat_tepat_waktu", False),
        ("koperasi tidak aktif", "koperasi_aktif", True),
        ("koperasi sehat", "koperasi_sehat", False),
        ("koperasi belum RAT", "rat_dilaksanakan", True),
    ],
)
def test_the_longer_word_is_meant(sentence, metric, is_opposite):
    assert heard(sentence).metrics == ((metric, is_opposite),)


def test_a_word_within_a_word_is_none():
    assert heard("kerat roti, keratin, dan kesehatan").metrics == ()


def test_rise_without_a_word_between_means_to_or_by(office):
    assert meanings(office, "RAT naik 9") == {
        (2022, "jumlah", 9, FITS),
        (2022, "kenaikan", 9, DIFFERS),
    }
    assert meanings(office, "RAT naik menjadi 9") == {(2022, "jumlah", 9, FITS)}
    assert meanings(office, "RAT naik sebesar 5") == {(2022, "kenaikan", 5, FITS)}
    assert meanings(office, "RAT naik sebanyak 5") == {
        (2022, "jumlah", 5, DIFFERS),
        (2022, "kenaikan", 5, FITS),
    }


def test_twice_as_many_is_counted_and_not_believed(office):
    found = say_check(office, Selection(), "9 koperasi sudah RAT, naik dua kali lipat")

    assert [(one.multiple, one.verdict) for one in found.meanings] == [(None, FITS), (2, DIFFERS)]
    assert found.suggestions == (
        "RAT dilaksanakan tahun buku 2021\N{EN DASH}2022 di Kutai Timur hampir tetap: "
        "4 dari 20 dan 9 dari 20 koperasi wajib RAT, per 21 Juli 2023, sementara.",
    )


def test_an_old_figure_is_found_in_its_own_year(office):
    assert (2021, "jumlah", 4, FITS) in meanings(office, "4 koperasi sudah RAT")


def test_of_how_many_is_checked_too(office):
    assert meanings(office, "15 dari 20 koperasi aktif") == {
        (2023, "jumlah", 15, FITS),
        (2023, "dasar", 20, FITS),
    }
    assert (2023, "dasar", 30, DIFFERS) in meanings(office, "15 dari 30 koperasi aktif")


def test_the_opposite_leaves_out_the_unknown(office):
    assert (2023, "jumlah", 5, FITS) in meanings(office, "5 koperasi tidak aktif")


def test_what_is_not_recognised_gets_no_suggestion(office):
    found = say_check(office, Selection(), "Cuaca cerah, 112 orang hadir")

    assert not found.is_recognised
    assert found.suggestions == ()


def test_an_empty_office_says_nothing(given):
    assert say_check(given(), Selection(), "112 koperasi aktif").meanings == ()
