"""Rows under headings: for each kind of list, what stands in a column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kopdata.sample.events.accounts import Account
from kopdata.sample.events.coaching import Participation
from kopdata.sample.events.health import Assessment
from kopdata.sample.events.meetings import Meeting
from kopdata.sample.events.visits import Visit
from kopdata.sample.office.koperasi import Koperasi
from kopdata.sample.written.grid import Cell, Column
from kopdata.sample.written.style import Style, identity


@dataclass
class Listing:
    """The rows of a list before it is laid out; flaws are put in here."""

    columns: tuple[Column, ...]
    rows: list[list[Cell]]

    def place(self, field: str) -> int:
        """Return where a field stands."""
        return [column.field for column in self.columns].index(field)


@dataclass(frozen=True)
class Registered:
    """A koperasi in a register, with the status that register states."""

    koperasi: Koperasi
    status: str
    register: int


@dataclass(frozen=True)
class NotHeld:
    """A koperasi in a RAT list that has not held its RAT."""

    koperasi: Koperasi
    tahun_buku: int
    status: str


def listing(columns: Sequence[Column], facts: Iterable[Any], style: Style) -> Listing:
    """Return one row per fact, numbered from 1."""
    rows = []
    for number, fact in enumerate(facts, start=1):
        cell = CELLS[type(fact)]
        row: list[Cell] = []
        for column in columns:
            if column.field == "no":
                row.append(number)
            elif column.field == "keterangan":
                row.append(style.missing)
            else:
                row.append(cell(style, column.field, fact))
        rows.append(row)
    return Listing(tuple(columns), rows)


def _registered(style: Style, field: str, fact: Registered) -> Cell:
    """Return a cell of a register."""
    one = fact.koperasi
    plain: dict[str, Callable[[], Cell]] = {
        "tanggal_badan_hukum": lambda: style.spell_date(one.founded),
        "alamat": lambda: one.alamat,
        "bentuk": lambda: one.bentuk,
        "bentuk_wilayah": lambda: f"{one.bentuk} Kabupaten/Kota",
        "jenis": lambda: one.jenis or style.missing,
        "jenis_koperasi": lambda: f"Koperasi {one.jenis}" if one.jenis else style.missing,
        "kelompok": lambda: one.kind.kelompok,
        "pola": lambda: one.pola,
        "sektor": lambda: one.kind.sektor,
        "status": lambda: fact.status or style.missing,
        "status_ods": lambda: {"Tidak Aktif": "Non Aktif"}.get(fact.status, fact.status) or None,
        "provinsi": lambda: "KALIMANTAN TIMUR",
        "kabupaten": lambda: "KAB. KUTAI TIMUR",
        "ketua": lambda: one.ketua,
        "telepon": lambda: one.telepon if one.number % 4 else style.missing,
        "kuk": lambda: str(1 + (one.members > 120) + (one.members > 600)),
        "grade": lambda: _grade(one, fact.register),
    }
    return plain[field]() if field in plain else identity(style, field, one)


def _grade(one: Koperasi, register: int) -> Cell:
    """Return the grade of the NIK certificate; only a part has one, the strong better ones."""
    if not one.nik or one.nik_since > register or one.number % 3 == 0:
        return None
    drawn = one.strength + 0.02 * (one.number % 10)
    return next(
        (
            grade
            for limit, grade in ((0.85, "A"), (0.6, "B"), (0.4, "C1"), (0.25, "C2"))
            if drawn > limit
        ),
        "D",
    )


def _meeting(style: Style, field: str, fact: Meeting) -> Cell:
    """Return a cell of a RAT list."""
    plain: dict[str, Callable[[], Cell]] = {
        "tahun_buku": lambda: fact.tahun_buku,
        "tanggal_rat": lambda: style.spell_date(fact.tanggal_rat),
        "tanggal_lapor": lambda: style.spell_date(fact.tanggal_lapor),
        "peserta": lambda: style.missing if fact.peserta is None else fact.peserta,
        "status": lambda: fact.status or style.missing,
    }
    return plain[field]() if field in plain else identity(style, field, fact.koperasi)


def _not_held(style: Style, field: str, fact: NotHeld) -> Cell:
    """Return a cell of a RAT list for a koperasi without RAT."""
    if field == "status":
        return fact.status
    if field == "tahun_buku":
        return fact.tahun_buku
    if field in ("tanggal_rat", "tanggal_lapor", "peserta"):
        return style.missing
    return identity(style, field, fact.koperasi)


def _account(style: Style, field: str, fact: Account) -> Cell:
    """Return a cell of a keragaan list."""
    if field in ("modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu"):
        return style.spell_money(getattr(fact, field))
    if field in ("laki", "perempuan", "anggota", "tahun_buku"):
        return getattr(fact, field)
    if field == "karyawan":
        return style.missing if fact.karyawan is None else fact.karyawan
    return identity(style, field, fact.koperasi)


def _assessment(style: Style, field: str, fact: Assessment) -> Cell:
    """Return a cell of a health list."""
    aspects = ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan")
    if field in aspects:
        return style.spell_score(fact.aspects[aspects.index(field)])
    plain: dict[str, Callable[[], Cell]] = {
        "tahun": lambda: fact.tahun,
        "skema": lambda: fact.skema,
        "tanggal": lambda: style.spell_date(fact.tanggal),
        "skor": lambda: style.spell_score(fact.skor),
        "predikat": lambda: fact.predikat,
    }
    return plain[field]() if field in plain else identity(style, field, fact.koperasi)


def _participation(style: Style, field: str, fact: Participation) -> Cell:
    """Return a cell of a coaching list."""
    plain: dict[str, Callable[[], Cell]] = {
        "kegiatan": lambda: fact.kegiatan,
        "jenis": lambda: fact.jenis,
        "mulai": lambda: style.spell_date(fact.start),
        "selesai": lambda: style.spell_date(fact.end),
        "peserta": lambda: fact.peserta if fact.end else style.missing,
        "status": lambda: fact.status,
        "petugas": lambda: fact.petugas,
    }
    return plain[field]() if field in plain else identity(style, field, fact.koperasi)


def _visit(style: Style, field: str, fact: Visit) -> Cell:
    """Return a cell of a list of visits."""
    plain: dict[str, Callable[[], Cell]] = {
        "tanggal": lambda: style.spell_date(fact.tanggal),
        "hasil": lambda: fact.hasil,
        "keadaan": lambda: fact.keadaan,
        "catatan": lambda: fact.catatan or style.missing,
    }
    return plain[field]() if field in plain else identity(style, field, fact.koperasi)


CELLS: dict[type, Callable[[Style, str, Any], Cell]] = {
    Registered: _registered,
    Meeting: _meeting,
    NotHeld: _not_held,
    Account: _account,
    Assessment: _assessment,
    Participation: _participation,
    Visit: _visit,
}
