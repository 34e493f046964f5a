"""What a delivery would change: rows, headline figures, and the jumps somebody must confirm."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kopdata import metrics, rules, warehouse
from kopdata.ingest import Parsed

MOST_EFFECTS = 10


@dataclass(frozen=True)
class SheetDifference:
    """One sheet of a delivery against what was known before it; `rows` are the rows it holds."""

    sheet: str
    kind: str | None
    per: date | None
    rows: int
    rejected: int
    new: int
    changed: int
    unchanged: int
    vanished: int


@dataclass(frozen=True)
class Headline:
    """A headline's numerator for the whole regency before and after; None where there is none.

    `tahun_before` and `tahun_after` are the years they speak of, where that was kept.
    """

    metric: metrics.Metric
    before: int | Decimal | None
    after: int | Decimal | None
    tahun_before: int | None = None
    tahun_after: int | None = None

    @property
    def is_jump(self) -> bool:
        """Whether it moves so far that a person must confirm it; nothing to compare is no jump."""
        if not self.before:
            return False
        percent = rules.one("jump").values["percent"]
        moved = (self.after or 0) - self.before
        return max(moved, -moved) * 100 > self.before * percent

    def words(self, write: Callable[[int | Decimal | None], str]) -> tuple[str, str]:
        """Before and after as `write` puts them, each with its year."""
        sides = ((self.before, self.tahun_before), (self.after, self.tahun_after))
        before, after = (f"{write(one)} ({year})" if year else write(one) for one, year in sides)
        return before, after


@dataclass(frozen=True)
class Effect:
    """A headline's numerator in one kecamatan before and after."""

    metric: metrics.Metric
    kecamatan: str
    before: int | Decimal
    after: int | Decimal

    @property
    def size(self) -> int | Decimal:
        """How far it moves, either way."""
        moved = self.after - self.before
        return max(moved, -moved)


def sheet_differences(
    candidate: warehouse.Warehouse, number: int, parsed: Parsed
) -> tuple[SheetDifference, ...]:
    """Per sheet: rows new, changed, unchanged, vanished and rejected."""
    compared = {
        sheet: (changed, unchanged, vanished)
        for sheet, changed, unchanged, vanished in warehouse.run(
            candidate, "loading/difference_of_delivery", number=number
        )
    }
    at_build = {
        sheet: (rejected, left_out)
        for sheet, rejected, left_out in warehouse.run(
            candidate, "loading/difference_rejected", number=number
        )
    }
    differences = []
    for sheet in parsed.sheets:
        changed, unchanged, vanished = compared.get(sheet.sheet, (0, 0, 0))
        rejected, left_out = at_build.get(sheet.sheet, (0, 0))
        differences.append(
            SheetDifference(
                sheet=sheet.sheet,
                kind=sheet.kind,
                per=sheet.per,
                rows=sheet.rows + sheet.rejected,
                rejected=sheet.rejected + rejected,
                new=max(0, sheet.rows - left_out - changed - unchanged),
                changed=changed,
                unchanged=unchanged,
                vanished=vanished,
            )
        )
    return tuple(differences)


def headlines(
    before: warehouse.Warehouse | None, after: warehouse.Warehouse
) -> tuple[Headline, ...]:
    """Every headline before and after.

    A state that carries over is compared last against last; what starts anew each year (a RAT
    season, the coaching of a year) is compared for the year that spoke before.
    """
    return tuple(
        _headline(metric, before, after) for metric in metrics.catalogue() if metric.headline
    )


def effects(before: warehouse.Warehouse | None, after: warehouse.Warehouse) -> tuple[Effect, ...]:
    """The ten places where a headline moves farthest; none when there is nothing to compare."""
    if before is None:
        return ()
    moved = [
        effect
        for metric in metrics.catalogue()
        if metric.headline
        for effect in _by_kecamatan(metric, before, after)
        if effect.size
    ]
    return tuple(sorted(moved, key=lambda effect: -effect.size)[:MOST_EFFECTS])


def jumps(found: Sequence[Headline]) -> tuple[Headline, ...]:
    """The headlines that move too far to be accepted without a word."""
    return tuple(headline for headline in found if headline.is_jump)


def _by_kecamatan(
    metric: metrics.Metric, before: warehouse.Warehouse, after: warehouse.Warehouse
) -> list[Effect]:
    was = metrics.summarise(before, metric, metrics.Selection(), by=("kecamatan",))
    compared = _years_compared(metric, was)
    now = metrics.summarise(after, metric, compared, by=("kecamatan",))
    old = {row.kecamatan: row.numerator for row in was.rows}
    new = {row.kecamatan: row.numerator for row in now.rows}
    return [
        Effect(metric, place, old.get(place, 0), new.get(place, 0))
        for place in dict.fromkeys((*old, *new))
        if place
    ]


def _years_compared(metric: metrics.Metric, was: metrics.Summary) -> metrics.Selection:
    """A state that carries over: last against last. What starts anew: the year that spoke."""
    if not metric.carries_over and was.tahun:
        return metrics.Selection(tahun=was.tahun)
    return metrics.Selection()


def _headline(
    metric: metrics.Metric, before: warehouse.Warehouse | None, after: warehouse.Warehouse
) -> Headline:
    everything = metrics.Selection()
    was = metrics.summarise(before, metric, everything, by=()) if before else None
    compared = _years_compared(metric, was) if was else everything
    now = metrics.summarise(after, metric, compared, by=())
    return Headline(metric, _numerator(was), _numerator(now), _year(was), _year(now))


def _numerator(summary: metrics.Summary | None) -> int | Decimal | None:
    return summary.rows[0].numerator if summary and summary.rows else None


def _year(summary: metrics.Summary | None) -> int | None:
    return max(summary.tahun, default=None) if summary else None
