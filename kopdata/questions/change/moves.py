"""Every koperasi that moved, with its cause: first on paper, then in time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.change import telling, verdict
from kopdata.questions.change.between import Between
from kopdata.questions.change.causes import Move, Side
from kopdata.questions.change.moment import Moment
from kopdata.questions.change.telling import Counting, Pair, Read
from kopdata.questions.change.verdict import Life, OnPaper


@dataclass(frozen=True)
class TwoMoments:
    """One question: two moments, a metric, a selection already checked."""

    before: Moment
    after: Moment
    metric: metrics.Metric
    selection: metrics.Selection

    @property
    def day(self) -> date | None:
        """How far the first moment could know: no farther than the second one."""
        days = (self.before.data_date, self.after.data_date)
        return min((day for day in days if day), default=None)

    def first_as_known_now(self, first: pa.Table) -> pa.Table:
        """The first moment as the later warehouse tells it."""
        later, tahun = self.after.warehouse, self.before.tahun
        if self.before.warehouse is later:
            return first
        if self.day is None or self.day == later.about.data_date:
            return telling.told(later, self.metric, tahun, self.selection)
        then = store.on_earlier_day(
            later, self.day, self.metric.id, self.metric.sql, date(tahun, 1, 1)
        )
        return telling.told(then, self.metric, tahun, self.selection)

    def lives(self, warehouse: store.Warehouse, pairs: Iterable[Pair]) -> Mapping[str, Life]:
        """How the koperasi of these pairs lived, of those a register of the warehouse names."""
        ids = [pair.koperasi[0] for pair in pairs]
        if not ids:
            return {}
        rows = store.run(
            warehouse,
            "questions/change/moves_lives",
            ids=ids,
            first_tahun=self.before.tahun,
            second_tahun=self.after.tahun,
            first_data_date=self.day,
            second_data_date=self.after.data_date,
            is_tahun_buku=self.metric.periode == "tahun_buku",
            **self.selection.parameters(),
        )
        return {koperasi_id: Life(*facts) for koperasi_id, *facts in rows}


def on_paper(asked: TwoMoments, first: pa.Table, again: pa.Table) -> Iterator[Move]:
    """The first moment told by both warehouses."""
    if first is again:
        return
    earlier, later = asked.before.warehouse, asked.after.warehouse
    pairs = list(telling.told_otherwise(later, first, again))
    was = asked.lives(earlier, (pair for pair in pairs if pair.first is None))
    lives = asked.lives(later, pairs)
    bubar = {koperasi_id: life.first_bubar for koperasi_id, life in lives.items()}
    read_first = telling.rows_read(earlier, (_row(pair.first) for pair in pairs))
    read_again = telling.rows_read(later, (_last_row(pair, bubar) for pair in pairs))
    between = Between(earlier, later)
    for pair in pairs:
        koperasi_id = pair.koperasi[0]
        before = read_first.get(_row(pair.first))
        after = read_again.get(_last_row(pair, bubar))
        facts = OnPaper(pair, before, after, was.get(koperasi_id), lives.get(koperasi_id), between)
        yield _move(verdict.on_paper(facts), pair, before, after, _last_row(pair, bubar))


def in_time(asked: TwoMoments, again: pa.Table, last: pa.Table) -> Iterator[Move]:
    """Both moments told by the later warehouse."""
    later = asked.after.warehouse
    pairs = list(telling.told_otherwise(later, again, last))
    lives = asked.lives(later, pairs)
    bubar = {koperasi_id: life.second_bubar for koperasi_id, life in lives.items()}
    rows = (row for pair in pairs for row in (_row(pair.first), _last_row(pair, bubar)))
    read = telling.rows_read(later, rows)
    for pair in pairs:
        before, after = read.get(_row(pair.first)), read.get(_last_row(pair, bubar))
        cause = verdict.in_time(asked.metric, pair, before, after, lives[pair.koperasi[0]])
        yield _move(cause, pair, before, after, _last_row(pair, bubar))


def _row(told: Counting | None) -> int | None:
    return told.sumber_id if told else None


def _last_row(pair: Pair, bubar: Mapping[str, int | None]) -> int | None:
    """What decided in the later telling; where it counts no more, the row that states it Bubar."""
    return _row(pair.second) if pair.second else bubar.get(pair.koperasi[0])


def _move(
    cause: str, pair: Pair, before: Read | None, after: Read | None, sumber_id: int | None
) -> Move:
    return Move(
        cause,
        pair.item,
        pair.koperasi,
        pair.effect,
        pair.base_effect,
        _side(pair.first, before),
        _side(pair.second, after),
        sumber_id,
    )


def _side(told: Counting | None, read: Read | None) -> Side | None:
    if told is None:
        return Side(0, False, read) if read else None
    return Side(told.numerator, told.is_unknown, read)
