"""What changed between two known-on dates: it closes always, and each cause by an example."""

import random
from datetime import date

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.change import what_changed
from kopdata.questions.change.causes_of_difference import CAUSES
from tests.metrics.rows import activity, koperasi, rat, score, status, target
from tests.questions import offices

FIRST, SECOND = date(2023, 6, 23), date(2023, 7, 21)


def causes(before, after, metric, selection=None):
    found = what_changed.what_changed(before, after, metric, selection or Selection())
    return {(cause.key, cause.change, cause.base_change) for cause in found.causes}


@pytest.fixture
def told(given):
    """`told(rows_of_first, rows_of_second)`: known on the first and on the second day."""

    def both(first, second):
        kinds = first.keys() | second.keys()
        rows = {
            kind: [
                *(row | {"received_on": FIRST} for row in first.get(kind, [])),
                *(row | {"received_on": SECOND} for row in second.get(kind, [])),
            ]
            for kind in kinds
        }
        return given(**rows, known_on=FIRST), given(**rows, known_on=SECOND)

    return both


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_the_koperasi_listed_make_the_difference(given, seed):
    rng = random.Random(seed)
    days = sorted(rng.choices(offices.days_of(seed), k=2))
    (_, first), (last_known, last) = (offices.both(given, seed, day) for day in days)
    places = sorted({one.kecamatan for one in last_known.koperasi})
    for selection in (Selection(), Selection(kecamatan=tuple(rng.sample(places, 1)))):
        for headline in what_changed.differences(first, last, selection):
            found = what_changed.what_changed(first, last, headline.metric.id, selection)
            assert (found.before, found.after) == (headline.before, headline.after)
            assert found.before + sum(move.effect for move in found.moves) == found.after
            assert found.before + sum(cause.change for cause in found.causes) == found.after
            assert {move.cause for move in found.moves} <= set(CAUSES)
            if found.metric.denominator_kind == "koperasi" and found.was and found.now:
                base = sum(move.base_effect for move in found.moves)
                assert found.was.denominator + base == found.now.denominator


@pytest.mark.parametrize("seed", offices.SEEDS[:4])
def test_nothing_changes_between_a_day_and_itself(given, seed):
    _, warehouse = offices.both(given, seed)

    for found in what_changed.differences(warehouse, warehouse, Selection()):
        same = what_changed.what_changed(warehouse, warehouse, found.metric.id, Selection())
        assert same.causes == ()


def test_why_aktif_changed(told):
    before, after = told(
        {
            "register": [
                koperasi("restated", per=date(2023, 6, 1)),
                koperasi("corrected", per=date(2023, 6, 1)),
                koperasi("first stated", status=None, per=date(2023, 6, 1)),
                koperasi("dissolved", per=date(2023, 6, 1)),
            ]
        },
        {
            "register": [
                status("restated", "Tidak Aktif", date(2023, 7, 20)),
                status("corrected", "Dibekukan", date(2023, 6, 1)),
                status("first stated", "Aktif", date(2023, 7, 20)),
                status("dissolved", "Bubar", date(2023, 7, 20)),
                koperasi("new", per=date(2023, 7, 20)),
            ]
        },
    )

    assert causes(before, after, "koperasi_aktif") == {
        ("status_baru", -1, 0),
        ("catatan_dikoreksi", -1, 0),
        ("pertama_dinyatakan", 1, 0),
        ("dasar_keluar", -1, -1),
        ("dasar_masuk", 1, 1),
    }


def test_why_rat_changed(told):
    register = [koperasi(name, per=date(2023, 1, 1)) for name in ("late", "afterwards", "undone")]
    before, after = told(
        {"register": register, "rat": [rat("undone", 2022, date(2023, 3, 1))]},
        {
            "rat": [
                rat("late", 2022, date(2023, 5, 1)),
                rat("afterwards", 2022, date(2023, 7, 3)),
                rat("undone", 2022, status="belum"),
            ]
        },
    )

    assert causes(before, after, "rat_dilaksanakan") == {
        ("laporan_susulan", 1, 0),
        ("terjadi_kemudian", 1, 0),
        ("catatan_dikoreksi", -1, 0),
    }


def test_why_coaching_and_health_changed(told):
    names = ("late", "afterwards", "coached before", "unhealthy")
    before, after = told(
        {
            "register": [koperasi(name, per=date(2023, 1, 1)) for name in names],
            "pembinaan": [activity("coached before", date(2023, 2, 1))],
            "kesehatan": [score("unhealthy", 2022, skor=90)],
            "target": [target(2023, 10)],
        },
        {
            "pembinaan": [
                activity("late", date(2023, 6, 1)),
                activity("afterwards", date(2023, 7, 2)),
                activity("coached before", date(2022, 2, 1)),
            ],
            "kesehatan": [score("unhealthy", 2022, skor=60), score("late", 2022, skor=90)],
        },
    )

    assert causes(before, after, "koperasi_dibina_baru") == {
        ("laporan_susulan", 1, 0),
        ("terjadi_kemudian", 1, 0),
        ("catatan_dikoreksi", -1, 0),
    }
    assert causes(before, after, "koperasi_sehat") == {
        ("laporan_susulan", 1, 0),
        ("catatan_dikoreksi", -1, 0),
    }


def test_two_entries_found_to_be_one_are_a_duplicate(given):
    badan_hukum = {"nomor_badan_hukum": "12/BH/2010"}
    first = [
        koperasi("one", per=FIRST, received_on=FIRST, nik="6408000000001"),
        koperasi("One Koperasi", per=FIRST, received_on=FIRST, **badan_hukum),
    ]
    joined = [
        koperasi("one", per=FIRST, received_on=FIRST, nik="6408000000001", **badan_hukum),
        koperasi("One Koperasi", per=FIRST, received_on=FIRST, **badan_hukum),
    ]
    before, after = given(register=first), given(register=joined)
    found = what_changed.what_changed(before, after, "koperasi_aktif", Selection())

    assert found.before - found.after == 1
    assert {move.cause for move in found.moves} == {"duplikat"}


def test_another_rule_is_named(given):
    rows = {
        "register": [koperasi("one", per=date(2022, 1, 1))],
        "kesehatan": [score("one", 2022, skor=79, received_on=FIRST)],
    }
    before, after = given(**rows, data_date=FIRST), given(**rows, data_date=FIRST)
    cursor = after.cursor()
    cursor.execute("update batas_predikat set lower_end = 75 where predikat = 'Sehat'")
    cursor.execute("update metric_row set numerator = 1 where metric = 'koperasi_sehat'")
    cursor.execute("update metric_value set numerator = 1 where metric = 'koperasi_sehat'")

    assert causes(before, after, "koperasi_sehat") == {("aturan", 1, 0)}


def test_an_empty_office_has_nothing_to_compare(given):
    empty, full = given(), given(register=[koperasi("one")])
    (found, *_) = what_changed.differences(empty, full, metrics.Selection())

    assert (found.was, found.before) == (None, 0)
    assert what_changed.what_changed(empty, full, "koperasi_aktif", Selection()).after == 1


def test_a_withdrawn_delivery_is_named(given):
    listed = koperasi("one", per=FIRST, received_on=FIRST)
    counted = status("one", "Tidak Aktif", SECOND, received_on=SECOND)
    before = given(register=[listed, counted])
    after = given(register=[listed])

    assert causes(before, after, "koperasi_aktif") == {("ditarik", 1, 0)}
