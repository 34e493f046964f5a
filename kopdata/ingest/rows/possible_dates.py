"""Rows whose dates cannot be: a RAT outside its years, an activity that ends before it starts."""

from datetime import date

from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.values.cell_text import Issue

YEARS_OF_A_RAT = 5


def doubt_impossible_dates(rows: SheetRows) -> None:
    """Count such rows as in doubt, and ask for the tahun buku where the title leaves it open.

    Each of them is told by the checks of a build, which also know what other lists say.
    """
    values = rows.values
    if "tanggal_rat" in values:
        years = zip(values["tahun_buku"], values["tanggal_rat"], strict=True)
        rows.doubted |= {place for place, (year, day) in enumerate(years) if _cannot_be(year, day)}
        _ask_for_year(rows)
    if "tanggal_mulai" in values and "tanggal_selesai" in values:
        days = zip(values["tanggal_mulai"], values["tanggal_selesai"], strict=True)
        rows.doubted |= {
            place for place, (first, last) in enumerate(days) if first and last and last < first
        }


def _cannot_be(year: int | None, day: date | None) -> bool:
    if year is None or day is None:
        return False
    return not year < day.year <= year + YEARS_OF_A_RAT


def _ask_for_year(rows: SheetRows) -> None:
    """ "RAT TAHUN 2023" over days of 2023: the RAT of that year, so of the tahun buku before it."""
    titles, year = rows.header.titles, rows.year
    days = [day for day in rows.values["tanggal_rat"] if day]
    if not year or titles.tahun_buku or titles.tahun != year:
        return
    if not days or any(day.year != year for day in days):
        return
    issue = Issue(
        f"Judul menyebut tahun {year} tanpa kata 'buku', dan semua tanggal RAT ada pada tahun itu: "
        f"mungkin maksudnya RAT yang diadakan pada {year}, jadi tahun buku {year - 1}.",
        f"Tulis 'Tahun Buku {year - 1}' pada judul bila begitu, lalu kirim lagi.",
    )
    rows.report(None, "tahun_buku", value=str(year), issue=issue)
