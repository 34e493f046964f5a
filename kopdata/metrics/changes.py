"""What a year's figure may be compared with, and whether it certainly rose or fell."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kopdata.metrics.coverage import has_ended
from kopdata.metrics.direction import NEARLY_SAME, direction
from kopdata.metrics.percent import has_percent, is_mostly_unknown

if TYPE_CHECKING:
    from kopdata.metrics.catalogue import Metric
    from kopdata.metrics.selection import Selection
    from kopdata.metrics.summary_rows import Row, SameDay, Summary
    from kopdata.warehouse import About


@dataclass(frozen=True)
class Change:
    """The year spoken about, the one before it, and the direction where it is certain.

    `then` is the year before on the same day where the direction is told from that, and not from
    the whole of the year before: while a year still fills up, or where the whole went another way.
    """

    now: "Row"
    before: "Row | None" = None
    direction: str | None = None
    then: "SameDay | None" = None


def change(
    metric: "Metric", summary: "Summary", selection: "Selection", about: "About"
) -> Change | None:
    """The last selected year of a summary by periode, else of the data; against the year before.

    Of a year that has not ended there is no tahun buku yet: what it shows of RAT is the season
    that year is, of the tahun buku before. None where that year has no row.
    """
    chosen = max(selection.tahun, default=None)
    if chosen and metric.periode == "tahun_buku" and not has_ended(chosen, about.data_date):
        chosen -= 1
    last = chosen or (about.data_date.year if about.data_date else 0)
    rows = [row for row in summary.compared if row.tahun <= last]
    if not rows or (chosen and rows[-1].tahun != chosen):
        return None
    now, before = rows[-1], rows[-2] if len(rows) > 1 else None
    if before and metric.denominator_kind == "koperasi" and not before.base:
        before = None  # nobody was in the base then
    if metric.carries_over and not _is_reached(now):
        before = None  # the lists that told the year before tell no more of this one
    if before is None or is_mostly_unknown(now) or is_mostly_unknown(before):
        return Change(now, before)  # told in counts of those known, which do not compare
    whole = Change(now, before, _certain(metric, now, before))
    then = now.same_day
    if now.lengkap or then is None or then.numerator == before.numerator:
        return whole
    if whole.direction and not fills_up(metric):
        return whole
    if then.later:  # what is told of now goes on after that day
        return Change(now, before)
    return Change(now, before, _certain(metric, now, on_same_day(before, then)), then)


def _is_reached(row: "Row") -> bool:
    """Whether lists reach into the year itself; where no list says, it is as the data are."""
    return row.covered_to is None or row.covered_to >= date(row.tahun, 1, 1)


def is_target(metric: "Metric") -> bool:
    """Whether the base is a target, which can be passed, and not a set of koperasi."""
    return metric.denominator_kind == "target"


def has_base(row: "Row") -> bool:
    """Whether there are enough koperasi in the base to speak of a share."""
    return has_percent(row.denominator)


def as_of(row: "Row", about: "About") -> date:
    """The day a figure speaks for: the day its lists reach; the data date where no list does."""
    if row.covered_to:
        return row.covered_to
    end = date(row.tahun, 12, 31)
    return min(end, about.data_date) if about.data_date else end


def on_same_day(before: "Row", then: "SameDay") -> "Row":
    """The row of the year before with what was there by the same day."""
    counts = {name: getattr(then, name) for name in ("numerator", "denominator", "unknown")}
    return before._replace(**counts, value=then.value, value_low=then.value, value_high=then.value)


def fills_up(metric: "Metric") -> bool:
    """Whether it counts what happens or is assessed in a year, which goes on until its end."""
    if metric.periode != "tahun":
        return False
    return metric.denominator_kind != "koperasi" or metric.kinds[0] == "kesehatan"


def _certain(metric: "Metric", now: "Row", before: "Row") -> str | None:
    """The direction, where that holds as well without what is of a later day or undated.

    The year before is taken on the same day, so that there neither is counted.
    """
    words = {_direction(metric, one, before) for one in (now, now.by_then)}
    return words.pop() if len(words) == 1 else None


def _direction(metric: "Metric", now: "Row", before: "Row") -> str | None:
    """The direction, where the two figures that are told go the same way as on the same day."""
    if metric.denominator_kind == "koperasi" and not (has_base(now) and has_base(before)):
        return None
    word = direction(metric, now).word
    if word == NEARLY_SAME:
        return _nearly_same(now, before)
    told, told_before = _told(metric, now), _told(metric, before)
    moved = (told > told_before) - (told < told_before)
    return word if word and moved == {"naik": 1, "turun": -1}.get(word) else None


def _nearly_same(now: "Row", before: "Row") -> str | None:
    """`tetap` or `hampir_tetap`; neither where the year before went on to another figure."""
    then = now.same_day
    if then is None or (then.numerator, then.denominator) != (before.numerator, before.denominator):
        return None
    if _span(now) == _span(before):
        return "tetap"
    return NEARLY_SAME if now.denominator is not None else None


def _told(metric: "Metric", row: "Row") -> float:
    """What a sentence tells of a row: its share, or how many."""
    return _span(row)[0] if metric.denominator_kind == "koperasi" else float(row.numerator)


def _span(row: "Row") -> tuple[float, float]:
    if row.denominator is None or row.value_low is None or row.value_high is None:
        return float(row.numerator), float(row.numerator)
    return float(row.value_low), float(row.value_high)
