"""Money, counts and scores as officers write them; only what is certain is read."""

import math
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from kopdata.ingest.values.cell_text import Issue, clean_text, tagged_date

_UNITS = {
    "rb": 3, "ribu": 3, "rbu": 3, "jt": 6, "juta": 6, "jta": 6, "m": 9, "mlr": 9, "milyar": 9,
    "miliar": 9, "milliar": 9,
    "milyard": 9, "t": 12, "tr": 12, "triliun": 12, "trilyun": 12, "trilliun": 12,
}  # fmt: skip
_COUNTED = (
    r"(?:orang|org|anggota|peserta|karyawan|koperasi|kop|unit|kegiatan|jiwa|buah|sesi|kali|"
    r"persen|%)"
)
_CURRENCY = re.compile(r"^(?:rp|idr)\b\.?\s*:?|^(?:rp|idr)\.?(?=[\d(.-])")
_TAIL = re.compile(r"(?:,-+|,=|\.-+|\s*rupiah)$")
_UNIT = re.compile(rf"^(.*[\d)])\s*({'|'.join(sorted(_UNITS, key=len, reverse=True))})\.?$")
_COUNTED_TAIL = re.compile(rf"\s*{_COUNTED}\.?$")

_DOTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_SPACES = re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?")
_COMMAS = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+\.\d+")
_ONE_COMMA_OF_THREE = re.compile(r"[1-9]\d{0,2},\d{3}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?e\+?(\d{1,2})")

_CENT = Decimal("0.01")
_SMALLEST_SCORE = Decimal("1e-15")
_MOST = Decimal(10) ** 16
_LONGEST = 40

_NOT_A_NUMBER = Issue("bukan angka", "Tulis angkanya saja, misalnya 1234000 atau 1.234.000.")
_COMMA_UNCERTAIN = Issue(
    "tidak pasti: koma dapat berarti ribuan atau desimal",
    "Tulis dengan titik sebagai pemisah ribuan dan koma sebagai desimal, atau tanpa pemisah.",
)
_DIGITS_LOST = Issue(
    "tidak pasti: angka di belakangnya hilang karena ditampilkan ringkas oleh Excel",
    "Lebarkan kolom atau ubah format sel menjadi angka, lalu isi angka lengkapnya.",
)
_TOO_LARGE = Issue("terlalu besar untuk dipercaya", "Periksa satuan dan banyaknya angka nol.")


class Number(NamedTuple):
    """A number read from a cell; `has_unit` when the cell itself says juta, miliar, ..."""

    amount: Decimal
    has_unit: bool = False


def read_number(value: object) -> tuple[Number | None, Issue | None]:
    """The number a cell certainly means, or why there is none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_cell(float(value))
    if tagged_date(value):
        return None, Issue(
            "tanggal, bukan angka", "Ubah format sel menjadi angka, lalu isi angkanya."
        )
    text = clean_text(value).lstrip("'’").casefold().replace("−", "-").replace("–", "-")
    sign, text = _without_sign(_CURRENCY.sub("", text).strip())
    text = _TAIL.sub("", _CURRENCY.sub("", text).strip()).strip()
    zeros = 0
    if found := _UNIT.fullmatch(text):
        text, zeros = found[1].strip(), _UNITS[found[2]]
    else:
        text = _COUNTED_TAIL.sub("", text)
    amount, issue = _amount(text)
    if amount is None:
        return None, issue
    amount = sign * amount * 10**zeros
    return (Number(amount, zeros > 0), None) if abs(amount) < _MOST else (None, _TOO_LARGE)


def _from_cell(value: float) -> tuple[Number | None, Issue | None]:
    if math.isnan(value):
        return None, _NOT_A_NUMBER
    if abs(value) >= _MOST:
        return None, _TOO_LARGE
    return Number(Decimal(int(value)) if value.is_integer() else Decimal(repr(value))), None


def _without_sign(text: str) -> tuple[int, str]:
    if found := re.fullmatch(r"\((.+)\)", text):
        return -1, found[1].strip()
    if text.startswith("-") and not text.endswith("-"):
        return -1, text[1:].strip()
    return 1, text


def _amount(text: str) -> tuple[Decimal | None, Issue | None]:
    if found := _SCIENTIFIC.fullmatch(text):
        return _scientific(*found.groups())
    if _ONE_COMMA_OF_THREE.fullmatch(text):
        return None, _COMMA_UNCERTAIN
    if _DOTS.fullmatch(text) or _SPACES.fullmatch(text):
        text = text.replace(".", "").replace(" ", "").replace(",", ".")
    elif _COMMAS.fullmatch(text):
        text = text.replace(",", "")
    if len(text) > _LONGEST or not _DECIMAL.fullmatch(text):
        return None, _NOT_A_NUMBER
    return Decimal(text.replace(",", ".")), None


def _scientific(first: str, rest: str | None, exponent: str) -> tuple[Decimal | None, Issue | None]:
    """ "6,408070600011E+12" gives every digit, "6,40807E+12" does not."""
    digits = first + (rest or "")
    if len(digits) <= int(exponent):
        return None, _DIGITS_LOST
    return Decimal(digits).scaleb(int(exponent) + 1 - len(digits)), None


def read_money(
    value: object, factor: int, *, may_be_negative: bool
) -> tuple[Decimal | None, Issue | None]:
    """Rupiah with two decimals; `factor` is 1.000 when the list is in thousands."""
    number, issue = read_number(value)
    if number is None:
        return None, issue
    amount = number.amount if number.has_unit else number.amount * factor
    if abs(amount) >= _MOST:
        return None, _TOO_LARGE
    if amount < 0 and not may_be_negative:
        return None, Issue("negatif, padahal nilai ini tidak dapat negatif", "Periksa tandanya.")
    return amount.quantize(_CENT, ROUND_HALF_UP), None


def read_count(value: object, bits: int) -> tuple[int | None, Issue | None]:
    """A number of people or things: whole, never negative."""
    number, issue = read_number(value)
    if number is None:
        return None, issue
    amount = number.amount
    if amount < 0:
        return None, Issue("negatif, padahal jumlah tidak dapat negatif", "Periksa tandanya.")
    if amount != amount.to_integral_value():
        return None, Issue("bukan bilangan bulat", "Tulis jumlah dalam bilangan bulat.")
    return (int(amount), None) if amount < 2 ** (bits - 1) else (None, _TOO_LARGE)


def read_score(value: object) -> tuple[Decimal | None, Issue | None]:
    """A score from 0 to 100, exactly as written; both decimal marks, never thousands."""
    if isinstance(value, int | float) or tagged_date(value):
        number, issue = read_number(value)
        score = number.amount if number else None
    else:
        text = clean_text(value).lstrip("'’").removesuffix("%").strip()
        found = re.fullmatch(r"([+-]?\d{1,6})(?:[.,](\d{1,40}))?", text)
        score = Decimal(f"{found[1]}.{found[2] or 0}") if found else None
        issue = None if found else _NOT_A_NUMBER
    if score is None:
        return None, issue
    if not 0 <= score <= 100:
        return None, Issue(
            "di luar rentang 0 sampai 100", "Periksa skornya; skor adalah 0 sampai 100."
        )
    return score.quantize(_SMALLEST_SCORE, ROUND_HALF_UP), None
