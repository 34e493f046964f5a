"""A number in a sentence: in digits, spelled out, with a scale, or as a part of the whole."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kopdata.questions.pers.ucapan.vocabulary.tokens import Token

_UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000}
# What stands behind a digit: how many times it counts, and what is added.
_TIMES = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}
_SCALES = {
    "ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12,
}  # fmt: skip


class Written(NamedTuple):
    """A number of so many tokens; `is_plain` is one in digits alone, which may be a year.

    `is_round` is one that calls itself round: `300-an`.
    """

    length: int
    value: Decimal
    is_plain: bool = False
    is_round: bool = False


def written(listed: Sequence[Token], place: int) -> Written | None:
    """The number that begins at a token; None where there is none."""
    if place >= len(listed):
        return None
    first = listed[place]
    if first.kind == "number":
        return _in_digits(listed, place, first)
    return _spelled(listed, place)


def _in_digits(listed: Sequence[Token], place: int, first: Token) -> Written:
    text, length, is_plain = first.text, 1, first.text.isdigit()
    if "," in text or text.count(".") != 1 or len(text.rpartition(".")[2]) == 3:
        text = text.replace(".", "").replace(",", ".")
    value = Decimal(text)
    while scale := _SCALES.get(_key(listed, place + length)):
        value, length, is_plain = value * scale, length + 1, False
    if (_key(listed, place + length), _key(listed, place + length + 1)) == ("-", "an"):
        return Written(length + 2, value, is_round=True)
    return Written(length, value, is_plain)


def _spelled(listed: Sequence[Token], place: int) -> Written | None:
    """`seratus dua belas`, `seribu dua ratus sembilan`, `dua koma enam`."""
    total = group = length = 0
    while (word := _key(listed, place + length)) in _WHOLE or word in _UNITS or word in _SCALES:
        behind = _key(listed, place + length + 1)
        if word in _SCALES:
            if not length:
                return None
            total, group = total + (group or 1) * _SCALES[word], 0
        elif word in ("seribu", "sejuta"):
            total += _WHOLE[word]
        elif word in _UNITS and behind in _TIMES:
            times, plus = _TIMES[behind]
            group, length = group + _UNITS[word] * times + plus, length + 1
        else:
            group += {**_WHOLE, **_UNITS}[word]
        length += 1
    if not length:
        return None
    behind_comma, decimals = _decimals(listed, place + length)
    value = Decimal(f"{total + group}.{decimals or 0}").normalize() + 0
    return Written(length + behind_comma, value)


def _decimals(listed: Sequence[Token], place: int) -> tuple[int, str]:
    """The digits behind `koma`, and how many tokens that takes."""
    if _key(listed, place) != "koma":
        return 0, ""
    digits = ""
    while (word := _key(listed, place + 1 + len(digits))) in _UNITS:
        digits += str(_UNITS[word])
    return (1 + len(digits) if digits else 0), digits


def _key(listed: Sequence[Token], place: int) -> str:
    return listed[place].key if place < len(listed) else ""
