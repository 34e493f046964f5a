"""The story of one koperasi: what is stated of it, by whom, since when, and what contradicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kopdata import warehouse as store


@dataclass(frozen=True)
class FactSource:
    """The row a fact came from; `per` is the day it speaks of, `received_on` when we learned it.

    All are None for what no list says.
    """

    per: date | None
    received_on: date | None
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None


@dataclass(frozen=True)
class Head:
    """Who it is and where it stands; `names` are all it was called, `is_red` None if unknown."""

    koperasi_id: str
    nama: str
    kecamatan: str | None
    jenis: str | None
    bentuk: str
    merah_putih: bool
    nik: str | None
    nomor_badan_hukum: str | None
    tanggal_badan_hukum: date | None
    first_per: date
    status: str | None
    status_per: date | None
    in_last_register: bool | None
    last_register_per: date | None
    may_be_red: bool
    is_red: bool | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """The newest value of a field, stated so since `since`."""

    field: str
    value: str
    since: date
    times_stated: int
    source: FactSource


@dataclass(frozen=True)
class Status:
    """What a register said of its status on the day of its source."""

    status: str
    source: FactSource


@dataclass(frozen=True)
class Meeting:
    """The RAT of a tahun buku; `outcome` as `profile_rat.sql` names it."""

    tahun_buku: int
    outcome: str
    batas: date | None
    is_stated: bool
    status: str | None
    tanggal_rat: date | None
    tanggal_lapor: date | None
    peserta: int | None
    source: FactSource


@dataclass(frozen=True)
class Assessment:
    """Score and predikat of a year, as the metrics count them, with the four aspects."""

    tahun: int
    skema: str
    tanggal: date | None
    predikat: str | None
    skor: Decimal | None
    tata_kelola: Decimal | None
    profil_risiko: Decimal | None
    kinerja_keuangan: Decimal | None
    permodalan: Decimal | None
    source: FactSource


@dataclass(frozen=True)
class Activity:
    """A coaching activity; only a finished one counts."""

    kegiatan: str | None
    jenis: str | None
    tanggal_mulai: date | None
    tanggal_selesai: date | None
    status: str | None
    peserta: int | None
    is_finished: bool
    source: FactSource


@dataclass(frozen=True)
class SatgasVisit:
    """A visit of the Satgas."""

    tanggal: date
    hasil: str
    keadaan: str | None
    catatan: str | None
    source: FactSource


@dataclass(frozen=True)
class Accounts:
    """The figures of a tahun buku; amounts are rupiah."""

    tahun_buku: int
    anggota: int | None
    modal_sendiri: Decimal | None
    modal_luar: Decimal | None
    aset: Decimal | None
    volume_usaha: Decimal | None
    shu: Decimal | None
    karyawan: int | None
    source: FactSource


@dataclass(frozen=True)
class Statement:
    """One side of a contradiction; sides of the same one share `topic`, `field` and `tahun`.

    `is_used` says whether this side counts; None where the sides do not exclude each other.
    """

    topic: str
    field: str
    tahun: int | None
    value: str | None
    is_used: bool | None
    source: FactSource


@dataclass(frozen=True)
class Profile:
    """Everything known of one koperasi but the names of people; lists run oldest first."""

    head: Head
    facts: tuple[Fact, ...]
    statuses: tuple[Status, ...]
    meetings: tuple[Meeting, ...]
    assessments: tuple[Assessment, ...]
    activities: tuple[Activity, ...]
    visits: tuple[SatgasVisit, ...]
    accounts: tuple[Accounts, ...]
    conflicts: tuple[Statement, ...]


_FACTS = (
    *("nik", "nama", "nomor_badan_hukum", "tanggal_badan_hukum", "status", "kecamatan", "desa"),
    *("alamat", "bentuk", "jenis", "kelompok", "pola", "sektor", "grade", "kuk"),
)
_PEOPLE = ("ketua", "telepon")
_CONFLICTS = ("identity", "register", "rat", "health", "ladder")
_SOURCE_COLUMNS = 6


def profile(warehouse: store.Warehouse, koperasi_id: str) -> Profile | None:
    """The profile of a koperasi; None when this warehouse does not know it."""
    heads = store.run(warehouse, "questions/koperasi/profile_head", koperasi_id=koperasi_id)
    if not heads:
        return None
    *facts, names = heads[0]

    def listed(what: type, query: str) -> tuple[Any, ...]:
        rows = store.run(warehouse, f"questions/koperasi/profile_{query}", koperasi_id=koperasi_id)
        return _with_sources(what, rows)

    return Profile(
        head=Head(*(*facts, tuple(names or ()))),
        facts=_stated(warehouse, koperasi_id, _FACTS),
        statuses=listed(Status, "status"),
        meetings=listed(Meeting, "rat"),
        assessments=listed(Assessment, "health"),
        activities=listed(Activity, "coaching"),
        visits=listed(SatgasVisit, "visits"),
        accounts=listed(Accounts, "accounts"),
        conflicts=tuple(
            side for kind in _CONFLICTS for side in listed(Statement, f"conflicts_{kind}")
        ),
    )


def people(warehouse: store.Warehouse, koperasi_id: str) -> tuple[Fact, ...]:
    """Ketua and telephone as last stated: personal data, asked only for those who may see it."""
    return _stated(warehouse, koperasi_id, _PEOPLE)


def _stated(
    warehouse: store.Warehouse, koperasi_id: str, fields: Sequence[str]
) -> tuple[Fact, ...]:
    asked = {"koperasi_id": koperasi_id, "fields": list(fields)}
    return _with_sources(Fact, store.run(warehouse, "questions/koperasi/profile_facts", **asked))


def _with_sources(what: type, rows: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(
        what(*row[:-_SOURCE_COLUMNS], source=FactSource(*row[-_SOURCE_COLUMNS:])) for row in rows
    )
