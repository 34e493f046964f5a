"""Numbers, money and dates as an Indonesian officer writes them; English forms on request."""

from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

# What stands where nothing was stated.
NOTHING = "\N{EN DASH}"

_LOCALES = {"id": "id_ID", "en": "en_GB"}
# The clock of Kalimantan Timur, which has no summer time.
_WITA = timezone(timedelta(hours=8))

_SCALES = (
    (Decimal(10) ** 12, {"id": "triliun", "en": "trillion"}),
    (Decimal(10) ** 9, {"id": "miliar", "en": "billion"}),
    (Decimal(10) ** 6, {"id": "juta", "en": "million"}),
)


@lru_cache(maxsize=50_000)  # a page writes hundreds of numbers, the same ones at every run
def number(value: float | Decimal, decimals: int = 0, *, language: str = "id") -> str:
    """`1209` as "1.209"; halves are rounded away from zero, as in a spreadsheet."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(_rounded(value, decimals), pattern, locale=_LOCALES[language])


def signed(change: float | Decimal, *, language: str = "id") -> str:
    """`+19`, `-11` with a true minus sign, `0`."""
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    return sign + number(abs(change), language=language)


def percent(share: float | Decimal | None, decimals: int = 1, *, language: str = "id") -> str:
    """`0.373` as "37,3 %" (English: "37.3%"); a share nobody knows is a dash."""
    if share is None:
        return NOTHING
    sign = " %" if language == "id" else "%"
    return number(_decimal(share) * 100, decimals, language=language) + sign


def rupiah(amount: float | Decimal, *, language: str = "id") -> str:
    """`1200000000` as "Rp1,2 miliar"; below one million every rupiah is written out."""
    value = _decimal(amount)
    minus = "-" if value < 0 else ""
    value = abs(value)
    for scale, words in _SCALES:
        if _rounded(value / scale, 3) >= 1:
            return f"{minus}Rp{number(value / scale, 1, language=language)} {words[language]}"
    return f"{minus}Rp{number(value, language=language)}"


@lru_cache(maxsize=2_000)
def date_long(day: date, *, language: str = "id") -> str:
    """21 Juli 2023."""
    return format_date(day, "d MMMM y", locale=_LOCALES[language])


@lru_cache(maxsize=2_000)
def date_short(day: date, *, language: str = "id") -> str:
    """21 Jul 2023."""
    return format_date(day, "d MMM y", locale=_LOCALES[language])


@lru_cache(maxsize=2_000)
def moment(at: datetime) -> str:
    """A moment by the office's clock: "2026-11-29 07:33 WITA"."""
    return f"{at.astimezone(_WITA):%Y-%m-%d %H:%M} WITA"


def month(day: date, *, language: str = "id") -> str:
    """Juli 2023."""
    return format_date(day, "MMMM y", locale=_LOCALES[language])


def listed(words: list[str] | tuple[str, ...], *, language: str = "id") -> str:
    """Names in a row: "Bengalon, Busang dan Telen"."""
    if len(words) < 2:
        return "".join(words)
    conjunction = {"id": " dan ", "en": " and "}[language]
    return ", ".join(words[:-1]) + conjunction + words[-1]


def _decimal(value: float | Decimal) -> Decimal:
    # str() first: Decimal(0.1) would carry the float's binary tail into the rounding.
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _rounded(value: float | Decimal, decimals: int) -> Decimal:
    return _decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
