"""Whom a request speaks of: found in text however a list writes the name and the number."""

import functools
import re
from dataclasses import dataclass

from kopdata.errors import ErasureError
from kopdata.ingest.values.cell_text import clean_text

MARK = "[dihapus]"
SHORTEST_NAME = 4
SHORTEST_NUMBER = 8
_BETWEEN_WORDS = r"[\s.,'’`-]+"
_BETWEEN_DIGITS = r"[\s.()–-]*"
# What may be left of a cell that holds a name and no more: titles, degrees, "(WA)".
_LONGEST_TITLE = 3
_LONGER_TITLES = {"prof", "bapak", "sdri", "ketua", "telp"}


@dataclass(frozen=True)
class Person:
    """A name, a telephone number or both; `within` narrows to rows that also hold this text.

    `mark` is what stands in their place: another for each, so that participants stay as many.
    Raises ErasureError where what is given would also find others.
    """

    name: str = ""
    telephone: str = ""
    within: str = ""
    mark: str = MARK

    def __post_init__(self) -> None:
        if not (self.name.strip() or self.telephone.strip()):
            raise ErasureError("Sebut nama, telepon, atau keduanya dari orang yang dihapus.")
        letters = sum(letter.isalpha() for letter in self.name)
        if self.name.strip() and letters < SHORTEST_NAME:
            raise ErasureError(f"Nama paling sedikit {SHORTEST_NAME} huruf. Tulis selengkapnya.")
        if self.telephone.strip() and len(_digits(self.telephone)) < SHORTEST_NUMBER:
            raise ErasureError(
                f"Telepon paling sedikit {SHORTEST_NUMBER} angka sesudah 0 atau +62. Tulis "
                "selengkapnya."
            )

    def is_in(self, text: str) -> bool:
        """Whether a text names this person or this number."""
        return _pattern(self.name, self.telephone).search(text) is not None

    def is_row_of(self, cells: list[str]) -> bool:
        """Whether a row is one to look at."""
        wanted = clean_text(self.within).casefold()
        return not wanted or any(wanted in cell.casefold() for cell in cells)

    def taken_out_of(self, text: str) -> str:
        """The text without the person: the mark alone where it held no more than a title beside."""
        left, found = _pattern(self.name, self.telephone).subn("", text)
        if not found:
            return text
        words = re.findall(r"\w+", left.casefold())
        if all(len(word) <= _LONGEST_TITLE or word in _LONGER_TITLES for word in words):
            return self.mark
        return _pattern(self.name, self.telephone).sub(self.mark, text)


@functools.lru_cache(maxsize=8)
def _pattern(name: str, telephone: str) -> re.Pattern[str]:
    ways = []
    words = re.findall(r"\w+", clean_text(name))
    if words:
        ways.append(rf"(?<!\w){_BETWEEN_WORDS.join(map(re.escape, words))}(?!\w)")
    if digits := _digits(telephone):
        number = _BETWEEN_DIGITS.join(digits)
        ways.append(rf"(?<!\d)(?:\+?\s*62|0)?{_BETWEEN_DIGITS}{number}(?!\d)")
    return re.compile("|".join(ways), re.IGNORECASE)


def _digits(telephone: str) -> str:
    """The number without the 0 or +62 that it may be written with."""
    digits = re.sub(r"\D", "", telephone)
    return digits.removeprefix("62").lstrip("0") if digits.startswith(("0", "62")) else digits
