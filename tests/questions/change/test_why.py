"""Why a figure changed: each cause by an example, and that the causes always close."""

import random
from datetime import date

import pytest

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics import Selection
from kopdata.questions import change
from kopdata.questions.change import Moment
from tests.metrics.rows import activity, koperasi, rat, score, status, target, visit
from tests.questions import offices

AKTIF, SEHAT = "koperasi_aktif", "koperasi_sehat"
FIRST, SECOND = date(2023, 6, 23), date(2023, 7, 21)
JUNE = date(2023, 6, 1)


@pytest.fixture
def told(given):
    """`told(rows_of_first, rows_of_second)`: known on the first and on the second day."""

    def both(first, second):
        rows = {
            kind: [
                *({"received_on": FIRST, **row} for row in first.get(kind, [])),
                *(row | {"received_on": SECOND} for row in second.get(kind, [])),
            ]
            for kind in first.keys() | second.keys()
        }
        return given(**rows, known_on=FIRST), given(**rows, known_on=SECOND)

    return both


def listed(nama, **stated):
    """A register row that came with the first delivery."""
    return koperasi(nama, **{"per": JUNE, "received_on": FIRST, **stated})


def causes(before, after, metric, selection=None):
    """Cause and change of the usual years of two warehouses."""
    chosen = selection or Selection()
    moments = change.moments(before, after, metrics.get(metric), chosen)
    found = change.why(*moments, metric, chosen)
    assert found.before + sum(one.change for one in found.causes) == found.after
    return {(one.key, one.change) for one in found.causes}


@pytest.mark.parametrize("seed", offices.SEEDS[:8])
def test_the_causes_of_every_metric_add_up(given, seed):
    rng = random.Random(seed)
    days = sorted(rng.choices(offices.days_of(seed), k=2))
    (_, first), (known, last) = (offices.both(given, seed, day) for day in days)
    places = sorted({one.kecamatan for one in known.koperasi})
    for metric in metrics.catalogue():
        selection = rng.choice([Selection(), Selection(kecamatan=tuple(rng.sample(places, 1)))])
        moments = change.moments(first, last, metric, selection)
        if moments is None:
            continue
        found = change.why(*moments, metric.id, selection)
        assert found.before + sum(one.change for one in found.causes) == found.after
        sides = (found.before, found.base_before), (found.after, found.base_after)
        for moment, (count, base) in zip(moments, sides, strict=True):
            years = Selection(tahun=(moment.tahun,), kecamatan=selection.kecamatan)
            rows = metrics.summarise(moment.warehouse, metric, years, ("periode",)).rows
            assert count == sum(row.numerator for row in rows)
            if metric.denominator_kind == "koperasi":
                assert base == sum(row.denominator or 0 for row in rows)
        in_base = sum(move.base_effect for move in found.moves)
        assert found.base_before + in_base == found.base_after


@pytest.mark.parametrize("seed", offices.SEEDS[:3])
def test_a_day_and_itself_differ_in_nothing(given, seed):
    _, warehouse = offices.both(given, seed)
    _, again = offices.both(given, seed)
    for metric in metrics.catalogue():
        for other in (warehouse, again):
            moments = change.moments(warehouse, other, metric, Selection())
            assert moments is None or change.why(*moments, metric.id, Selection()).moves == ()


@pytest.mark.parametrize("seed", offices.SEEDS[:3])
def test_the_data_date_itself_is_no_earlier_day(given, seed):
    """What is made again for an earlier day is what the build made, where nothing is taken back."""
    known, warehouse = offices.both(given, seed)
    asked = "select * from metric_row where metric = $metric and periode = $periode order by all"
    for metric in metrics.catalogue():
        for tahun in range(known.data_date.year - 2, known.data_date.year + 1):
            periode = date(tahun, 1, 1)
            about = {"metric": metric.id, "periode": periode}
            then = store.on_earlier_day(warehouse, known.data_date, metric.id, metric.sql, periode)
            rows = then.cursor().execute(asked, about).fetchall()
            assert rows == warehouse.cursor().execute(asked, about).fetchall(), (metric.id, tahun)


def test_one_became_bubar_and_one_was_founded(told):
    before, after = told(
        {"register": [listed("dissolved"), listed("stayed")]},
        {
            "register": [
                status("dissolved", "Bubar", date(2023, 7, 10)),
                koperasi("new", tanggal_badan_hukum=date(2023, 7, 3), per=date(2023, 7, 20)),
            ]
        },
    )
    (moments) = change.moments(before, after, metrics.get(AKTIF), Selection())
    found = change.why(*moments, AKTIF, Selection())

    assert {(one.key, one.change) for one in found.causes} == {("bubar", -1), ("berdiri", 1)}
    assert all(one.is_real for one in found.causes)
    assert (found.before, found.after, found.net()) == (2, 2, (1, 1))
    (gone,) = (move for move in found.moves if move.key == "bubar")
    assert (gone.before.read.status, gone.after.read.status) == ("Aktif", "Bubar")


