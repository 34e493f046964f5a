"""The made-up koperasi: who they are, when they were founded, dissolved and first listed."""

import csv
import random
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from kopdata import settings
from kopdata.sample.office import founding, names, totals
from kopdata.sample.office.dice import dice
from kopdata.sample.office.founding import Seedling

NEVER_STATED = 5
WITHOUT_BADAN_HUKUM = 15
LISTED_LATE = 12
SECONDARY = 6
REGISTER_OF_PERIOD = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13)


@dataclass(frozen=True, eq=False)
class Koperasi:
    """One koperasi as it is; what lists say about it over the years is kept elsewhere."""

    number: int
    nama: str
    kecamatan: str
    desa: str
    alamat: str
    kind: names.Kind
    bentuk: str
    jenis: str
    pola: str
    badan_hukum: str | None
    founded: date | None
    born: date
    dissolved: int | None
    first_listed: int
    last_listed: int
    nik: str | None
    nik_since: int
    members: int
    strength: float
    status_stated: bool
    merah_putih: bool

    def listed_in(self, register: int) -> bool:
        """Whether the register names it; a dissolved one stays in one register more."""
        last = self.last_listed if self.dissolved is None else self.dissolved + 1
        kecamatan = totals.REGISTERS[register].kecamatan
        return self.first_listed <= register <= last and kecamatan in (None, self.kecamatan)

    def existed_on(self, day: date) -> bool:
        """Whether it was founded and not yet called Bubar."""
        gone = self.dissolved is not None and totals.REGISTERS[self.dissolved].per <= day
        return self.born <= day and not gone

    def nik_on(self, day: date) -> str | None:
        """Return its NIK if a register received by then gave one."""
        if self.nik is None or totals.REGISTERS[self.nik_since].received_on > day:
            return None
        return self.nik

    @property
    def ketua(self) -> str:
        """An invented chair: nobody's name."""
        return f"Ketua Contoh {self.number}"

    @property
    def telepon(self) -> str:
        """An invented number under the 0800 prefix."""
        return f"0800-{self.number // 1000 + 100}-{self.number % 1000:04d}"


