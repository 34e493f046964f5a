"""The sheets of plans, steps and commitments under the office's titles."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from kopdata.sample.events import planning
from kopdata.sample.lists import columns as heads
from kopdata.sample.lists.sheets import OFFICE, Desk, long_date
from kopdata.sample.written.grid import Cell, Column, Sheet, table
from kopdata.sample.written.style import Style, identity

PLAN = (
    *heads.BY_NIK,
    Column("rencana", "Nama Rencana", width=26),
    Column("bulan", "Bulan Rencana", width=14),
    Column("disusun", "Tanggal Disusun", width=14),
    Column("penyusun", "Penyusun (Jabatan)", width=30),
    Column("catatan", "Catatan Rencana", width=30),
)
STEPS = (
    *heads.BY_NIK,
    Column("langkah", "Langkah", width=28),
    Column("tanggal", "Tanggal", width=14),
    Column("bukti", "Bukti", width=24),
    Column("keterangan_langkah", "Keterangan Langkah", width=24),
    Column("keberatan", "Keberatan Koperasi", width=34),
)
PROMISES = (
    Column("id", "ID Komitmen", width=12),
    Column("janji", "Janji", width=40),
    Column("penanggung_jawab", "Penanggung Jawab (Jabatan)", width=32),
    Column("tenggat", "Tenggat", width=14),
    Column("metrik", "Metrik", width=22),
    Column("kecamatan", "Kecamatan", width=18),
    Column("nilai_awal", "Nilai Awal", width=10),
    Column("nilai_target", "Nilai yang Dijanjikan", width=12),
    Column("keadaan", "Keadaan", width=12),
    Column("alasan", "Alasan", width=36),
    Column("tanggal", "Tanggal Komitmen", width=14),
)


def plan(desk: Desk) -> list[Sheet]:
    """Return the coaching plan of a quarter."""
    rows = _laid(desk, PLAN, planning.plan(desk.office), _planned)
    return [table("RENCANA", ("RENCANA PEMBINAAN KOPERASI", OFFICE), PLAN, rows)]


def steps(desk: Desk) -> list[Sheet]:
    """Return the steps taken so far."""
    rows = _laid(desk, STEPS, planning.steps(desk.office), _step)
    title = ("LANGKAH PEMBEKUAN DAN PEMBUBARAN KOPERASI", OFFICE)
    return [table("LANGKAH", title, STEPS, rows)]


def promises(first: date, last: date) -> Callable[[Desk], list[Sheet]]:
    """Return what lays out the commitments made between two days."""

    def promises(desk: Desk) -> list[Sheet]:
        rows = _laid(desk, PROMISES, planning.promises(first, last), _promise)
        title = ("KOMITMEN RAPAT BULANAN", f"RAPAT {long_date(last).upper()}", OFFICE)
        return [table("KOMITMEN", title, PROMISES, rows)]

    return promises


def _laid(
    desk: Desk,
    columns: Sequence[Column],
    facts: Sequence[Any],
    cell: Callable[[Style, str, Any], Cell],
) -> list[list[Cell]]:
    style = desk.style()
    return [
        [number if column.field == "no" else cell(style, column.field, fact) for column in columns]
        for number, fact in enumerate(facts, start=1)
    ]


def _promise(style: Style, field: str, fact: planning.Promise) -> Cell:
    value = getattr(fact, field)
    if value == "":
        return style.missing
    return style.spell_date(value) if isinstance(value, date) else value


def _planned(style: Style, field: str, fact: planning.Planned) -> Cell:
    plain: dict[str, Cell] = {
        "rencana": planning.PLAN,
        "bulan": fact.bulan,
        "disusun": planning.PLAN_MADE_ON,
        "penyusun": planning.OFFICE,
        "catatan": "Kecamatan yang jalannya terbuka (contoh)",
    }
    if field not in plain:
        return identity(style, field, fact.koperasi)
    value = plain[field]
    return style.spell_date(value) if isinstance(value, date) else value


def _step(style: Style, field: str, fact: planning.Step) -> Cell:
    if field == "tanggal":
        return style.spell_date(fact.tanggal)
    if field == "keterangan_langkah":
        return fact.keterangan or None
    if field in ("langkah", "bukti", "keberatan"):
        return getattr(fact, field) or None
    return identity(style, field, fact.koperasi)
