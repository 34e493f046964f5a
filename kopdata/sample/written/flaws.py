"""What is wrong in the office's files, on purpose: cells, repeated rows, unknown koperasi.

None of it touches a published total: it falls on facts outside them, on koperasi that another list
states as well, or on rows that come on top.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kopdata.sample.lists.rows import Listing
from kopdata.sample.written.grid import Cell

NAMESAKE = "the name that two koperasi of one kecamatan share"


@dataclass(frozen=True)
class Flaw:
    """Cells typed over in the row `at` (0 to 1 down the list), or in a copy of it at the end.

    `where` moves on to the first row whose field holds that value; a row that is only `new` holds
    nothing but the given cells.
    """

    at: float
    cells: Mapping[str, Cell]
    copy: bool = False
    new: bool = False
    where: tuple[str, Cell] | None = None


def _typed(at: float, field: str, value: Cell, where: tuple[str, Cell] | None = None) -> Flaw:
    return Flaw(at, {field: value}, where=where)


def _again(at: float, **cells: Cell) -> Flaw:
    return Flaw(at, cells, copy=True)


def _added(**cells: Cell) -> Flaw:
    return Flaw(0, cells, new=True)


STRANGER = "Koperasi Contoh Tanpa Buku Induk"
FLAWS: dict[tuple[str, str], tuple[Flaw, ...]] = {
    ("data_koperasi_2017.xls", "DATA KOPERASI"): (
        _typed(0.10, "tanggal_badan_hukum", "31/02/2004"),
        _typed(0.33, "tanggal_badan_hukum", "12/5/98"),
        _typed(0.52, "tanggal_badan_hukum", "Juli 2009"),
        _typed(0.70, "kecamatan", "SANGATTA"),
    ),
    ("data_koperasi_2019.csv", "DATA KOPERASI"): (
        _typed(0.20, "kecamatan", "Muara Wahao"),
        _typed(0.45, "status", "Aktip"),
        _typed(0.80, "nama", "-"),
        _again(0.60),
    ),
    ("unduhan_ods_2021_12.xlsx", "data_koperasi"): (
        _typed(0.15, "nik", "9,96400E+12", where=("nik", None)),
        _typed(0.40, "nik", "'9964000000000017", where=("nik", None)),
        _typed(0.75, "tanggal_badan_hukum", "00-00-0000"),
        _again(0.55),
    ),
    ("data_koperasi_juni_2023.xlsx", "DATA KOPERASI"): (
        _typed(0.30, "tanggal_badan_hukum", "31/11/2009"),
        _again(0.50),
    ),
    ("data_koperasi_2023.xlsx", "Bengalon"): (_typed(0.50, "status", "Vakum"),),
    ("data_koperasi_2023.xlsx", "Sangatta Utara"): (_again(0.25),),
    ("data_koperasi_bengalon.xlsx", "BENGALON"): (
        _typed(0.20, "tanggal_badan_hukum", "04/13/2011"),
    ),
    ("unduhan_nik_2024_12.csv", "data_koperasi"): (
        _typed(0.25, "kecamatan", "SANGATTA"),
        _typed(0.50, "nik", "9,96400E+12", where=("nik", None)),
        _typed(0.75, "tanggal_badan_hukum", "31/06/2015"),
    ),
    ("data_koperasi_2025.xlsx", "DATA KOPERASI"): (
        _typed(0.40, "nama", "-"),
        _typed(0.66, "kecamatan", "Muara Bengkel"),
    ),
    ("unduhan_nik_2026_10.xlsx", "data_koperasi"): (
        _typed(0.35, "status_ods", "Tidak diketahui"),
        _typed(0.80, "kecamatan", "KUTAI TIMUR"),
        _again(0.55, status_ods="Bubar", alamat="Jl. Contoh Lama"),
    ),
    ("rat_keragaan_2018.xlsx", "RAT"): (
        _typed(0.30, "tanggal_rat", "31 Februari 2019"),
        _typed(0.60, "tanggal_rat", "Juni 2019"),
    ),
    ("rat_keragaan_2018.xlsx", "KERAGAAN"): (
        _typed(0.20, "aset", "1,234"),
        _typed(0.40, "anggota", -35),
        _again(0.70, anggota=41),
    ),
    ("rat_keragaan_2019.xlsx", "RAT 2019"): (
        _typed(0.50, "peserta", -12),
        _added(nama=STRANGER, kecamatan="Telen", status="Dilaporkan", tanggal_rat="11/03/2020"),
    ),
    ("rat_keragaan_2020.xlsx", "RAT"): (_typed(0.25, "tahun_buku", "2O20"),),
    ("kesehatan_2018_2019.xlsx", "2018"): (
        _typed(0.30, "predikat", "Kurang Sehat"),
        _typed(0.60, "skor", "104,50"),
    ),
    ("kesehatan_2018_2019.xlsx", "2019"): (
        _typed(0.40, "predikat", "Sehat", where=("predikat", "Cukup Sehat")),
    ),
    ("pembinaan_kesehatan_2020.xlsx", "KESEHATAN"): (_typed(0.50, "skor", "8O,5"),),
    ("pembinaan_kesehatan_2021.xlsx", "KESEHATAN"): (
        _typed(0.30, "skor", "91,10", where=("predikat", "Cukup Sehat")),
        _typed(0.60, "predikat", "Sehat", where=("predikat", "Cukup Sehat")),
    ),
    ("laporan_akhir_2024.xlsx", "KESEHATAN 2024"): (
        _typed(0.25, "skor", None),
        _typed(0.50, "permodalan", "-"),
    ),
    ("pembinaan_2019.csv", "PEMBINAAN"): (
        _typed(0.40, "mulai", "13/14/2019"),
        Flaw(0.60, {"nama": STRANGER}, copy=True),
    ),
    ("laporan_triwulan_1_2024.xlsx", "PEMBINAAN TW I"): (
        _typed(0.50, "selesai", date(2023, 1, 9)),
    ),
    ("laporan_triwulan_1_2024.xlsx", "SUSULAN"): (_typed(0.50, "tanggal_rat", "04/13/2023"),),
    ("laporan_triwulan_3_2024.xlsx", "RAT 2023"): (
        _added(nama=NAMESAKE, status="Dilaporkan", tanggal_rat=date(2024, 6, 20)),
    ),
    ("laporan_triwulan_2_2025.xlsx", "PEMBINAAN"): (_typed(0.50, "selesai", date(2027, 5, 12)),),
    ("satgas_verifikasi_tahap_1.xlsx", "VERIFIKASI"): (
        _again(0.10, tanggal=date(2023, 2, 10), hasil="-"),
        _again(0.35, tanggal=date(2023, 2, 10), hasil="?"),
        _again(0.80, tanggal=date(2023, 2, 10), hasil="lihat catatan"),
    ),
    ("laporan_akhir_2023.xlsx", "VERIFIKASI"): (_typed(0.30, "hasil", "Belum jelas"),),
    ("laporan_akhir_2023.xlsx", "TARGET 2024"): (
        _added(indikator="Tambahan koperasi dibina", tahun=2024, kecamatan="Bengalon", nilai="-"),
    ),
    ("data_koperasi_2025.xlsx", "TARGET 2026"): (
        _added(indikator="Koperasi melaksanakan RAT", tahun=2026, kecamatan="Kabupaten", nilai=500),
    ),
}


def put_in(listing: Listing, file: str, sheet: str, namesake: tuple[str, str] = ("", "")) -> None:
    """Put the flaws of one sheet of one file into its rows."""
    for flaw in FLAWS.get((file, sheet), ()):
        cells = dict(flaw.cells)
        if cells.get("nama") == NAMESAKE:
            cells["nama"], cells["kecamatan"] = namesake
        row: list[Cell] = [None] * len(listing.columns)
        if not flaw.new:
            row = listing.rows[_place(listing, flaw)]
        if flaw.copy:
            row = list(row)
        for field, value in cells.items():
            row[listing.place(field)] = value
        if flaw.copy or flaw.new:
            listing.rows.append(row)


def _place(listing: Listing, flaw: Flaw) -> int:
    """Return the row a flaw falls on."""
    place = int(flaw.at * len(listing.rows))
    if flaw.where is not None:
        field, value = flaw.where
        column = listing.place(field)
        while listing.rows[place][column] != value:
            place += 1
    return place
