"""Verdicts: what fits, what fits after rounding, what does not, and what nobody can decide."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kopdata import metrics
from kopdata.questions.pers import verdicts
from kopdata.questions.pers.statement import Reading
from kopdata.questions.pers.verdicts import DIFFERS, FITS, FITS_ROUNDED, UNDECIDED, Measured
from tests.metrics.rows import activity, koperasi, rat, score, status, target
from tests.questions import offices

DAY = date(2023, 7, 21)
NAMES = ("a", "b", "c", "d")
REGISTER = [koperasi(name, per=date(2018, 1, 1)) for name in NAMES]


@pytest.mark.parametrize(
    ("base", "found", "expected", "why"),
    [
        pytest.param(None, 1209, FITS, None, id="no base said"),
        pytest.param(1209, 1209, FITS, None, id="its own base"),
        pytest.param(1200, 1209, FITS_ROUNDED, None, id="its base, rounded"),
        pytest.param(600, 1209, DIFFERS, "dasar_lain", id="300 of 600 is not 300 of 1.209"),
        pytest.param(600, None, UNDECIDED, "tanpa_dasar", id="a measure without a base"),
    ],
)
def test_a_base_that_was_said_is_part_of_what_was_said(base, found, expected, why):
    said = None if base is None else Decimal(base)
    reading = Reading("koperasi_aktif", 2023, Decimal(300), base=said)
    measured = Measured(Decimal(300), found)

    assert (verdicts.verdict(reading, measured), verdicts.why(reading, measured)) == (expected, why)


def test_a_figure_that_differs_differs_over_any_base():
    reading = Reading("koperasi_aktif", 2023, Decimal(200), base=Decimal(1209))

    assert verdicts.verdict(reading, Measured(Decimal(300), 1209)) == DIFFERS
    assert verdicts.verdict(reading, Measured(Decimal(300))) == DIFFERS


def test_a_fall_is_a_measure_of_its_own_and_the_unknown_of_both_years_open_it(given):
    stated = ("Aktif", "Aktif", "Aktif", None)
    now = given(
        register=[
            koperasi(name, status=word, per=date(2021, 1, 1))
            for name, word in zip(NAMES, stated, strict=True)
        ]
        + [
            status("a", "Tidak Aktif", date(2022, 3, 1)),
            status("b", "Dibekukan", date(2022, 3, 1)),
        ],
    )

    fall = Reading("koperasi_aktif", 2022, Decimal(2), measure="penurunan")
    measured = verdicts.as_known_then(fall, now)
    assert (measured.value, measured.before) == (2, 3)
    assert (measured.lowest, measured.highest) == (1, 3)
    assert verdicts.verdict(fall, measured) == UNDECIDED


def test_the_opposite_is_those_known_not_to_be_counted(given):
    stated = ("Aktif", "Tidak Aktif", "Dibekukan", None)
    now = given(
        register=[
            koperasi(name, status=word, per=date(2021, 1, 1))
            for name, word in zip(NAMES, stated, strict=True)
        ],
    )

    inactive = Reading("koperasi_aktif", 2021, Decimal(2), is_opposite=True)
    assert verdicts.as_known_then(inactive, now) == Measured(Decimal(2), 4, 1)
    share = replace(inactive, measure="persen", value=Decimal(50))
    measured = verdicts.as_known_then(share, now)
    assert (measured.value, measured.highest, measured.count) == (50, 75, 2)
    assert verdicts.verdict(share, measured) == UNDECIDED
    without_base = Reading("koperasi_terdaftar", 2021, Decimal(2), is_opposite=True)
    assert verdicts.as_known_then(without_base, now).reason == "tanpa_dasar"


def test_nought_is_not_said_where_nobody_stated_anything(given):
    now = given(register=[koperasi("a", status=None, per=date(2021, 1, 1))])
    none = Reading("koperasi_aktif", 2021, Decimal(0))

    measured = verdicts.as_known_then(none, now)
    assert (verdicts.verdict(none, measured), measured.reason) == (UNDECIDED, "belum_diketahui")


def test_without_data_nothing_is_decided_and_it_says_why(given):
    reading = Reading("koperasi_aktif", 2018, Decimal(300))
    measured = verdicts.as_known_then(reading, given())

    assert verdicts.verdict(reading, measured) == UNDECIDED
    assert verdicts.why(reading, measured) == "belum_ada_data"
    later = given(register=[koperasi("one", per=date(2022, 1, 1))])
    measured = verdicts.as_known_then(reading, later)
    assert verdicts.why(reading, measured) == "tahun_tidak_ada"


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


@pytest.mark.parametrize("seed", offices.SEEDS[::3])
def test_on_the_data_date_that_day_is_every_metric_itself(given, seed):
    known, warehouse = offices.both(given, seed)
    judged = 0
    for metric in metrics.catalogue():
        for row in metrics.summarise(warehouse, metric, metrics.Selection(), ("periode",)).rows:
            for measure in ("jumlah", "persen"):
                reading = Reading(metric.id, row.tahun, Decimal(1), measure=measure)
                by_day = verdicts.that_day_as_known_now(reading, known.data_date, warehouse)
                assert by_day == verdicts.as_known_then(reading, warehouse), reading
                judged += by_day.value is not None

    assert judged > 2 * len(metrics.catalogue())


def that_day(now, metric, tahun, value=0, measure="persen", *, day=DAY):
    reading = Reading(metric, tahun, Decimal(value), measure=measure)
    measured = verdicts.that_day_as_known_now(reading, day, now)
    return measured, verdicts.verdict(reading, measured)


def test_a_percentage_is_judged_by_how_that_day_stood(given):
    later = date(2024, 5, 1)
    now = given(
        register=[*REGISTER, status("a", "Tidak Aktif", date(2023, 8, 1))],
        rat=[
            rat("a", 2022, date(2023, 6, 20), received_on=later),
            rat("b", 2022, date(2023, 7, 20), received_on=later),
            rat("c", 2022, date(2023, 8, 1), received_on=later),
        ],
        pembinaan=[activity(name, date(2023, 6 + n, 9)) for n, name in enumerate(NAMES)],
        target=[target(2023, 10)],
    )

    whole = Decimal(100)
    everybody = Measured(whole, 4, highest=whole, count=4)
    assert that_day(now, "koperasi_aktif", 2023, 100) == (everybody, FITS)
    assert that_day(now, "koperasi_aktif", 2023, 75, day=later)[0].value == 75
    assert that_day(now, "rat_dilaksanakan", 2022, 50)[1] == FITS
    assert that_day(now, "rat_tepat_waktu", 2022, 25)[1] == FITS
    assert that_day(now, "koperasi_dibina_baru", 2023, 20)[1] == FITS


def test_zona_merah_is_that_of_the_day_and_not_of_the_end_of_the_year(given):
    now = given(
        data_date=date(2024, 2, 1),
        register=REGISTER,
        rat=[
            *(rat(name, tahun, status="belum") for name in NAMES for tahun in (2020, 2021)),
            *(rat(name, 2022, date(2023, 9, 1)) for name in NAMES[1:]),
            rat("a", 2022, status="belum"),
        ],
    )

    assert that_day(now, "zona_merah", 2023, 4, "jumlah")[0].value == 4
    assert that_day(now, "zona_merah", 2023, 1, "jumlah", day=date(2023, 12, 31))[0].value == 1
    assert that_day(now, "zona_merah", 2023, 100)[1] == FITS


def test_assessments_count_from_their_day_on_and_without_one_nothing_is_claimed(given):
    scores = [
        score("a", 2022, skor=90, tanggal=date(2023, 3, 1)),
        score("b", 2022, skor=90, tanggal=date(2023, 9, 1)),
    ]
    now = given(register=REGISTER, kesehatan=scores)

    assert that_day(now, "koperasi_sehat", 2022, 1, "jumlah")[0].value == 1
    assert that_day(now, "predikat_sehat", 2022, 100)[1] == FITS
    assert that_day(now, "kesehatan_dinilai", 2022, 25)[1] == FITS

    undated = given(register=REGISTER, kesehatan=[*scores, score("c", 2022, skor=90)])
    measured, _ = that_day(undated, "koperasi_sehat", 2022)
    assert measured == Measured(None, reason="tanggal_penilaian")
    received_before = [*scores, score("c", 2022, skor=90, received_on=date(2023, 7, 1))]
    told = given(register=REGISTER, kesehatan=received_before)
    assert that_day(told, "koperasi_sehat", 2022, 2, "jumlah")[0].value == 2


def test_a_percentage_that_the_unknown_may_make_true_is_not_judged(given):
    register = [*REGISTER[:3], koperasi("d", status=None, per=date(2018, 1, 1))]
    now = given(data_date=date(2024, 1, 5), register=register)

    assert that_day(now, "koperasi_aktif", 2023, 100)[1] == UNDECIDED
    assert that_day(now, "koperasi_aktif", 2023, 75)[1] == UNDECIDED
    assert that_day(now, "koperasi_aktif", 2023, 60)[1] == DIFFERS


def test_where_nobody_stated_anything_the_reason_is_that_nobody_knows(given):
    now = given(register=[koperasi("a", status=None, per=date(2018, 1, 1))])
    measured, said = that_day(now, "koperasi_aktif", 2018, 0, day=date(2018, 12, 31))

    assert (measured.value, measured.reason, said) == (None, "belum_diketahui", UNDECIDED)
