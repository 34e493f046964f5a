"""Whole sheets: the facts of a list under the office's title and headings."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from kopdata.sample.lists import columns as heads
from kopdata.sample.lists import facts
from kopdata.sample.lists.rows import Listing, Registered, listing
from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice
from kopdata.sample.office.office import Office
from kopdata.sample.written import flaws
from kopdata.sample.written.grid import Cell, Column, Sheet, table
from kopdata.sample.written.style import MONTHS, Style

OFFICE = "DINAS KOPERASI DAN UKM KABUPATEN KUTAI TIMUR (DATA CONTOH)"


def long_date(day: date) -> str:
    """Return a day as Indonesian writes it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def signature(day: date) -> tuple[str, ...]:
    """Return the signature block below a list."""
    return (
        f"Sangatta, {long_date(day)}",
        "Kepala Dinas Contoh,",
        "",
        "Nama Contoh, S.E.",
        "NIP. -",
    )


class Desk:
    """One typist working on one delivery: an office, a day and a stream of habits."""

    def __init__(self, office: Office, file: str, day: date) -> None:
        self.office = office
        self.file = file
        self.day = day

    @property
    def closing(self) -> date:
        """The last day whose reports went into this delivery: three days before it."""
        return self.day - timedelta(days=3)

    def style(self, **habits: Any) -> Style:
        """Return this typist's habits for one list."""
        stream = dice(self.office.seed, f"{self.file} {sorted(habits.items())}")
        return Style(self.day, stream, **habits)

    def listed(
        self, name: str, columns: Sequence[Column], rows: Sequence[Any], **habits: Any
    ) -> Listing:
        """Return rows under headings, with this file's flaws put in."""
        if not {"nik", "badan_hukum"} & {column.field for column in columns}:
            shared = self.office.namesakes
            rows = [row for row in rows if row.koperasi.number not in shared]
        made = listing(columns, rows, self.style(**habits))
        flaws.put_in(made, self.file, name, self._namesake())
        return made

    def _namesake(self) -> tuple[str, str]:
        """Return the name, and its kecamatan, that does not say which koperasi is meant."""
        one = self.office.koperasi[min(self.office.namesakes) - 1]
        return one.nama, one.kecamatan


def register(
    desk: Desk,
    place: int,
    columns: tuple[Column, ...],
    *,
    grouped: bool = False,
    titled: bool = True,
    signed: bool = False,
    name: str = "DATA KOPERASI",
    **habits: Any,
) -> Sheet:
    """Return a register on one sheet, if wanted with a row above each kecamatan."""
    rows = facts.register(desk.office, place)
    made = desk.listed(name, columns, rows, **habits)
    per = totals.REGISTERS[place].per
    kecamatan = totals.REGISTERS[place].kecamatan
    title = ["DATA KOPERASI KABUPATEN KUTAI TIMUR", f"KEADAAN {long_date(per).upper()}", OFFICE]
    if kecamatan:
        title.insert(1, f"KECAMATAN : {kecamatan.upper()}")
    return table(
        name,
        title if titled else (),
        columns,
        _with_groups(made, rows) if grouped else made.rows,
        column_numbers=grouped,
        signature=signature(desk.day) if signed else (),
    )


def _with_groups(made: Listing, rows: Sequence[Registered]) -> list[list[Cell]]:
    """Put a row with the kecamatan's name above its koperasi, and their number below."""
    grouped: list[list[Cell]] = []
    before, counted = None, 0
    for cells, row in zip(made.rows, rows, strict=False):
        if row.koperasi.kecamatan != before:
            if before is not None:
                grouped.append([None, "JUMLAH", counted])
            before, counted = row.koperasi.kecamatan, 0
            grouped.append([f"KECAMATAN {before.upper()}"])
        grouped.append(cells)
        counted += 1
    return [*grouped, [None, "JUMLAH", counted], *made.rows[len(rows) :]]


def register_by_kecamatan(desk: Desk, place: int, **habits: Any) -> list[Sheet]:
    """Return a register as one sheet per kecamatan, its name only in the title."""
    by_name: dict[str, list[Registered]] = {}
    for row in facts.register(desk.office, place):
        by_name.setdefault(row.koperasi.kecamatan, []).append(row)
    per = long_date(totals.REGISTERS[place].per).upper()
    sheets = []
    for kecamatan, rows in by_name.items():
        made = desk.listed(kecamatan, heads.KECAMATAN_REGISTER, rows, **habits)
        title = ("DATA KOPERASI", f"KECAMATAN : {kecamatan.upper()}", f"POSISI {per}")
        total = [None, "JUMLAH", len(rows)]
        sheets.append(table(kecamatan, title, made.columns, made.rows, gap=False, total=total))
    return sheets


def summary(desk: Desk, place: int) -> Sheet:
    """Return the office's own count per kecamatan: a sheet that is no list of ours."""
    counts: dict[str, int] = {}
    for row in facts.register(desk.office, place):
        counts[row.koperasi.kecamatan] = counts.get(row.koperasi.kecamatan, 0) + 1
    columns = (Column("no", "No", width=5), Column("wilayah", "Wilayah"), Column("n", "Banyaknya"))
    rows: list[list[Cell]] = [
        [number, *pair] for number, pair in enumerate(sorted(counts.items()), start=1)
    ]
    return table("REKAP", ("REKAPITULASI", OFFICE), columns, rows)


