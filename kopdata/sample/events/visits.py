"""Visits of the Satgas: 600 koperasi found in 2023, the rest not found or never visited."""

import random
from dataclasses import dataclass
from datetime import date

from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top, weekday_between
from kopdata.sample.office.koperasi import Koperasi
from kopdata.sample.office.statuses import Stated

FOUND, NOT_FOUND = "Ditemukan", "Tidak Ditemukan"
FIRST_ROUND = (date(2023, 2, 13), date(2023, 5, 26))
SECOND_ROUND = (date(2023, 5, 29), date(2023, 7, 13))
CONDITIONS = {
    FOUND: (
        "Kantor ada, pengurus aktif",
        "Kantor ada, pembukuan belum tertib",
        "Kantor menumpang di rumah pengurus",
        "Usaha berjalan, kantor sedang diperbaiki",
        "Pengurus ada, usaha berhenti",
    ),
    NOT_FOUND: (
        "Alamat tidak ditemukan",
        "Kantor kosong, warga tidak mengenal pengurus",
        "Pengurus pindah ke luar kecamatan",
        "Papan nama tidak ada",
    ),
}


@dataclass(frozen=True)
class Visit:
    """One visit and what was found."""

    koperasi: Koperasi
    tanggal: date
    hasil: str
    keadaan: str
    catatan: str


def visits(seed: int, office: tuple[Koperasi, ...], stated: Stated) -> tuple[Visit, ...]:
    """Return the visits of 2023 and the lighter rounds after it."""
    stream = dice(seed, "visits")
    june = stated[totals.JUNE_REGISTER]
    base = [one for one in office if june.get(one.number, "Bubar") != "Bubar"]

    def traceable(one: Koperasi) -> float:
        return one.strength + 0.5 * (june[one.number] == "Aktif") + stream.gauss(0, 0.15)

    found = top(base, totals.FOUND_BY_SATGAS, traceable)
    taken = {one.number for one in found}
    others = [one for one in base if one.number not in taken]
    lost = stream.sample(others, totals.NOT_FOUND_BY_SATGAS)
    rows = [_first(stream, one, FOUND) for one in found]
    rows += [_first(stream, one, NOT_FOUND) for one in lost]
    rows += [row for one in stream.sample(found, 40) if (row := _second(stream, one, rows))]
    rows += _later(
        stream, base=base, rows=rows, first=date(2023, 8, 7), last=date(2023, 12, 1), count=96
    )
    rows += _later(
        stream, base=base, rows=rows, first=date(2024, 2, 5), last=date(2024, 10, 25), count=118
    )
    rows += _later(
        stream, base=base, rows=rows, first=date(2026, 3, 2), last=date(2026, 9, 25), count=104
    )
    return tuple(sorted(rows, key=lambda row: (row.tanggal, row.koperasi.number)))


def _visit(stream: random.Random, one: Koperasi, day: date, hasil: str) -> Visit:
    """Write one visit down; half of them carry a remark."""
    catatan = stream.choice(("", "", "Perlu pendampingan", "Foto terlampir", "Dikunjungi ulang"))
    return Visit(one, day, hasil, stream.choice(CONDITIONS[hasil]), catatan)


def _first(stream: random.Random, one: Koperasi, hasil: str) -> Visit:
    """Return the first visit of 2023, two in three in the first round."""
    whole = FIRST_ROUND if stream.random() < 0.64 else SECOND_ROUND
    return _visit(stream, one, weekday_between(stream, *whole), hasil)


def _second(stream: random.Random, one: Koperasi, rows: list[Visit]) -> Visit | None:
    """Return an earlier fruitless visit to a koperasi that the second round found."""
    found = next(row for row in rows if row.koperasi is one)
    if found.tanggal < SECOND_ROUND[0]:
        return None
    return _visit(stream, one, weekday_between(stream, *FIRST_ROUND), NOT_FOUND)


def _later(
    stream: random.Random,
    *,
    base: list[Koperasi],
    rows: list[Visit],
    first: date,
    last: date,
    count: int,
) -> list[Visit]:
    """Return a later round among those not found or never visited; some turn up."""
    found = {row.koperasi.number for row in rows if row.hasil == FOUND}
    missing = [one for one in base if one.number not in found and one.existed_on(last)]
    chosen = stream.sample(missing, min(count, len(missing)))
    return [
        _visit(
            stream,
            one,
            weekday_between(stream, first, last),
            FOUND if stream.random() < 0.3 + 0.3 * one.strength else NOT_FOUND,
        )
        for one in chosen
    ]
