"""RAT tepat waktu: held by the deadline of its tahun buku and bentuk."""

from datetime import date

from .rows import behind, koperasi, rat, status

IN_TIME, LATE, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)
DATA_DATE = date(2026, 8, 1)

ON_THE_DEADLINE_AND_AFTER = {
    ("Primer", 2023, date(2024, 6, 30)): IN_TIME,
    ("Primer", 2023, date(2024, 7, 1)): LATE,
    ("Sekunder", 2023, date(2024, 6, 30)): IN_TIME,
    ("Sekunder", 2023, date(2024, 7, 1)): LATE,
    ("Primer", 2024, date(2025, 3, 31)): IN_TIME,
    ("Primer", 2024, date(2025, 4, 1)): IN_TIME,
    ("Primer", 2024, date(2025, 6, 30)): IN_TIME,
    ("Primer", 2024, date(2025, 7, 1)): LATE,
    ("Primer", 2025, date(2026, 4, 1)): IN_TIME,
    ("Primer", 2025, date(2026, 6, 30)): IN_TIME,
    ("Primer", 2025, date(2026, 7, 1)): LATE,
    (None, 2025, date(2026, 6, 30)): IN_TIME,
    (None, 2025, date(2026, 7, 1)): LATE,
    ("Sekunder", 2025, date(2026, 6, 30)): IN_TIME,
    ("Sekunder", 2025, date(2026, 7, 1)): LATE,
}


def test_the_deadline_is_30_june_for_every_tahun_buku_and_bentuk(as_of):
    cases = {
        f"{bentuk} {day}": (bentuk, tahun, day) for bentuk, tahun, day in ON_THE_DEADLINE_AND_AFTER
    }
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name, bentuk=bentuk) for name, (bentuk, _, _) in cases.items()],
        rat=[rat(name, tahun, day) for name, (_, tahun, day) in cases.items()],
    )

    for name, (bentuk, tahun, day) in cases.items():
        answer = behind(warehouse, "rat_tepat_waktu", tahun)[name]
        assert answer == ON_THE_DEADLINE_AND_AFTER[bentuk, tahun, day], name


def test_what_is_not_known_to_be_in_time(as_of):
    day = date(2023, 3, 1)
    meetings = [
        rat("held in time", 2022, day, status="dilaporkan"),
        rat("held, no date", 2022, None, status="dilaporkan"),
        rat("verified, no date", 2022, None, status="diverifikasi"),
        rat("reported in time, no date", 2022, tanggal_lapor=day, status="dilaporkan"),
        rat("status empty, dated", 2022, day),
        rat("draft", 2022, day, status="draft"),
        rat("belum", 2022, day, status="belum"),
        rat("status and date empty", 2022),
    ]
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(row["nama"]) for row in meetings] + [koperasi("no row")],
        rat=meetings,
    )

    assert behind(warehouse, "rat_tepat_waktu", 2022) == {
        "held in time": IN_TIME,
        "held, no date": UNKNOWN,
        "verified, no date": UNKNOWN,
        "reported in time, no date": UNKNOWN,
        "status empty, dated": IN_TIME,
        "draft": LATE,
        "belum": LATE,
        "status and date empty": LATE,
        "no row": LATE,
    }


def test_dissolved_between_meeting_and_deadline_owes_nothing(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A"), status("A", "Bubar", date(2023, 5, 1)), koperasi("B")],
        rat=[rat("A", 2022, date(2023, 3, 1)), rat("B", 2022, date(2023, 3, 1))],
    )

    assert behind(warehouse, "rat_tepat_waktu", 2022) == {"B": IN_TIME}


def test_31_march_is_an_appeal_to_primer_for_every_tahun_buku_and_makes_nobody_late(as_of):
    days = {"31 March": date(2023, 3, 31), "1 April": date(2023, 4, 1), "no date": None}
    held = [rat(name, 2022, day, status="dilaporkan") for name, day in days.items()]
    warehouse = as_of(
        DATA_DATE,
        register=[
            *map(koperasi, days),
            koperasi("sekunder", bentuk="Sekunder"),
            koperasi("bentuk not given", bentuk=None),
            koperasi("in doubt"),
        ],
        rat=[
            *held,
            rat("sekunder", 2022, date(2023, 3, 1)),
            rat("bentuk not given", 2022, date(2023, 3, 1)),
            rat("in doubt", 2022, status_diragukan=True),
        ],
    )

    assert behind(warehouse, "rat_sampai_imbauan", 2022) == {
        "31 March": IN_TIME,
        "1 April": LATE,
        "no date": UNKNOWN,
        "bentuk not given": IN_TIME,
        "in doubt": UNKNOWN,
    }
    assert behind(warehouse, "rat_tepat_waktu", 2022)["1 April"] == IN_TIME