def rat(
    desk: Desk,
    name: str,
    rows: Sequence[Any],
    tahun_buku: int | None,
    columns: tuple[Column, ...],
    *,
    hidden: bool = False,
    **habits: Any,
) -> Sheet:
    """Return a RAT list; the tahun buku stands in the title unless it has a column."""
    made = desk.listed(name, columns, rows, **habits)
    title = ["DATA PELAKSANAAN RAPAT ANGGOTA TAHUNAN (RAT)", OFFICE]
    if tahun_buku:
        title.insert(1, f"TAHUN BUKU {tahun_buku}")
    return table(name, title, columns, made.rows, hidden=hidden)


def keragaan(
    desk: Desk,
    name: str,
    tahun_buku: int,
    columns: tuple[Column, ...],
    *,
    closes: bool = True,
    **habits: Any,
) -> Sheet:
    """Return a keragaan list with its totals row; one office in life adds up wrongly."""
    rows = facts.keragaan(desk.office, tahun_buku)
    made = desk.listed(name, columns, rows, **habits)
    title = ["KERAGAAN KOPERASI", f"TAHUN BUKU {tahun_buku}", OFFICE]
    if habits.get("money") == "ribuan":
        title.append("(dalam ribuan rupiah)")
    total: list[Cell] = [None] * len(columns)
    total[made.place("nama")] = "JUMLAH"
    members = sum(row.anggota for row in rows)
    total[made.place("anggota")] = members if closes else members + 120
    return table(name, title, columns, made.rows, total=total)


def kesehatan(desk: Desk, name: str, tahun: int, base: tuple[Column, ...], **habits: Any) -> Sheet:
    """Return a health list; the year stands in a column of its own."""
    tahun_column = Column("tahun", "Tahun", width=8)
    if tahun <= 2020:
        scheme = (Column("skema", "Skema", width=16),) if tahun == 2020 else ()
        columns = (*base, tahun_column, *scheme, *heads.KESEHATAN_PERDEP)
    else:
        columns = (*base, tahun_column, *heads.KESEHATAN_KKPKK)
    made = desk.listed(name, columns, facts.kesehatan(desk.office, tahun), **habits)
    title = (f"HASIL PENILAIAN KESEHATAN KOPERASI TAHUN {tahun}", OFFICE)
    return table(name, title, columns, made.rows, signature=signature(desk.day))


def pembinaan(
    desk: Desk, name: str, first: date, last: date, base: tuple[Column, ...], **habits: Any
) -> Sheet:
    """Return the coaching of some months."""
    columns = (*base, *heads.PEMBINAAN)
    made = desk.listed(name, columns, facts.pembinaan(desk.office, first, last), **habits)
    title = ("LAPORAN KEGIATAN PEMBINAAN KOPERASI", f"{long_date(first)} s.d. {long_date(last)}")
    return table(name, title, columns, made.rows)


def verifikasi(
    desk: Desk, name: str, first: date, last: date, base: tuple[Column, ...], **habits: Any
) -> Sheet:
    """Return the visits of some months."""
    columns = (*base, *heads.VERIFIKASI)
    made = desk.listed(name, columns, facts.verifikasi(desk.office, first, last), **habits)
    title = ("HASIL VERIFIKASI LAPANGAN SATGAS KOPERASI", OFFICE)
    return table(name, title, columns, made.rows, signature=signature(desk.day))


def target(desk: Desk, name: str, years: Sequence[int], source: str) -> Sheet:
    """Return coaching targets: the regency's own, those of the kecamatan, and their sum."""
    rows: list[list[Cell]] = []
    for year in years:
        indicator = "Jumlah koperasi yang dibina" if year < 2023 else "Tambahan koperasi dibina"
        whole = totals.TARGETS[year]
        if year in totals.TARGET_OF_REGENCY:
            area = "Kabupaten" if year % 2 else "Kutai Timur"
            rows.append([len(rows) + 1, indicator, year, area, whole, source])
        if year in totals.TARGETS_BY_KECAMATAN:
            for kecamatan, share in shares(whole).items():
                rows.append([len(rows) + 1, indicator, year, kecamatan, share, source])
            rows.append([None, "JUMLAH", None, None, whole, None])
    made = Listing(heads.TARGET, rows)
    flaws.put_in(made, desk.file, name)
    span = f"{years[0]}" if len(years) == 1 else f"{years[0]} - {years[-1]}"
    title = (f"TARGET PEMBINAAN KOPERASI TAHUN {span}", OFFICE)
    return table(name, title, heads.TARGET, made.rows)


def shares(whole: int) -> dict[str, int]:
    """Share a target over the kecamatan by their koperasi, the largest remainders rounded up."""
    sizes = totals.KECAMATAN_MID_2023
    everything = sum(sizes.values())
    given = {kecamatan: whole * size // everything for kecamatan, size in sizes.items()}
    by_remainder = sorted(sizes, key=lambda kecamatan: -(whole * sizes[kecamatan] % everything))
    for kecamatan in by_remainder[: whole - sum(given.values())]:
        given[kecamatan] += 1
    return given
