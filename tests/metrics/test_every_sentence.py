"""Every sentence the product can make about random offices, held against the rules of sentences."""

import random
import re
from dataclasses import replace
from fractions import Fraction

import duckdb
import pytest

from kopdata import formatting, metrics, warehouse
from kopdata.kantor import kantor
from kopdata.messages import LANGUAGES
from kopdata.metrics import Selection, figure_words, sentences
from kopdata.metrics.changes import as_of, change
from kopdata.metrics.percent import is_mostly_unknown
from kopdata.metrics.selection_words import selection_in_words
from tests.conftest import deliveries_of
from tests.oracle.office import as_rows, office
from tests.oracle.summary import EVERY_KECAMATAN

SEEDS = (3, 38, 47, 57)
CROWDED = (38, 47)  # all koperasi in two kecamatan that differ, so that one is to be named
ASKED = 30
HEADLINES = ("koperasi_aktif", "rat_dilaksanakan", "koperasi_dibina_baru", "koperasi_sehat")
# No "naik 112": a direction is followed by where from and where to.
FROM_TO = {
    "id": re.compile(r"\b(?:naik|turun)\b(?! dari \S.* menjadi \S)"),
    "en": re.compile(r"\b(?:rose|fell)\b(?! from \S.* to \S)"),
}
MOVED = re.compile(r"\b(naik|turun|rose|fell)\b")
UP = {"naik", "rose"}
LOWEST = {
    "id": re.compile(r"terendah|tertinggi"),
    "en": re.compile(r"lowest|highest"),
}
INCOMPLETE = {"id": "angka sementara", "en": "provisional"}


@pytest.fixture(scope="module", params=SEEDS)
def source(request):
    """A random office, built once for all its sentences."""
    connection = duckdb.connect()
    rows = as_rows(office(request.param))
    if request.param in CROWDED:
        crowd(rows)
    warehouse.fill(
        connection,
        deliveries_of(rows, None, None),
        known_on=None,
        key=f"office {request.param}",
        then=[metrics.materialise],
    )
    yield warehouse.in_memory(connection)
    connection.close()


def crowd(rows):
    """Move every koperasi into one of two kecamatan: those last called Aktif, and all others.

    Two kecamatan that do not differ would rightly never be named.
    """
    stated = sorted(rows["register"], key=lambda row: (row["per"], row["received_on"]))
    last = {row["nama"]: row["status"] for row in stated if row.get("status")}
    for kind, listed in rows.items():
        for row in listed if kind != "target" else ():
            if row.get("kecamatan"):
                row["kecamatan"] = EVERY_KECAMATAN[last.get(row.get("nama")) == "Aktif"]


@pytest.fixture(scope="module")
def selections(source):
    """Everything, and many random choices of each filter and of several."""
    dice, choices = random.Random(source.key), metrics.options(source)
    return [Selection(), *(random_selection(dice, choices) for _ in range(ASKED))]


