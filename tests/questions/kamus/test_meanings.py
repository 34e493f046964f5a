"""The readings of a word, and what each that is no metric's own counts."""

import re
from datetime import date

import pytest

from kopdata import formatting, metrics
from kopdata.metrics.statistics import area_order, area_spread
from kopdata.questions.kamus import meanings
from tests.metrics.rows import activity, koperasi, rat

DAY = date(2023, 12, 31)
READINGS = [one for listed in meanings.readings().values() for one in listed]


def test_the_words_of_the_office():
    assert set(meanings.readings()) == {"sehat", "aktif", "dibina", "rat"}
    assert all(len(listed) > 2 for listed in meanings.readings().values())
    assert len({one.id for one in READINGS}) == len(READINGS)


@pytest.mark.parametrize("reading", READINGS, ids=lambda one: one.id)
def test_a_reading_names_metrics_that_exist(reading):
    known = {metric.id for metric in metrics.catalogue()}
    named = {reading.metric, reading.counted, reading.within} - {None}

    assert named <= known
    assert bool(reading.counted) == bool(reading.within)
    assert not (reading.metric and reading.counted)
    assert reading.at_least <= reading.years
    assert reading.confidence in {"dibaca", "beberapa sumber", "satu sumber", "belum jelas"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_word_that_compares_is_explained_in_two_sentences_with_the_numbers_that_decide(language):
    lowest, spread = (one.meanings[language] for one in meanings.comparisons())
    level = formatting.percent(area_spread.LEVEL, language=language)
    false = formatting.percent(area_spread.FALSE_DISCOVERIES, 0, language=language)

    for said in (lowest, spread):
        assert len(re.findall(r"[.] |[.]$", said)) == 2
        assert level in said
    assert formatting.percent(area_order.CERTAIN, 0, language=language) in lowest
    assert f" {area_spread.MANY} kecamatan" in spread
    assert false in spread


@pytest.mark.parametrize("metric", metrics.catalogue(), ids=lambda metric: metric.id)
def test_every_metric_says_when_to_use_it(metric):
    assert meanings.use_of(metric.id, "id")
    assert meanings.use_of(metric.id, "en")


@pytest.fixture
def office(as_of):
    """A and B are active, C is not; A held two RAT, B the last one, C an old one."""
    return as_of(
        DAY,
        register=[
            koperasi("A", received_on=DAY),
            koperasi("B", "Busang", received_on=DAY),
            koperasi("C", status="Tidak Aktif", received_on=DAY),
        ],
        rat=[
            rat("A", 2021, date(2022, 3, 1)),
            rat("A", 2022, date(2023, 3, 1)),
            {**rat("B", 2022, date(2023, 9, 1)), "kecamatan": "Busang"},
            rat("C", 2020, date(2021, 3, 1)),
        ],
        pembinaan=[activity("C", date(2021, 5, 1)), activity("A", date(2023, 5, 1))],
    )


@pytest.mark.parametrize(
    ("reading", "counted", "out_of"),
    [
        pytest.param("rat_dari_aktif", 2, 2, id="A and B"),
        pytest.param("rat_dari_terdaftar", 2, 3, id="A and B of all"),
        pytest.param("sehat_dua_tahun_rat", 1, 2, id="only A twice running"),
        pytest.param("aktif_menurut_rat", 3, 3, id="each once in three years"),
        pytest.param("dibina_pernah", 2, 3, id="A and C, whenever"),
    ],
)
def test_a_reading_counts_within_its_base(office, reading, counted, out_of):
    found = meanings.counts(office, metrics.Selection())[reading]

    assert (found.counted, found.out_of) == (counted, out_of)


def test_the_selection_holds(office):
    found = meanings.counts(office, metrics.Selection(kecamatan=("Busang",)))

    assert (found["rat_dari_terdaftar"].counted, found["rat_dari_terdaftar"].out_of) == (1, 1)


def test_a_chosen_year_without_data_has_no_count(office):
    assert meanings.counts(office, metrics.Selection(tahun=(2030,))) == {}


def test_an_empty_office_counts_nothing(given):
    assert meanings.counts(given(), metrics.Selection()) == {}
    assert meanings.deadlines(given()) == ()


def test_the_deadlines_of_the_years_with_data(office):
    found = meanings.deadlines(office)

    assert [one.tahun_buku for one in found] == [2023, 2022, 2021, 2020]
    assert {(one.primer.month, one.primer.day) for one in found} == {(6, 30)}
