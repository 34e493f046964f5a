"""Every sentence about coaching and kecamatan: at most 25 words, dated, and out of how many."""

import random
import re
from datetime import date

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.kecamatan import words as of_kecamatan
from kopdata.questions.kecamatan.funnel import funnel
from kopdata.questions.pembinaan import words as of_coaching
from kopdata.questions.pembinaan.forecast import Weeks
from kopdata.questions.pembinaan.pace import Pace, SameDay
from kopdata.questions.pembinaan.quarters import Quarter
from kopdata.questions.pembinaan.reach import Reach, StatusReach
from kopdata.questions.shared.coaching_effect import Comparison, Effect, Followed, Group
from kopdata.questions.shared.standardised_difference import Difference
from kopdata.questions.shared.words import supplier_in_words
from tests.charts import rows

SELECTIONS = (
    Selection(),
    Selection(kecamatan=("Sangatta Selatan",), jenis=("Konsumen",)),
    Selection(kecamatan=("Busang", "Telen", "Kaubun"), merah_putih="without"),
)
DAY = date(2023, 7, 21)


def random_pace(rnd, is_over):
    target = rnd.choice([None, 1, 9, 1500])
    reached = rnd.choice([0, 3, 1500])
    is_reached = target is not None and reached >= target
    return Pace(
        2023,
        date(2023, 12, 31) if is_over else DAY,
        reached,
        target,
        2.5,
        Weeks((0, 2) * 6),
        None,
        days_ahead=rnd.randint(-300, 300) if target else None,
        needed=None if is_over else 1.0,
        reached_on=date(2023, 3, 1) if is_reached else None,
    )


def random_difference(rnd):
    low = rnd.uniform(-0.9, 0.5)
    return Difference(0.6, 0.6 - low, low, low + rnd.choice([0.1, 0.8]))


def said(rnd, selection, language):
    """Every kind of sentence once, about random figures."""
    is_over = rnd.random() < 0.3
    pace = random_pace(rnd, is_over)
    yield of_coaching.pace_sentence(pace, selection, language)
    yield of_coaching.kecamatan_pace_sentence(
        [("Busang", random_pace(rnd, is_over)), ("T", pace)], language
    )
    reach = Reach(2023, DAY, (StatusReach("Aktif", rnd.randint(0, 2000), 3, 2, 1),))
    yield of_coaching.reach_sentence(reach, selection, language)
    groups = [Group(rnd.choice([5, 40, 1200]), 3) for _ in range(4)]
    comparisons = (Comparison(False, *groups[:2]), Comparison(True, *groups[2:]))
    change, placebo = (
        rnd.choice([None, random_difference(rnd), random_difference(rnd)]) for _ in range(2)
    )
    followed = Followed(comparisons, change, placebo, rnd.choice([0, 12]))
    effect = Effect(2021, (("rat", followed), ("predikat", followed)))
    for outcome in ("rat", "predikat"):
        yield of_coaching.effect_sentence(effect, outcome, selection, rows.ABOUT.day, language)
    for metric_id in ("koperasi_aktif", "rat_tepat_waktu", "zona_merah", "keragaan_dilaporkan"):
        counts = {name: (rnd.randint(0, 90), 90) for name in ("Busang", "Sangatta Utara", "Telen")}
        total = rows.row(
            sum(count for count, _ in counts.values()),
            270,
            periode=date(2023, 1, 1),
            lengkap=rnd.random() < 0.5,
        )
        found = funnel(rows.by_kecamatan(metric_id, counts), total)
        yield of_kecamatan.funnel_sentence(found, total, rows.ABOUT, language)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("selection", SELECTIONS)
def test_sentences_are_short_dated_and_say_out_of_how_many(selection, language):
    rnd = random.Random(5)
    for _ in range(60):
        for sentence in said(rnd, selection, language):
            assert len(sentence.split()) <= 25, sentence
            assert sentence.endswith("."), sentence
            assert "  " not in sentence and "{" not in sentence
            assert not re.search(r"\b(naik|turun) \d", sentence)
            if "%" in sentence:
                assert re.search(r"\d (dari|of) (target )?\d", sentence), sentence


def test_the_pace_is_told_in_days():
    pace = Pace(2023, DAY, 50, 150, 5, Weeks((1,) * 12), DAY, days_ahead=-27, needed=4.3)

    assert of_coaching.pace_sentence(pace, Selection()) == (
        "Koperasi pertama kali dibina 2023 di Kutai Timur: 50 dari target 150, "
        "27 hari di belakang laju, per 21 Juli 2023, angka sementara."
    )


def test_a_reached_target_says_when():
    pace = Pace(
        2023, DAY, 152, 150, 5, Weeks((1,) * 12), DAY, days_ahead=160, reached_on=date(2023, 7, 18)
    )

    assert "152 dari target 150, tercapai 18 Jul 2023, per" in of_coaching.pace_sentence(
        pace, Selection()
    )


