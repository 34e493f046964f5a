"""Is coaching on pace: the target of the year against what was reached, day by day.

Days, weeks and rates are arithmetic on dates, the documented statistics of this module: the pace
line runs evenly from 1 January to 31 December, a rate is koperasi per seven days.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from kopdata import metrics
from kopdata import warehouse as store

METRIC = "koperasi_dibina_baru"
RECENT_WEEKS = (4, 8, 12)
BEST_DAYS = 28
WEEK = 7


@dataclass(frozen=True)
class Pace:
    """How a year's coaching stands on `day`; without a target only what was reached and how fast.

    `days_ahead` is negative behind the pace line. `needed` and `best` are koperasi per week: what
    is needed until 31 December, and the best four weeks of the year so far. `slowest` and
    `fastest` are the lowest and highest rate of the last 4, 8 and 12 weeks. `earliest` and `latest`
    are when the target is reached if such a rate stays; None where it never is. `last_activity` is
    the last day on which a koperasi was newly coached.
    """

    year: int
    day: date
    reached: int
    target: int | None
    best: float
    slowest: float
    fastest: float
    last_activity: date | None
    days_ahead: int | None = None
    needed: float | None = None
    reached_on: date | None = None
    earliest: date | None = None
    latest: date | None = None

    @property
    def is_over(self) -> bool:
        """Whether the year has ended."""
        return self.day == date(self.year, 12, 31)

    @property
    def left(self) -> int:
        """How many are still to be reached; none without a target."""
        return max((self.target or 0) - self.reached, 0)

    @property
    def is_behind(self) -> bool:
        """Whether it lies behind the pace line of a target not reached yet."""
        return self.left > 0 and (self.days_ahead or 0) < 0

    @property
    def due(self) -> float:
        """How many the pace line asks for on the day."""
        first, last = date(self.year, 1, 1), date(self.year, 12, 31)
        return (self.target or 0) * (self.day - first).days / (last - first).days

    @property
    def year_end(self) -> tuple[int, int]:
        """How many are reached on 31 December at the slowest and at the fastest rate."""
        weeks = (date(self.year, 12, 31) - self.day).days / WEEK
        low, high = (self.reached + int(rate * weeks) for rate in (self.slowest, self.fastest))
        return low, high


def pace(warehouse: store.Warehouse, selection: metrics.Selection) -> Pace | None:
    """The pace of the last selected year, else of the data date's; None without any coaching."""
    year, yearly, daily = _asked(warehouse, selection, ())
    target = next((row.denominator for row in yearly.rows if row.tahun == year), None)
    if not any(row.numerator for row in daily.rows) and target is None:
        return None
    return _pace(_days(daily.rows), year, _as_of(warehouse, year), target)


def pace_by_kecamatan(
    warehouse: store.Warehouse, selection: metrics.Selection
) -> tuple[tuple[str, Pace], ...]:
    """The same for each kecamatan of the selection, in the official order."""
    year, yearly, daily = _asked(warehouse, selection, ("kecamatan",))
    day = _as_of(warehouse, year)
    days: dict[str, list[tuple[date, int]]] = {}
    for row in daily.rows:
        if row.kecamatan:
            days.setdefault(row.kecamatan, []).extend(_days([row]))
    return tuple(
        (row.kecamatan, _pace(days.get(row.kecamatan, []), year, day, row.denominator))
        for row in yearly.rows
        if row.kecamatan and row.tahun == year
    )


def _asked(
    warehouse: store.Warehouse, selection: metrics.Selection, by: Sequence[str]
) -> tuple[int, metrics.Summary, metrics.Summary]:
    metric = metrics.get(METRIC)
    year = max(selection.tahun, default=warehouse.about.day.year)
    # Every year of the whole is asked by others as well; of 7.200 kecamatan one year is enough.
    years = (year,) if by else ()
    yearly = metrics.summarise(warehouse, metric, replace(selection, tahun=years), ("periode", *by))
    # With the year before, so that rates near New Year know its last weeks.
    two_years = replace(selection, tahun=(year - 1, year))
    daily = metrics.summarise(warehouse, metric, two_years, ("periode", "tanggal", *by))
    return year, yearly, daily


def _as_of(warehouse: store.Warehouse, year: int) -> date:
    return min(warehouse.about.day, date(year, 12, 31))


def _days(rows: Iterable[metrics.Row]) -> list[tuple[date, int]]:
    return [(row.tanggal, int(row.numerator)) for row in rows if row.tanggal and row.numerator]


def _pace(days: list[tuple[date, int]], year: int, day: date, target: int | Decimal | None) -> Pace:
    first = date(year, 1, 1)
    of_year = sorted((when, count) for when, count in days if first <= when <= day)
    rates = [_between(days, day - timedelta(WEEK * n), day) / n for n in RECENT_WEEKS]
    found = Pace(
        year=year,
        day=day,
        reached=sum(count for _, count in of_year),
        target=None if target is None else int(target),
        best=_best(of_year, first, day),
        slowest=min(rates),
        fastest=max(rates),
        last_activity=of_year[-1][0] if of_year else None,
    )
    return _against(found, found.target, of_year) if found.target else found


def _against(found: Pace, target: int, of_year: list[tuple[date, int]]) -> Pace:
    """The same pace beside its target."""
    first, last = date(found.year, 1, 1), date(found.year, 12, 31)
    due_at_reached = (last - first).days * found.reached / target
    ahead = round(due_at_reached - (found.day - first).days)
    left, weeks = found.left, (last - found.day).days / WEEK
    if not left:
        return replace(found, days_ahead=ahead, needed=0.0, reached_on=_reached_on(target, of_year))
    return replace(
        found,
        days_ahead=ahead,
        needed=left / weeks if weeks else None,
        earliest=_arrival(found.day, left, found.fastest),
        latest=_arrival(found.day, left, found.slowest),
    )


def _between(days: list[tuple[date, int]], after: date, until: date) -> int:
    return sum(count for when, count in days if after < when <= until)


def _best(of_year: list[tuple[date, int]], first: date, day: date) -> float:
    """Koperasi per week in the four weeks that brought most; fewer while the year is young."""
    length = min(BEST_DAYS, (day - first).days + 1)
    ends = [when for when, _ in of_year]
    counts = [_between(of_year, end - timedelta(length), end) for end in ends]
    return max(counts, default=0) * WEEK / max(length, WEEK)


def _reached_on(target: int, of_year: list[tuple[date, int]]) -> date | None:
    total = 0
    for when, count in of_year:
        total += count
        if total >= target:
            return when
    return None


def _arrival(day: date, left: int, rate: float) -> date | None:
    """When the rest is done at a rate; None when it never is, or not within ten years."""
    days = ceil(left * WEEK / rate) if rate else None
    return day + timedelta(days) if days is not None and days < 3650 else None
