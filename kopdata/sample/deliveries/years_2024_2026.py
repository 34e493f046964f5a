"""What the office sent from 2024 to 2026: quarters, whole seasons, Koperasi Merah Putih."""

from collections.abc import Callable
from datetime import date

from kopdata.sample.lists import columns as heads
from kopdata.sample.lists import facts, sheets
from kopdata.sample.lists.sheets import Desk
from kopdata.sample.written.grid import Sheet


def register_2023(desk: Desk) -> list[Sheet]:
    """One sheet per kecamatan, days typed in several ways."""
    return sheets.register_by_kecamatan(desk, 8, dates="mixed", missing="-")


def year_2023(desk: Desk) -> list[Sheet]:
    """Second half of 2023 and the target of 2024."""
    months = date(2023, 7, 16), date(2023, 12, 31)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *months, heads.BY_NIK, kecamatan="upper"),
        sheets.kesehatan(desk, "KESEHATAN 2023", 2023, heads.BY_NIK, scores="comma"),
        sheets.verifikasi(desk, "VERIFIKASI", date(2023, 7, 16), date(2023, 12, 31), heads.BY_NIK),
        sheets.target(desk, "TARGET 2024", (2024,), "Renja 2024 (contoh)"),
    ]


def first_quarter_2024(desk: Desk) -> list[Sheet]:
    """First RAT of tahun buku 2023 and the late ones of 2021 and 2022."""
    columns = (*heads.BY_NIK, *heads.RAT_STATUS)
    held = facts.rat(desk.office, 2023, desk.closing)
    after = date(2023, 7, 15)
    late = facts.rat(desk.office, 2021, desk.closing, after)
    late += facts.rat(desk.office, 2022, desk.closing, after)
    months = date(2024, 1, 1), date(2024, 3, 31)
    return [
        sheets.rat(desk, "RAT 2023", held, 2023, columns, nama="mixed"),
        sheets.rat(desk, "SUSULAN", late, None, (*heads.BY_NIK, *heads.RAT_YEARLY), dates="mixed"),
        sheets.pembinaan(desk, "PEMBINAAN TW I", *months, heads.BY_NIK),
    ]


def second_quarter_2024(desk: Desk) -> list[Sheet]:
    """More RAT, coaching and the figures of tahun buku 2023."""
    held = facts.rat(desk.office, 2023, desk.closing, after=date(2024, 4, 19))
    months = date(2024, 4, 1), date(2024, 6, 30)
    return [
        sheets.rat(desk, "RAT 2023", held, 2023, (*heads.BY_NIK, *heads.RAT_STATUS), dates="slash"),
        sheets.pembinaan(desk, "PEMBINAAN TW II", *months, heads.BY_NIK, dates="long"),
        sheets.keragaan(
            desk, "KERAGAAN 2023", 2023, (*heads.BY_NIK, *heads.KERAGAAN_MERGED), money="ribuan"
        ),
    ]


def bengalon(desk: Desk) -> list[Sheet]:
    """The register of one kecamatan only."""
    return [sheets.register(desk, 9, heads.KECAMATAN_REGISTER, name="BENGALON")]


def third_quarter_2024(desk: Desk) -> list[Sheet]:
    """The RAT list of everyone, coaching and visits."""
    everyone = facts.rat_of_all(desk.office, 2023, desk.closing)
    months = date(2024, 7, 1), date(2024, 10, 31)
    visits = date(2024, 1, 1), date(2024, 10, 31)
    return [
        sheets.rat(
            desk, "RAT 2023", everyone, 2023, (*heads.BY_NIK, *heads.RAT_STATUS), missing="-"
        ),
        sheets.pembinaan(desk, "PEMBINAAN TW III", *months, heads.BY_NIK, kecamatan="mixed"),
        sheets.verifikasi(desk, "VERIFIKASI 2024", *visits, heads.BY_NIK),
    ]


def year_2024(desk: Desk) -> list[Sheet]:
    """Coaching, health and the targets by kecamatan."""
    months = date(2024, 11, 1), date(2024, 12, 31)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *months, heads.BY_NIK),
        sheets.kesehatan(desk, "KESEHATAN 2024", 2024, heads.BY_NIK),
        sheets.target(desk, "TARGET 2025", (2025,), "DPA 2025 (contoh)"),
    ]


def season(
    tahun_buku: int,
    first: date,
    last: date,
    *,
    after: date | None = None,
    everyone: bool = False,
    figures: bool = False,
) -> Callable[[Desk], list[Sheet]]:
    """Return a quarter: RAT of a tahun buku, coaching, if wanted the figures."""

    def season(desk: Desk) -> list[Sheet]:
        closing = desk.closing
        held = (
            facts.rat_of_all(desk.office, tahun_buku, closing)
            if everyone
            else facts.rat(desk.office, tahun_buku, closing, after or date.min)
        )
        columns = (*heads.BY_NIK, *heads.RAT_STATUS)
        made = [
            sheets.rat(desk, f"RAT {tahun_buku}", held, tahun_buku, columns, missing="-"),
            sheets.pembinaan(desk, "PEMBINAAN", first, last, heads.BY_NIK, kecamatan="bps"),
        ]
        if figures:
            merged = (*heads.BY_NIK, *heads.KERAGAAN_MERGED)
            made.append(sheets.keragaan(desk, f"KERAGAAN {tahun_buku}", tahun_buku, merged))
        return made

    return season


def register_2025(desk: Desk) -> list[Sheet]:
    """The register and the targets of 2026."""
    columns = heads.OFFICE_REGISTER
    return [
        sheets.register(desk, 12, columns, signed=True, kecamatan="mixed", missing="-"),
        sheets.target(desk, "TARGET 2026", (2026,), "DPA 2026 (contoh)"),
    ]


def health_2025(desk: Desk) -> list[Sheet]:
    """Health of 2025."""
    return [sheets.kesehatan(desk, "KESEHATAN 2025", 2025, heads.BY_NIK, scores="comma")]


def third_quarter_2026(desk: Desk) -> list[Sheet]:
    """The newest quarter with health and visits."""
    made = season(2025, date(2026, 7, 1), date(2026, 10, 9), after=date(2026, 7, 10))(desk)
    visits = date(2026, 1, 1), date(2026, 10, 9)
    return [
        *made,
        sheets.kesehatan(desk, "KESEHATAN 2026", 2026, heads.BY_NIK),
        sheets.verifikasi(desk, "VERIFIKASI 2026", *visits, heads.BY_NIK, missing="-"),
    ]