def test_why_aktif_changed(told):
    july = date(2023, 7, 20)
    before, after = told(
        {
            "register": [
                *(listed(name) for name in ("restated", "corrected", "late", "late bubar")),
                listed("first stated", status=None),
                listed("recovered", status="Dibekukan"),
            ]
        },
        {
            "register": [
                status("restated", "Tidak Aktif", july),
                status("corrected", "Dibekukan", JUNE),
                status("late", "Dibekukan", date(2023, 6, 10)),
                status("late bubar", "Bubar", date(2023, 6, 10)),
                status("first stated", "Aktif", date(2023, 6, 10)),
                status("recovered", "Aktif", july),
                koperasi("old", tanggal_badan_hukum=date(2019, 1, 1), per=JUNE),
                koperasi("old, listed in July", per=july),
                koperasi("founded unknown when", tanggal_badan_hukum=None, per=july),
            ]
        },
    )

    assert causes(before, after, AKTIF) == {
        ("terjadi", -1),
        ("terjadi", 1),
        ("catatan_dikoreksi", -1),
        ("laporan_susulan", -2),
        ("pertama_dinyatakan", 1),
        ("masuk_daftar", 3),
    }


def test_what_happened_between_two_years_of_one_warehouse(as_of):
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
            koperasi("came back", status="Bubar"),
            status("came back", "Aktif", date(2023, 6, 1)),
            koperasi("listed late", tanggal_badan_hukum=None, per=date(2023, 12, 31)),
            koperasi("first stated", status=None),
            status("first stated", "Aktif", date(2023, 6, 1)),
        ],
    )
    found = change.why(Moment(warehouse, 2022), Moment(warehouse, 2023), AKTIF, Selection())

    assert {(one.key, one.change) for one in found.causes} == {
        ("terjadi", 2),
        ("terjadi", -1),
        ("bubar", -1),
        ("berdiri", 1),
        ("masuk_daftar", 1),
        ("pertama_dinyatakan", 1),
    }


def test_why_rat_changed(told):
    names = ("late", "afterwards", "undone", "no day", "reported late")
    before, after = told(
        {
            "register": [listed(name, per=date(2023, 1, 1)) for name in names],
            "rat": [rat("undone", 2022, date(2023, 3, 1)), rat("late", 2022, status="belum")],
        },
        {
            "rat": [
                rat("late", 2022, date(2023, 5, 1)),
                rat("afterwards", 2022, date(2023, 7, 3)),
                rat("undone", 2022, status="belum"),
                rat("no day", 2022, status="dilaporkan"),
                rat("reported late", 2022, date(2023, 5, 1), tanggal_lapor=date(2023, 7, 9)),
            ]
        },
    )

    assert causes(before, after, "rat_dilaksanakan") == {
        ("laporan_susulan", 3),
        ("terjadi", 1),
        ("catatan_dikoreksi", -1),
    }


def test_why_coaching_and_health_changed(told):
    names = ("late", "afterwards", "coached before", "unhealthy")
    before, after = told(
        {
            "register": [listed(name, per=date(2023, 1, 1)) for name in names],
            "pembinaan": [activity("coached before", date(2023, 2, 1))],
            "kesehatan": [score("unhealthy", 2022, skor=90)],
            "target": [target(2023, 10)],
        },
        {
            "pembinaan": [
                activity("late", date(2023, 6, 1)),
                activity("afterwards", date(2023, 7, 2)),
                activity("unhealthy", date(2023, 7, 2)),
                activity("coached before", date(2022, 2, 1)),
            ],
            "kesehatan": [
                score("unhealthy", 2022, skor=60),
                score("late", 2022, skor=90),
                score("afterwards", 2022, skor=90, tanggal=date(2023, 7, 1)),
            ],
        },
    )

    assert causes(before, after, "koperasi_dibina_baru") == {
        ("laporan_susulan", 1),
        ("terjadi", 2),
        ("catatan_dikoreksi", -1),
    }
    assert causes(before, after, "sesi_pembinaan") == {("laporan_susulan", 1), ("terjadi", 1)}
    assert causes(before, after, SEHAT) == {("pertama_dinyatakan", 2), ("catatan_dikoreksi", -1)}
    assert causes(before, after, "kesehatan_dinilai") == {("laporan_susulan", 1), ("terjadi", 1)}


