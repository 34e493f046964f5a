"""Effects and their intervals, on random offices and the sample as known on three days."""

from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.shared.coaching_effect import OUTCOMES, coaching_effect
from tests.oracle import effects
from tests.oracle.history import Known
from tests.oracle.office import as_rows, office
from tests.oracle.oracle import metric_tahun, owes_rat

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

GOOD = {"Sehat", "Cukup Sehat"}
DAYS = (date(2023, 7, 21), date(2025, 10, 12), date(2026, 11, 28))


def told_by(known):
    """A random office as the oracle knows it."""
    found = {id(one): told_of(one, known) for one in known.koperasi}
    for tahun in metric_tahun(known, "rat_dilaksanakan"):
        for one in owes_rat(known, tahun):
            if not one.rat_in_doubt(tahun):
                found[id(one)].rat[tahun] = one.rat_held(tahun)
    return list(found.values())


def told_of(one, known):
    finished = one.finished()
    return effects.Told(
        one.kecamatan,
        one.jenis,
        finished[0]["tanggal_selesai"] if finished else None,
        predikat={
            tahun: one.predikat(tahun) in GOOD
            for tahun in known.tahun["kesehatan"]
            if one.predikat(tahun) is not None
        },
        statuses=[
            (row["per"], one.status(row["per"]))
            for row in one.statements
            if row.get("status") is not None
        ],
        visits=[
            (tanggal, row["hasil"])
            for (tanggal,), row in one.facts["verifikasi"].items()
            if row.get("hasil") is not None
        ],
    )


def told_in(warehouse):
    """The facts of a warehouse, koperasi by koperasi."""

    def rows(query):
        return warehouse.cursor().execute(query).fetchall()

    found = {
        name: effects.Told(kecamatan, jenis, None)
        for name, kecamatan, jenis in rows("select koperasi_id, kecamatan, jenis from koperasi")
    }
    for name, day in rows(
        "select koperasi_id, tanggal_selesai from kegiatan_selesai where is_finished"
    ):
        one = found.get(name)
        if one and (one.first_coached is None or day < one.first_coached):
            one.first_coached = day
    held = {
        (name, tahun): (is_held, in_doubt)
        for name, tahun, is_held, in_doubt in rows(
            "select koperasi_id, tahun_buku, dilaksanakan, diragukan from rat"
        )
    }
    for name, tahun in rows(
        "select koperasi_id, tahun_buku from dasar_rat where tahun_buku in (from tahun_buku_rat)"
    ):
        is_held, in_doubt = held.get((name, tahun), (False, False))
        if not in_doubt:
            found[name].rat[tahun] = bool(is_held)
    for name, tahun, word in rows("select koperasi_id, tahun, predikat from kesehatan"):
        if word is not None and name in found:
            found[name].predikat[tahun] = word in GOOD
    for name, day, word in rows("select koperasi_id, per, status from status_koperasi"):
        found[name].statuses.append((day, word))
    for name, day, word in rows("select koperasi_id, tanggal, hasil from verifikasi"):
        if name in found:
            found[name].visits.append((day, word))
    return list(found.values())


def assert_same(warehouse, everyone, years):
    """Every outcome of every year: groups, difference, limits, placebo, and who is left out."""
    compared = 0
    for tahun in years:
        found = coaching_effect(warehouse, Selection(tahun=(tahun,)))
        if found is None:
            continue
        for outcome in OUTCOMES:
            groups, change, alone = effects.answer(everyone, found.tahun, outcome)
            whole = found.whole(outcome)
            assert {
                one.had_before: {
                    True: [one.coached.total, one.coached.after],
                    False: [one.uncoached.total, one.uncoached.after],
                }
                for one in whole.comparisons
            } == groups
            assert whole.alone == alone
            placebo = effects.answer(everyone, found.tahun, outcome, is_placebo=True)[1]
            for mine, expected in ((whole.change, change), (whole.placebo, placebo)):
                assert (mine is None) == (expected is None)
                if mine is not None:
                    assert (mine.value, mine.low, mine.high) == pytest.approx(expected, abs=1e-9)
                    compared += 1
    return compared


@pytest.mark.parametrize("seed", range(8))
def test_random_offices(given, seed):
    facts = office(seed)
    known = Known(facts)

    assert_same(given(**as_rows(facts)), told_by(known), range(2019, known.data_date.year))


@pytest.mark.parametrize("day", DAYS)
def test_the_sample(known_on, day):
    warehouse = known_on(day)

    assert assert_same(warehouse, told_in(warehouse), range(2019, day.year)) > 0
