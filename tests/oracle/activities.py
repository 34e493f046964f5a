"""What the koperasi of a random office did: meetings, figures, scores, coaching and visits."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from .history import WEIGHTS, deadline
from .identity import Fact
from .members import Member

BOUNDARIES = (
    "100",
    "80",
    "79.995",
    "79.99",
    "66",
    "65.995",
    "65.98",
    "51",
    "50.995",
    "50.99",
    "25",
)
PREDIKAT = ("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus")
KEGIATAN = ("Pelatihan Akuntansi", "Pendampingan RAT", "Bimtek SHU", "Pemeriksaan Satgas")
ACTIVITY_STATUSES = ("Selesai", "Selesai", "Selesai", "Berjalan", "Rencana", "Batal", None)
RAT_STATUSES = ("belum", "draft", "dilaporkan", "diverifikasi", None, None)
PEOPLE = ("anggota", "anggota_l", "anggota_p", "karyawan", "karyawan_l", "karyawan_p", "manajer")
FIGURES = ("modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu")
Row = dict
KEYS: dict[str, Callable[[Row], tuple]] = {
    "rat": lambda row: (row["tahun_buku"],),
    "keragaan": lambda row: (row["tahun_buku"],),
    "kesehatan": lambda row: (row["tahun"],),
    "pembinaan": lambda row: (row["kunci_kegiatan"], row["tanggal_mulai"]),
    "verifikasi": lambda row: (row["tanggal"],),
}


def rat(rng: random.Random, member: Member, tahun: int, day: date) -> Row:
    """A meeting near its deadline, long after it, on a day that cannot be, or without a day."""
    limit = deadline(tahun)
    held = rng.choice(
        [
            limit,
            limit,
            date(tahun, 12, 31),
            date(tahun + 5, 12, 31),
            date(tahun + 6, 1, 1),
            limit + timedelta(days=1),
            date(tahun + 1, rng.randint(1, 12), rng.randint(1, 28)),
            limit + timedelta(days=rng.randint(200, 900)),
            None,
        ]
    )
    held = held if held and held <= day else None
    reported = held and held + timedelta(days=rng.randint(0, 60))
    status = rng.choice(RAT_STATUSES)
    return {
        "tahun_buku": tahun,
        "tanggal_rat": held,
        "tanggal_lapor": rng.choice([None, reported if reported and reported <= day else None]),
        "peserta": rng.choice([None, rng.randint(5, 90)]),
        "status": status,
        "status_diragukan": status is None and rng.random() < 0.2,
        "tanggal_rat_diragukan": held is None and rng.random() < 0.3,
    }


def keragaan(rng: random.Random, member: Member, tahun: int, day: date) -> Row:
    figures = {
        figure: rng.choice([None, Decimal(rng.randint(-(10**6), 10**12)) / 100])
        for figure in FIGURES
    }
    people = {who: rng.choice([None, rng.randint(0, 400)]) for who in PEOPLE}
    return {"tahun_buku": tahun, **people, **figures}


def aspects(rng: random.Random, wanted: Decimal) -> Row:
    """Four aspects that make exactly the wanted score, or at least come close."""
    values = {aspect: Decimal(rng.randint(5000, 10000)) / 100 for aspect in WEIGHTS}
    rest = sum(WEIGHTS[aspect] * value for aspect, value in values.items())
    values["kinerja_keuangan"] += (wanted - rest) / WEIGHTS["kinerja_keuangan"]
    values["kinerja_keuangan"] = max(Decimal(0), min(Decimal(100), values["kinerja_keuangan"]))
    return values


def kesehatan(rng: random.Random, member: Member, tahun: int, day: date) -> Row:
    wanted = Decimal(rng.choice(BOUNDARIES))
    assessed = date(tahun, rng.randint(1, 12), rng.randint(1, 28))
    stated = {"skor": wanted} if rng.random() < 0.4 else {}
    computed = aspects(rng, wanted) if rng.random() < 0.6 else {}
    if computed and rng.random() < 0.2:
        computed[rng.choice(list(WEIGHTS))] = None
    return {
        "tahun": tahun,
        "tanggal": None if rng.random() < 0.01 else min(assessed, day),
        "skema": rng.choice([None, None, "kkpkk_2021", "perdep_06_2016"]),
        "predikat": rng.choice([None, *PREDIKAT]),
        **computed,
        **stated,
    }


def pembinaan(rng: random.Random, member: Member, tahun: int, day: date) -> Row:
    """What begins in December ends in the next year for everyone who attends."""
    start = date(tahun, rng.choice([1, 3, 3, 7, 12]), rng.choice([5, 20]))
    later = start + timedelta(days=rng.randint(30, 45))
    before = start - timedelta(days=1)
    end = rng.choice([later, None] if start.month == 12 else [start, start, later, before, None])
    kegiatan = rng.choice(KEGIATAN)
    return {
        "kegiatan": kegiatan,
        "kunci_kegiatan": kegiatan.lower().replace(" ", ""),
        "tanggal_mulai": start,
        "tanggal_selesai": end if end and end <= day else None,
        "status": rng.choice(ACTIVITY_STATUSES),
        "peserta": rng.choice([None, rng.randint(1, 60)]),
    }


def verifikasi(rng: random.Random, member: Member, tahun: int, day: date) -> Row:
    any_day = date(tahun, rng.randint(1, 12), rng.randint(1, 28))
    visited = rng.choice([any_day, any_day, date(tahun, 12, 31)])
    return {"tanggal": visited, "hasil": rng.choice(["ditemukan", "tidak ditemukan", None])}


MAKERS = {
    "rat": rat,
    "keragaan": keragaan,
    "kesehatan": kesehatan,
    "pembinaan": pembinaan,
    "verifikasi": verifikasi,
}


def anchored(kind: str, tahun: int, day: date) -> Row:
    """The anchor's row of a year: plain, so that the year counts by any reading."""
    start = min(date(tahun, 1, 2), day)
    return {
        "rat": {"tahun_buku": tahun, "tanggal_rat": date(tahun + 1, 1, 1), "status": "dilaporkan"},
        "keragaan": {
            "tahun_buku": tahun,
            "anggota": 40,
            **dict.fromkeys(FIGURES, Decimal("1500.50")),
        },
        "kesehatan": {"tahun": tahun, "skor": Decimal(82), "tanggal": start},
        "pembinaan": {
            "kegiatan": "Apel",
            "kunci_kegiatan": "apel",
            "tanggal_mulai": start,
            "tanggal_selesai": start,
            "status": "Selesai",
            "peserta": 1,
        },
        "verifikasi": {"tanggal": start, "hasil": "ditemukan"},
    }[kind]


