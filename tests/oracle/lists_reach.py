"""Up to which day the lists of a kind reach, and what of a year that is."""

from datetime import date

from .history import Known, end_of
from .oracle import BY_BOOK_YEAR, FIGURES, GROWTH, HEALTH, PEOPLE, RAT, SIGAP

KIND = {
    **dict.fromkeys(("koperasi_terdaftar", "koperasi_aktif"), "register"),
    "koperasi_terlacak": "verifikasi",
    **dict.fromkeys((*RAT, "rat_dari_aktif", "zona_merah", *SIGAP), "rat"),
    **dict.fromkeys(HEALTH, "kesehatan"),
    **dict.fromkeys(("koperasi_dibina", "koperasi_dibina_baru"), "pembinaan"),
    **dict.fromkeys(("sesi_pembinaan", "peserta_pembinaan"), "pembinaan"),
    **dict.fromkeys((*FIGURES, *PEOPLE, *GROWTH, "keragaan_dilaporkan"), "keragaan"),
}


def coverage(known: Known, kind: str) -> date | None:
    """The newest date of a sheet that states it, or has a tenth of the largest one's rows."""
    reached = [
        sheet.per
        for sheet in known.sheets
        if sheet.kind == kind
        and (sheet.per != sheet.received_on or 10 * sheet.rows >= largest_before(known, sheet))
    ]
    return max(reached, default=None)


def largest_before(known: Known, one: object) -> int:
    return max(
        (
            sheet.rows
            for sheet in known.sheets
            if sheet.kind == one.kind and sheet.received_on < one.received_on
        ),
        default=0,
    )


def end_of_figure(metric: str, tahun: int) -> date:
    """The reports of a tahun buku come in until the end of the next year."""
    return end_of(tahun + 1 if metric in BY_BOOK_YEAR else tahun)


def covered_to(known: Known, metric: str, tahun: int) -> date | None:
    reached = coverage(known, KIND[metric])
    return reached and min(reached, end_of_figure(metric, tahun))


def is_lengkap(known: Known, metric: str, tahun: int) -> bool:
    return covered_to(known, metric, tahun) == end_of_figure(metric, tahun)


def is_told(known: Known, metric: str, tahun: int) -> bool:
    """A year of coaching without any list of it has no value."""
    if KIND[metric] != "pembinaan":
        return True
    listed = {sheet.per.year for sheet in known.sheets if sheet.kind == "pembinaan"}
    days = [day for row in known.coaching for day in (row["tanggal_mulai"], row["tanggal_selesai"])]
    return tahun in listed | {day.year for day in days if day}
