"""The two moments of a change: which year each warehouse speaks of."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.standing import ends


@dataclass(frozen=True)
class Moment:
    """A year (or tahun buku) as one warehouse knows it."""

    warehouse: store.Warehouse
    tahun: int

    @property
    def day(self) -> date:
        """The year's last day, or the data date if that comes first."""
        return ends(self.warehouse)[self.tahun]

    @property
    def data_date(self) -> date | None:
        """What the warehouse knew of ends here; without any data the day it is known on."""
        return self.warehouse.about.data_date or self.warehouse.about.known_on


class Headline(NamedTuple):
    """A metric as two warehouses speak of it; None where one has no year to speak of."""

    metric: metrics.Metric
    was: metrics.Row | None
    now: metrics.Row | None

    def moments(
        self, before: store.Warehouse, after: store.Warehouse
    ) -> tuple[Moment, Moment] | None:
        """The years to compare; None where neither speaks of any.

        A warehouse that cannot speak yet is asked about the year the other one speaks of.
        """
        spoken = [row.tahun for row in (self.was, self.now) if row]
        return (Moment(before, spoken[0]), Moment(after, spoken[-1])) if spoken else None


def headlines(
    before: store.Warehouse, after: store.Warehouse, selection: metrics.Selection
) -> tuple[Headline, ...]:
    """Every headline before and after, without the koperasi behind it."""
    chosen = [metric for metric in metrics.catalogue() if metric.headline]
    return _spoken(before, after, chosen, selection)


def moments(
    before: store.Warehouse,
    after: store.Warehouse,
    metric: metrics.Metric,
    selection: metrics.Selection,
) -> tuple[Moment, Moment] | None:
    """The years of one metric to compare, within those selected."""
    (spoken,) = _spoken(before, after, [metric], selection)
    return spoken.moments(before, after)


def _spoken(
    before: store.Warehouse,
    after: store.Warehouse,
    chosen: list[metrics.Metric],
    selection: metrics.Selection,
) -> tuple[Headline, ...]:
    """A state speaks with its last year, all else with the year the earlier warehouse spoke of."""
    first, second = (_by_year(one, chosen, selection) for one in (before, after))
    found = []
    for metric in chosen:
        was = next(iter(first[metric.id]), None)
        only = was.tahun if was and not metric.carries_over else None
        spoken = (row for row in second[metric.id] if only in {None, row.tahun})
        found.append(Headline(metric, was, next(spoken, None)))
    return tuple(found)


def _by_year(
    warehouse: store.Warehouse, chosen: list[metrics.Metric], selection: metrics.Selection
) -> dict[str, list[metrics.Row]]:
    """The rows of each metric, the last year first, none later than what is known."""
    known = warehouse.about.known_on or warehouse.about.data_date
    ids = [metric.id for metric in chosen]
    summaries = metrics.summarise_many(warehouse, ids, selection, ("periode",))
    return {
        name: [row for row in reversed(summary.rows) if known and row.tahun <= known.year]
        for name, summary in summaries.items()
    }
