"""Where a third or more of a base is unknown, the count is told and never the low bound."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.metrics import figure_words, sentences
from kopdata.metrics.percent import has_share, is_mostly_unknown

from .rows import koperasi, score

ASSESSED = date(2024, 12, 31)


def office(given, assessed, everyone=30):
    """So many koperasi of which the first ones were assessed in 2024, every other one as Sehat."""
    names = [f"Koperasi {number}" for number in range(everyone)]
    scores = [
        score(name, 2024, predikat="Cukup Sehat" if place % 2 else "Sehat", received_on=ASSESSED)
        for place, name in enumerate(names[:assessed])
    ]
    return given(register=[koperasi(name) for name in names], kesehatan=scores)


def told(warehouse, language="id"):
    metric = metrics.get("koperasi_sehat")
    selection = metrics.Selection(tahun=(2024,))
    summary = metrics.summarise(warehouse, metric, selection)
    (row,) = summary.rows
    words = sentences.sentence(metric, summary, selection, warehouse.about, language)
    return row, figure_words.value_in_words(metric, row, language), words


@pytest.mark.parametrize(
    ("assessed", "is_mostly"),
    [
        pytest.param(30, False, id="all known"),
        pytest.param(21, False, id="fewer than a third unknown"),
        pytest.param(20, True, id="exactly a third unknown"),
        pytest.param(1, True, id="nearly all unknown"),
    ],
)
def test_a_third_of_the_base_decides(given, assessed, is_mostly):
    row, value, words = told(office(given, assessed))

    assert (is_mostly_unknown(row), has_share(row)) == (is_mostly, not is_mostly)
    assert ("%" in value, "%" in words) == (not is_mostly, not is_mostly)


def test_the_count_is_told_out_of_those_known(given):
    _, value, words = told(office(given, assessed=12))

    assert value == "6"
    assert words == (
        "Koperasi sehat di Kutai Timur: 6 sehat dari 12 yang dinilai; 18 belum dinilai, "
        "per 31 Desember 2024."
    )


def test_it_is_told_in_english_too(given):
    _, value, words = told(office(given, assessed=12), "en")

    assert value == "6"
    assert "6 healthy of 12 assessed; 18 not assessed" in words


def test_a_metric_without_words_of_its_own_speaks_of_what_is_known(given):
    row, _, _ = told(office(given, assessed=12))

    words = figure_words.base_in_words(metrics.get("rat_tepat_waktu"), row)
    assert words == "6 dari 12 yang diketahui; 18 belum diketahui"


def test_where_nobody_was_assessed_there_is_a_dash(given):
    warehouse = office(given, assessed=1)
    row, *_ = told(warehouse)
    nobody = row._replace(numerator=0, unknown=30, value=None)

    assert figure_words.value_in_words(metrics.get("koperasi_sehat"), nobody) == "–"


def test_what_it_was_before_is_told_with_what_was_known(given):
    warehouse = office(given, assessed=12)
    row, *_ = told(warehouse)
    found = metrics.changes.Change(row._replace(periode=date(2025, 1, 1)), row)

    words = figure_words.change_in_words(metrics.get("koperasi_sehat"), found)
    assert words == "Akhir 2024: 6 dari 12 yang diketahui"
