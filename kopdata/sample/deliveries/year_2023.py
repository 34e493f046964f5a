"""What the office sent in 2023, the year of the Satgas and of the published totals."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kopdata.sample.lists import columns as heads
from kopdata.sample.lists import facts, sheets
from kopdata.sample.lists.sheets import Desk
from kopdata.sample.written.grid import Sheet


def target(*years: int) -> Callable[[Desk], list[Sheet]]:
    """Return a workbook with the targets of some years."""

    def target(desk: Desk) -> list[Sheet]:
        return [sheets.target(desk, "TARGET", years, "Perjanjian Kinerja (contoh)")]

    return target


def office_register(place: int, **habits: Any) -> Callable[[Desk], list[Sheet]]:
    """Return the office's own register with every column."""

    def register(desk: Desk) -> list[Sheet]:
        return [sheets.register(desk, place, heads.OFFICE_REGISTER, signed=True, **habits)]

    return register


def year_2022(desk: Desk) -> list[Sheet]:
    """Coaching and health of 2022."""
    whole = date(2022, 1, 1), date(2022, 12, 31)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *whole, heads.BY_NIK, kecamatan="mixed", nama="mixed"),
        sheets.kesehatan(desk, "KESEHATAN", 2022, heads.BY_NIK),
    ]


def first_quarter_2023(desk: Desk) -> list[Sheet]:
    """The first RAT of tahun buku 2022, late ones of 2021, coaching."""
    columns = (*heads.BY_NIK, *heads.RAT_STATUS)
    late = facts.rat(desk.office, 2021, desk.closing, after=date(2022, 9, 16))
    held = facts.rat(desk.office, 2022, desk.closing)
    months = date(2023, 1, 1), date(2023, 3, 31)
    return [
        sheets.rat(desk, "RAT 2022", held, 2022, columns, dates="long"),
        sheets.rat(desk, "RAT 2021 SUSULAN", late, 2021, columns, dates="long"),
        sheets.pembinaan(desk, "PEMBINAAN TW I", *months, heads.BY_NIK, nama="mixed"),
    ]


def satgas_first(desk: Desk) -> list[Sheet]:
    """The first round of the Satgas."""
    months = date(2023, 2, 1), date(2023, 5, 28)
    return [
        sheets.verifikasi(desk, "VERIFIKASI", *months, heads.BY_NIK, kecamatan="kec", missing="-")
    ]


def keragaan_2022(desk: Desk) -> list[Sheet]:
    """The figures of tahun buku 2022."""
    return [sheets.keragaan(desk, "KERAGAAN", 2022, (*heads.BY_NIK, *heads.KERAGAAN), money="rp")]


def june_2023(desk: Desk) -> list[Sheet]:
    """The register of mid 2023 and the RAT of tahun buku 2022 so far."""
    held = facts.rat(desk.office, 2022, desk.closing, after=date(2023, 4, 14))
    columns = (*heads.BY_NIK, *heads.RAT_STATUS)
    return [
        *office_register(6, kecamatan="kec")(desk),
        sheets.rat(desk, "RAT 2022", held, 2022, columns, dates="mixed"),
    ]


def second_quarter_2023(desk: Desk) -> list[Sheet]:
    """The RAT list of everyone, a hidden old one, and coaching."""
    everyone = facts.rat_of_all(desk.office, 2022, desk.closing)
    months = date(2023, 4, 1), date(2023, 6, 30)
    old = facts.rat(desk.office, 2022, date(2023, 4, 14))
    columns = (*heads.BY_NIK, *heads.RAT_STATUS)
    return [
        sheets.rat(desk, "RAT 2022", everyone, 2022, columns, kecamatan="bps", missing="-"),
        sheets.rat(desk, "RAT lama", old[:30], 2022, columns, hidden=True),
        sheets.pembinaan(desk, "PEMBINAAN TW II", *months, heads.BY_NIK, dates="mixed"),
    ]


def satgas_second(desk: Desk) -> list[Sheet]:
    """The second round of the Satgas, with the RAT and coaching it met."""
    held = facts.rat(desk.office, 2022, desk.closing, after=date(2023, 7, 7))
    visits = date(2023, 5, 29), date(2023, 7, 15)
    months = date(2023, 7, 1), date(2023, 7, 15)
    return [
        sheets.verifikasi(desk, "VERIFIKASI TAHAP II", *visits, heads.BY_NIK, missing="-"),
        sheets.rat(desk, "RAT 2022", held, 2022, (*heads.BY_NIK, *heads.RAT_STATUS)),
        sheets.pembinaan(desk, "PEMBINAAN JULI", *months, heads.BY_NIK),
    ]


def july_register(desk: Desk) -> list[Sheet]:
    """The register after the Satgas verified it."""
    return [sheets.register(desk, 7, heads.OFFICE_REGISTER, kecamatan="mixed", dates="slash")]
