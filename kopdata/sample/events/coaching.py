"""Coaching: sessions and who came, so that first-ever coaching adds up to what was published."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top, weekday_between
from kopdata.sample.office.koperasi import Koperasi

TRAININGS = (
    ("Pelatihan Akuntansi Koperasi", "Pelatihan", 3),
    ("Pelatihan Perkoperasian bagi Pengurus", "Pelatihan", 4),
    ("Bimbingan Teknis Penyusunan Laporan RAT", "Bimbingan Teknis", 2),
    ("Pendampingan Administrasi dan Pembukuan", "Pendampingan", 1),
    ("Penyuluhan Perkoperasian", "Penyuluhan", 1),
    ("Revitalisasi Koperasi Tidak Aktif", "Pendampingan", 2),
    ("Bimbingan Teknis Kemitraan Kebun Plasma", "Bimbingan Teknis", 2),
    ("Monitoring dan Evaluasi Lapangan", "Monitoring", 1),
)
MERAH_PUTIH_TRAINING = ("Pelatihan Pengelola Koperasi Merah Putih", "Pelatihan", 3)


@dataclass(frozen=True)
class Participation:
    """One koperasi in one activity."""

    koperasi: Koperasi
    kegiatan: str
    jenis: str
    start: date
    end: date | None
    status: str
    peserta: int
    petugas: str


def coaching(seed: int, office: tuple[Koperasi, ...]) -> tuple[Participation, ...]:
    """Return every participation from 2019 on, in order of time."""
    stream = dice(seed, "coaching")
    coached: set[int] = set()
    rows: list[Participation] = []
    cohort: dict[tuple[int, str], int] = {}
    for part in totals.COACHING:
        eligible = [one for one in office if _may_come(one, part)]
        fresh = [one for one in eligible if one.number not in coached]
        if part.merah_putih == "only":
            fresh = [one for one in fresh if one.merah_putih]
        newcomers = top(fresh, part.new, lambda one: _need(stream, one))
        known = [one for one in eligible if one.number in coached]
        again = top(known, part.again, lambda one: stream.random() + 0.4 * one.strength)
        others = [one for one in fresh if one not in newcomers]
        absent = stream.sample(others, min(len(others), (part.new + part.again) // 14))
        rows += _sessions(
            stream, part=part, newcomers=newcomers, again=again, absent=absent, cohort=cohort
        )
        coached |= {one.number for one in newcomers}
    return tuple(sorted(rows, key=lambda row: (row.start, row.kegiatan, row.koperasi.number)))


def _may_come(one: Koperasi, part: totals.Coaching) -> bool:
    """Whether a register that we have by then names it as living, three months before."""
    listed = totals.REGISTERS[one.first_listed].received_on <= part.first + timedelta(days=40)
    before = one.born <= part.first - timedelta(days=90)
    wanted = not one.merah_putih or part.merah_putih != "without"
    return listed and before and wanted and one.existed_on(part.last)


def _need(stream: random.Random, one: Koperasi) -> float:
    """Return how likely the office picks it: the middling ones, and those near the office."""
    near = 0.08 if one.kecamatan in ("Sangatta Utara", "Bengalon", "Muara Bengkal") else 0.0
    return stream.gauss(0, 0.3) + near - abs(one.strength - 0.5)


def _sessions(
    stream: random.Random,
    *,
    part: totals.Coaching,
    newcomers: list[Koperasi],
    again: list[Koperasi],
    absent: list[Koperasi],
    cohort: dict[tuple[int, str], int],
) -> list[Participation]:
    """Spread the koperasi of a stretch over its sessions."""
    guests = [(one, "Selesai") for one in newcomers + again] + [(one, "Batal") for one in absent]
    stream.shuffle(guests)
    count = max(1, round(len(guests) / 14))
    cuts = [round(place * len(guests) / count) for place in range(count + 1)]
    sessions = [guests[first:last] for first, last in pairwise(cuts)]
    rows: list[Participation] = []
    for place, session in enumerate(sessions):
        only = part.merah_putih == "only"
        name, jenis, days = MERAH_PUTIH_TRAINING if only else stream.choice(TRAININGS)
        start = _session_day(stream, part, place / len(sessions), 1 / len(sessions), days)
        number = cohort[start.year, name] = cohort.get((start.year, name), 0) + 1
        petugas = f"Petugas Contoh {stream.randint(1, 14)}"
        for one, status in session:
            end = start + timedelta(days=days - 1) if status == "Selesai" else None
            rows.append(
                Participation(
                    koperasi=one,
                    kegiatan=f"{name} Angkatan {number}",
                    jenis=jenis,
                    start=start,
                    end=end,
                    status=status,
                    peserta=stream.choice((1, 1, 2, 2, 2, 3)),
                    petugas=petugas,
                )
            )
    return rows


def _session_day(
    stream: random.Random, part: totals.Coaching, share: float, step: float, days: int
) -> date:
    """Return a session's first day, the sessions spread over the stretch; they end within it."""
    span = (part.last - part.first).days - (days - 1)
    first = part.first + timedelta(days=int(share * span))
    last = part.first + timedelta(days=int((share + step) * span))
    return weekday_between(stream, first, last)


def first_coached(rows: tuple[Participation, ...]) -> dict[int, date]:
    """Return, by koperasi number, the day its first activity was finished."""
    first: dict[int, date] = {}
    for row in rows:
        if row.status == "Selesai" and row.end is not None:
            known = first.get(row.koperasi.number, row.end)
            first[row.koperasi.number] = min(known, row.end)
    return first
