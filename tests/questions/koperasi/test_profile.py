"""The story of one koperasi: each fact with its source, and what contradicts it."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from kopdata.questions.koperasi.profile import FactSource, people, profile
from tests.metrics.rows import activity, koperasi, rat, score, visit

FIRST, SECOND = date(2023, 1, 10), date(2023, 7, 1)


@pytest.fixture
def story(given):
    """`story(rat=[...])`: the profile of koperasi A from its rows, all received by 1 July 2023."""

    def build(**rows):
        received = {
            kind: [{"received_on": SECOND, "per": SECOND, **row} for row in listed]
            for kind, listed in rows.items()
        }
        received.setdefault("register", [_listed()])
        warehouse = given(**received)
        return profile(warehouse, _id(warehouse))

    return build


def test_a_koperasi_nobody_knows(given):
    assert profile(given(register=[koperasi("A")]), "K000") is None


def test_a_fact_names_the_row_that_stated_it_last(story):
    told = story(
        register=[
            _listed(FIRST, desa="Sepaso", grade="B"),
            _listed(SECOND, desa="Sepaso Timur"),
        ]
    )
    facts = {fact.field: fact for fact in told.facts}

    assert facts["desa"].value == "Sepaso Timur"
    assert facts["desa"].since == SECOND
    assert facts["desa"].source == FactSource(
        SECOND, SECOND, "D0002", "2023-07-01.xlsx", "register", 2
    )
    assert (facts["grade"].value, facts["grade"].source.per) == ("B", FIRST)
    assert (facts["status"].since, facts["status"].times_stated) == (FIRST, 2)


def test_people_are_nowhere_but_in_their_own_answer(given):
    warehouse = given(register=[koperasi("A", ketua="Ibu Rahasia", telepon="0811-000-111")])
    found = people(warehouse, _id(warehouse))

    assert [(fact.field, fact.value) for fact in found] == [
        ("ketua", "Ibu Rahasia"),
        ("telepon", "0811-000-111"),
    ]
    told = repr(profile(warehouse, _id(warehouse)))
    assert "Rahasia" not in told
    assert "0811" not in told


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [
        pytest.param({"tanggal_rat": date(2023, 6, 30)}, "tepat_waktu", id="last day allowed"),
        pytest.param({"tanggal_rat": date(2023, 7, 1)}, "terlambat", id="one day late"),
        pytest.param({"status": "dilaporkan"}, "tanpa_tanggal", id="held, no day"),
        pytest.param({"status": "belum"}, "belum", id="not held"),
    ],
)
def test_how_a_rat_came_out(story, stated, outcome):
    told = story(rat=[rat("A", 2022, **stated)])
    (meeting,) = [one for one in told.meetings if one.tahun_buku == 2022]

    assert (meeting.outcome, meeting.is_stated) == (outcome, True)
    assert meeting.batas == date(2023, 6, 30)


def test_a_rat_not_due_yet_is_no_failure(given):
    day = date(2023, 3, 1)
    early = {"received_on": day, "per": day}
    warehouse = given(
        register=[koperasi("A"), koperasi("B")], rat=[rat("B", 2022, date(2023, 2, 1), **early)]
    )
    (meeting,) = profile(warehouse, _id(warehouse)).meetings

    assert (meeting.outcome, meeting.is_stated) == ("belum_jatuh_tempo", False)


def test_lists_run_from_the_oldest(story):
    told = story(
        kesehatan=[score("A", 2022, skor=Decimal(70)), score("A", 2021, skor=Decimal(85))],
        pembinaan=[
            activity("A", date(2023, 3, 1)),
            activity("A", date(2022, 3, 1)),
            activity("A", date(2023, 5, 1), "Lokakarya", status="Batal"),
        ],
        verifikasi=[visit("A", date(2023, 2, 1), "ditemukan")],
    )

    assert [(one.tahun, one.predikat) for one in told.assessments] == [
        (2021, "Sehat"),
        (2022, "Cukup Sehat"),
    ]
    assert [one.is_finished for one in told.activities] == [True, True, False]
    assert [one.hasil for one in told.visits] == ["ditemukan"]
    assert told.conflicts == ()


def test_two_lists_of_the_same_day_that_differ(story):
    told = story(
        register=[
            _listed(FIRST, status="Aktif", received_on=FIRST),
            _listed(FIRST, status="Tidak Aktif", received_on=SECOND),
        ]
    )

    assert [(one.topic, one.field, one.value, one.is_used) for one in told.conflicts] == [
        ("tanggal_sama", "status", "Aktif", False),
        ("tanggal_sama", "status", "Tidak Aktif", True),
    ]


def test_a_status_that_changes_is_no_contradiction_but_a_founding_day_that_does_is(story):
    told = story(
        register=[
            _listed(FIRST, status="Aktif", tanggal_badan_hukum=date(2010, 5, 4)),
            _listed(SECOND, status="Tidak Aktif", tanggal_badan_hukum=date(2010, 4, 5)),
        ]
    )

    assert {(one.topic, one.field) for one in told.conflicts} == {("tetap", "tanggal_badan_hukum")}
    assert [(one.value, one.is_used) for one in told.conflicts] == [
        ("2010-05-04", False),
        ("2010-04-05", True),
    ]


def test_a_score_and_a_predikat_beside_what_they_should_be(story):
    aspects = dict.fromkeys(
        ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan"), Decimal(60)
    )
    told = story(kesehatan=[score("A", 2022, skor=Decimal(90), predikat="Cukup Sehat", **aspects)])

    assert [(one.field, one.tahun, one.is_used) for one in told.conflicts] == [
        ("skor_dinyatakan", 2022, True),
        ("skor_dihitung", 2022, False),
        ("predikat_dinyatakan", 2022, False),
        ("predikat_dihitung", 2022, True),
    ]
    assert Decimal(told.conflicts[1].value) == 60


def test_two_days_for_one_rat(story):
    told = story(
        rat=[
            rat("A", 2022, date(2023, 3, 1), received_on=FIRST.replace(month=4), per=SECOND),
            rat("A", 2022, date(2023, 4, 1)),
        ]
    )

    assert [(one.topic, one.tahun, one.value, one.is_used) for one in told.conflicts] == [
        ("rat", 2022, "2023-03-01", False),
        ("rat", 2022, "2023-04-01", True),
    ]


def test_rungs_of_the_ladder_that_do_not_fit(story):
    not_found = story(verifikasi=[visit("A", date(2023, 2, 1), "tidak ditemukan")])
    inactive = story(
        register=[_listed(status="Tidak Aktif")], rat=[rat("A", 2022, date(2023, 3, 1))]
    )

    assert [one.topic for one in not_found.conflicts] == ["aktif_tidak_ditemukan"] * 2
    assert [one.topic for one in inactive.conflicts] == ["tidak_aktif_rat"] * 2


def test_a_row_that_may_mean_it_is_told(story):
    told = story(
        register=[
            _listed(nik="6408000000001", nomor_badan_hukum="1/BH/2010"),
            {
                **koperasi("Lain"),
                "nik": "6408000000001",
                "nomor_badan_hukum": "2/BH/2011",
                "received_on": SECOND,
            },
        ]
    )

    assert [(one.topic, one.field) for one in told.conflicts] == [("belum_diputuskan", "register")]
    assert "Lain" in told.conflicts[0].value


def test_every_source_is_complete_where_a_list_spoke(story):
    told = story(rat=[rat("A", 2022, date(2023, 3, 1))], kesehatan=[score("A", 2022, skor=80)])
    stated = [*told.facts, *told.statuses, *told.meetings, *told.assessments]

    assert all(getattr(one.source, part.name) for one in stated for part in fields(FactSource))


def _listed(day=FIRST, **stated):
    return {**koperasi("A"), "received_on": day, "per": day, **stated}


def _id(warehouse):
    query = "select koperasi_id from koperasi where nama = 'A'"
    ((koperasi_id,),) = warehouse.cursor().execute(query).fetchall()
    return koperasi_id
