"""Koperasi terlacak: the last Satgas visit up to the end of the year found it."""

from datetime import date

from .rows import behind, figures, koperasi, visit

FOUND, NOT_FOUND, NEVER_VISITED = (1, 1, 0), (0, 1, 0), (0, 1, 1)


def test_the_last_visit_speaks(as_of):
    names = ["found", "not found", "never visited", "found, then not", "not, then found"]
    names += ["found on 31 December", "found on 1 January", "visit without result"]
    names += ["found, then a visit without result"]
    warehouse = as_of(
        date(2024, 3, 1),
        register=[*map(koperasi, names), koperasi("dissolved", status="Bubar")],
        verifikasi=[
            visit("found", date(2021, 4, 1), "ditemukan"),
            visit("not found", date(2023, 4, 1), "tidak ditemukan"),
            visit("found, then not", date(2022, 4, 1), "ditemukan"),
            visit("found, then not", date(2023, 4, 1), "tidak ditemukan"),
            visit("not, then found", date(2023, 4, 1), "tidak ditemukan"),
            visit("not, then found", date(2023, 4, 2), "ditemukan"),
            visit("found on 31 December", date(2023, 12, 31), "ditemukan"),
            visit("found on 1 January", date(2024, 1, 1), "ditemukan"),
            visit("visit without result", date(2023, 4, 1), None),
            visit("found, then a visit without result", date(2023, 4, 1), "ditemukan"),
            visit("found, then a visit without result", date(2023, 5, 1), None),
            visit("dissolved", date(2023, 4, 1), "ditemukan"),
        ],
    )

    assert behind(warehouse, "koperasi_terlacak", 2023) == {
        "found": FOUND,
        "not found": NOT_FOUND,
        "never visited": NEVER_VISITED,
        "found, then not": NOT_FOUND,
        "not, then found": FOUND,
        "found on 31 December": FOUND,
        "found on 1 January": NEVER_VISITED,
        "visit without result": NEVER_VISITED,
        "found, then a visit without result": FOUND,
    }


def test_a_visit_told_again_is_replaced_whole(as_of):
    day = date(2023, 4, 1)
    warehouse = as_of(
        date(2024, 3, 1),
        register=[koperasi("A")],
        verifikasi=[
            visit("A", day, "ditemukan", received_on=date(2023, 5, 1)),
            visit("A", day, "tidak ditemukan", received_on=date(2023, 6, 1)),
        ],
    )

    assert behind(warehouse, "koperasi_terlacak", 2023) == {"A": NOT_FOUND}


def test_years_run_from_the_first_visit(as_of):
    warehouse = as_of(
        date(2023, 8, 1),
        register=[koperasi("A")],
        verifikasi=[visit("A", date(2021, 4, 1), "tidak ditemukan")],
    )

    assert figures(warehouse, "koperasi_terlacak") == {
        2021: NOT_FOUND,
        2022: NOT_FOUND,
        2023: NOT_FOUND,
    }


def test_without_a_visit_there_is_no_figure(as_of):
    warehouse = as_of(date(2023, 8, 1), register=[koperasi("A")])

    assert figures(warehouse, "koperasi_terlacak") == {}
