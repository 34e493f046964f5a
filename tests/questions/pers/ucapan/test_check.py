"""A sentence and its verdict: the bank of sentences, two-edged ones, unread ones, JSON."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kopdata.metrics import Selection, get, summarise
from kopdata.questions.pers.judgement import DIFFERS, FITS, FITS_ROUNDED, UNDECIDED
from kopdata.questions.pers.ucapan import words
from kopdata.questions.pers.ucapan.check import UNREAD, check, check_text, facts, total
from tests.metrics.rows import koperasi, rat

JULY = date(2023, 7, 21)
# What each sentence is by the figures that `metric --json` gives of the sample on that day.
with (Path(__file__).parent / "kalimat.csv").open(encoding="utf-8", newline="") as lines:
    BANK = [tuple(row.values()) for row in csv.DictReader(lines)]
NAMES = [f"k{number:02d}" for number in range(20)]


@pytest.mark.parametrize("day", ["2023-07-21", "2026-10-12"])
def test_bank(known_on, day):
    warehouse = known_on(date.fromisoformat(day))
    for of_day, verdict, metric, kecamatan, measure, sentence in BANK:
        if of_day != day:
            continue
        text = check_text(warehouse, Selection(), sentence)
        assert total(text).replace(FITS_ROUNDED, FITS) == verdict, sentence
        assert verdict != UNREAD or any(found.unread for found in text), sentence
        if metric:
            best = text[-1].readings[0]
            where = ", ".join(best.subject.selection.kecamatan)
            told = (best.subject.metric_id, where, best.measure)
            assert told == (metric, kecamatan, measure), sentence


def test_every_kecamatan_is_told_truly_and_a_wrong_number_of_it_is_not(known_on):
    warehouse, told = known_on(JULY), 0
    for metric, said in (
        ("koperasi_aktif", "koperasi aktif pada tahun"),
        ("rat_dilaksanakan", "koperasi menggelar RAT tahun buku"),
        ("zona_merah", "koperasi masuk zona merah pada tahun"),
    ):
        by = ("periode", "kecamatan")
        rows = summarise(warehouse, get(metric), Selection(), by).rows
        for row in (one for one in rows if one.tahun == rows[-1].tahun):
            count, base = int(row.numerator), row.denominator
            true = f"Di Kecamatan {row.kecamatan}, {count} dari {base} {said} {row.tahun}."
            false = f"{count + 7} {said} {row.tahun} di {row.kecamatan}"
            assert check(warehouse, Selection(), true).verdict == FITS, true
            assert check(warehouse, Selection(), false).verdict == DIFFERS, false
            told += 1

    assert told == 3 * 18


def test_the_bank_is_broad():
    counted = Counter(verdict for _, verdict, *_ in BANK)

    assert len(BANK) >= 160
    assert min(counted[one] for one in (FITS, DIFFERS, UNDECIDED, UNREAD)) >= 15
    assert len({sentence for *_, sentence in BANK}) > 0.95 * len(BANK)


@pytest.fixture
def office(as_of):
    """Twenty koperasi: 4 held the RAT of 2021, 9 that of 2022; 15 are active."""
    return as_of(
        JULY,
        register=[
            koperasi(name, per=date(2020, 1, 1), status="Aktif" if place < 15 else "Tidak Aktif")
            for place, name in enumerate(NAMES)
        ],
        rat=[
            *(rat(name, 2021, date(2022, 3, 1)) for name in NAMES[:4]),
            *(rat(name, 2022, date(2023, 3, 1)) for name in NAMES[:9]),
        ],
    )


def readings(warehouse, sentence):
    found = check(warehouse, Selection(), sentence)
    return {
        (one.state.tahun, one.measure, one.said and int(one.said), one.verdict)
        for one in found.readings
    }


def test_a_rise_by_and_a_rise_to_stand_side_by_side(office):
    found = check(office, Selection(), "RAT naik sebanyak 9")
    (number,) = found.points

    assert found.verdict == UNDECIDED
    assert number.is_two_edged
    assert [words.edge_in_words(number, edge) for edge in number.edges] == [
        "naik sebesar itu",
        "naik menjadi sekian",
    ]
    assert [edge.best.verdict for edge in number.edges] == [DIFFERS, FITS]
    assert readings(office, "RAT naik menjadi 9") == {
        (2022, "jumlah", 9, FITS),
        (2022, "arah", None, FITS),
    }
    assert readings(office, "RAT naik sebesar 5") == {(2022, "kenaikan", 5, FITS)}


def test_a_rise_by_so_many_is_right_and_to_so_many_only_keeps_it_from_being_wrong(office):
    assert check(office, Selection(), "RAT naik 5").verdict == FITS
    assert check(office, Selection(), "RAT naik 9").verdict == UNDECIDED
    assert check(office, Selection(), "RAT naik 7").verdict == DIFFERS


def test_a_rat_up_to_a_day_is_one_held_or_one_reported_by_then(known_on):
    found = check(known_on(JULY), Selection(), "Sampai 30 Juni 2023 sebanyak 95 koperasi RAT")
    (number,) = found.points

    assert [words.edge_in_words(number, edge) for edge in number.edges] == [
        "bila hari RAT yang dimaksud",
        "bila hari lapor yang dimaksud",
    ]
    assert [int(edge.best.value) for edge in number.edges] == [109, 95]
    assert found.verdict == UNDECIDED


def test_of_how_many_is_part_of_it(office):
    assert check(office, Selection(), "15 dari 20 koperasi aktif").verdict == FITS
    assert check(office, Selection(), "15 dari 30 koperasi aktif").verdict == DIFFERS
    assert check(office, Selection(), "75 persen dari 30 koperasi aktif").verdict == DIFFERS


def test_what_stands_is_said_with_it(office):
    found = check(office, Selection(), "9 koperasi sudah RAT")

    assert found.suggestions == (
        "RAT dilaksanakan tahun buku 2022 di Kutai Timur hampir tetap: "
        "4 dari 20 (2021) dan 9 dari 20 koperasi, per 21 Juli 2023, angka sementara.",
    )


@pytest.mark.parametrize(
    ("sentence", "unread"),
    [
        ("300 koperasi aktif di Samarinda", ("Samarinda",)),
        ("300 UMKM aktif", ("UMKM",)),
        ("300 koperasi aktif di Sangatta", ("Sangatta",)),
        ("Rata-rata 300 koperasi aktif", ("Rata-rata",)),
        ("15 orang aktif", ("15 orang",)),
        ("112 koperasi menyampaikan laporan", ("menyampaikan", "laporan")),
        ("15 koperasi aktif dan dibina", ("dibina",)),
    ],
)
def test_a_word_nobody_understands_leaves_no_verdict_and_is_named(office, sentence, unread):
    found = check(office, Selection(), sentence)

    assert (found.verdict, found.unread) == (UNREAD, unread)


def test_the_place_and_group_of_the_sentence_come_before_those_chosen(office):
    chosen = Selection(kecamatan=("Bengalon",), merah_putih="without")

    (whole,) = check(office, chosen, "15 koperasi aktif di Kutai Timur").readings
    (here,) = check(office, chosen, "15 koperasi aktif").readings
    (red,) = check(office, chosen, "15 Koperasi Merah Putih aktif").readings

    assert (whole.subject.selection.kecamatan, whole.verdict) == ((), FITS)
    assert here.subject.selection.kecamatan == ("Bengalon",)
    assert red.subject.selection.merah_putih == "only"


def test_a_text_is_checked_sentence_by_sentence(office):
    text = "Ada 15 koperasi aktif. RAT naik menjadi 9!\nDi Kec. Bengalon ada 20 koperasi aktif."
    found = check_text(office, Selection(), text)
    told = facts(found)

    assert [one.sentence for one in found] == [
        "Ada 15 koperasi aktif.",
        "RAT naik menjadi 9!",
        "Di Kec. Bengalon ada 20 koperasi aktif.",
    ]
    assert told["verdict"] == total(found)
    assert [one["verdict"] for one in told["sentences"]] == [one.verdict for one in found]
    assert total(found[:2]) == FITS


def test_what_speaks_of_a_sentence_that_told_several_things_is_not_read(office):
    text = "Ada 15 koperasi aktif dan 9 koperasi RAT. Sebanyak 4 di antaranya aktif."

    assert check_text(office, Selection(), text)[-1].unread == ("di antaranya",)


def test_the_place_beside_which_it_is_held_is_told(known_on):
    sentence = "Koperasi di Bengalon lebih banyak daripada di Muara Wahau"
    (one,) = check(known_on(JULY), Selection(), sentence).readings

    assert words.found_in_words(one) == "118; Muara Wahau: 104"
    assert one.verdict == FITS

    sentence = "Koperasi konsumen lebih sedikit daripada koperasi produsen"
    (one,) = check(known_on(JULY), Selection(), sentence).readings

    assert words.found_in_words(one) == "407; jenis Produsen: 546"
    assert one.verdict == FITS


def test_what_comes_nearest_and_what_became_of_a_target_is_said(known_on):
    def told(sentence):
        (one,) = check(known_on(JULY), Selection(), sentence).readings
        return words.understood_in_words(one).partition(": ")[2]

    assert told("300 dari 600 koperasi yang ditemukan Satgas masih aktif") == (
        "disebut 300 dari 600; menurut data 300 dari 1.209 (disebut dari 600 koperasi menurut "
        "ukuran lain; berapa di antara mereka tidak dihitung di sini, yang tampak ini dari semua "
        "koperasi)"
    )
    assert told("600 koperasi terancam dibekukan") == (
        "disebut 600; menurut data 953 dari 1.209 (yang disebut tidak dihitung di sini; ukuran "
        "ini yang terdekat)"
    )
    assert told("Target pembinaan tercapai") == "targetnya tercapai; menurut data 152 dari 150"
    assert told("Tidak semua koperasi aktif") == (
        "disebut tidak semua, jadi kurang dari 100,0 %; menurut data 24,8 % (300 dari 1.209)"
    )


def test_json_is_the_contract(office):
    told = facts(check_text(office, Selection(), "15 dari 20 koperasi aktif"))

    assert told == {
        "verdict": FITS,
        "readings": [
            {
                "metric": "koperasi_aktif",
                "kecamatan": None,
                "periode": date(2023, 1, 1),
                "day": date(2020, 1, 1),
                "qualifier": "tepat",
                "said": 15,
                "value": 15,
                "base": 20,
                "unknown": 0,
                "verdict": FITS,
            }
        ],
        "unread": [],
    }


def test_an_empty_office_says_nothing(given):
    found = check(given(), Selection(), "112 koperasi aktif")

    assert (found.verdict, found.readings) == (UNREAD, ())


def test_the_parts_are_the_sentence_itself(office):
    sentence = "Di Kutai Timur 15 dari 20 koperasi aktif pada 2023, kata UMKM!"
    found = check(office, Selection(), sentence)
    pieces = words.parts(sentence, found.parsed.marks, found.unread)

    assert "".join(piece.text for piece in pieces) == sentence
    assert [(piece.name, piece.text) for piece in pieces if piece.name] == [
        ("tempat", "Kutai Timur"),
        ("angka", "15"),
        ("dasar", "20"),
        ("dasar", "koperasi"),
        ("ukuran", "aktif"),
        ("masa", "pada 2023"),
    ]


def test_a_kecamatan_that_another_is_level_with_is_not_the_first(as_of):
    first, second = (
        [koperasi(f"{place} {one}", kecamatan=place, per=date(2020, 1, 1)) for one in range(3)]
        for place in ("Bengalon", "Telen")
    )
    level = as_of(JULY, register=[*first, *second])

    assert check(level, Selection(), "Koperasi terbanyak ada di Telen").verdict == UNDECIDED
    assert check(level, Selection(), "Koperasi terbanyak ada di Busang").verdict == DIFFERS