def random_selection(dice, choices):
    def some(names, chance, most):
        return (
            tuple(dice.sample(names, min(len(names), dice.randint(1, most))))
            if (dice.random() < chance)
            else ()
        )

    return Selection(
        tahun=(dice.choice(choices.tahun),) if dice.random() < 0.5 else (),
        kecamatan=some(choices.kecamatan, 0.6, dice.choice([1, 1, 2, 4, 17])),
        jenis=some(choices.jenis, 0.3, 3),
        bentuk=some(choices.bentuk, 0.2, 1),
        merah_putih=dice.choice(["with", "with", "with", "without", "only"]),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_about_every_metric(source, selections, language):
    told = set()
    for selection in selections:
        for summary in yearly(source, selection).values():
            said = sentences.sentence(summary.metric, summary, selection, source.about, language)
            found = change(summary.metric, summary, selection, source.about)
            assert_place_and_length(said, selection)
            assert summary.metric.text(language).name in said, said
            if found is not None:
                assert_figure(said, summary.metric, found, source.about, language)
                told.add(bool(MOVED.search(said)))

    assert told == {True, False}  # the offices are varied enough for both


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline(source, selections, language):
    for selection in selections:
        figures = {name: yearly(source, selection)[name] for name in HEADLINES}
        said = sentences.headline(figures, selection, source.about, language)
        spoken = {
            sentences.sentence(summary.metric, summary, selection, source.about, language)
            for summary in figures.values()
        }

        nothing = all(
            change(one.metric, one, selection, source.about) is None for one in figures.values()
        )
        assert said in spoken or nothing, said
        assert len(said.split()) <= sentences.WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weakest_kecamatan(source, selections, language):
    named = 0
    for selection in selections:
        years = yearly(source, selection)
        by_kecamatan = metrics.summarise_many(source, years, selection, ("kecamatan",))
        for name, summary in by_kecamatan.items():
            found = change(summary.metric, years[name], selection, source.about)
            if found is None:
                continue
            said = sentences.weakest(summary, found.now, source.about, language)
            if said is None:
                continue
            assert len(said.split()) <= sentences.WORDS, said
            assert summary.metric.text(language).name in said
            place = [row for row in summary.rows if row.kecamatan in said]
            if not place:  # nobody is certain to be: why is said
                assert re.search(r"\d", said)
                continue
            named += 1
            assert_worst(said, summary, place, language)
            word = INCOMPLETE[language]
            assert (word in said) is not found.now.lengkap, said
            day = found.now.covered_to or source.about.data_date
            assert str(day.year) in said or str(found.now.tahun) in said

    assert named or source.key not in {f"office {seed}" for seed in CROWDED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_selection(source, selections, language):
    for selection in selections:
        said = selection_in_words(selection, language)

        assert_place_and_length(said, selection)
        assert all(str(year) in said for year in selection.tahun)


def yearly(source, selection):
    ids = [metric.id for metric in metrics.catalogue()]
    return metrics.summarise_many(source, ids, replace(selection, tahun=()), ("periode",))


def assert_place_and_length(said, selection):
    assert len(said.split()) <= sentences.WORDS, said
    assert said.endswith("."), said
    if not selection.kecamatan:
        assert kantor().nama in said, said
    else:
        count = f"{len(selection.kecamatan)} kecamatan"
        assert count in said or all(name in said for name in selection.kecamatan), said


def assert_figure(said, metric, found, about, language):
    row = found.now
    by = row.covered_to or as_of(row, about)  # only what no list but an entry told has no day
    assert formatting.date_long(by, language=language) in said, said
    assert figure_words.amount(metric, row.numerator, language) in said, said
    word = INCOMPLETE[language]
    assert (word in said) is not row.lengkap, said
    assert not FROM_TO[language].search(said), said
    if is_mostly_unknown(row):  # told out of those known, never as a share
        for count in (row.denominator - row.unknown, row.unknown):
            assert formatting.number(count, language=language) in said, said
        assert not {"%", *MOVED.findall(said)} & set(said.split()), said
    elif row.denominator is not None:
        assert formatting.number(row.denominator, language=language) in said, said
        base = "target" if metric.denominator_kind == "target" else "koperasi"
        assert base in said, said
    if metric.denominator_kind == "koperasi" and (row.denominator or 0) < 10:
        assert "%" not in said, said
    if moved := MOVED.search(said):
        years = (found.before.periode.year, row.periode.year)
        if found.then:  # what still adds up is told from the same day
            assert formatting.date_long(found.then.day, language=language) in said, said
            found = replace(found, before=found.before._replace(numerator=found.then.numerator))
        else:
            assert f"({years[0]})" in said or "{}\N{EN DASH}{}".format(*years) in said, said
        assert str(years[1]) in said, said
        assert_certain(moved[1] in UP, metric, found.now, found.before, said)


def assert_certain(is_up, metric, now, before, said):
    """A direction holds whatever the answer of those nobody knows about."""
    assert before is not None, said
    assert before.lengkap, said
    if metric.denominator_kind == "target":  # how many are told, not their share of a target
        now, before = (row._replace(denominator=None) for row in (now, before))
    low, high = extent(metric, now)
    low_before, high_before = extent(metric, before)
    assert low > high_before if is_up else high < low_before, said
    if metric.denominator_kind == "koperasi":
        assert min(now.denominator, before.denominator) >= 10, said


def extent(metric, row):
    if row.denominator is None or not metric.is_share:
        return Fraction(row.numerator), Fraction(row.numerator)
    base = Fraction(row.denominator)
    return Fraction(row.numerator) / base, Fraction(row.numerator + row.unknown) / base


def assert_worst(said, summary, place, language):
    """The lowest is so whatever the unknown are; whoever is among the low is below the whole."""
    metric = summary.metric
    sign = -1 if metric.better == "lower" else 1
    compared = [row for row in summary.rows if (row.denominator or 0) >= 10]
    assert set(place) <= set(compared), said
    best = {row: max(sign * end for end in extent(metric, row)) for row in compared}
    worst = {row: min(sign * end for end in extent(metric, row)) for row in compared}
    if LOWEST[language].search(said):
        (named,) = place
        for number in (named.numerator, named.denominator):
            assert formatting.number(number, language=language) in said, said
        assert all(best[named] < worst[row] for row in compared if row is not named), said
        return
    base = sum(row.denominator or 0 for row in summary.rows)
    counted = sum(row.numerator for row in summary.rows if row.denominator)
    unknown = sum(row.unknown for row in summary.rows)
    for row in place:
        for whole in (Fraction(counted, base), Fraction(counted + unknown, base)):
            assert best[row] < sign * whole, said
