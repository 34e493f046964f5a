"""What became of the koperasi first coached in a year, beside similar ones never coached.

Similar: the same outcome in the two years before, aktif or found by the Satgas before or not, in a
kecamatan and jenis of one that was coached; weighed as the coached are made up. The same question
of a year in which nobody was coached yet (the placebo) shows whether the groups were alike: where
they differ even then, no difference afterwards is said to come after coaching. Still no proof: who
is coached is chosen, so the pages show the caveat with every figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standardised_difference import Cell, Difference, difference

OUTCOMES = ("rat", "predikat")


@dataclass(frozen=True)
class Group:
    """Koperasi with one outcome before: how many there are, and how many had it afterwards."""

    total: int
    after: int

    @property
    def is_small(self) -> bool:
        """Whether there are too few to say anything."""
        return not has_percent(self.total)


@dataclass(frozen=True)
class Comparison:
    """Those that had (or had not) the outcome before: coached beside similar uncoached.

    Only koperasi with somebody similar in the other group are in either. `difference` weighs the
    uncoached as the coached are made up; None where nobody is similar.
    """

    had_before: bool
    coached: Group
    uncoached: Group
    difference: Difference | None = None

    @property
    def is_shown(self) -> bool:
        """Whether both groups are large enough to be compared."""
        return not (self.coached.is_small or self.uncoached.is_small)


@dataclass(frozen=True)
class Followed:
    """One outcome: those that had it before and those that had not, and all of them together.

    `change` is the coached's change minus that of the similar, and `placebo` the same of the year
    before coaching; None where a group is under ten. `alone` coached koperasi have nobody similar.
    """

    comparisons: tuple[Comparison, ...]
    change: Difference | None = None
    placebo: Difference | None = None
    alone: int = 0

    @property
    def verdict(self) -> str:
        """`lebih`, `kurang`, `tidak_terbukti`; or why nothing is claimed: `berbeda_sebelumnya` (the
        placebo already differs), `tanpa_plasebo` (nobody can say), `kecil` (under ten)."""
        if self.change is None:
            return "kecil"
        if not self.change.direction:
            return "tidak_terbukti"
        if self.placebo is None:
            return "tanpa_plasebo"
        if self.placebo.direction:
            return "berbeda_sebelumnya"
        return "lebih" if self.change.direction > 0 else "kurang"


@dataclass(frozen=True)
class Effect:
    """Outcomes (`rat`, `predikat`) of the koperasi first coached in `tahun`, before and after.

    `rat`: held for `rat_years`; the season in the year of coaching itself lies between the two.
    `predikat`: Sehat or Cukup Sehat in `predikat_years`, of those assessed in both.
    """

    tahun: int
    followed: tuple[tuple[str, Followed], ...]

    @property
    def rat_years(self) -> tuple[int, int]:
        """The tahun buku before and after: their seasons were the years before and after."""
        return self.tahun - 2, self.tahun

    @property
    def predikat_years(self) -> tuple[int, int]:
        """The years assessed before and after."""
        return self.tahun - 1, self.tahun + 1

    def whole(self, outcome: str) -> Followed:
        """All there is about one outcome."""
        return dict(self.followed)[outcome]

    def of(self, outcome: str) -> tuple[Comparison, ...]:
        """The comparisons of one outcome that are large enough to be shown."""
        return tuple(found for found in self.whole(outcome).comparisons if found.is_shown)


# What came before: the outcome, that of the year before it (None: none stated), aktif or found.
_Before = tuple[bool, bool | None, bool]


class _Alike(NamedTuple):
    """Koperasi of one group that were alike before; one of them where names were asked for."""

    outcome: str
    is_placebo: bool
    had_before: bool
    had_earlier: bool | None
    was_there: bool
    is_coached: bool
    is_matched: bool
    koperasi_id: str
    sumber_id: int | None
    total: int
    after: int

    @property
    def before(self) -> _Before:
        """What they have in common."""
        return self.had_before, self.had_earlier, self.was_there


def coaching_effect(warehouse: store.Warehouse, selection: metrics.Selection) -> Effect | None:
    """The effect of the last selected year whose following year is over; None without coaching."""
    newest = warehouse.about.day.year - 2
    tahun = min(max(selection.tahun, default=newest), newest)
    rows = _rows(warehouse, selection, tahun, with_names=False)
    if not rows:
        return None
    return Effect(tahun, tuple((outcome, _followed(rows, outcome)) for outcome in OUTCOMES))


def day_of(warehouse: store.Warehouse, found: Effect, outcome: str) -> date:
    """The day up to which lists tell what followed."""
    if outcome == "rat":
        return metrics.reached(warehouse, "rat_dilaksanakan", found.rat_years[1])
    return metrics.reached(warehouse, "kesehatan_dinilai", found.predikat_years[1])


def _followed(rows: Sequence[_Alike], outcome: str) -> Followed:
    of_outcome = [one for one in rows if one.outcome == outcome]
    told: dict[bool, dict[_Before, dict[bool, Group]]] = {False: {}, True: {}}
    for one in of_outcome:
        if one.is_matched:
            groups = told[one.is_placebo].setdefault(one.before, {})
            groups[one.is_coached] = Group(one.total, one.after)
    alone = sum(
        one.total
        for one in of_outcome
        if one.is_coached and not one.is_matched and not one.is_placebo
    )
    return followed(told[False], told[True], alone)


def followed(
    cells: dict[_Before, dict[bool, Group]],
    placebo: dict[_Before, dict[bool, Group]],
    alone: int = 0,
) -> Followed:
    """What the cells say, each with its coached (True) and uncoached (False)."""
    comparisons = []
    for had_before in (False, True):
        alike = [groups for before, groups in cells.items() if before[0] is had_before]
        if alike:
            both = (_together(alike, is_coached=True), _together(alike, is_coached=False))
            comparisons.append(Comparison(had_before, *both, _difference(alike)))
    return Followed(
        tuple(comparisons),
        _difference(list(cells.values())),
        _difference(list(placebo.values())),
        alone,
    )


def sources(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    tahun: int,
    group: tuple[str, bool, bool],
) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """Of a group (outcome, had it before, coached): those that had it afterwards, those not."""
    split: dict[bool, list[Source]] = {True: [], False: []}
    for one in _rows(warehouse, selection, tahun, with_names=True):
        is_asked = (one.outcome, one.had_before, one.is_coached) == group
        if is_asked and one.is_matched and not one.is_placebo:
            split[one.after == 1].append(Source(one.koperasi_id, one.sumber_id))
    return tuple(split[True]), tuple(split[False])


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int, *, with_names: bool
) -> list[_Alike]:
    rows = store.run(
        warehouse,
        "questions/shared/coaching_effect",
        tahun=tahun,
        with_names=with_names,
        **selection.parameters(),
    )
    return [_Alike(*row) for row in rows]


def _together(cells: Sequence[dict[bool, Group]], *, is_coached: bool) -> Group:
    groups = [groups[is_coached] for groups in cells]
    return Group(sum(one.total for one in groups), sum(one.after for one in groups))


def _difference(cells: Sequence[dict[bool, Group]]) -> Difference | None:
    """None where either group is under ten."""
    if any(_together(cells, is_coached=side).is_small for side in (True, False)):
        return None
    return difference(
        [
            Cell(groups[True].total, groups[True].after, groups[False].total, groups[False].after)
            for groups in cells
        ]
    )
