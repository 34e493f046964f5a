"""What a delivery would change: rows, headline figures, and the jumps somebody must confirm."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kopdata import formatting, messages, metrics, rules, warehouse
from kopdata.ingest import Parsed, Sheet

MOST_EFFECTS = 10


@dataclass(frozen=True)
class SheetDifference:
    """What one sheet holds of one kind against what was known before; `rows` are all its rows."""

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

    Nor is there one where nobody stated anything, which is no nought: of how many nobody knows
    `unknown_before` and `unknown_after` say. `tahun_before` and `tahun_after` are the years they
    speak of. Neither was kept of deliveries accepted long ago.
    """

    metric: metrics.Metric
    before: int | Decimal | None
    after: int | Decimal | None
    tahun_before: int | None = None
    tahun_after: int | None = None
    unknown_before: int = 0
    unknown_after: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether anything is told otherwise than before."""
        return (self.before, self.unknown_before) != (self.after, self.unknown_after)

    @property
    def is_jump(self) -> bool:
        """Whether it moves so far that a person must confirm it; nothing to compare is no jump."""
        if not self.before:
            return False
        percent = rules.one("jump").values["percent"]
        moved = (self.after or 0) - self.before
        return max(moved, -moved) * 100 > self.before * percent

    def words(self, write: Callable[[int | Decimal | None, int], str]) -> tuple[str, str]:
        """Before and after as `write` puts figure and unknown, each with its year."""
        sides = (
            (write(self.before, self.unknown_before), self.tahun_before),
            (write(self.after, self.unknown_after), self.tahun_after),
        )
        before, after = (f"{words} ({year})" if year else words for words, year in sides)
        return before, after


@dataclass(frozen=True)
class Effect:
    """A headline's numerator in one kecamatan before and after; None: nobody stated anything."""

    metric: metrics.Metric
    kecamatan: str
    before: int | Decimal | None
    after: int | Decimal | None

    @property
    def size(self) -> int | Decimal:
        """How far it moves, either way."""
        moved = (self.after or 0) - (self.before or 0)
        return max(moved, -moved)


def figure_with_unknown(figure: int | Decimal | None, unknown: int, language: str = "id") -> str:
    """`41`, `3, 47 belum diketahui`; a dash where nobody stated anything, or that there is none."""
    if not unknown:
        none_yet = messages.text("muat.belum_ada", language)
        return none_yet if figure is None else formatting.number(figure, language=language)
    told = formatting.NOTHING if figure is None else formatting.number(figure, language=language)
    rest = formatting.number(unknown, language=language)
    return messages.text("muat.belum_diketahui", language, figure=told, unknown=rest)


def sheet_differences(
    candidate: warehouse.Warehouse, number: int, parsed: Parsed
) -> tuple[SheetDifference, ...]:
    """Per sheet and kind of list: rows new, changed, unchanged, vanished and rejected.

    Tables of one kind on one sheet, below each other or side by side, are counted together.
    """
    compared = {
        (sheet, kind): counts
        for sheet, kind, *counts in warehouse.run(
            candidate, "loading/difference_of_delivery", number=number
        )
    }
    at_build = {
        (sheet, kind): counts
        for sheet, kind, *counts in warehouse.run(
            candidate, "loading/difference_rejected", number=number
        )
    }
    together: dict[tuple[str, str | None], list[Sheet]] = {}
    for sheet in parsed.sheets:
        together.setdefault((sheet.sheet, sheet.kind), []).append(sheet)
    differences = []
    for (name, kind), tables in together.items():
        changed, unchanged, vanished = compared.get((name, kind), (0, 0, 0))
        rejected, left_out = at_build.get((name, kind), (0, 0))
        rows = sum(table.rows for table in tables)
        refused = sum(table.rejected for table in tables)
        differences.append(
            SheetDifference(
                sheet=name,
                kind=kind,
                per=max((table.per for table in tables if table.per), default=None),
                rows=rows + refused,
                rejected=refused + rejected,
                new=max(0, rows - left_out - changed - unchanged),
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
    old = {row.kecamatan: row.stated for row in was.rows}
    new = {row.kecamatan: row.stated for row in now.rows}
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
    return Headline(
        *(metric, _stated(was), _stated(now), _year(was), _year(now)),
        *(_unknown(was), _unknown(now)),
    )


def _stated(summary: metrics.Summary | None) -> int | Decimal | None:
    return summary.rows[0].stated if summary and summary.rows else None


def _unknown(summary: metrics.Summary | None) -> int:
    return summary.rows[0].unknown if summary and summary.rows else 0


def _year(summary: metrics.Summary | None) -> int | None:
    return max(summary.tahun, default=None) if summary else None
