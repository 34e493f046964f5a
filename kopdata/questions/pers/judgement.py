"""Whether a number said fits what the data says, by the word before it and by what nobody knows.

Nothing false is approved: a word that only sets a limit is approved where it holds whatever turns
out of the unknown, and not where it is true without telling anything.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

FITS = "cocok"
FITS_ROUNDED = "cocok_dibulatkan"
DIFFERS = "tidak_cocok"
UNDECIDED = "tidak_dapat_diputuskan"

# `tepat` is the number without a word before it, `persis` the one that calls itself exact.
QUALIFIERS = (
    *("tepat", "persis", "sekitar", "hampir", "hanya"),
    *("lebih_dari", "sedikitnya", "kurang_dari", "paling_banyak"),
)
_LIMITS = {
    "lebih_dari": Decimal.__gt__,
    "sedikitnya": Decimal.__ge__,
    "kurang_dari": Decimal.__lt__,
    "paling_banyak": Decimal.__le__,
    "bukan_semua": Decimal.__lt__,
}

# Rounding excuses at most one part in twenty, whatever the number of zeros; how near `sekitar` and
# `hampir` have to be no rule says, so from one in twenty to one in ten nothing is decided.
LARGEST_ROUNDING = 20
NEAR = 10
# Zeros without `sekitar` before them excuse one part in a hundred: 38 is not 40 if nobody says so.
UNSAID_ROUNDING = 100
# A limit is of no use where the figure is more than twice as far from nought, or less than half.
USELESS = 2


class Judgement(NamedTuple):
    """A verdict and its reason (a key of `[alasan]`), None where the figure simply decides."""

    verdict: str
    reason: str | None = None


_UNKNOWN = Judgement(UNDECIDED, "belum_diketahui")
_NEAR = Judgement(UNDECIDED, "kira_kira")


class Span(NamedTuple):
    """What the data says of a figure, and between which it lies as those turn out of whom nobody
    knows; `is_stated`: the figure counts what was stated, so it holds whatever turns out.
    """

    value: Decimal
    lowest: Decimal
    highest: Decimal
    is_stated: bool = False


def judged(qualifier: str, said: Decimal, found: Span) -> Judgement:
    """The verdict on a number said under a qualifier of `QUALIFIERS`."""
    if qualifier in _LIMITS:
        return _limit(qualifier, said, found)
    if qualifier == "hampir":
        return _almost(said, found)
    return _number(qualifier, said, found)


def _limit(qualifier: str, said: Decimal, found: Span) -> Judgement:
    ends = {_LIMITS[qualifier](end, said) for end in (found.lowest, found.highest)}
    if len(ends) > 1:
        # Where 300 are told as 300, they are not more than 300.
        is_told = qualifier == "lebih_dari" and found.is_stated and found.value == said
        is_told = is_told and not _is_open(said, found)
        return Judgement(DIFFERS) if is_told else _UNKNOWN
    if not ends.pop():
        return Judgement(DIFFERS)
    if qualifier == "bukan_semua":  # of any share below the whole as true
        return Judgement(FITS)
    if qualifier in ("lebih_dari", "sedikitnya"):
        is_useless, reason = said * USELESS < found.value, "terlalu_rendah"
    else:
        is_useless, reason = said > found.highest * USELESS, "terlalu_tinggi"
    return Judgement(UNDECIDED, reason) if is_useless else Judgement(FITS)


def _almost(said: Decimal, found: Span) -> Judgement:
    """`Hampir` is below and near; what has been reached is not almost so."""
    if _is_almost(said, found.lowest) and _is_almost(said, found.highest):
        return Judgement(FITS)
    if found.lowest >= said or found.highest * NEAR < said * (NEAR - 1):
        return Judgement(DIFFERS)
    return _NEAR if found.lowest == found.highest else _UNKNOWN


def _is_almost(said: Decimal, value: Decimal) -> bool:
    return value < said and (said - value) * LARGEST_ROUNDING <= said


def _number(qualifier: str, said: Decimal, found: Span) -> Judgement:
    is_same = found.value == said
    is_near = qualifier == "sekitar" and abs(said - found.value) * UNSAID_ROUNDING <= abs(said)
    if is_same or is_near or (qualifier != "persis" and _rounds_to(said, found.value)):
        is_open = _is_open(said, found) or (qualifier == "persis" and found.lowest < found.highest)
        if is_open and (qualifier == "hanya" or not found.is_stated):
            return _UNKNOWN
        if qualifier != "sekitar" and _is_loose(said, found.value):
            return Judgement(UNDECIDED, "bulat")
        return Judgement(FITS if is_same else FITS_ROUNDED)
    ends = () if qualifier == "persis" else (found.lowest, found.highest)
    if found.lowest <= said <= found.highest or any(_rounds_to(said, end) for end in ends):
        return _UNKNOWN
    if qualifier == "sekitar" and abs(said - found.value) * NEAR <= abs(said):
        return _NEAR
    return Judgement(DIFFERS)


def _is_open(said: Decimal, found: Span) -> bool:
    """Whether the unknown move it by more than rounding would excuse."""
    return (found.highest - found.lowest) * LARGEST_ROUNDING > abs(said)


def _is_loose(said: Decimal, value: Decimal) -> bool:
    """Whether it is rounded by more than zeros alone excuse, and not just to the unit."""
    is_to_unit = value.quantize(Decimal(1), ROUND_HALF_UP) == said
    has_zeros = said.normalize().as_tuple().exponent > 0  # type: ignore[operator]
    return has_zeros and not is_to_unit and abs(said - value) * UNSAID_ROUNDING > abs(said)


def base_judged(said: Decimal | None, found: int | None) -> Judgement:
    """The verdict on the base a statement gives, as in `300 dari 600`; one that gives none fits."""
    if said is None or said == found:
        return Judgement(FITS)
    if found is None:
        return Judgement(UNDECIDED, "tanpa_dasar")
    if _rounds_to(said, Decimal(found)):
        is_loose = _is_loose(said, Decimal(found))
        return Judgement(UNDECIDED, "bulat") if is_loose else Judgement(FITS_ROUNDED)
    return Judgement(DIFFERS, "dasar_lain")


def both(figure: Judgement, base: Judgement) -> Judgement:
    """The verdict on a figure and its base together: that of the one which fits less."""
    order = (DIFFERS, UNDECIDED, FITS_ROUNDED, FITS)
    return min(figure, base, key=lambda one: order.index(one.verdict))


def _rounds_to(said: Decimal, found: Decimal) -> bool:
    """Whether the figure found, written with as many zeros as the one said, is the one said."""
    if abs(said - found) * LARGEST_ROUNDING > abs(said):
        return False
    return found.quantize(said.normalize(), ROUND_HALF_UP) == said
