"""Health assessments under both schemes: Perdep 06/2016 up to 2020, KKPKK 2021 since."""

import random
from dataclasses import dataclass
from datetime import date

from kopdata.sample.events.coaching import Participation
from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top, weekday_between
from kopdata.sample.office.koperasi import Koperasi

WEIGHTS = (30, 15, 40, 15)
LEVELS = ((8000, "Sehat"), (6600, "Cukup Sehat"), (5100, "Dalam Pengawasan"))
LENDERS = ("Simpan Pinjam", "Pegawai Negeri (KPRI)", "Wanita", "KUD")
PERDEP, KKPKK = "Perdep 06/2016", "KKPKK 2021"


@dataclass(frozen=True)
class Assessment:
    """One assessment; scores in hundredths, aspects only under KKPKK."""

    koperasi: Koperasi
    tahun: int
    tanggal: date
    skema: str
    aspects: tuple[int, ...]
    skor: int
    predikat: str


def predikat(skor: int) -> str:
    """Return the words for a score in hundredths; both schemes have the same cut-offs."""
    return next((words for limit, words in LEVELS if skor >= limit), "Dalam Pengawasan Khusus")


def assessments(
    seed: int, office: tuple[Koperasi, ...], coached: tuple[Participation, ...]
) -> tuple[Assessment, ...]:
    """Return the assessments of each year: mostly the strong, mostly the same ones again."""
    stream = dice(seed, "health")
    first: dict[int, int] = {}
    for row in coached:
        if row.status == "Selesai":
            first.setdefault(row.koperasi.number, row.start.year)
    quality = {one.number: stream.gauss(9, 9) for one in office}
    before: set[int] = set()
    rows: list[Assessment] = []
    for tahun, count in totals.ASSESSED.items():
        base = [one for one in office if _assessable(one, tahun)]

        def standing(one: Koperasi, before: set[int] = before) -> float:
            lending = 0.25 if one.kind.kelompok in LENDERS else 0.0
            return one.strength + lending + 0.4 * (one.number in before) + stream.gauss(0, 0.3)

        chosen = top(base, count, standing)
        for one in chosen:
            years = tahun - first.get(one.number, tahun + 1)
            helped = 4.5 * (years >= 1) + 1.5 * (years >= 2)
            level = 46 + 27 * one.strength + quality[one.number] + helped
            rows.append(_assess(stream, one, tahun, level))
        before = {one.number for one in chosen}
    return tuple(rows)


def _assessable(one: Koperasi, tahun: int) -> bool:
    """Whether it had a whole book year behind it and we know it from a register."""
    listed = totals.REGISTERS[one.first_listed].received_on < date(tahun + 1, 3, 1)
    return listed and one.born < date(tahun - 1, 1, 1) and one.existed_on(date(tahun, 12, 31))


def _assess(stream: random.Random, one: Koperasi, tahun: int, level: float) -> Assessment:
    """Score one koperasi around its level; the newer instrument is a little stricter."""
    last = date(2026, 9, 18) if tahun == 2026 else date(tahun, 12, 11)
    tanggal = weekday_between(stream, date(tahun, 4, 1), last)
    if tahun <= 2020:
        skor = _bounded(level + 4 + stream.gauss(0, 5))
        return Assessment(one, tahun, tanggal, PERDEP, (), skor, predikat(skor))
    year = stream.gauss(0, 3)
    leanings = (4, 2, -4, 3)
    aspects = tuple(_bounded(level + year + lean + stream.gauss(0, 6)) for lean in leanings)
    exact = sum(weight * aspect for weight, aspect in zip(WEIGHTS, aspects, strict=True))
    skor = (exact + 50) // 100
    return Assessment(one, tahun, tanggal, KKPKK, aspects, skor, predikat(skor))


def _bounded(score: float) -> int:
    """Return a score in hundredths; no aspect can be below 25 or above 100."""
    return round(100 * min(100.0, max(25.0, score)))
