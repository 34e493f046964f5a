"""What a form speaks of: a month, a quarter, a year or a tahun buku, and when it ends."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from kopdata import formatting, messages
from kopdata.errors import KopdataError

_ROMAN = ("I", "II", "III", "IV")
_MONTHS = {"bulan": 1, "triwulan": 3, "tahun": 12, "tahun_buku": 12}
# Told by what is known of them now: their lists come after their end.
YEARLY = ("tahun", "tahun_buku")
_YEAR = re.compile(r"(?P<year>\d{4})(?P<part>)")
_WRITTEN = {
    "bulan": re.compile(r"(?P<year>\d{4})-(?P<part>\d{1,2})"),
    "triwulan": re.compile(r"(?P<year>\d{4})-?(?:TW|Q)-?(?P<part>[1-4]|IV|I{1,3})", re.IGNORECASE),
    **dict.fromkeys(YEARLY, _YEAR),
}
_EXAMPLES = {
    "bulan": "2026-09",
    "triwulan": "2026-TW3",
    **dict.fromkeys(YEARLY, "2025"),
}
_FIRST_YEAR = 1945


@dataclass(frozen=True)
class Period:
    """`part` is the month from 1 to 12 or the quarter from 1 to 4; 1 for a year."""

    kind: str
    year: int
    part: int = 1

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.part - 1) * _MONTHS[self.kind] + 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.part * _MONTHS[self.kind]
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def before(self) -> "Period":
        """The one just before it."""
        return holding(self.kind, self.first - timedelta(days=1))

    @property
    def year_before(self) -> "Period":
        """The same one a year before."""
        return Period(self.kind, self.year - 1, self.part)

    @property
    def written(self) -> str:
        """As the command line and the address take it: 2026-09, 2026-TW3, 2025."""
        endings = {"bulan": f"-{self.part:02}", "triwulan": f"-TW{self.part}"}
        return f"{self.year}{endings.get(self.kind, '')}"

    def words(self, language: str = "id") -> str:
        """September 2026; triwulan III 2026; 2025; tahun buku 2025."""
        if self.kind == "bulan":
            return formatting.month(self.first, language=language)
        if self.kind == "triwulan":
            quarter = _ROMAN[self.part - 1]
            return messages.text("laporan.triwulan", language, quarter=quarter, year=self.year)
        if self.kind == "tahun_buku":
            return messages.text("laporan.tahun_buku", language, year=self.year)
        return str(self.year)


def holding(kind: str, day: date) -> Period:
    """The period of a kind in which a day lies."""
    part = {"bulan": day.month, "triwulan": (day.month - 1) // 3 + 1}
    return Period(kind, day.year, part.get(kind, 1))


def read(kind: str, text: str) -> Period:
    """The period an officer wrote; raises KopdataError with an example."""
    found = _WRITTEN[kind].fullmatch(text.strip())
    if found:
        written = found["part"].upper()
        part = _ROMAN.index(written) + 1 if written in _ROMAN else int(written or 1)
        if int(found["year"]) >= _FIRST_YEAR and 1 <= part <= 12 // _MONTHS[kind]:
            return Period(kind, int(found["year"]), part)
    raise KopdataError(
        f"Periode '{text}' tidak terbaca. Laporan ini dibuat per {kind.replace('_', ' ')}; "
        f"tulis seperti {_EXAMPLES[kind]}."
    )


def usual(kind: str, day: date) -> Period:
    """What is due on a day: the running month, else the last that has ended."""
    running = holding(kind, day)
    return running if kind == "bulan" or running.last <= day else running.before


def choices(kind: str, day: date, at_most: int = 24) -> tuple[Period, ...]:
    """The running one and those before it, newest first; of tahun buku the last whole one."""
    found = [usual(kind, day) if kind == "tahun_buku" else holding(kind, day)]
    while len(found) < at_most:
        found.append(found[-1].before)
    return tuple(found)
