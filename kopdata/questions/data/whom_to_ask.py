"""What it would buy to ask: whom to call, and how much narrower each figure's range becomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store


class Call(NamedTuple):
    """A koperasi somebody should ask, and the figures its answer settles.

    No names or telephone numbers of people: those stay in the office's own list.
    """

    koperasi_id: str
    nik: str | None
    nama: str
    kecamatan: str
    desa: str | None
    jenis: str | None
    delivery: str | None
    file: str | None
    sheet: str | None
    row: int | None
    metrics: tuple[str, ...]


@dataclass(frozen=True)
class Range:
    """A figure that lies somewhere between all unknowns no and all unknowns yes."""

    metric: metrics.Metric
    tahun: int
    row: metrics.Row
    unknown_after: int

    @property
    def low(self) -> int:
        """Every unknown taken as no."""
        return int(self.row.numerator)

    @property
    def high(self) -> int:
        """Every unknown taken as yes."""
        return int(self.row.numerator) + self.row.unknown


@dataclass(frozen=True)
class Debt:
    """The figures with unknowns, and the koperasi to ask, those that settle most first."""

    ranges: tuple[Range, ...]
    calls: tuple[Call, ...]

    def after(self, confirmed: int) -> tuple[Range, ...]:
        """The same figures when the first koperasi of the list have been asked."""
        answered = [name for call in self.calls[:confirmed] for name in call.metrics]
        return tuple(
            Range(
                one.metric,
                one.tahun,
                one.row,
                one.row.unknown - answered.count(one.metric.id),
            )
            for one in self.ranges
        )


def debt(warehouse: store.Warehouse, selection: metrics.Selection) -> Debt:
    """What is not known about the selection's koperasi in the year that speaks."""
    ranges = _ranges(warehouse, selection)
    rows = store.run(
        warehouse,
        "questions/data/whom_to_ask",
        keys=[f"{one.metric.id} {one.tahun}" for one in ranges],
        **selection.parameters(),
    )
    return Debt(ranges, tuple(Call(*(*row[:-1], tuple(row[-1]))) for row in rows))


def _ranges(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Range, ...]:
    asked: Sequence[str] = [
        metric.id for metric in metrics.catalogue() if metric.denominator_kind == "koperasi"
    ]
    summaries = metrics.summarise_many(warehouse, asked, selection, by=())
    return tuple(
        Range(summary.metric, max(summary.tahun), row, row.unknown)
        for summary in summaries.values()
        for row in summary.rows
        if row.unknown
    )
