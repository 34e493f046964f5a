"""What the rows of a summary are compared with: the year before as it stood on the same day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kopdata.metrics.summary_rows import Amount, Count, Row, SameDay, plain
from kopdata.metrics.summed_groups import Asked, Period

KEYS = ("periode", "kecamatan", "jenis", "bentuk", "merah_putih")


class Then(NamedTuple):
    """The sums of one group, in the order of `summarise_same_day.sql`."""

    numerator: Amount = 0
    denominator: Amount | None = None
    unknown: int = 0
    targets: int = 0
    in_both: int = 0
    gained: int = 0
    lost: int = 0
    later: Amount = 0
    undated: Amount = 0
    numerator_others: Amount = 0
    denominator_others: Amount | None = None
    unknown_others: int = 0
    is_new_group: bool = False
    value: float | Amount | None = None


def compared(asked: Asked, rows: Sequence[Row], answers: Iterable[tuple]) -> tuple[Row, ...]:
    """The same rows, each with the year before it, if the metric has that."""
    width = len(KEYS)
    then = {
        answer[1 : width + 1]: Then(*answer[width + 1 :])
        for answer in answers
        if answer[0] == asked.metric.id
    }
    return tuple(_beside(asked, row, then) for row in rows)


def _beside(asked: Asked, row: Row, then: dict[tuple, Then]) -> Row:
    periods = asked.speaking(row.periode)
    if len(periods) != 1:
        return row
    (period,) = periods
    told = asked.withheld.tells_before(
        asked.metric, period.periode, asked.summed(row.kecamatan), asked.selection
    )
    if period.before is None or period.same_day is None or not told:
        return row._replace(before=period.before)
    found = then.get(tuple(getattr(row, key) for key in KEYS), Then())
    if asked.metric.denominator_kind == "koperasi" and not found.denominator:
        # A group that had no base then has nothing to be compared with.
        return row
    same_day = _same_day(asked, found, period, period.before, period.same_day)
    return row._replace(before=period.before, same_day=same_day)


def _same_day(asked: Asked, found: Then, period: Period, before: date, day: date) -> SameDay:
    kind, denominator, value = asked.metric.denominator_kind, found.denominator, found.value
    if kind == "target" and found.targets != asked.places:
        denominator = value = None
    base = found.denominator_others if kind == "koperasi" else None
    others = Count(plain(found.numerator_others), _plain(base), int(found.unknown_others))
    return SameDay(
        before,
        day,
        plain(found.numerator),
        _plain(denominator),
        int(found.unknown),
        value if asked.metric.has_base else plain(found.numerator),
        others if found.is_new_group else None,
        int(found.in_both),
        int(found.gained),
        int(found.lost),
        bool(period.is_reached),
        period.is_measured_anew,
        plain(found.later),
        plain(found.undated),
    )


def _plain(number: Amount | None) -> Amount | None:
    return None if number is None else plain(number)
