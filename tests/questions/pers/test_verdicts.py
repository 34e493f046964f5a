"""Verdicts: what fits, what fits after rounding, what does not, and what nobody can decide."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.pers import verdicts
from kopdata.questions.pers.published import Reading
from kopdata.questions.pers.verdicts import DIFFERS, FITS, FITS_ROUNDED, UNDECIDED, Measured
from tests.metrics.rows import koperasi, rat, status
from tests.questions import offices


@pytest.mark.parametrize(
    ("said", "qualifier", "found", "unknown", "expected"),
    [
        pytest.param(300, "tepat", 300, 0, FITS, id="the same"),
        pytest.param(1200, "tepat", 1209, 0, FITS_ROUNDED, id="rounded to hundreds"),
        pytest.param(300, "tepat", 325, 0, DIFFERS, id="rounding excuses one part in twenty"),
        pytest.param(301, "tepat", 300, 0, DIFFERS, id="a number with no zeros is exact"),
        pytest.param(2000, "sekitar", 1450, 0, DIFFERS, id="about is no licence"),
        pytest.param(1450, "sekitar", 1445, 0, FITS_ROUNDED, id="about, to tens"),
        pytest.param(150, "lebih_dari", 152, 0, FITS, id="more than"),
        pytest.param(150, "lebih_dari", 150, 0, DIFFERS, id="not more than"),
        pytest.param(150, "sedikitnya", 150, 0, FITS, id="at least"),
        pytest.param(35, "tepat", 30, 10, UNDECIDED, id="the unknown may make the difference"),
        pytest.param(55, "tepat", 30, 10, DIFFERS, id="not even all the unknown"),
    ],
)
def test_verdict(said, qualifier, found, unknown, expected):
    reading = Reading("koperasi_aktif", 2023, Decimal(said), qualifier=qualifier)

    assert verdicts.verdict(reading, Measured(Decimal(found), unknown=unknown)) == expected


def test_without_data_nothing_is_decided_and_it_says_why(given):
    reading = Reading("koperasi_aktif", 2018, Decimal(300))
    measured = verdicts.as_known_then(reading, given())

    assert verdicts.verdict(reading, measured) == UNDECIDED
    assert verdicts.why_undecided(reading, measured) == "belum_ada_data"
    later = given(register=[koperasi("one", per=date(2022, 1, 1))])
    measured = verdicts.as_known_then(reading, later)
    assert verdicts.why_undecided(reading, measured) == "tahun_tidak_ada"


def test_that_day_as_known_now_counts_what_was_learned_later_and_not_what_happened_later(given):
    day = date(2023, 7, 21)
    register = [koperasi(name, per=date(2020, 1, 1)) for name in ("a", "b", "c")]
    now = given(
        register=[*register, status("a", "Tidak Aktif", date(2023, 8, 1))],
        rat=[
            rat("a", 2022, date(2023, 3, 1), received_on=date(2023, 4, 1)),
            rat("b", 2022, date(2023, 5, 1), received_on=date(2024, 4, 1)),
            rat("c", 2022, date(2023, 8, 1), received_on=date(2024, 4, 1)),
        ],
    )
    held = Reading("rat_dilaksanakan", 2022, Decimal(2))
    aktif = Reading("koperasi_aktif", 2023, Decimal(3))

    assert verdicts.that_day_as_known_now(held, day, now).value == 2
    assert verdicts.that_day_as_known_now(aktif, day, now).value == 3
    assert verdicts.that_day_as_known_now(aktif, date(2023, 8, 1), now).value == 2


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_on_the_data_date_that_day_is_the_metric_itself(given, seed):
    known, warehouse = offices.both(given, seed)
    day = known.data_date
    rows = store.run(
        warehouse,
        "questions/pers/verdicts_on_that_day",
        day=day,
        tahun=day.year,
        **metrics.Selection().parameters(),
    )
    for name, numerator, denominator, unknown in rows:
        metric = metrics.get(name)
        if metric.periode == "tahun_buku":
            continue
        found = metrics.summarise(
            warehouse, metric, metrics.Selection(tahun=(day.year,)), ("periode",)
        ).rows
        for row in found:
            assert (row.numerator, row.unknown) == (numerator, unknown), name
            if metric.denominator_kind == "koperasi":
                assert row.denominator == denominator
