"""Adjusted limits, false discoveries and the lowest area, against the oracle."""

import random
import re
from datetime import date

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.metrics import Selection, sentences
from kopdata.metrics.statistics import area_order, area_spread
from kopdata.metrics.statistics.area_spread import MANY
from tests.charts import rows
from tests.metrics.test_every_sentence import random_selection

from . import areas as oracle
from .office import as_rows, office
from .summary import EVERY_KECAMATAN

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

DAYS = (date(2023, 7, 21), date(2025, 10, 12), date(2026, 12, 31))
MEASURES = (
    *("rat_dilaksanakan", "koperasi_aktif", "koperasi_terlacak", "rat_tepat_waktu", "zona_merah"),
    *("kesehatan_dinilai", "koperasi_sehat", "keragaan_dilaporkan"),
)
FEW = ("koperasi_aktif", "rat_dilaksanakan", "zona_merah", "koperasi_terlacak")
SEEDS = range(20)
CHOSEN = 60


def areas_of(summary):
    return tuple(
        oracle.Area(row.kecamatan, int(row.numerator), row.base, row.unknown)
        for row in summary.rows
        if row.denominator
    )


def assert_as_the_oracle_says(summary):
    """Every area's limits and side, and who is lowest; whether anybody was named."""
    found, listed = area_spread.compared(summary), areas_of(summary)
    if found is None:
        return False
    both = area_spread.around(found, summary.rows)
    for end, around in zip(both, oracle.wholes(listed), strict=True):
        assert end.share == pytest.approx(float(around.share))
        assert end.spread == pytest.approx(around.tau2_trimmed, abs=1e-12)
        assert end.between == pytest.approx(around.tau2, abs=1e-12)
        for base in (10, 25, 60, 250):
            low, high = oracle.usual_limits(base, around)
            chance_low, chance_high = area_spread.chance_limits(base, end)
            assert area_spread.usual_limits(base, end) == pytest.approx(
                (min(low, chance_low), max(high, chance_high))
            )
    for is_usual in (False, True):
        sides = area_spread.outside(found, both, is_usual=is_usual)
        named = {
            row.kecamatan: int(side) for row, side in zip(found.rows, sides, strict=True) if side
        }
        assert named == oracle.outside(listed, is_usual=is_usual)
    return assert_lowest(summary, listed)


def assert_lowest(summary, listed):
    order = area_order.order(summary)
    if order is None:
        return False
    sign = -1 if summary.metric.better == "lower" else 1
    assert (order.lowest and order.lowest.kecamatan) == oracle.lowest(listed, sign)
    below = [name for name, side in oracle.outside(listed, is_usual=False).items() if side == -sign]
    assert {row.kecamatan for row in order.low} <= set(below)
    return order.lowest is not None or bool(order.low)


@pytest.fixture(params=DAYS, ids=str)
def sample(request, sample_home, monkeypatch):
    """The sample office as known on a day."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    monkeypatch.delenv("KOPDATA_SAMPLE", raising=False)
    return warehouse.open_read_only(loading.known_on(request.param))


def test_the_areas_of_the_sample_are_as_the_oracle_says(sample):
    for metric_id in MEASURES:
        metric = metrics.get(metric_id)
        for year in metrics.summarise(sample, metric, Selection()).tahun[-3:]:
            selection = Selection(tahun=(year,))
            assert_as_the_oracle_says(metrics.summarise(sample, metric, selection, ("kecamatan",)))


def test_every_sentence_about_the_lowest_stands_before_the_oracle(sample):
    """Whatever is chosen: who is called lowest, or among the low, is so at both ends."""
    dice, choices = random.Random(11), metrics.options(sample)
    named = 0
    for selection in [Selection(), *(random_selection(dice, choices) for _ in range(CHOSEN))]:
        for metric_id in MEASURES:
            metric = metrics.get(metric_id)
            summary = metrics.summarise(sample, metric, selection, ("kecamatan",))
            years = metrics.summarise(sample, metric, selection)
            listed = areas_of(summary)
            if not years.rows or area_spread.compared(summary) is None:
                continue
            said = sentences.weakest(summary, years.rows[-1], sample.about)
            told = {area.name for area in listed if said and area.name in said}
            named += bool(told)
            sign = -1 if metric.better == "lower" else 1
            lowest = oracle.lowest(listed, sign)
            if lowest or (said and re.search(r"terendah|tertinggi", said)):
                assert told == {lowest}, said
            sides = oracle.outside(listed, is_usual=False)
            assert all(sides.get(name) == -sign for name in told - {lowest}), said

    assert named


@pytest.mark.parametrize("seed", SEEDS)
def test_the_areas_of_a_random_office_are_as_the_oracle_says(given, seed):
    """Everybody in three kecamatan, so that they have a base to compare."""
    listed = as_rows(office(seed))
    for kind, kind_rows in listed.items():
        for row in kind_rows if kind != "target" else ():
            if row.get("kecamatan"):
                place = EVERY_KECAMATAN.index(row["kecamatan"])
                row["kecamatan"] = EVERY_KECAMATAN[place % 3]
    made = given(**listed)
    for metric_id in FEW:
        summary = metrics.summarise(made, metrics.get(metric_id), Selection(), ("kecamatan",))
        assert_as_the_oracle_says(summary)


@pytest.mark.parametrize("areas", [2, 7, 18, 31, 60])
def test_made_up_areas_are_as_the_oracle_says(areas):
    """Areas that differ, with some of them unknown, far more varied than any office."""
    dice = random.Random(areas)
    named = 0
    for _ in range(20 if areas < MANY else 8):
        away = dice.choice([0.05, 0.3, 1.0])
        counts = []
        for place in range(areas):
            base = dice.choice([7, 12, 40, 90, 250])
            share = min(max(dice.gauss(0.4, 0.3 * away), 0), 1)
            yes = sum(dice.random() < share for _ in range(base))
            unknown = dice.choice([0, 0, 0, dice.randint(0, base - yes)])
            counts.append(rows.row(yes, base, unknown=unknown, kecamatan=f"K{place}"))
        metric = metrics.get(dice.choice(["koperasi_aktif", "zona_merah"]))
        summary = metrics.Summary(metric, Selection(), ("kecamatan",), (2023,), tuple(counts))
        named += assert_as_the_oracle_says(summary)

    assert named