@cache
def villages() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return each kecamatan's desa and kelurahan as (name, kind), in reference order."""
    found: dict[str, list[tuple[str, str]]] = {}
    with (settings.reference() / "desa.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["kecamatan"], []).append((row["desa_name"], row["kind"]))
    return {kecamatan: tuple(rows) for kecamatan, rows in found.items()}


def koperasi(seed: int) -> tuple[Koperasi, ...]:
    """Return every koperasi the office ever knew, in the order of their founding."""
    stream = dice(seed, "koperasi")
    seedlings = founding.seedlings(stream)
    dissolved = founding.dissolved(stream, seedlings)
    kecamatan = founding.kecamatan(stream, seedlings, dissolved)
    choice = _Choice(stream, seedlings, dissolved)
    taken: set[str] = set()
    homes = iter(
        (place, *village) for place, rows in sorted(villages().items()) for village in rows
    )
    grown = []
    for place, seedling in enumerate(seedlings):
        if seedling.merah_putih:
            home = next(homes)
        else:
            home = (kecamatan[place], *stream.choice(villages()[kecamatan[place]]))
        grown.append(
            _grow(
                stream,
                place=place,
                seedling=seedling,
                home=home,
                dissolved=dissolved.get(place),
                choice=choice,
                taken=taken,
            )
        )
    return _with_namesakes(grown)


class _Choice:
    """The few koperasi with something missing or unusual, chosen once for the whole office."""

    def __init__(
        self, stream: random.Random, seedlings: list[Seedling], dissolved: dict[int, int]
    ) -> None:
        old = [place for place, one in enumerate(seedlings) if one.period == 0]
        alive = [place for place in old if place not in dissolved]
        some = stream.sample(alive, WITHOUT_BADAN_HUKUM + LISTED_LATE + SECONDARY)
        self.without_badan_hukum = frozenset(some[:WITHOUT_BADAN_HUKUM])
        self.listed_late = frozenset(some[WITHOUT_BADAN_HUKUM:-SECONDARY])
        self.secondary = frozenset(some[-SECONDARY:])
        young = [
            place
            for place, one in enumerate(seedlings)
            if one.period in (4, 5, 6) and place not in dissolved
        ]
        self.never_stated = frozenset(stream.sample(young, NEVER_STATED))
        gone = stream.sample([place for place in alive if place not in some], 21)
        self.vanished = frozenset(gone)


def _grow(
    stream: random.Random,
    *,
    place: int,
    seedling: Seedling,
    home: tuple[str, str, str],
    dissolved: int | None,
    choice: _Choice,
    taken: set[str],
) -> Koperasi:
    """Give a seedling its name, kind, numbers and place in the registers."""
    kecamatan, desa, desa_kind = home
    kind = names.kind_of(stream, kecamatan)
    if seedling.merah_putih:
        kind = names.MERAH_PUTIH
        nama = f"Koperasi {desa_kind.capitalize()} Merah Putih Contoh {desa}"
    else:
        kind = names.SECONDARY if place in choice.secondary else kind
        nama = names.new_name(stream, kind.prefix, taken)
    named_only = place in choice.without_badan_hukum
    first_listed = _first_register(seedling.born)
    if place in choice.listed_late:
        first_listed = stream.randint(3, totals.JUNE_REGISTER - 1)
    nik_since = _nik_register(stream, seedling, first_listed)
    return Koperasi(
        number=place + 1,
        nama=nama,
        kecamatan=kecamatan,
        desa=desa,
        alamat=f"Jl. Contoh No. {stream.randint(1, 180)} – RT {stream.randint(1, 24):02d}",
        kind=kind,
        bentuk="Sekunder" if place in choice.secondary else "Primer",
        jenis=kind.jenis if stream.random() > 0.02 or seedling.merah_putih else "",
        pola="Syariah" if stream.random() < 0.06 else "Konvensional",
        badan_hukum=None if named_only else names.badan_hukum(place + 1, seedling.born.year),
        founded=None if named_only else seedling.born,
        born=seedling.born,
        dissolved=None if dissolved is None else REGISTER_OF_PERIOD[dissolved],
        first_listed=0 if named_only else first_listed,
        last_listed=len(totals.REGISTERS) - (2 if place in choice.vanished else 1),
        nik=None if named_only or nik_since > 13 else names.nik(place + 1),
        nik_since=nik_since,
        members=max(9, round(stream.lognormvariate(kind.members, 0.75))),
        strength=min(1.0, max(0.0, seedling.strength + names.LEANING.get(kecamatan, 0.0))),
        status_stated=place not in choice.never_stated,
        merah_putih=seedling.merah_putih,
    )


def _first_register(born: date) -> int:
    """Return the first register whose date is not before the founding (none is left out)."""
    place = bisect_left([register.per for register in totals.REGISTERS], born)
    return place + 1 if totals.REGISTERS[place].kecamatan else place


def _nik_register(stream: random.Random, seedling: Seedling, first_listed: int) -> int:
    """Return the register that first gave the NIK; 99 for a koperasi that never got one."""
    if seedling.merah_putih:
        return first_listed
    ladder = ((0.45, 4), (0.60, 6), (0.72, 8), (0.84, 10), (0.92, 13))
    drawn = 0.7 * stream.random() + 0.5 * (1 - seedling.strength)
    register = next((register for limit, register in ladder if drawn < limit), 99)
    return max(register, first_listed)


def _with_namesakes(grown: list[Koperasi]) -> tuple[Koperasi, ...]:
    """Give two koperasi of one kecamatan, and two of different ones, the same name."""
    known = [one for one in grown if one.badan_hukum and one.nik_since == 4 and not one.dissolved]
    taken: set[int] = set()
    for same_kecamatan in (True, False):
        one, other = next(
            (one, other)
            for one in known
            for other in known
            if one.number < other.number
            and taken.isdisjoint((one.number, other.number))
            and (one.kecamatan == other.kecamatan) == same_kecamatan
            and one.kind == other.kind
        )
        taken |= {one.number, other.number}
        grown[other.number - 1] = replace(other, nama=one.nama)
    return tuple(grown)


def namesakes(office: tuple[Koperasi, ...]) -> frozenset[int]:
    """Return the numbers of koperasi whose name another of their kecamatan has too."""
    named: dict[tuple[str, str], list[int]] = {}
    for one in office:
        named.setdefault((one.nama, one.kecamatan), []).append(one.number)
    return frozenset(number for same in named.values() if len(same) > 1 for number in same)
