"""The figures of a tahun buku (keragaan): members, capital, assets, turnover and result."""

import random
from dataclasses import dataclass
from datetime import date

from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top
from kopdata.sample.office.koperasi import Koperasi

THOUSAND = 1000


@dataclass(frozen=True)
class Account:
    """One koperasi's figures of one tahun buku, in rupiah; None is not given."""

    koperasi: Koperasi
    tahun_buku: int
    laki: int
    perempuan: int
    modal_sendiri: int | None
    modal_luar: int | None
    aset: int | None
    volume_usaha: int | None
    shu: int | None
    karyawan: int | None

    @property
    def anggota(self) -> int:
        """All members."""
        return self.laki + self.perempuan


def accounts(seed: int, office: tuple[Koperasi, ...]) -> tuple[Account, ...]:
    """Return the figures of each tahun buku; its members add up to the published number."""
    stream = dice(seed, "accounts")
    leaning = {one.number: stream.uniform(0, 0.35) for one in office}
    wealth = {one.number: stream.lognormvariate(0, 0.8) for one in office}
    rows: list[Account] = []
    for tahun_buku, season in totals.SEASONS.items():
        base = [one for one in office if _can_report(one, tahun_buku)]
        reporters = top(
            base,
            season.reporters,
            lambda one: one.strength + leaning[one.number] + stream.gauss(0, 0.07),
        )
        members = _members(stream, reporters, tahun_buku, season.members)
        for one in reporters:
            rows.append(_account(stream, one, tahun_buku, members[one.number], wealth[one.number]))
    return tuple(rows)


def _can_report(one: Koperasi, tahun_buku: int) -> bool:
    """Whether it lived through the year's end and a register of ours named it by the summer."""
    listed = totals.REGISTERS[one.first_listed].received_on <= date(tahun_buku + 1, 6, 1)
    return (
        listed
        and one.born <= date(tahun_buku, 12, 31)
        and one.existed_on(date(tahun_buku + 1, 6, 30))
    )


def _members(
    stream: random.Random, reporters: list[Koperasi], tahun_buku: int, total: int
) -> dict[int, int]:
    """Share the year's members out, each koperasi close to what it had before."""
    sizes = {
        one.number: one.members * (1 + 0.012 * (tahun_buku - 2018)) * stream.gauss(1, 0.02)
        for one in reporters
    }
    scale = total / sum(sizes.values())
    members = {number: max(9, int(size * scale)) for number, size in sizes.items()}
    largest = sorted(members, key=lambda number: (-members[number], number))
    difference = total - sum(members.values())
    step = 1 if difference > 0 else -1
    for turn in range(abs(difference)):
        members[largest[turn % min(300, len(largest))]] += step
    return members


def _account(
    stream: random.Random, one: Koperasi, tahun_buku: int, members: int, wealth: float
) -> Account:
    """Return one koperasi's figures, whole thousands of rupiah; the small leave some out."""
    growth = 1.06 ** (tahun_buku - 2018)
    own = members * 1_150_000 * wealth * (0.5 + one.strength) * growth
    outside = own * stream.uniform(0, 1.6) * (0.3 if one.merah_putih else 1)
    palm = one.kind.kelompok == "Perkebunan"
    volume = (own + outside) * stream.uniform(0.4, 1.3) * (2.4 if palm else 1)
    result = volume * stream.gauss(0.05 + 0.05 * (one.strength - 0.4), 0.035)
    told = stream.random() < 0.86 if not one.merah_putih else stream.random() < 0.55
    women = (
        stream.uniform(0.75, 0.98) if one.kind.kelompok == "Wanita" else stream.uniform(0.1, 0.5)
    )
    perempuan = round(members * women)

    def rupiah(amount: float, given: float) -> int | None:
        return round(amount / THOUSAND) * THOUSAND if told and stream.random() < given else None

    return Account(
        koperasi=one,
        tahun_buku=tahun_buku,
        laki=members - perempuan,
        perempuan=perempuan,
        modal_sendiri=rupiah(own, 0.97),
        modal_luar=rupiah(outside, 0.85),
        aset=rupiah(own + outside, 0.95),
        volume_usaha=rupiah(volume, 0.93),
        shu=rupiah(result, 0.92),
        karyawan=round(members**0.5 / 2) if stream.random() < 0.7 else None,
    )
