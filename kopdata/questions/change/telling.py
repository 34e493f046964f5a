"""What two tellings of a metric count differently, and the source rows that decided it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from kopdata import metrics
from kopdata import warehouse as store


class Read(NamedTuple):
    """A source row: where it was read, the day it states something for, and what it states.

    `stated_for` is the `per` of a register and the day of a visit; `skema` that of an assessment.
    """

    delivery: str
    sheet: str | None
    row: int | None
    kind: str
    stated_for: date | None
    status: str | None
    skema: str | None


class Counting(NamedTuple):
    """How one telling counts a koperasi, by which row; `tanggal` is when it happened, if known."""

    numerator: Decimal
    is_unknown: bool
    tanggal: date | None
    sumber_id: int | None


class Pair(NamedTuple):
    """A koperasi (or those that share a session) in two tellings; None where one leaves it out."""

    item: str
    koperasi: tuple[str, ...]
    effect: int | Decimal
    base_effect: int
    first: Counting | None
    second: Counting | None

    @property
    def is_session(self) -> bool:
        """Whether it is a thing that koperasi share, which none of their lives explains."""
        return self.item not in self.koperasi


def told(
    warehouse: store.Warehouse, metric: metrics.Metric, tahun: int, selection: metrics.Selection
) -> pa.Table:
    """All whom a metric counts or has in its base in a year, over a selection already checked."""
    return store.arrow(
        warehouse,
        "questions/change/telling_told",
        metric=metric.id,
        periode=date(tahun, 1, 1),
        **selection.parameters(),
    )


def told_otherwise(warehouse: store.Warehouse, first: pa.Table, second: pa.Table) -> Iterator[Pair]:
    """Everybody two tellings count differently, or who is in the base of only one."""
    rows = store.run_over(
        warehouse, "questions/change/telling_told_otherwise", told_first=first, told_second=second
    )
    for item, koperasi, effect, base_effect, is_first, *facts in rows:
        was, (is_second, *now) = facts[:4], facts[4:]
        yield Pair(
            item,
            tuple(sorted(koperasi)),
            whole(effect),
            base_effect,
            Counting(*was) if is_first else None,
            Counting(*now) if is_second else None,
        )


def total(telling: pa.Table) -> tuple[int | Decimal, int]:
    """How much a telling counts, and how many it has in the base."""
    counted, in_base = (
        pc.call_function("sum", [telling[name]]).as_py() for name in ("numerator", "in_base")
    )
    return whole(counted or 0), int(in_base or 0)


def whole(number: int | Decimal) -> int | Decimal:
    """A whole number as int, money with cents as Decimal."""
    return int(number) if number == int(number) else number


def rows_read(warehouse: store.Warehouse, ids: Iterable[int | None]) -> Mapping[int | None, Read]:
    """The source rows of these numbers."""
    asked = sorted({number for number in ids if number is not None})
    rows = store.run(warehouse, "questions/change/telling_rows", ids=asked) if asked else []
    return {sumber_id: Read(*facts) for sumber_id, *facts in rows}