class Activities:
    """Facts by delivery; each kind has a first year and may have a year nobody wrote down."""

    def __init__(self, rng: random.Random, everyone: list[Member], first_day: date) -> None:
        self.rng = rng
        self.everyone = everyone
        self.first = {kind: first_day.year - rng.randint(0, 2) for kind in MAKERS}
        self.gaps = {
            kind: rng.choice([None, None, first_day.year + rng.randint(0, 3)]) for kind in MAKERS
        }

    def delivered(self, day: date) -> list[Fact]:
        kinds = [kind for kind in MAKERS if self.rng.random() < 0.75]
        return [fact for kind in kinds for fact in self.of_kind(kind, day)]

    def tahun(self, kind: str, day: date) -> list[int]:
        """The last few years that can be known on a day; book years have ended."""
        last = day.year - 1 if kind in {"rat", "keragaan"} else day.year
        years = range(max(self.first[kind], last - self.rng.randint(0, 3)), last + 1)
        return [tahun for tahun in years if tahun != self.gaps[kind]]

    def of_kind(self, kind: str, day: date) -> Iterator[Fact]:
        keys = set()
        anchored_years = set()
        for tahun in self.tahun(kind, day):
            for member in self.everyone[1:]:
                times = self.rng.choice([0, 1, 1, 2]) if kind in {"pembinaan", "verifikasi"} else 1
                for _ in range(times if self.rng.random() < 0.6 else 0):
                    row = MAKERS[kind](self.rng, member, tahun, day)
                    key = (member.number, *KEYS[kind](row))
                    years = self.years_of(kind, row, tahun)
                    is_known = max(self.days_of(row), default=day) <= day
                    if key in keys or self.gaps[kind] in years or not is_known:
                        continue
                    keys.add(key)
                    anchored_years |= years
                    named = member.named_in_fact(self.rng)
                    yield Fact(kind, member.number, {**named, **row, "sheet": kind.title()})
        for tahun in sorted(anchored_years):
            named = self.everyone[0].named_in_fact(self.rng)
            row = {**named, **anchored(kind, tahun, day), "sheet": kind.title()}
            yield Fact(kind, 0, row)

    @staticmethod
    def days_of(row: Row) -> list[date]:
        return [value for value in row.values() if isinstance(value, date)]

    @staticmethod
    def years_of(kind: str, row: Row, tahun: int) -> set[int]:
        if kind != "pembinaan":
            return {tahun}
        return {day.year for day in Activities.days_of(row)}