@pytest.mark.parametrize(
    ("change", "placebo", "said"),
    [
        ((0.021, 0.225), (-0.1, 0.1), "lebih baik 12,3 poin (2,1–22,5)"),
        ((-0.225, -0.021), (-0.1, 0.1), "lebih buruk 12,3 poin (2,1–22,5)"),
        ((-0.021, 0.225), (-0.1, 0.1), "bedanya variasi wajar (−2,1 sampai 22,5 poin)"),
        ((0.021, 0.225), (0.05, 0.1), "tidak disimpulkan, sebelum dibina pun sudah berbeda"),
        ((0.021, 0.225), None, "tidak disimpulkan, tahun sebelumnya tidak dapat diuji"),
    ],
)
def test_what_followed_is_claimed_only_where_it_stands(change, placebo, said):
    def found(limits):
        value = sum(limits) / 2
        return Difference(0.5 + value, 0.5, *limits)

    comparisons = (Comparison(False, Group(90, 60), Group(300, 60)),)
    followed = Followed(comparisons, found(change), placebo and found(placebo))
    effect = Effect(2021, (("rat", followed),))

    assert of_coaching.effect_sentence(effect, "rat", Selection(), rows.ABOUT.day) == (
        f"RAT tahun buku 2021: 60 dari 90 yang dibina, serupa setara 45 dari 90; {said}, "
        "per 21 Juli 2023."
    )


def test_what_stands_beside_the_pace():
    pace = Pace(
        2023,
        DAY,
        50,
        150,
        5,
        Weeks((1,) * 12),
        DAY,
        earlier=(SameDay(2022, 40, 75),),
        quarters=(Quarter(1, 30, 28), Quarter(3, 40, 2)),
    )

    assert of_coaching.earlier_in_words(pace) == "Pada tanggal yang sama: 2022 40 dari 75 setahun."
    assert of_coaching.quarters_in_words(pace) == "Target triwulan: I 28 dari 30; III 2 dari 40."
    assert of_coaching.arrival_in_words(pace) == "tidak tercapai pada laju ini dalam 2023"


def test_the_funnel_names_the_side_that_needs_attention():
    alike = {f"K{place}": (25, 50) for place in range(12)}
    counts = {"Busang": (2, 50), "Telen": (48, 50), **alike}
    total = rows.row(350, 700, periode=date(2023, 1, 1), lengkap=False)

    for metric_id, place in (
        ("koperasi_aktif", "Busang di luar sebaran biasa (ke bawah)"),
        ("zona_merah", "Telen di luar sebaran biasa (ke atas)"),
    ):
        found = funnel(rows.by_kecamatan(metric_id, counts), total)
        sentence = of_kecamatan.funnel_sentence(found, total, rows.ABOUT)
        assert f"2023: {place}; Kutai Timur 350 dari 700" in sentence
        assert sentence.endswith("per 21 Juli 2023, angka sementara.")


def test_the_funnel_says_so_where_all_lie_within_the_usual_spread():
    counts = {"Busang": (5, 50), "Telen": (45, 50), "Kaubun": (25, 50)}
    total = rows.row(75, 150, periode=date(2023, 1, 1))
    found = funnel(rows.by_kecamatan("koperasi_aktif", counts), total)

    sentence = of_kecamatan.funnel_sentence(found, total, rows.ABOUT)

    assert "tidak ada kecamatan di luar sebaran biasa; Kutai Timur 75 dari 150" in sentence


def test_who_is_among_the_low_within_the_usual_spread_is_said_in_one_sentence():
    counts = {"Busang": (45, 150), **{f"K{place}": (9 + place % 2 * 14, 30) for place in range(12)}}
    by_kecamatan = rows.by_kecamatan("koperasi_aktif", counts)
    total = rows.row(237, 510, periode=date(2023, 1, 1))
    found = funnel(by_kecamatan, total)

    assert "tidak ada kecamatan di luar" in of_kecamatan.funnel_sentence(found, total, rows.ABOUT)
    sentence = of_kecamatan.compared_sentence(found, by_kecamatan, total, rows.ABOUT)
    assert "Busang (45 dari 150), tetapi dalam sebaran biasa" in sentence


def test_who_lies_outside_the_usual_spread_is_said_to():
    alike = {f"K{place}": (25, 50) for place in range(12)}
    by_kecamatan = rows.by_kecamatan("koperasi_aktif", {"Busang": (2, 50), **alike})
    total = rows.row(302, 650, periode=date(2023, 1, 1))
    found = funnel(by_kecamatan, total)

    sentence = of_kecamatan.compared_sentence(found, by_kecamatan, total, rows.ABOUT)
    assert "Busang di luar sebaran biasa (ke bawah)" in sentence


def test_every_measure_has_a_supplier():
    suppliers = {metric.id: supplier_in_words(metric) for metric in metrics.catalogue()}

    assert "`rat`" in suppliers["zona_merah"]
    assert "`kesehatan`" in suppliers["koperasi_sehat"]
    assert "`verifikasi`" in suppliers["koperasi_terlacak"]
    assert "`pembinaan`" in suppliers["koperasi_dibina_baru"]
    assert "`register`" in suppliers["koperasi_aktif"]
    assert "`keragaan`" in suppliers["anggota"]
    assert "`keragaan`" in suppliers["keragaan_dilaporkan"]
