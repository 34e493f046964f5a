"""When the made-up koperasi were founded, where, and which of them were dissolved."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from kopdata.sample.office import totals
from kopdata.sample.office.dice import day_between, top

MERAH_PUTIH_FOUNDED = (date(2025, 5, 12), date(2025, 6, 27))


@dataclass(frozen=True)
class Seedling:
    """What is decided before a koperasi has a name: when it lived and how strong it is."""

    period: int
    born: date
    strength: float
    merah_putih: bool = False


def seedlings(stream: random.Random) -> list[Seedling]:
    """Return the founding of every koperasi, period by period."""
    grown: list[Seedling] = []
    before = 0
    for place, period in enumerate(totals.PERIODS):
        founded = period.registered - before + period.dissolved - period.merah_putih
        before = period.registered
        days = []
        for _ in range(founded):
            first = period.first
            if place == 0:
                # Most were founded after the regency was, in 1999; hardly any before.
                first = date(2000, 1, 10) if stream.random() < 0.88 else period.first
            last = period.last - timedelta(days=6 if place == 6 else 30)
            days.append(day_between(stream, first, last))
        grown += [Seedling(place, day, stream.betavariate(2, 2.4)) for day in sorted(days)]
        for _ in range(period.merah_putih):
            day = day_between(stream, *MERAH_PUTIH_FOUNDED)
            grown.append(Seedling(place, day, stream.betavariate(2, 3), merah_putih=True))
    return grown


def dissolved(stream: random.Random, grown: list[Seedling]) -> dict[int, int]:
    """Return, for those that were dissolved, in which period: mostly the weak and old."""
    gone: dict[int, int] = {}
    for place, period in enumerate(totals.PERIODS):
        latest = period.last - timedelta(days=900)
        candidates = [
            index
            for index, seedling in enumerate(grown)
            if index not in gone and seedling.born <= latest and not seedling.merah_putih
        ]
        weak = top(
            candidates,
            period.dissolved,
            lambda index: stream.gauss(0, 0.15) - grown[index].strength,
        )
        gone |= dict.fromkeys(weak, place)
    return gone


def kecamatan(stream: random.Random, grown: list[Seedling], gone: dict[int, int]) -> dict[int, str]:
    """Return each koperasi's kecamatan; those of mid 2023 follow the published sizes exactly."""
    sizes = totals.KECAMATAN_MID_2023
    places = [name for name, size in sizes.items() for _ in range(size)]
    stream.shuffle(places)
    chosen = {}
    for index, seedling in enumerate(grown):
        lived = seedling.period <= totals.JUNE_REGISTER
        if lived and gone.get(index, 99) > totals.JUNE_REGISTER:
            chosen[index] = places.pop()
        else:
            chosen[index] = stream.choices(list(sizes), list(sizes.values()))[0]
    return chosen
