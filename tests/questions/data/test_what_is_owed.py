"""What is owed: completeness, whom to ask, contradictions, freshness and who is who."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.questions.data.completeness import Filled, completeness, whole
from kopdata.questions.data.freshness import freshness
from kopdata.questions.data.who_is_who import unclear_identities
from kopdata.questions.data.whom_to_ask import debt
from kopdata.questions.shared.contradictions import contradictions

EVERYTHING = metrics.Selection()
DAY = date(2024, 9, 1)


def koperasi(number, **columns):
    return {
        "nik": f"64080000{number:05d}",
        "nama": f"Koperasi {number}",
        "nomor_badan_hukum": f"{number}/BH/2010",
        "kecamatan": "Busang",
        "bentuk": "Primer",
        "status": "Aktif",
        "tanggal_badan_hukum": date(2010, 1, 1),
        **columns,
    }


def fact(number, **columns):
    return {"nik": f"64080000{number:05d}", "nama": f"Koperasi {number}", **columns}


@pytest.fixture
def office(given):
    return given(
        register=[
            koperasi(1, desa="Long Lees"),
            koperasi(2, status=None),
            koperasi(3, kecamatan="Telen", status="Bubar"),
            koperasi(4, kecamatan="Telen", nik=None),
        ],
        rat=[
            fact(1, tahun_buku=2023, status="dilaporkan", tanggal_rat=date(2024, 3, 1)),
            fact(2, tahun_buku=2023, status="belum"),
        ],
        kesehatan=[fact(1, tahun=2024, skor=85, predikat="Sehat", skema="kkpkk_2021")],
        verifikasi=[fact(1, tanggal=date(2023, 12, 1), hasil="ditemukan")],
        data_date=DAY,
    )


def test_completeness_tells_filled_not_given_and_not_applicable_apart(office):
    rows = {(one.kecamatan, one.field): one for one in completeness(office, EVERYTHING)}

    assert rows["Busang", "desa"] == Filled("Busang", "desa", None, 1, 1, 0)
    assert rows["Busang", "status"] == Filled("Busang", "status", None, 1, 1, 0)
    assert rows["Telen", "nik"] == Filled("Telen", "nik", None, 0, 1, 1)
    assert rows["Busang", "rat"] == Filled("Busang", "rat", 2023, 2, 0, 0)
    assert rows["Telen", "rat"] == Filled("Telen", "rat", 2023, 0, 1, 1)
    assert all(one.filled + one.not_given + one.not_applicable == 2 for one in rows.values())


def test_the_whole_is_the_sum_of_its_kecamatan(office):
    rows = completeness(office, EVERYTHING)

    for one in whole(rows, "semua"):
        of_field = [row for row in rows if row.field == one.field]
        assert one.filled == sum(row.filled for row in of_field)
        assert one.applicable == sum(row.applicable for row in of_field)


def test_completeness_follows_the_selection(office):
    rows = completeness(office, metrics.Selection(kecamatan=("Telen",)))

    assert {row.kecamatan for row in rows} == {"Telen"}


def test_asking_narrows_the_range_of_what_it_settles(office):
    owed = debt(office, EVERYTHING)
    before = {one.metric.id: one for one in owed.ranges}

    assert (before["koperasi_aktif"].low, before["koperasi_aktif"].high) == (2, 3)
    assert before["koperasi_terlacak"].row.unknown == 2
    # Koperasi 2 settles three figures: it is asked first.
    assert owed.calls[0].nama == "Koperasi 2"
    assert set(owed.calls[0].metrics) >= {"koperasi_aktif", "koperasi_terlacak", "koperasi_sehat"}

    after = {one.metric.id: one.unknown_after for one in owed.after(1)}
    assert after["koperasi_aktif"] == 0
    assert after["koperasi_terlacak"] == 1
    everybody = owed.after(len(owed.calls))
    assert all(one.unknown_after == 0 for one in everybody)


def test_a_call_list_names_no_people(office):
    (call, *_) = debt(office, EVERYTHING).calls

    assert not {"ketua", "telepon"} & set(call._fields)


def test_contradictions_wait_for_a_person(given):
    never = [
        fact(1, tahun_buku=tahun, status="belum", received_on=date(tahun + 1, 8, 1))
        for tahun in (2020, 2021, 2022, 2023)
    ]
    warehouse = given(
        register=[koperasi(1), koperasi(2)],
        rat=never,
        kesehatan=[fact(2, tahun=2023, skor=70, predikat="Sehat", skema="kkpkk_2021")],
        data_date=DAY,
    )

    every = contradictions(warehouse, EVERYTHING)
    found = {one.topic: one for one in every}

    assert set(found) == {"aktif_tanpa_rat", "predikat"}
    red = [(one.nama, one.against) for one in every if one.topic == "aktif_tanpa_rat"]
    assert red == [("Koperasi 1", "3"), ("Koperasi 2", "3")]  # no row of its own is no RAT
    assert found["predikat"].said == "Sehat"
    assert found["predikat"].against == "Cukup Sehat (70,00)"
    assert found["predikat"].row == 2


def test_one_nik_under_two_koperasi_is_a_contradiction_and_a_question(given):
    warehouse = given(
        register=[
            koperasi(1),
            koperasi(1, nama="Koperasi Lain", nomor_badan_hukum="9/BH/2015"),
        ],
        data_date=DAY,
    )

    (found,) = contradictions(warehouse, EVERYTHING)
    (unclear,) = unclear_identities(warehouse)

    assert (found.topic, found.nama) == ("nik_bersama", "Koperasi 1")
    assert (unclear.nama, unclear.rows) == ("Koperasi Lain", 1)
    assert [one.nama for one in unclear.candidates] == ["Koperasi 1"]
    assert unclear.identity["kunci_badan_hukum"]


def test_a_list_is_late_when_the_next_one_should_have_come(given):
    warehouse = given(
        register=[koperasi(1, received_on=date(2024, 1, 1))],
        rat=[fact(1, tahun_buku=2023, status="belum", received_on=date(2024, 8, 1))],
        data_date=DAY,
    )

    found = {one.kind: one for one in freshness(warehouse)}

    assert found["register"].last_per == DAY
    assert (found["rat"].is_late, found["rat"].due_on) == (False, date(2024, 11, 9))
    assert (found["kesehatan"].is_late, found["kesehatan"].deliveries) == (True, 0)


def test_an_empty_office_owes_nothing(given):
    warehouse = given()

    assert completeness(warehouse, EVERYTHING) == ()
    assert debt(warehouse, EVERYTHING).ranges == ()
    assert contradictions(warehouse, EVERYTHING) == ()
    assert unclear_identities(warehouse) == ()
    assert all(one.last_per is None for one in freshness(warehouse))
