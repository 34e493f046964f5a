"""What became of the koperasi first coached in a year, beside similar ones never coached.

Similar: the same outcome before, and jenis and kecamatan shared with one that was coached. Still
no proof: who is coached is chosen, so the pages show the caveat with every figure.
"""

from dataclasses import dataclass

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.percent import has_percent
from kopdata.questions.shared.koperasi_named import Source

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
    """Those that had (or had not) the outcome before: coached beside similar uncoached."""

    had_before: bool
    coached: Group
    uncoached: Group

    @property
    def is_shown(self) -> bool:
        """Whether both groups are large enough to be compared."""
        return not (self.coached.is_small or self.uncoached.is_small)


@dataclass(frozen=True)
class Effect:
    """Outcomes (`rat`, `predikat`) of the koperasi first coached in `tahun`, before and after.

    `rat`: held for `rat_years`; the season in the year of coaching itself lies between the two.
    `predikat`: Sehat or Cukup Sehat in `predikat_years`, of those assessed in both.
    """

    tahun: int
    comparisons: tuple[tuple[str, tuple[Comparison, ...]], ...]

    @property
    def rat_years(self) -> tuple[int, int]:
        """The tahun buku before and after: their seasons were the years before and after."""
        return self.tahun - 2, self.tahun

    @property
    def predikat_years(self) -> tuple[int, int]:
        """The years assessed before and after."""
        return self.tahun - 1, self.tahun + 1

    def of(self, outcome: str) -> tuple[Comparison, ...]:
        """The comparisons of one outcome that are large enough to be shown."""
        return tuple(found for found in dict(self.comparisons)[outcome] if found.is_shown)


def coaching_effect(warehouse: store.Warehouse, selection: metrics.Selection) -> Effect | None:
    """The effect of the last selected year whose following year is over; None without coaching."""
    newest = warehouse.about.day.year - 2
    tahun = min(max(selection.tahun, default=newest), newest)
    rows = _rows(warehouse, selection, tahun, with_names=False)
    if not rows:
        return None
    found: dict[tuple[str, bool], dict[bool, Group]] = {}
    for outcome, had_before, is_coached, _, _, total, after in rows:
        found.setdefault((outcome, had_before), {})[is_coached] = Group(total, after)
    return Effect(
        tahun, tuple((outcome, tuple(_comparisons(found, outcome))) for outcome in OUTCOMES)
    )


def sources(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    tahun: int,
    group: tuple[str, bool, bool],
) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """Of a group (outcome, had it before, coached): those that had it afterwards, those not."""
    split: dict[bool, list[Source]] = {True: [], False: []}
    for *one, koperasi_id, sumber_id, _, after in _rows(
        warehouse, selection, tahun, with_names=True
    ):
        if tuple(one) == group:
            split[after == 1].append(Source(koperasi_id, sumber_id))
    return tuple(split[True]), tuple(split[False])


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int, *, with_names: bool
) -> list[tuple]:
    return store.run(
        warehouse,
        "questions/shared/coaching_effect",
        tahun=tahun,
        with_names=with_names,
        **selection.parameters(),
    )


def _comparisons(
    found: dict[tuple[str, bool], dict[bool, Group]], outcome: str
) -> list[Comparison]:
    nobody = Group(0, 0)
    return [
        Comparison(had_before, groups.get(True, nobody), groups.get(False, nobody))
        for had_before in (False, True)
        if (groups := found.get((outcome, had_before)))
    ]
