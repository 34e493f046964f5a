"""The annual meetings (RAT): who held one for which tahun buku, when, and when we heard of it."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from kopdata.sample.events.coaching import Participation
from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top
from kopdata.sample.office.koperasi import Koperasi

REPORTED_BY = date(2023, 7, 14)
# The last list of a tahun buku that the office sent; what it heard later is in no list.
LAST_REPORT = {
    2018: date(2019, 8, 9),
    2019: date(2020, 9, 11),
    2020: date(2021, 9, 17),
    2021: date(2024, 4, 12),
    2022: date(2024, 4, 12),
    2023: date(2024, 11, 8),
    2024: date(2025, 12, 12),
    2025: date(2026, 10, 9),
}


@dataclass(frozen=True)
class Meeting:
    """One RAT that was held; `known` is the day the office heard of it, written in no list."""

    koperasi: Koperasi
    tahun_buku: int
    tanggal_rat: date | None
    tanggal_lapor: date | None
    peserta: int | None
    status: str
    known: date


def meetings(
    seed: int,
    office: tuple[Koperasi, ...],
    coached: tuple[Participation, ...],
    active: dict[int, set[int]],
) -> tuple[Meeting, ...]:
    """Return every RAT held, by tahun buku and day; `active` are the Aktif at each year's end."""
    stream = dice(seed, "meetings")
    helped = {(row.koperasi.number, row.start.year) for row in coached if row.status == "Selesai"}
    held_before: set[int] = set()
    rows: list[Meeting] = []
    for tahun_buku, season in totals.SEASONS.items():
        held = _held(
            stream,
            office=office,
            tahun_buku=tahun_buku,
            count=season.held,
            held_before=held_before,
            helped=helped,
            active=active,
        )
        rows += _dated(stream, held, tahun_buku, season.held_by)
        held_before = {one.number for one in held}
    return tuple(sorted(rows, key=lambda row: (row.tahun_buku, row.known, row.koperasi.number)))


def _held(
    stream: random.Random,
    *,
    office: tuple[Koperasi, ...],
    tahun_buku: int,
    count: int,
    held_before: set[int],
    helped: set[tuple[int, int]],
    active: dict[int, set[int]],
) -> list[Koperasi]:
    """Choose who held it: the strong, those who did last year, the coached a little more."""
    ended, due = date(tahun_buku, 12, 31), date(tahun_buku + 1, 6, 30)
    base = [one for one in office if one.born <= ended and one.existed_on(due)]
    young = [one for one in base if one.merah_putih]
    merah_putih = min(totals.MERAH_PUTIH_WITH_RAT_2025, len(young))

    def standing(one: Koperasi) -> float:
        lately = any((one.number, year) in helped for year in (tahun_buku, tahun_buku + 1))
        return (
            one.strength
            + 0.28 * (one.number in held_before)
            + 0.20 * (one.number in active[tahun_buku])
            + 0.16 * lately
            + stream.gauss(0, 0.18)
        )

    chosen = top([one for one in base if not one.merah_putih], count - merah_putih, standing)
    return chosen + top(young, merah_putih, standing)


def _dated(
    stream: random.Random, held: list[Koperasi], tahun_buku: int, held_by: int | None
) -> list[Meeting]:
    """Give each its days; where a number was published, only so many are heard of by then."""
    early = {one.number for one in stream.sample(held, held_by or len(held))}
    rows = []
    for one in held:
        if held_by is None:
            held_on = _day(stream, tahun_buku)
            reported = held_on + timedelta(days=stream.randint(3, 45))
        elif one.number in early:
            held_on = _day(stream, tahun_buku)
            latest = REPORTED_BY - timedelta(days=4)
            if held_on > latest:
                held_on = latest - timedelta(days=stream.randint(10, 90))
            reported = min(held_on + timedelta(days=stream.randint(3, 45)), REPORTED_BY)
        else:
            held_on = _day(stream, tahun_buku) + timedelta(days=stream.randint(0, 60))
            reported = date(2023, 8, 1) + timedelta(days=stream.randint(0, 240))
            reported = max(reported, held_on + timedelta(days=3))
        last = LAST_REPORT[tahun_buku]
        if held_on > last - timedelta(days=6):
            held_on = last - timedelta(days=stream.randint(20, 120))
        rows.append(_meeting(stream, one, tahun_buku, held_on, min(reported, last)))
    return rows


def _day(stream: random.Random, tahun_buku: int) -> date:
    """Return a day of the season: most from February to June, a tail until the end of the year."""
    year = tahun_buku + 1
    if stream.random() < 0.80:
        day = date(year, 1, 20) + timedelta(days=round(161 * stream.betavariate(2.6, 1.9)))
    else:
        day = date(year, 7, 1) + timedelta(days=round(120 * stream.betavariate(1, 2.5)))
    # The pandemic moved one season back, the new deadline of end of March another one forward.
    day += timedelta(days={2020: 30, 2025: -26}.get(tahun_buku, 0))
    return day - timedelta(days=day.weekday() == 6)


def _meeting(
    stream: random.Random, one: Koperasi, tahun_buku: int, held_on: date, reported: date
) -> Meeting:
    """Write it down as the office does: now and then a day, a count or a status is missing."""
    undated = stream.random() < 0.04
    drawn = stream.random()
    status = "Diverifikasi Dinas" if drawn < 0.55 else "Dilaporkan"
    if drawn > 0.92 and not undated:
        status = ""
    attended = max(7, round(one.members * stream.uniform(0.35, 0.85)))
    return Meeting(
        koperasi=one,
        tahun_buku=tahun_buku,
        tanggal_rat=None if undated else held_on,
        tanggal_lapor=None if stream.random() < 0.12 else reported,
        peserta=None if stream.random() < 0.08 else attended,
        status=status,
        known=reported,
    )
