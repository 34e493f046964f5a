"""Whether a share may be told in percent: of ten and more, for fewer say it in counts."""

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kopdata.metrics.summary import Row

# Below this base a percentage says more than the few koperasi behind it can carry.
_SMALLEST_BASE = 10


def has_percent(base: float | Decimal | None) -> bool:
    """Whether a share of so many is told in percent, and not as `4 dari 7`; targets alike."""
    return base is not None and base >= _SMALLEST_BASE


def is_small(row: "Row") -> bool:
    """Whether a row has a base, and one too small for a percentage."""
    return row.denominator is not None and not has_percent(row.denominator)


def has_share(row: "Row") -> bool:
    """Whether a row's value is told: it has one, and a base to carry it."""
    return row.value is not None and has_percent(row.denominator)
