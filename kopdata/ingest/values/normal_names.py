"""Names and numbers in the form in which two spellings of one thing are equal."""

import re
import unicodedata
from functools import lru_cache

from kopdata.ingest.values.cell_text import clean_text

_ABBREVIATION_DOT = re.compile(r"(?<=\b\w)\.(?=\w(?:\b|_))")
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[\W_]+")
_LEADING_KOPERASI = re.compile(r"^(?:KOPERASI|KOP)\s+(?=\S)")
_LEADING_NOMOR = re.compile(r"^(?:NOMOR|NO)(?:[.:]+|(?=\d))")
_TELLS_APART = re.compile(r"\d{3}|\d.*[/A-Z]|[/A-Z].*\d")
# What is written where there is no number yet, also beside a year ("Dalam proses 2024").
_NO_NUMBER = re.compile(
    r"(?:(?:MASIH|SEDANG)?(?:DALAM)?PROSES|BELUM|TIDAK|TDK|SUDAH|ADA|SEDANG|MENUNGGU|PENGURUSAN|"
    r"DIURUS|NIHIL)(?![/-])"
)
_DASHES = re.compile(r"[‐‑‒–—−]")


def normal_name(text: str | None) -> str | None:
    """A koperasi's name without case, punctuation and a leading "Koperasi"; KSP, KUD, KPRI stay."""
    if text is None:
        return None
    name = unicodedata.normalize("NFKC", clean_text(text)).upper()
    name = _ABBREVIATION_DOT.sub("", _APOSTROPHES.sub("", name))
    name = " ".join(_NOT_WORD.sub(" ", name).split())
    return _LEADING_KOPERASI.sub("", name) or None


def normal_badan_hukum(text: str | None) -> str | None:
    """A badan hukum number without case, spaces and a leading "No."."""
    if text is None:
        return None
    number = _DASHES.sub("-", unicodedata.normalize("NFKC", clean_text(text)).upper())
    number = _LEADING_NOMOR.sub("", re.sub(r"\s+", "", number)).strip(".,;:")
    return number or None


def key_of_badan_hukum(text: str | None) -> str | None:
    """The number by which a badan hukum is told from others.

    None where it is no such number: "0", "34", "Ada". One holds three digits in a row, or a slash
    or a letter beside its digits.
    """
    number = normal_badan_hukum(text)
    if number is None or _NO_NUMBER.match(number):
        return None
    return number if _TELLS_APART.search(number) else None


def normal_kegiatan(text: str | None) -> str | None:
    """An activity's name without case and spaces."""
    if text is None:
        return None
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", clean_text(text)).upper()) or None


@lru_cache(maxsize=65_536)
def normal_word(text: str) -> str:
    """A status word or place without case, spaces and punctuation marks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub("", folded) or folded
