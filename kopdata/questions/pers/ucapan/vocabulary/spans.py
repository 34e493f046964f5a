"""The years up to now over which a change is told: `dalam tiga tahun terakhir`."""

from collections.abc import Sequence

from kopdata.questions.pers.ucapan.vocabulary import numbers
from kopdata.questions.pers.ucapan.vocabulary.tokens import Token

_IN = ("dalam", "selama")
_LAST_YEARS = ["tahun", "terakhir"]


def last_years(listed: Sequence[Token], place: int) -> tuple[int, int] | None:
    """How many tokens from here on name so many last years, and how many years."""
    if listed[place].key not in _IN or place + 1 >= len(listed):
        return None
    number = numbers.written(listed, place + 1)
    if number is None or number.value != number.value.to_integral_value():
        return None
    behind = place + 1 + number.length
    if [one.key for one in listed[behind : behind + 2]] != _LAST_YEARS:
        return None
    return number.length + 3, int(number.value)
