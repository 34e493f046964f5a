"""The sentences over random offices: at most 25 words, with area and date, never a bare number."""

import re
from dataclasses import replace

import pytest

from kopdata.metrics import Selection
from kopdata.metrics.sentences import WORDS
from kopdata.questions.change import Moment, why
from kopdata.questions.kesehatan import aspects, transitions, words
from kopdata.questions.rat import status_ladder
from kopdata.questions.rat import words as words_of_rat
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.standing import ends
from tests.questions import offices

DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ 20\d\d")


def sentences_of(warehouse, known, selection, language):
    day = known.data_date
    assessed = sorted(known.tahun["kesehatan"])
    matrix = transitions.transitions(warehouse, selection, assessed[-2], assessed[-1])
    yield words.transitions_sentence(matrix, day, selection, language)
    for metric in ("koperasi_sehat", "koperasi_aktif"):
        moments = [Moment(warehouse, tahun) for tahun in assessed[-2:]]
        change = why(*moments, metric, selection)
        yield words.change_sentence(change, *moments, selection, language)
    rows = aspects.aspects(warehouse, selection)
    yield words.aspects_sentence(rows, day, selection, language)
    curves = rat_season.curves(warehouse, selection)
    for before, this in zip([None, *curves], curves, strict=False):
        yield words_of_rat.curve_sentence(this, before, selection, language)
    for curve in curves[-1:]:
        ladder = status_ladder.status_ladder(warehouse, selection, curve.tahun_buku)
        end = ends(warehouse)[ladder.tahun]
        yield words_of_rat.ladder_sentence(ladder, end, selection, language)
        yield words_of_rat.aktif_and_rat_sentence(ladder, end, selection, language)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("seed", offices.SEEDS[:6])
def test_sentences_are_short_and_say_where_and_when(given, seed, language):
    known, warehouse = offices.both(given, seed)
    place = known.koperasi[0].kecamatan
    everything = Selection()
    for selection in (
        everything,
        replace(everything, kecamatan=(place,)),
        replace(everything, kecamatan=(place,), bentuk=("Primer",)),
    ):
        area = place if selection.kecamatan else "Kutai Timur"
        for sentence in sentences_of(warehouse, known, selection, language):
            assert len(sentence.split()) <= WORDS, sentence
            says_nothing = "belum ada" in sentence.lower() or "no " in sentence.lower()
            is_empty = says_nothing or "Tidak ada" in sentence or "Instrumen" in sentence
            assert area in sentence or is_empty, sentence
            assert DAY.search(sentence) or is_empty or "instrument" in sentence, sentence
            assert not re.search(r"\b(naik|turun) \d", sentence.replace("tetap", "")), sentence