def test_why_visits_and_amounts_changed(told):
    names = ("seen", "lost", "late")
    before, after = told(
        {
            "register": [listed(name, per=date(2023, 1, 1)) for name in names],
            "verifikasi": [visit(name, JUNE, "ditemukan") for name in names],
            "keragaan": [{**rat("seen", 2022), "anggota": 20}],
        },
        {
            "verifikasi": [
                visit("lost", date(2023, 7, 5), "tidak ditemukan"),
                visit("late", date(2023, 6, 9), "tidak ditemukan"),
            ],
            "keragaan": [
                {**rat("seen", 2022), "anggota": 15},
                {**rat("late", 2022), "anggota": 40},
            ],
        },
    )

    assert causes(before, after, "koperasi_terlacak") == {("terjadi", -1), ("laporan_susulan", -1)}
    assert causes(before, after, "anggota") == {("catatan_dikoreksi", -5), ("laporan_susulan", 40)}


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
    moments = Moment(warehouse, 2020), Moment(warehouse, 2021)
    for metric in (SEHAT, "predikat_sehat"):
        found = change.why(*moments, metric, Selection())
        assert {(one.key, one.change) for one in found.causes} == {
            ("tidak_dinyatakan", -1),
            ("pertama_dinyatakan", 1),
            ("instrumen", -1),
            ("terjadi", -1),
        }


def test_the_selection_takes_and_leaves_whose_kecamatan_was_corrected(told):
    numbers = {name: {"nomor_badan_hukum": f"{place}/BH/2010"} for place, name in enumerate("ab")}
    before, after = told(
        {"register": [listed(name, **number) for name, number in numbers.items()]},
        {"register": [koperasi("a", "Busang", per=date(2023, 7, 1), **numbers["a"])]},
    )

    assert causes(before, after, AKTIF) == set()
    assert causes(before, after, AKTIF, Selection(kecamatan=("Bengalon",))) == {("data_pokok", -1)}
    assert causes(before, after, AKTIF, Selection(kecamatan=("Busang",))) == {("data_pokok", 1)}


def test_two_entries_found_to_be_one_are_named(given):
    badan_hukum = {"nomor_badan_hukum": "12/BH/2010"}
    first = [listed("one", nik="6408000000001"), listed("One Koperasi", **badan_hukum)]
    both = {"nik": "6408000000001", "received_on": date(2023, 7, 1), **badan_hukum}
    joined = [*first, listed("one", **both)]

    assert causes(given(register=first), given(register=joined), AKTIF) == {("duplikat", -1)}


def test_who_is_no_longer_known_is_named_as_before(given):
    first = [listed("one"), listed("two")]
    before, after = given(register=first), given(register=first[:1])
    moments = change.moments(before, after, metrics.get(AKTIF), Selection())
    (gone,) = change.why(*moments, AKTIF, Selection()).causes

    assert (gone.key, gone.change) == ("keluar_daftar", -1)
    assert [one.nama for one in change.members(gone.members, before, after)] == ["two"]


def test_two_founded_under_one_name_are_no_duplicate(told):
    first, second = ({"nomor_badan_hukum": f"{number}/BH/2010"} for number in (1, 2))
    before, after = told(
        {"register": [listed("one", **first)]},
        {"register": [koperasi("one", per=JUNE, **second)]},
    )

    assert causes(before, after, AKTIF) == {("masuk_daftar", 1)}


def test_another_rule_is_named(given):
    rows = {"register": [listed("one")], "kesehatan": [score("one", 2022, skor=79)]}
    before, after = given(**rows), given(**rows)
    cursor = after.cursor()
    cursor.execute("update batas_predikat set lower_end = 75 where predikat = 'Sehat'")
    cursor.execute("update metric_row set numerator = 1 where metric = 'koperasi_sehat'")
    cursor.execute("update metric_value set numerator = 1 where metric = 'koperasi_sehat'")

    assert causes(before, after, SEHAT) == {("aturan", 1)}


def test_a_withdrawn_delivery_is_named(given):
    first = listed("one")
    before = given(register=[first, status("one", "Tidak Aktif", SECOND)])
    after = given(register=[first])

    assert causes(before, after, AKTIF) == {("ditarik", 1)}


def test_an_office_that_knew_nothing_learned_of_the_old_ones(given):
    rows = {"register": [listed("old"), listed("new", tanggal_badan_hukum=date(2023, 6, 10))]}
    before, after = given(**rows, known_on=date(2023, 6, 5)), given(**rows)

    assert causes(before, after, AKTIF) == {("masuk_daftar", 1), ("berdiri", 1)}
    assert change.moments(given(), given(), metrics.get(AKTIF), Selection()) is None
    assert [one.was for one in change.headlines(before, after, Selection())] == [None] * 4


def test_the_headlines_speak_of_the_years_that_are_compared(told):
    before, after = told(
        {"register": [listed("one")], "rat": [rat("one", 2021, date(2022, 3, 1))]},
        {"rat": [rat("one", 2022, date(2023, 7, 1))]},
    )
    for one in change.headlines(before, after, Selection()):
        moments = change.moments(before, after, one.metric, Selection())
        spoken = [row.periode.year for row in (one.was, one.now) if row]
        assert not spoken or [moment.tahun for moment in moments] == spoken


def test_every_cause_is_either_real_or_paper():
    assert not set(change.REAL) & set(change.PAPER)
