"""Koperasi that could be several, beside those they could be."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import warehouse as store


class Candidate(NamedTuple):
    """A koperasi as a register knows it, with what tells it from another one."""

    koperasi_id: str
    nama: str | None
    nik: str | None
    nomor_badan_hukum: str | None
    tanggal_badan_hukum: date | None
    kecamatan: str | None
    desa: str | None
    jenis: str | None
    status: str | None
    status_per: date | None
    rat_terakhir: int | None


@dataclass(frozen=True)
class Unclear:
    """One way a koperasi is named, as typed, with the rows that wait and who it could be."""

    nik: str | None
    kunci_badan_hukum: str | None
    kunci_nama: str | None
    kecamatan: str | None
    nama: str | None
    nomor_badan_hukum: str | None
    rows: int
    kind: str
    delivery: str
    file: str
    sheet: str
    row: int
    candidates: tuple[Candidate, ...]

    @property
    def identity(self) -> dict[str, str | None]:
        """What a decision is about."""
        return {
            "nik": self.nik,
            "kunci_badan_hukum": self.kunci_badan_hukum,
            "kunci_nama": self.kunci_nama,
            "kecamatan": self.kecamatan,
        }


def unclear_identities(warehouse: store.Warehouse) -> tuple[Unclear, ...]:
    """The queue: those that hold up most rows first."""
    rows = store.run(warehouse, "questions/data/who_is_who_unclear")
    ids = sorted({koperasi_id for row in rows for koperasi_id in row[6]})
    known = compared(warehouse, tuple(ids))
    return tuple(
        Unclear(
            *(
                *row[:6],
                *row[7:],
                tuple(known[koperasi_id] for koperasi_id in row[6] if koperasi_id in known),
            )
        )
        for row in rows
    )


def possible_doubles(
    warehouse: store.Warehouse, kecamatan: tuple[str, ...] = ()
) -> tuple[tuple[Candidate, Candidate], ...]:
    """Pairs that share name and kecamatan, or their NIK, at most 200; the second is the newer."""
    pairs = store.run(warehouse, "questions/data/who_is_who_doubles", kecamatan=list(kecamatan))
    known = compared(warehouse, tuple(sorted({one for pair in pairs for one in pair})))
    return tuple((known[one], known[other]) for one, other in pairs)


def compared(warehouse: store.Warehouse, ids: tuple[str, ...]) -> dict[str, Candidate]:
    """Koperasi by their id."""
    rows = store.run(warehouse, "questions/data/who_is_who_compared", ids=list(ids))
    return {row[0]: Candidate(*row) for row in rows}
