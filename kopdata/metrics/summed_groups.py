"""From the sums of each group to the rows of a summary."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import NamedTuple

from kopdata.metrics.catalogue import Metric
from kopdata.metrics.selection import Selection
from kopdata.metrics.summary_rows import GROUPS, LAST_NAME, Amount, Row, plain
from kopdata.metrics.withheld import Withheld

Keys = tuple[date | None, str | None, date | None, str | None, str | None, str | None, bool | None]


class Period(NamedTuple):
    """What is known of a periode of a metric; see `metric_periode.sql`."""

    periode: date
    covered_to: date | None
    lengkap: bool
    is_told: bool
    before: date | None
    same_day: date | None
    is_reached: bool | None
    is_measured_anew: bool


class Sums(NamedTuple):
    """The sums of one group, in the order of `summarise_metric.sql`."""

    numerator: Amount = 0
    denominator: Amount | None = None
    unknown: int = 0
    targets: int = 0
    value_low: Amount | None = None
    value: Amount | None = None
    value_high: Amount | None = None


@dataclass(frozen=True)
class Asked:
    """A metric over a selection: its periods that speak, the kecamatan, and what is not told."""

    metric: Metric
    selection: Selection
    by: tuple[str, ...]
    periods: dict[date, Period]
    kecamatan: tuple[str, ...]
    withheld: Withheld

    def rows(self, answers: Iterable[tuple]) -> tuple[Row, ...]:
        """The metric's own rows of an answer; a zero for each group that must not be missing."""
        groups = len(GROUPS)
        rows = [
            self._row(answer[1 : groups + 1], Sums(*answer[groups + 1 :]))
            for answer in answers
            if answer[0] == self.metric.id
        ]
        present = {(row.periode, row.kecamatan) for row in rows}
        empty = [
            self._row((periode, None, None, place, None, None, None), Sums())
            for periode, place in self._expected()
            if (periode, place) not in present
        ]
        listed = self.kecamatan if "kecamatan" in self.by else ()
        places = {place: order for order, place in enumerate(listed)}
        told = [row for row in rows + empty if self._is_told(row.periode, row.kecamatan)]
        return tuple(sorted(told, key=lambda row: _order(row, places)))

    def untold(self) -> tuple[tuple[date | None, str | None], ...]:
        """The groups by periode and kecamatan of which the public is not told."""
        if not self.withheld.is_public:
            return ()
        listed = self.selection.kecamatan or self.kecamatan
        return tuple(
            (periode, place)
            for periode in (self.periods if "periode" in self.by else (None,))
            for place in (listed if "kecamatan" in self.by else (None,))
            if not self._is_told(periode, place)
        )

    def summed(self, kecamatan: str | None) -> tuple[str, ...]:
        """The kecamatan that are summed in a group; none named is the whole office."""
        return (kecamatan,) if kecamatan else self.selection.kecamatan

    def _is_told(self, periode: date | None, kecamatan: str | None) -> bool:
        return all(
            self.withheld.is_told(
                self.metric, period.periode, self.summed(kecamatan), self.selection
            )
            for period in self.speaking(periode)
        )

    def speaking(self, periode: date | None) -> list[Period]:
        """The periods a row is about: its own, or without a split by periode all of them."""
        return [self.periods[periode]] if periode else list(self.periods.values())

    @property
    def places(self) -> int:
        """How many kecamatan are summed in a group, for their targets."""
        chosen = self.selection.kecamatan
        return len(chosen) if chosen and "kecamatan" not in self.by else 1

    def _expected(self) -> list[tuple[date | None, str | None]]:
        """The groups a summary by periode and kecamatan lists even when nothing was counted.

        Counts list every kecamatan; shares only those with a base, sums those with a report.
        """
        if not self.periods or self.metric.is_sum or not set(self.by) <= {"periode", "kecamatan"}:
            return []
        if "kecamatan" in self.by and self.metric.denominator_kind == "koperasi":
            return []
        places = self.selection.kecamatan or self.kecamatan
        return list(
            product(
                self.periods if "periode" in self.by else (None,),
                places if "kecamatan" in self.by else (None,),
            )
        )

    def _row(self, keys: Keys, sums: Sums) -> Row:
        periods = self.speaking(keys[0])
        denominator, values = sums.denominator, (sums.value, sums.value_low, sums.value_high)
        is_target = self.metric.denominator_kind == "target"
        if is_target and sums.targets != self.places * len(periods):
            # Where one of the years or kecamatan has no target, the selection has none.
            denominator, values = None, (None, None, None)
        elif not all(period.is_told for period in periods):
            values = (None, None, None)
        numerator = plain(sums.numerator or 0)
        value, low, high = values if self.metric.has_base else (numerator, numerator, numerator)
        covered = [period.covered_to for period in periods]
        row = Row(
            *keys,
            numerator,
            None if denominator is None else plain(denominator),
            int(sums.unknown or 0),
            value,
            low,
            high,
            all(period.lengkap for period in periods),
        )
        return row._replace(covered_to=covered[-1] if covered and None not in covered else None)


def _order(row: Row, places: dict[str, int]) -> tuple:
    return (
        row.periode or date.min,
        row.tanggal or date.min,
        row.bulan or "",
        places.get(row.kecamatan or "", -1),
        row.jenis or LAST_NAME,
        row.bentuk or "",
        bool(row.merah_putih),
    )
