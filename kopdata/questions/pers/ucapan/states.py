"""What the data says of a measure at the time a sentence speaks of."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.changes import is_target
from kopdata.questions.pers.judgement import Span
from kopdata.questions.pers.measuring import OnDay, on_that_day
from kopdata.questions.pers.ucapan.vocabulary.periods import When

_WHOLE = Decimal(100)
_YEAR_END = 12, 31
# `Belum dibina` is not coached in the year, or never yet, in the order of the query.
NOT_COACHED = ("koperasi_dibina", "koperasi_dibina_baru")


class UnanswerableError(Exception):
    """The data does not say it; the reason is a key of `[alasan]`."""

    @property
    def reason(self) -> str:
        """Why not."""
        return str(self.args[0])


@dataclass(frozen=True)
class Subject:
    """A measure, or its opposite, over some koperasi."""

    metric_id: str
    is_opposite: bool
    selection: metrics.Selection

    @property
    def metric(self) -> metrics.Metric:
        """The metric itself."""
        return metrics.get(self.metric_id)


@dataclass(frozen=True)
class State:
    """How a measure stood: so many, of how many, and of how many more nobody knows.

    `day` is the day it speaks of; `lowest_share` and `highest_share` are of the base, 0 to 1, None
    where it is no share; `stated_share`, between them, is there where those counted are the base.
    `is_by_report`: what was reported by the day, and not what had been held by it.
    """

    subject: Subject
    tahun: int
    day: date | None
    count: Decimal
    base: int | None
    unknown: int
    lowest_share: Decimal | None = None
    highest_share: Decimal | None = None
    stated_share: Decimal | None = None
    is_by_report: bool = False

    @property
    def counted(self) -> Span:
        """How many: what was stated, and more as the unknown turn out."""
        return Span(self.count, self.count, self.count + self.unknown, is_stated=True)

    @property
    def percent(self) -> Span | None:
        """Which part of the base, in percent; None where it is no share."""
        if self.lowest_share is None or self.highest_share is None:
            return None
        lowest, highest = self.lowest_share * _WHOLE, self.highest_share * _WHOLE
        stated = lowest if self.stated_share is None else self.stated_share * _WHOLE
        return Span(stated, lowest, highest)


def rows_by_year(warehouse: store.Warehouse, subject: Subject) -> dict[int, metrics.Row]:
    """The rows of a measure by year."""
    selection = replace(subject.selection, tahun=())
    rows = metrics.summarise(warehouse, subject.metric, selection, ("periode",)).rows
    return {row.tahun: row for row in rows}


def moments(warehouse: store.Warehouse, subject: Subject, time: When | None) -> tuple[State, ...]:
    """The states a time may mean, the likeliest first; raises UnanswerableError without any."""
    rows, now = rows_by_year(warehouse, subject), warehouse.about.day
    if not rows:
        raise UnanswerableError("tahun_tidak_ada")
    last = max(rows)
    if time is None or time.kind == "kini":
        return (of_year(warehouse, subject, last),)
    if (day := time.day(now)) is not None:
        return _held_and_reported(warehouse, subject, time, day)
    year = now.year - time.back if time.year is None else time.year
    tried: tuple[int, ...] = (year,)
    if subject.metric.periode == "tahun_buku":
        # `RAT tahun lalu` is the one held last year, or the one for last year's books.
        by_kind = {"ini": (year - 1, year), "lalu": (year, year - 1)}
        tried = by_kind.get(time.kind, (year - 1 if year - 1 == last else year,))
        tried = (year,) if time.kind == "tahun_buku" else tried
    states = tuple(of_year(warehouse, subject, one) for one in tried if one in rows)
    if not states:
        raise UnanswerableError("tahun_tidak_ada")
    return states


def of_that_time(
    warehouse: store.Warehouse, subject: Subject, time: When | None, state: State
) -> State:
    """Another subject at the time of a state; raises UnanswerableError where it has none."""
    for one in moments(warehouse, subject, time):
        if one.tahun == state.tahun:
            return one
    raise UnanswerableError("tahun_tidak_ada")


def part_of(state: State, whole: State) -> State:
    """A state over those of the same measure everywhere; raises UnanswerableError over none."""
    if not whole.count:
        raise UnanswerableError("tanpa_dasar")
    count, unknown, every = state.count, state.unknown, whole.count
    return replace(
        state,
        base=int(every),
        lowest_share=count / (every + whole.unknown - unknown),
        highest_share=(count + unknown) / (every + unknown),
        stated_share=count / every,
    )


def of_year(warehouse: store.Warehouse, subject: Subject, tahun: int) -> State:
    """The state of a whole year, as far as it is known."""
    row = rows_by_year(warehouse, subject).get(tahun)
    if row is None:
        raise UnanswerableError("tahun_tidak_ada")
    if subject.is_opposite and subject.metric_id in NOT_COACHED:
        return _not_coached(warehouse, subject, tahun, row.covered_to)
    return _state(subject, tahun, row.covered_to, row, row.value)


def _not_coached(
    warehouse: store.Warehouse, subject: Subject, tahun: int, day: date | None
) -> State:
    """Of those registered: not coached in the year, or, for the first time, never up to it."""
    selection = replace(subject.selection, tahun=()).checked(metrics.options(warehouse))
    ((registered, *counts),) = store.run(
        warehouse,
        "questions/pers/ucapan/states_not_coached",
        periode=date(tahun, 1, 1),
        **selection.parameters(),
    )
    if not registered:
        raise UnanswerableError("tahun_tidak_ada")
    count = Decimal(counts[NOT_COACHED.index(subject.metric_id)])
    share = count / Decimal(registered)
    return State(subject, tahun, day, count, registered, 0, share, share)


def on_day(warehouse: store.Warehouse, subject: Subject, tahun: int, day: date) -> State:
    """The state of a year on a day in it, by all that is known now; asked the first time only."""
    question = ("ucapan", subject, tahun, day)
    ask = partial(_on_day, warehouse, subject, tahun, day)
    return warehouse.questions.answer(question, ask)


def _on_day(warehouse: store.Warehouse, subject: Subject, tahun: int, day: date) -> State:
    row = rows_by_year(warehouse, subject).get(tahun)
    found = on_that_day(warehouse, subject.metric, subject.selection, tahun, day) if row else None
    if row is None or found is None:
        raise UnanswerableError("tahun_tidak_ada")
    if found.undated:
        raise UnanswerableError("tanggal_penilaian")
    return _state(subject, tahun, day, found, None if row.value is None else found.value)


def _on_named_day(warehouse: store.Warehouse, subject: Subject, time: When, day: date) -> State:
    about, metric = warehouse.about, subject.metric
    known_to = max(about.day, about.known_on or about.day)
    is_running = time.date_in_month is None and day.replace(day=1) == known_to.replace(day=1)
    if day > known_to and not is_running:
        raise UnanswerableError("hari_belum_sampai")
    if time.kind == "bulan" and metric.same_day == "by_day":
        return _in_month(warehouse, subject, day)
    is_end = (day.month, day.day) == _YEAR_END
    if metric.is_sum:
        return of_year(warehouse, subject, day.year if is_end else day.year - 1)
    is_book_year = metric.periode == "tahun_buku"
    tahun = day.year - 1 if is_book_year else day.year
    if day >= about.day or (is_end and not is_book_year):
        return of_year(warehouse, subject, tahun)
    return on_day(warehouse, subject, tahun, day)


def _held_and_reported(
    warehouse: store.Warehouse, subject: Subject, time: When, day: date
) -> tuple[State, ...]:
    """The state on a day; of RAT up to it both those held by then and those reported by then.

    Screens tell a RAT on the day of its report where it has one; whether it was held by a day is
    another question, and a sentence may mean either.
    """
    state = _on_named_day(warehouse, subject, time, day)
    row = rows_by_year(warehouse, subject).get(state.tahun)
    is_rat = subject.metric.periode == "tahun_buku" and subject.metric.same_day == "by_day"
    if not is_rat or row is None or (row.covered_to and day >= row.covered_to):
        return (state,)
    if state.base is None:  # of one month: as reported, so that the held are still to be told
        until = [
            on_day(warehouse, subject, state.tahun, end)
            for end in (day, day.replace(day=1) - timedelta(days=1))
        ]
        held = replace(state, count=until[0].count - until[1].count)
        return held, replace(state, is_by_report=True)
    count = _reported(warehouse, subject, state, day)
    reported = replace(state, count=count, is_by_report=True)
    if state.base and state.lowest_share is not None:
        base = Decimal(state.base)
        shares = count / base, (count + state.unknown) / base
        reported = replace(reported, lowest_share=shares[0], highest_share=shares[1])
    return state, reported


def _reported(warehouse: store.Warehouse, subject: Subject, state: State, day: date) -> Decimal:
    selection = replace(subject.selection, tahun=()).checked(metrics.options(warehouse))
    ((count,),) = store.run(
        warehouse,
        "questions/pers/ucapan/states_reported",
        metric=subject.metric_id,
        periode=date(state.tahun, 1, 1),
        day=day,
        **selection.parameters(),
    )
    counted = Decimal(count)
    if subject.is_opposite:
        return Decimal(state.base or 0) - counted - state.unknown
    return counted


def _in_month(warehouse: store.Warehouse, subject: Subject, day: date) -> State:
    tahun = day.year - 1 if subject.metric.periode == "tahun_buku" else day.year
    selection = replace(subject.selection, tahun=(tahun,))
    rows = metrics.summarise(warehouse, subject.metric, selection, ("bulan",)).rows
    row = next((one for one in rows if one.bulan == f"{day:%Y-%m}"), None)
    if row is None or subject.is_opposite:
        raise UnanswerableError("tahun_tidak_ada")
    return State(subject, tahun, day, Decimal(row.numerator), None, int(row.unknown))


def _state(
    subject: Subject,
    tahun: int,
    day: date | None,
    row: metrics.Row | OnDay,
    value: float | Decimal | None,
) -> State:
    base = None if row.denominator is None else int(row.denominator)
    if base and value is None:
        raise UnanswerableError("belum_diketahui")
    count, unknown = Decimal(row.numerator), int(row.unknown)
    lowest = highest = None
    if subject.metric.is_share and value is not None:
        lowest, highest = Decimal(str(value)), Decimal(str(row.value_high))
    if subject.is_opposite:
        if base is None or lowest is None or highest is None or is_target(subject.metric):
            raise UnanswerableError("tanpa_kebalikan")
        count = base - count - unknown
        lowest, highest = 1 - highest, 1 - lowest
    return State(subject, tahun, day, count, base, unknown, lowest, highest)
