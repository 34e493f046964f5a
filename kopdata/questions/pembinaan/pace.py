"""Is coaching on pace: the target of the year against what was reached, day by day.

Days, weeks and rates are arithmetic on dates, the documented statistics of this module: the pace
line runs evenly from 1 January to 31 December, a rate is koperasi per seven days. What the weeks
ahead bring is a range (`forecast`), and never looks beyond the target's own year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.pembinaan.forecast import WEEK, Weeks
from kopdata.questions.pembinaan.quarters import Quarter, quarters

METRIC = "koperasi_dibina_baru"
RECENT_WEEKS = 12
BEST_DAYS = 28
EARLIER_YEARS = 3


@dataclass(frozen=True)
class SameDay:
    """An earlier year: reached up to the same day of it, and in the whole of it."""

    year: int
    reached: int
    whole: int


@dataclass(frozen=True)
class Pace:
    """How a year's coaching stands on `day`; without a target only what was reached and how fast.

    `days_ahead` is negative behind the pace line. `needed` and `best` are koperasi per week: what
    is needed until 31 December, and the best four weeks of the year so far. `recent` are the last
    twelve weeks. `year_end` is how many are reached on 31 December, `earliest` and `latest` when
    the target is reached, if the weeks go on so; None where that is not within the year.
    `last_activity` is the last day on which a koperasi was newly coached. `earlier` are the years
    before that had coaching, the newest first; `quarters` those with a target.
    """

    year: int
    day: date
    reached: int
    target: int | None
    best: float
    recent: Weeks
    last_activity: date | None
    days_ahead: int | None = None
    needed: float | None = None
    reached_on: date | None = None
    year_end: tuple[int, int] | None = None
    earliest: date | None = None
    latest: date | None = None
    earlier: tuple[SameDay, ...] = ()
    quarters: tuple[Quarter, ...] = ()

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


def pace(warehouse: store.Warehouse, selection: metrics.Selection) -> Pace | None:
    """The pace of the year spoken of; None without any coaching in it or target for it."""
    year = year_of(warehouse, selection)
    yearly, daily = _asked(warehouse, selection, year, ())
    target = next((row.denominator for row in yearly.rows if row.tahun == year), None)
    of_year = any(row.numerator for row in daily.rows if row.tahun >= year - 1)
    if not of_year and target is None:
        return None
    days = _days(daily.rows)
    found = _pace(days, year, _as_of(warehouse, yearly, year), target)
    return replace(
        _ahead(found),
        earlier=_earlier(days, found.day, {row.tahun for row in yearly.rows}),
        quarters=quarters(warehouse, selection, year, days),
    )


def year_of(warehouse: store.Warehouse, selection: metrics.Selection) -> int:
    """The last year selected, else the last up to the data date with coaching or a target."""
    if selection.tahun:
        return max(selection.tahun)
    this_year = warehouse.about.day.year
    yearly = metrics.summarise(warehouse, metrics.get(METRIC), selection, ("periode",))
    return max((row.tahun for row in yearly.rows if row.tahun <= this_year), default=this_year)


def pace_by_kecamatan(
    warehouse: store.Warehouse, selection: metrics.Selection
) -> tuple[tuple[str, Pace], ...]:
    """The same for each kecamatan of the selection, in the official order."""
    year = year_of(warehouse, selection)
    yearly, daily = _asked(warehouse, selection, year, ("kecamatan",))
    day = _as_of(warehouse, yearly, year)
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
    warehouse: store.Warehouse, selection: metrics.Selection, year: int, by: Sequence[str]
) -> tuple[metrics.Summary, metrics.Summary]:
    metric = metrics.get(METRIC)
    # Every year of the whole is asked by others as well; of 7.200 kecamatan one year is enough.
    years = (year,) if by else ()
    yearly = metrics.summarise(warehouse, metric, replace(selection, tahun=years), ("periode", *by))
    # With the year before, so that rates near New Year know its last weeks.
    first = year - (1 if by else EARLIER_YEARS)
    up_to = replace(selection, tahun=tuple(range(first, year + 1)))
    daily = metrics.summarise(warehouse, metric, up_to, ("periode", "tanggal", *by))
    return yearly, daily


def _as_of(warehouse: store.Warehouse, yearly: metrics.Summary, year: int) -> date:
    """The day up to which lists of coaching reach; the data date where none reaches that year."""
    reached = {row.covered_to for row in yearly.rows if row.tahun == year}
    of_year = [day for day in reached if day and day.year == year]
    return min([*of_year, warehouse.about.day, date(year, 12, 31)])


def _days(rows: Iterable[metrics.Row]) -> list[tuple[date, int]]:
    return [(row.tanggal, int(row.numerator)) for row in rows if row.tanggal and row.numerator]


def _pace(days: list[tuple[date, int]], year: int, day: date, target: int | Decimal | None) -> Pace:
    first = date(year, 1, 1)
    of_year = sorted((when, count) for when, count in days if first <= when <= day)
    ends = [day - timedelta(WEEK * ago) for ago in range(RECENT_WEEKS)]
    found = Pace(
        year=year,
        day=day,
        reached=sum(count for _, count in of_year),
        target=None if target is None else int(target),
        best=_best(of_year, first, day),
        recent=Weeks(tuple(_between(days, end - timedelta(WEEK), end) for end in ends)),
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
    return replace(found, days_ahead=ahead, needed=left / weeks if weeks else None)


def _ahead(found: Pace) -> Pace:
    """The same pace with what its last weeks bring until the end of its own year."""
    days = (date(found.year, 12, 31) - found.day).days
    low, high = found.recent.expected(days)
    found = replace(found, year_end=(found.reached + low, found.reached + high))
    if not found.left or not days:
        return found
    earliest, latest = (
        found.recent.first_day(found.left, days, at_best=best) for best in (True, False)
    )
    return replace(found, earliest=_after(found.day, earliest), latest=_after(found.day, latest))


def _after(day: date, days: int | None) -> date | None:
    return None if days is None else day + timedelta(days)


def _earlier(
    days: list[tuple[date, int]], day: date, with_coaching: set[int]
) -> tuple[SameDay, ...]:
    found = []
    for year in range(day.year - 1, day.year - EARLIER_YEARS - 1, -1):
        if year in with_coaching:
            of_year = [(when, count) for when, count in days if when.year == year]
            same = date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
            reached = sum(count for when, count in of_year if when <= same)
            found.append(SameDay(year, reached, sum(count for _, count in of_year)))
    return tuple(found)


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
