"""When something is said to be so: a year, a book year, a day, this year, the year before."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kopdata.questions.pers.ucapan.vocabulary import numbers
from kopdata.questions.pers.ucapan.vocabulary.lexicon import Known, known
from kopdata.questions.pers.ucapan.vocabulary.tokens import Token

_ROMAN = {"i": 1, "pertama": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIRST, _LAST = 1950, 2100
# Years ago are counted up to here.
_FEW = 10


@dataclass(frozen=True)
class When:
    """A time of the sentence.

    `kind` is tahun, tahun_buku, hari (up to the day), bulan (within the month that ends on the
    day), ini (this year), kini or lalu (`back` years before now); a `year` of None is that of the
    data.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    date_in_month: int | None = None
    back: int = 0

    def day(self, now: date) -> date | None:
        """The day it names, or the last of its month; None for a whole year."""
        if self.month is None:
            return None
        year = self.year or now.year
        last = calendar.monthrange(year, self.month)[1]
        return date(year, self.month, min(self.date_in_month or last, last))


def when(listed: Sequence[Token], place: int) -> tuple[int, When] | None:
    """The time that begins at a token, with its number of tokens; None where there is none."""
    at, words = place, []
    while found := _time_word(listed, at):
        words.append(found.meanings["waktu"][0])
        at += found.length
        if words[-1] in ("ini", "kini", "lalu"):
            break
    is_up_to = "sampai" in words or "akhir" in words
    told = _named(listed, at, words, is_up_to=is_up_to)
    if told:
        return told[0] - place, told[1]
    if words and words[-1] in ("ini", "kini", "lalu"):
        back = 1 if words[-1] == "lalu" else 0
        kind = "tahun_buku" if "tahun_buku" in words else words[-1]
        return at - place, When(kind, back=back)
    return None


def _time_word(listed: Sequence[Token], at: int) -> Known | None:
    found = known(listed, at)
    return found if found and "waktu" in found.meanings else None


def _named(
    listed: Sequence[Token], at: int, words: list[str], *, is_up_to: bool
) -> tuple[int, When] | None:
    """The day, month or year that begins at a token, behind the words of time before it."""
    if at >= len(listed):
        return None
    if listed[at].kind == "date":
        day, month, year = map(int, re.split(r"[/-]", listed[at].text))
        return (at + 1, When("hari", year, month, day)) if _is_day(day, month) else None
    if words and words[-1] in ("semester", "triwulan"):
        return _part_of_year(listed, at, words[-1])
    if named := _month(listed, at):
        end, stated = _year_behind(listed, at + 1)
        return end, When("hari" if is_up_to else "bulan", stated, named)
    first = numbers.written(listed, at)
    return _numbered(listed, at, first, words) if first else None


def _numbered(
    listed: Sequence[Token], at: int, first: numbers.Written, words: list[str]
) -> tuple[int, When] | None:
    """`21 Juli 2023`, `2 tahun lalu`, `tahun buku 2022`."""
    behind = at + first.length
    if first.is_plain and (month := _month(listed, behind)) and _is_day(int(first.value), month):
        end, stated = _year_behind(listed, behind + 1)
        return end, When("hari", stated, month, int(first.value))
    if first.value == first.value.to_integral_value() and 0 < first.value < _FEW:
        return _years_ago(listed, behind, int(first.value))
    if not _is_year(listed, at, first, words):
        return None
    year = int(first.value)
    if "akhir" in words:
        return behind, When("hari", year, 12)
    return behind, When("tahun_buku" if "tahun_buku" in words else "tahun", year)


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _month(listed: Sequence[Token], at: int) -> int | None:
    found = known(listed, at)
    month = found.meanings.get("bulan") if found else None
    return int(month[0]) if month else None


def _year_behind(listed: Sequence[Token], at: int) -> tuple[int, int | None]:
    """The year behind a month, with `tahun` between or not."""
    found = _time_word(listed, at)
    skipped = found.length if found and found.meanings["waktu"][0] == "tahun" else 0
    year = numbers.written(listed, at + skipped)
    if year and year.is_plain and _FIRST <= year.value <= _LAST:
        return at + skipped + year.length, int(year.value)
    if found and found.meanings["waktu"][0] == "ini":
        return at + found.length, None
    return at, None


def _part_of_year(listed: Sequence[Token], at: int, part: str) -> tuple[int, When] | None:
    number = _ROMAN.get(listed[at].key)
    months = 6 if part == "semester" else 3
    if number is None or number * months > 12:
        return None
    end, year = _year_behind(listed, at + 1)
    return end, When("hari", year, number * months)


def _years_ago(listed: Sequence[Token], at: int, back: int) -> tuple[int, When] | None:
    """`dua tahun lalu`, `2 tahun yang lalu`."""
    keys = [one.key for one in listed[at : at + 3]]
    for words in (["tahun", "lalu"], ["tahun", "silam"], ["tahun", "yang", "lalu"]):
        if keys[: len(words)] == words:
            return at + len(words), When("lalu", back=back)
    return None


def _is_year(
    listed: Sequence[Token], at: int, number: numbers.Written, words: Sequence[str]
) -> bool:
    """Whether a number is a year: behind a word of time, or four digits without a unit behind."""
    is_whole = number.value == number.value.to_integral_value()
    if not (is_whole and _FIRST <= number.value <= _LAST):
        return False
    if {"tahun", "tahun_buku", "akhir"} & set(words):
        return True
    behind = known(listed, at + number.length)
    has_unit = behind is not None and bool({"satuan", "kelompok"} & set(behind.meanings))
    is_percent = at + number.length < len(listed) and listed[at + number.length].key == "%"
    is_round = not number.value % 100  # `hingga 2000 koperasi`
    return number.is_plain and not is_percent and not (has_unit and (is_round or not words))
