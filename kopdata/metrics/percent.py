"""Whether a share may be told in percent, or its counts tell more."""

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kopdata.metrics.summary_rows import Row

# Below this base a percentage says more than the few koperasi behind it can carry.
_SMALLEST_BASE = 10
# The part of a base, one in so many, from which on the unknown decide about the share.
_UNKNOWN_PARTS = 3


def has_percent(base: float | Decimal | None) -> bool:
    """Whether a share of so many is told in percent, and not as `4 dari 7`; targets alike."""
    return base is not None and base >= _SMALLEST_BASE


def is_small(row: "Row") -> bool:
    """Whether a row has a base, and one too small for a percentage."""
    return row.denominator is not None and not has_percent(row.denominator)


def unknown_decide(unknown: int, base: float | Decimal) -> bool:
    """Whether of a third of a base or more nobody knows, so that its share is no share."""
    return bool(base) and _UNKNOWN_PARTS * unknown >= base


def is_mostly_unknown(row: "Row") -> bool:
    """Whether of a third of the base or more nobody knows, so that its share is no share.

    What is told is then the count, out of those known, and how many are not. Of a row nobody
    stated anything about there is no count either.
    """
    return not row.is_silent and unknown_decide(row.unknown, row.base)


def has_share(row: "Row") -> bool:
    """Whether a row's value is told: it has one, enough in its base, and most of them known."""
    return has_percent(row.denominator) and row.value is not None and not is_mostly_unknown(row)
