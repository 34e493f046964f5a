"""A figure said in public, and the ways to understand it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# What the number of a reading is: the count, its change on the year before (a fall as a positive
# number), its percentage, or its target.
MEASURES = ("jumlah", "kenaikan", "penurunan", "persen", "target")

# Why a figure has no reading; `[alasan]` of the messages has the words of each.
REASONS = (
    *("wilayah", "satu", "kegiatan", "angka", "definisi", "ukuran", "uang", "aturan"),
    *("masa", "tahun_buku", "tanggal"),
)


@dataclass(frozen=True)
class Reading:
    """One way to understand a statement, precise enough to be compared with the data.

    `measure` is one of `MEASURES`, `qualifier` one of `judgement.QUALIFIERS`; `base` is the base
    the statement itself gives, None where it gives none; `is_opposite`: those in the metric's base
    who are known not to be counted (tidak aktif, belum RAT); `words` its name by language, empty
    where the facts say it all.
    """

    metric: str
    tahun: int
    value: Decimal
    measure: str = "jumlah"
    qualifier: str = "tepat"
    kecamatan: str | None = None
    merah_putih: str = "with"
    words: tuple[tuple[str, str], ...] = ()
    base: Decimal | None = None
    is_opposite: bool = False


@dataclass(frozen=True)
class Claim:
    """One figure said in public; `why_not` (of `REASONS`) says why it has no reading.

    `said_on` is the day of publication or of the event, None where neither is known; `detail` what
    that reason is about, by language; `origin` the delivery it came with, None for what ships with
    the program.
    """

    id: str
    subject: str
    scope: str
    period: str
    said_on: date | None
    value: Decimal | None
    unit: str
    qualifier: str
    speaker: str
    title: str
    url: str
    notes: tuple[tuple[str, str], ...]
    state: str = "diucapkan"
    origin: str | None = None
    readings: tuple[Reading, ...] = ()
    why_not: str | None = None
    detail: tuple[tuple[str, str], ...] = ()

    def note(self, language: str) -> str:
        """The statement in our words."""
        found = dict(self.notes)
        return found.get(language) or next(iter(found.values()), "")

    def is_about(self, office: str) -> bool:
        """Whether it is about that office's area or a kecamatan of it."""
        return self.scope.split("/")[0] == office
