"""A raw cell as text: cleaned, shown, and told apart from one that is not given."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

# What the reader puts before a cell whose look or making matters; clean_text() drops them.
DATE_TAG, FORMULA_TAG, STRUCK_TAG, PARTLY_STRUCK_TAG = "\x01", "\x03", "\x04", "\x05"
LONGEST_TEXT = 32_767

_STRIPPED = dict.fromkeys(
    code
    for first, last in (
        (0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C),
        (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB), (0xD800, 0xDFFF), (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_NOT_GIVEN = {
    "", "n/a", "na", "n.a", "n.a.", "#n/a", "nihil", "tidak ada", "tdk ada", "tidak tersedia",
    "belum ada", "kosong",
    "null", "none", "nan", "t/a", "tidak diketahui", "tidak ada data", "belum ada data",
    "tidak diisi",
}  # fmt: skip
_ONLY_MARKS = re.compile(r"[-–—−_.…?*/=\s]*")
# A mobile number as people write it; without the 0, as a spreadsheet leaves it, it may be a sum.
_TELEPHONE = re.compile(
    r"(?<![\w./-])(?:\+?\s?62|0)[\s.()-]{0,2}8(?:[\s.()-]{0,2}\d){8,11}(?![\s.-]?\d)"
)
_WITHOUT_NOUGHT = re.compile(r"(?<![\w.,/-])8(?:[\s-]?\d){8,11}(?![\s.,/-]?\w)")
_CITIZEN_NUMBER = re.compile(r"(?<!\d)(?:\d[\s.\-]?){15,}\d(?!\d)")
_ERROR = re.compile(
    r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)"
    r"|Err:\d{3}",
    re.IGNORECASE,
)


class Issue(NamedTuple):
    """Why a cell was not believed; `message` continues the sentence "<column> '<value>' ...".

    One that `keeps_value` only tells how a cell was read: its value stands.
    """

    message: str
    remedy: str
    keeps_value: bool = False


def clean_text(value: object) -> str:
    """The cell as one line of text without control, zero-width and direction characters."""
    if isinstance(value, str):
        if value.startswith(DATE_TAG):
            return value[1:]
        if value.isascii() and value.isprintable():
            is_tidy = "  " not in value and value == value.strip()
            return value if is_tidy else " ".join(value.split())
        text = unicodedata.normalize("NFC", value.translate(_STRIPPED))
        return " ".join(text.split())
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return "" if value is None else str(value)


def is_not_given(text: str) -> bool:
    """True for the ways an officer writes that there is nothing: "-", "n/a", "nihil"."""
    return text.casefold() in _NOT_GIVEN or _ONLY_MARKS.fullmatch(text) is not None


def without_value(value: object) -> Issue | None:
    """Why a cell holds no value though it is not blank: a formula that failed or was not kept."""
    if not isinstance(value, str):
        return None
    if value.startswith(FORMULA_TAG):
        return Issue(
            "adalah rumus yang hasilnya tidak tersimpan dalam berkas",
            "Buka di Excel, simpan sekali lagi, atau salin nilainya saja (Paste Values).",
        )
    if _ERROR.fullmatch(value.strip()):
        return Issue(
            "adalah galat rumus, bukan isian",
            "Perbaiki rumusnya, atau isi nilainya sebagai angka atau teks.",
        )
    return None


def tagged_date(value: object) -> date | None:
    """The date of a cell that Excel itself holds as a date."""
    if isinstance(value, str) and value.startswith(DATE_TAG):
        try:
            return date.fromisoformat(value[1:11])
        except ValueError:
            return None
    return None


def shown(value: object, *, is_sum: bool = False) -> str | None:
    """The cell as the officer sees it, with the numbers of a person masked.

    Where sums are written, 81234567890 is one and no telephone.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        value = value.lstrip(STRUCK_TAG + PARTLY_STRUCK_TAG)
    day = tagged_date(value)
    text = f"{day:%d/%m/%Y}" if day else clean_text(value)
    text = text if len(text) <= 120 else text[:119] + "…"
    text = _TELEPHONE.sub(_first_four, mask_citizen_number(text))
    return (text if is_sum else _WITHOUT_NOUGHT.sub(_first_four, text)) or None


def _first_four(found: re.Match[str]) -> str:
    return f"{re.sub(r'[^0-9]', '', found[0])[:4]}********"


def mask_citizen_number(text: str) -> str:
    """Text in which a number of 16 digits or more keeps only its first and last four digits."""

    def masked(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        return f"{digits[:4]}********{digits[-4:]}"

    return _CITIZEN_NUMBER.sub(masked, text)


def column_letter(index: int) -> str:
    """0 -> "A", 26 -> "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
