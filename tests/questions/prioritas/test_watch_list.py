"""The watch list: what is known now against what was known then."""

from datetime import date

from kopdata.metrics import Selection
from kopdata.questions.prioritas import watch_list, words
from tests.metrics.rows import koperasi, rat, score, status, visit

THEN, NOW = date(2025, 3, 31), date(2026, 4, 10)


def told(group):
    return [(one.nama, one.reason, one.since) for one in group]


def compared(given, **rows):
    rows = {"register": [koperasi("A")], **rows}
    now = given(data_date=NOW, **rows)
    return watch_list.watch(now, Selection(), given(known_on=THEN, **rows), THEN)


def test_the_usual_day_is_the_end_of_the_last_quarter():
    assert watch_list.usual_day(date(2026, 10, 12)) == date(2026, 9, 30)
    assert watch_list.usual_day(date(2026, 1, 1)) == date(2025, 12, 31)
    assert watch_list.usual_day(date(2026, 3, 31)) == date(2025, 12, 31)


def test_within_ninety_days_of_zona_merah(given):
    rats = [rat("A", tahun, status="belum") for tahun in (2022, 2023, 2024)]
    found = compared(given, rat=[{**row, "received_on": NOW} for row in rats[1:]])

    assert told(found.entered) == [("A", "merah_dekat", date(2026, 4, 1))]
    assert words.entered(found.entered[0]) == (
        "zona merah bila RAT 2025 tidak ada sampai 30 Jun 2026"
    )


def test_a_lower_predikat_since_it_was_assessed(given):
    scores = [
        score("A", 2024, predikat="Sehat", received_on=date(2025, 1, 5)),
        score("A", 2025, predikat="Cukup Sehat", tanggal=date(2025, 11, 3), received_on=NOW),
    ]
    found = compared(given, kesehatan=scores)

    assert told(found.entered) == [("A", "turun_predikat", date(2025, 11, 3))]


def test_a_lost_status_and_one_that_came_back(given):
    register = [
        *(koperasi(name) for name in ("A", "B", "C")),
        status("A", "Tidak Aktif", date(2025, 6, 30)),
        status("A", "Dibekukan", date(2025, 9, 30)),
        status("B", "Tidak Aktif", date(2025, 1, 31)),
        status("B", "Aktif", date(2025, 6, 30)),
        status("C", "Bubar", date(2025, 6, 30)),
    ]
    found = compared(given, register=register)

    assert told(found.entered) == [
        ("A", "hilang_status", date(2025, 6, 30)),
        ("C", "hilang_status", date(2025, 6, 30)),
    ]
    assert told(found.left) == [("B", "hilang_status", date(2025, 1, 31))]
    assert words.left(found.left[0]) == "status kini Aktif"


def test_not_found_on_two_visits_in_a_row(given):
    visits = [
        visit("A", date(2024, 5, 1), "ditemukan", received_on=date(2024, 5, 2)),
        visit("A", date(2025, 1, 7), "tidak ditemukan", received_on=date(2025, 1, 8)),
        visit("A", date(2025, 8, 7), "tidak ditemukan", received_on=date(2025, 8, 8)),
        visit("B", date(2025, 1, 7), "tidak ditemukan", received_on=date(2025, 1, 8)),
    ]
    found = compared(given, register=[koperasi("A"), koperasi("B")], verifikasi=visits)

    assert told(found.entered) == [("A", "tidak_ditemukan", date(2025, 8, 7))]


def test_what_was_watched_then_and_still_is_has_not_entered(given):
    register = [koperasi("A"), status("A", "Tidak Aktif", date(2025, 1, 31))]
    found = compared(given, register=register)

    assert (found.entered, found.left, len(found.watched)) == ((), (), 1)


def test_nothing_known_then_is_no_comparison(given):
    now = given(data_date=NOW, register=[koperasi("A")])

    found = watch_list.watch(now, Selection(), given(), THEN)
    assert not found.compared


def test_only_the_selection_is_told(given):
    register = [
        *(koperasi(name, place) for name, place in (("A", "Bengalon"), ("B", "Busang"))),
        *(
            status(name, "Tidak Aktif", date(2025, 6, 30), kecamatan=place)
            for name, place in (("A", "Bengalon"), ("B", "Busang"))
        ),
    ]
    rows = {"register": register}
    now = given(data_date=NOW, **rows)

    found = watch_list.watch(
        now, Selection(kecamatan=("Busang",)), given(known_on=THEN, **rows), THEN
    )
    assert [one.nama for one in found.entered] == ["B"]
