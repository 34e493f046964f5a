"""The koperasi of a random office, and the different ways in which lists name them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .summary import EVERY_KECAMATAN

JENIS = ("Konsumen", "Produsen", "Simpan Pinjam", "Jasa", "Pemasaran")
WAYS = ("nik", "badan hukum", "name", "nik later", "mixed", "apart")


@dataclass
class Member:
    """One koperasi as it truly is; the lists only tell parts of it.

    `way` is how lists identify it. `first_listed` is the delivery that first names it in a
    register, none when no register ever does; `nik_from` the delivery from which it has a NIK, and
    `has_nik` whether a register has stated one by now. One that is named "apart" goes by its NIK in
    some lists and, under another name, by its badan hukum in others; the delivery `nik_from` states
    both, if it lists it at all.
    """

    number: int
    way: str
    nama: str
    kecamatan: str
    other_kecamatan: str
    founded: date | None
    bentuk: str | None
    jenis: str | None
    kelompok: str | None
    first_listed: int | None
    gone_from: int = 99
    nik_from: int = 0
    has_nik: bool = False

    @property
    def nik(self) -> dict:
        return {"nik": f"64080{self.number:08d}"}

    @property
    def badan_hukum(self) -> dict:
        number = f"{self.number}/BH/XVI/2009"
        return {
            "nomor_badan_hukum": number,
            "kunci_badan_hukum": number.lower(),
        }

    @property
    def name(self) -> dict:
        return {"nama": f"Koperasi {self.nama}", "kunci_nama": self.nama.upper()}

    @property
    def by_nik(self) -> dict:
        return {**self.name, **self.nik}

    @property
    def by_badan_hukum(self) -> dict:
        name = {"nama": f"Koperasi Baru {self.nama}", "kunci_nama": f"BARU {self.nama.upper()}"}
        return {**name, **self.badan_hukum}

    @property
    def place(self) -> dict:
        return {"kecamatan": self.kecamatan}

    def named_in_register(self, index: int) -> dict:
        if self.way == "apart":
            both = {**self.by_nik, **self.badan_hukum}
            return both if index == self.nik_from else (self.by_nik, self.by_badan_hukum)[index % 2]
        self.has_nik |= self.way in {"nik", "mixed"}
        self.has_nik |= self.way == "nik later" and index >= self.nik_from
        nik = self.nik if self.has_nik else {}
        badan_hukum = self.badan_hukum if self.way in {"badan hukum", "mixed", "nik later"} else {}
        return {**self.name, **nik, **badan_hukum}

    def named_in_fact(self, rng: random.Random) -> dict:
        """Enough to know whom a row is about, from what registers said until then."""
        if self.way == "apart":
            return rng.choice([self.by_nik, self.by_badan_hukum])
        ways = {
            "nik": [self.nik],
            "badan hukum": [self.badan_hukum],
            "name": [self.place],
            "mixed": [self.nik, self.badan_hukum, {**self.nik, **self.badan_hukum}, self.place],
            "nik later": [self.badan_hukum, self.nik],
        }[self.way]
        if not self.has_nik:
            ways = ways[: {"mixed": 2, "nik later": 1}.get(self.way, 1)]
        return {**self.name, **rng.choice(ways)}

    def stated_kecamatan(self, rng: random.Random, index: int) -> str:
        """Where a register says it is; one known by name alone cannot move."""
        may_move = self.way in {"nik", "badan hukum", "nik later"} and index > 1
        return self.other_kecamatan if may_move and rng.random() < 0.15 else self.kecamatan


def founding_day(rng: random.Random, received: date) -> date | None:
    """A day before the first register that names it, now and then the last of a year."""
    year = rng.choice([2005, *range(received.year - 5, received.year)])
    return rng.choices(
        [date(year, 12, 31), date(year, rng.randint(1, 12), rng.randint(1, 28)), None],
        weights=[20, 60, 20],
    )[0]


def anchor(kecamatan: str) -> Member:
    """A koperasi with rows in every year that has any, so that years do not hang on exceptions."""
    return Member(
        0, "nik", "Jangkar", kecamatan, kecamatan, date(2005, 1, 1), "Primer", "Jasa", None, 0
    )


def members(rng: random.Random, days: list[date], ways: Sequence[str] = WAYS) -> list[Member]:
    places = rng.sample(EVERY_KECAMATAN, rng.randint(3, 6))
    everyone = [anchor(places[0])]
    for number in range(1, rng.randint(18, 30)):
        way = rng.choice(ways)
        first_listed = rng.choices([0, rng.randrange(1, len(days)), None], weights=[65, 28, 7])[0]
        is_merah_putih = rng.random() < 0.2
        words = rng.choice(["Desa Merah Putih", "KDMP", "Sawit"]) if is_merah_putih else "Sawit"
        everyone.append(
            Member(
                number=number,
                way=way,
                nama="Tani Kembar" if way == "badan hukum" and number < 9 else f"{words} {number}",
                kecamatan=rng.choice(places),
                other_kecamatan=rng.choice(places),
                founded=founding_day(rng, days[first_listed or 0]),
                bentuk=rng.choices(["Primer", "Sekunder", None], weights=[60, 25, 15])[0],
                jenis=rng.choice([*JENIS, None]),
                kelompok="Koperasi Merah Putih" if is_merah_putih else rng.choice([None, "KUD"]),
                first_listed=first_listed,
                gone_from=rng.choices([99, (first_listed or 0) + rng.randint(1, 2)], [80, 20])[0],
                nik_from=rng.randrange((first_listed or 0) + 1, len(days) + 1),
            )
        )
    return everyone
