"""What a year's figure may be compared with, and whether it certainly rose or fell."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kopdata.metrics.percent import has_percent, is_mostly_unknown

if TYPE_CHECKING:
    from kopdata.metrics.catalogue import Metric
    from kopdata.metrics.selection import Selection
    from kopdata.metrics.summary import Row, Summary
    from kopdata.warehouse import About


@dataclass(frozen=True)
class Change:
    """The year spoken about, the one before it, and the direction where it is certain."""

    now: "Row"
    before: "Row | None" = None
    direction: str | None = None


def change(
    metric: "Metric", summary: "Summary", selection: "Selection", about: "About"
) -> Change | None:
    """The last selected year of a summary by periode, else of the data; against the year before.

    None where that year has no row.
    """
    chosen = max(selection.tahun, default=None)
    last = chosen or (about.data_date.year if about.data_date else 0)
    rows = [row for row in summary.rows if row.tahun <= last]
    if not rows or (chosen and rows[-1].tahun != chosen):
        return None
    now, before = rows[-1], rows[-2] if len(rows) > 1 else None
    if before is None or is_mostly_unknown(now) or is_mostly_unknown(before):
        return Change(now, before)  # told in counts of those known, which do not compare
    return Change(now, before, _direction(metric, now, before))


def is_target(metric: "Metric") -> bool:
    """Whether the base is a target, which can be passed, and not a set of koperasi."""
    return metric.denominator_kind == "target"


def has_base(row: "Row") -> bool:
    """Whether there are enough koperasi in the base to speak of a share."""
    return has_percent(row.denominator)


def as_of(row: "Row", about: "About") -> date:
    """The day a year's figure speaks for: its last day, or the data date if that comes first."""
    end = date(row.tahun, 12, 31)
    return min(end, about.data_date) if about.data_date else end


def _direction(metric: "Metric", now: "Row", before: "Row | None") -> str | None:
    if before is None or not _comparable(metric, now, before):
        return None
    low, high = _span(now)
    low_before, high_before = _span(before)
    if low > high_before:
        return "naik"
    if high < low_before:
        return "turun"
    return "tetap" if low == high == low_before == high_before else None


def _comparable(metric: "Metric", now: "Row", before: "Row") -> bool:
    """A season or a sum that is still filling up, or a handful of koperasi, has no direction."""
    if metric.denominator_kind == "koperasi" and not (has_base(now) and has_base(before)):
        return False
    if (now.denominator is None) != (before.denominator is None):
        return False
    return before.lengkap and (now.lengkap or metric.carries_over)


def _span(row: "Row") -> tuple[float, float]:
    if row.denominator is None or row.value_low is None or row.value_high is None:
        return float(row.numerator), float(row.numerator)
    return float(row.value_low), float(row.value_high)
