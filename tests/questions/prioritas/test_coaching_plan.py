"""Who is planned for which month, by need or evenly, and what became of a plan."""

from datetime import date
from typing import NamedTuple

from hypothesis import given as over
from hypothesis import strategies as st

from kopdata import metrics
from kopdata.questions.prioritas.coaching_plan import (
    BALANCES,
    Capacity,
    next_months,
    plans,
    progress,
    schedule,
)
from tests.metrics.rows import activity, koperasi, named

NOVEMBER, DECEMBER = date(2024, 11, 1), date(2024, 12, 1)


class One(NamedTuple):
    koperasi_id: str
    kecamatan: str


def ranked(*places):
    return [One(str(number), place) for number, place in enumerate(places)]


def chosen(placed):
    return [(one.month, one.koperasi.koperasi_id) for one in placed]


def test_by_need_the_first_in_the_ranking_come_first():
    placed = schedule(ranked(*"AAABB"), Capacity(2, (NOVEMBER, DECEMBER)))

    assert chosen(placed) == [
        (NOVEMBER, "0"),
        (NOVEMBER, "1"),
        (DECEMBER, "2"),
        (DECEMBER, "3"),
    ]


def test_who_is_out_of_reach_waits_for_a_month_in_which_it_is_not():
    capacity = Capacity(2, (NOVEMBER, DECEMBER), frozenset({("A", NOVEMBER)}))

    assert chosen(schedule(ranked(*"AAB"), capacity)) == [
        (NOVEMBER, "2"),
        (DECEMBER, "0"),
        (DECEMBER, "1"),
    ]


def test_evenly_every_kecamatan_has_its_turn():
    placed = schedule(ranked(*"AAAABBC"), Capacity(3, (NOVEMBER, DECEMBER), balance="merata"))

    assert chosen(placed) == [
        (NOVEMBER, "0"),
        (NOVEMBER, "4"),
        (NOVEMBER, "6"),
        (DECEMBER, "1"),
        (DECEMBER, "5"),
        (DECEMBER, "2"),
    ]


@over(
    places=st.lists(st.sampled_from("ABCD"), max_size=30),
    per_month=st.integers(1, 8),
    closed=st.sets(st.tuples(st.sampled_from("ABCD"), st.sampled_from((NOVEMBER, DECEMBER)))),
    balance=st.sampled_from(BALANCES),
)
def test_nobody_twice_nobody_out_of_reach_never_more_than_can_be(
    places, per_month, closed, balance
):
    capacity = Capacity(per_month, (NOVEMBER, DECEMBER), frozenset(closed), balance)
    placed = schedule(ranked(*places), capacity)

    names = [one.koperasi.koperasi_id for one in placed]
    assert len(names) == len(set(names))
    assert all((one.koperasi.kecamatan, one.month) not in closed for one in placed)
    for month in capacity.months:
        reachable = sum((place, month) not in closed for place in places)
        of_month = sum(one.month == month for one in placed)
        assert of_month <= per_month
        before = sum(one.month < month for one in placed)
        assert of_month >= min(per_month, reachable - before)


def test_the_months_after_a_day():
    assert next_months(date(2024, 11, 30), 3) == (
        DECEMBER,
        date(2025, 1, 1),
        date(2025, 2, 1),
    )


def planned(nama, bulan, rencana="Lama", **more):
    return {**named(nama), "rencana": rencana, "bulan": bulan, "penyusun": "Bidang", **more}


def office(as_of, *rows):
    made = {"disusun_pada": date(2024, 8, 1)}
    return as_of(
        date(2024, 12, 1),
        register=[koperasi(name) for name in "ABCD"] + [koperasi("T", "Telen")],
        pembinaan=[
            activity("A", date(2024, 9, 1)),
            activity("A", date(2024, 10, 1), "Lain"),
            activity("B", date(2024, 7, 31)),
            activity("C", None, status="Batal"),
        ],
        rencana=[{**made, **row} for row in rows],
    )


def test_the_note_of_another_kecamatan_is_not_read_with_a_plan(as_of):
    note = {"catatan": "Ketua A sakit", "penyusun": "Bidang lain"}
    warehouse = office(
        as_of,
        planned("A", NOVEMBER, **note),
        {**planned("T", NOVEMBER), "kecamatan": "Telen", "penyusun": None},
    )
    telen = metrics.Selection(kecamatan=("Telen",))

    of_all, of_telen = (progress(warehouse, one).plan for one in (metrics.Selection(), telen))

    assert (of_all.note, of_all.author) == ("Ketua A sakit", "Bidang lain")
    assert (of_telen.note, of_telen.author) == (None, None)
    assert plans(warehouse, telen) == (of_telen,)


def test_what_became_of_the_newest_plan(as_of):
    warehouse = office(
        as_of,
        planned("D", NOVEMBER, "Tua", disusun_pada=date(2024, 1, 1)),
        *(planned(name, NOVEMBER) for name in "AB"),
        *(planned(name, DECEMBER) for name in "C"),
        {**planned("T", DECEMBER), "kecamatan": "Telen"},
    )

    made = plans(warehouse, metrics.Selection())
    assert [(one.name, one.koperasi) for one in made] == [("Lama", 4), ("Tua", 1)]
    assert all(one.is_within for one in made)
    telen = plans(warehouse, metrics.Selection(kecamatan=("Telen",)))
    assert not any(one.is_within for one in telen), "their names are for who sees all of them"
    found = progress(warehouse, metrics.Selection())
    assert {row.nama: row.coached_on for row in found.rows} == {
        "A": date(2024, 9, 1),
        "B": None,
        "C": None,
        "T": None,
    }
    assert (found.coached, len(found.due)) == (1, 2)
    assert found.by_month == ((NOVEMBER, 2, 1), (DECEMBER, 2, 0))
    assert len(progress(warehouse, metrics.Selection(kecamatan=("Telen",))).rows) == 1
    assert progress(warehouse, metrics.Selection(), "tua").plan.name == "Tua"
    assert progress(warehouse, metrics.Selection(kecamatan=("Busang",))) is None


def test_without_a_plan_there_is_no_progress(as_of):
    assert progress(office(as_of), metrics.Selection()) is None
