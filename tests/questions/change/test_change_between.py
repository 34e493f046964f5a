"""The causes of a change: each by an example, and that they always close."""

import random
from datetime import date

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.change import change_between
from kopdata.questions.change.causes import PAPER, REAL
from kopdata.questions.change.change_between import Moment
from tests.metrics.rows import koperasi, score, status
from tests.questions import offices

AKTIF, SEHAT = "koperasi_aktif", "koperasi_sehat"


def numerator(warehouse, metric, tahun, selection):
    chosen = metrics.Selection(
        tahun=(tahun,), kecamatan=selection.kecamatan, bentuk=selection.bentuk
    )
    rows = metrics.summarise(warehouse, metrics.get(metric), chosen).rows
    return sum(row.numerator for row in rows), sum(row.denominator or 0 for row in rows)


def causes(before, after, metric, selection=None):
    found = change_between.change_between(before, after, metric, selection or Selection())
    return {cause.key: len(cause.members) for cause in found.causes}


@pytest.mark.parametrize("metric", [AKTIF, SEHAT])
@pytest.mark.parametrize("seed", offices.SEEDS)
def test_before_and_all_causes_make_after(given, seed, metric):
    rng = random.Random(seed)
    days = offices.days_of(seed)
    first_day, last_day = sorted(rng.choices(days, k=2))
    first_known, first = offices.both(given, seed, first_day)
    last_known, last = offices.both(given, seed, last_day)
    kind = "register" if metric == AKTIF else "kesehatan"
    years = sorted(first_known.tahun[kind] & last_known.tahun[kind])
    places = sorted({one.kecamatan for one in last_known.koperasi})
    for selection in (
        Selection(),
        Selection(kecamatan=tuple(rng.sample(places, 1)), bentuk=("Primer",)),
    ):
        for start in years:
            for end in [year for year in years if year >= start]:
                found = change_between.change_between(
                    Moment(first, start), Moment(last, end), metric, selection
                )
                assert found.before + found.real() + found.on_paper() == found.after
                counted = (found.before, found.base_before)
                assert counted == numerator(first, metric, start, selection)
                assert (found.after, found.base_after) == numerator(last, metric, end, selection)


@pytest.mark.parametrize("seed", offices.SEEDS[:6])
def test_one_warehouse_and_one_year_change_nothing(given, seed):
    known, warehouse = offices.both(given, seed)
    moment = Moment(warehouse, known.data_date.year)

    for metric in change_between.METRICS:
        assert causes(moment, moment, metric) == {}


def test_what_happened_between_two_years(as_of):
    warehouse = as_of(
        date(2024, 1, 31),
        register=[
            koperasi("lapsed"),
            status("lapsed", "Tidak Aktif", date(2023, 6, 1)),
            koperasi("recovered", status="Dibekukan"),
            status("recovered", "Aktif", date(2023, 6, 1)),
            koperasi("dissolved"),
            status("dissolved", "Bubar", date(2023, 6, 1)),
            koperasi("new", tanggal_badan_hukum=date(2023, 3, 1), per=date(2023, 12, 31)),
            koperasi("stayed"),
            koperasi("listed late", tanggal_badan_hukum=None, per=date(2023, 12, 31)),
            koperasi("first stated", status=None),
            status("first stated", "Aktif", date(2023, 6, 1)),
        ],
    )
    found = causes(Moment(warehouse, 2022), Moment(warehouse, 2023), AKTIF)

    assert found == {
        **dict.fromkeys(("turun", "pulih", "bubar", "baru"), 1),
        **dict.fromkeys(("dasar_masuk", "pertama_dinyatakan"), 1),
    }


def test_what_only_the_papers_did(given):
    told = date(2023, 1, 20)
    rows = [
        koperasi("corrected to aktif", status="Tidak Aktif", received_on=told, per=told),
        koperasi("corrected to not", received_on=told, per=told),
        koperasi("first stated", status=None, received_on=told, per=told),
        koperasi("dissolved in truth", received_on=told, per=told),
        koperasi("as before", received_on=told, per=told),
    ]
    later, per = date(2023, 8, 1), date(2023, 1, 20)
    rows_later = [
        status("corrected to aktif", "Aktif", per, received_on=later),
        status("corrected to not", "Dibekukan", per, received_on=later),
        status("first stated", "Aktif", per, received_on=later),
        status("dissolved in truth", "Bubar", per, received_on=later),
        koperasi("heard of late", received_on=later, per=per),
    ]
    then = given(register=rows)
    now = given(register=rows + rows_later)

    found = change_between.change_between(Moment(then, 2023), Moment(now, 2023), AKTIF, Selection())

    assert {cause.key: cause.change for cause in found.causes} == {
        "koreksi_naik": 1,
        "koreksi_turun": -1,
        "pertama_dinyatakan": 1,
        "dasar_keluar": -1,
        "dasar_masuk": 1,
    }
    assert (found.before, found.after, found.real()) == (3, 4, 0)
    (member,) = change_between.members(now, found, "koreksi_naik")
    assert (member.nama, member.delivery) == ("corrected to aktif", "D0002")
    assert change_between.members(now, found, "naik") == ()


def test_a_status_of_a_later_day_is_real_and_not_paper(given):
    early, later = date(2023, 7, 20), date(2024, 1, 22)
    rows = [koperasi("lapsed", received_on=early, per=early)]
    then = given(register=rows)
    now = given(
        register=[*rows, status("lapsed", "Tidak Aktif", date(2023, 11, 1), received_on=later)]
    )

    assert causes(Moment(then, 2023), Moment(now, 2023), AKTIF) == {"turun": 1}


def test_health_told_by_assessments(as_of):
    warehouse = as_of(
        date(2022, 2, 1),
        register=[koperasi(name) for name in ("up", "down", "left out", "first", "other")],
        kesehatan=[
            score("up", 2021, skor=70, skema="perdep_06_2016"),
            score("left out", 2020, skor=90),
            score("first", 2021, skor=90),
            score("other", 2020, skor=90),
            score("other", 2021, skor=60),
            score("down", 2020, skor=90, skema="kkpkk_2021"),
            score("down", 2021, skor=60),
            score("up", 2020, skor=70),
        ],
    )
    found = causes(Moment(warehouse, 2020), Moment(warehouse, 2021), SEHAT)

    assert found == {
        "tidak_dinyatakan": 1,
        "pertama_dinyatakan": 1,
        "instrumen_turun": 1,
        "turun": 1,
    }


def test_every_cause_is_either_real_or_paper():
    assert not set(REAL) & set(PAPER)
    assert set(REAL.values()) | set(PAPER.values()) == {1, -1}
