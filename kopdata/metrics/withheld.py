"""What the public is not told: of too few koperasi, or what would give away another's figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import warehouse as store
from kopdata.errors import NotForPublic
from kopdata.metrics.catalogue import Metric
from kopdata.metrics.selection import Selection

NOW, BEFORE, MERAH_PUTIH = "kini", "semula", "merah_putih"
_BY_GROUP = frozenset({"jenis", "bentuk", "merah_putih"})


class Cell(NamedTuple):
    """A figure the public is not told, or part of one; of the whole office `kecamatan` is ''."""

    metric: str
    periode: date
    kecamatan: str
    telling: str


@dataclass(frozen=True)
class Withheld:
    """The cells a warehouse does not tell; none in the one for who may see names."""

    cells: frozenset[Cell] = frozenset()
    is_public: bool = False

    def is_told(
        self, metric: Metric, periode: date, kecamatan: Sequence[str], selection: Selection
    ) -> bool:
        """Whether a figure of these kecamatan together is told; none named is the whole office."""
        if not self.is_public:
            return True
        if metric.counts_once and len(kecamatan) > 1:
            return False  # several kecamatan share an activity, so their numbers do not add up
        if selection.merah_putih != "with" and self._has(metric, periode, ("",), MERAH_PUTIH):
            return False
        return not self._has(metric, periode, kecamatan or ("",), NOW)

    def tells_before(
        self, metric: Metric, periode: date, kecamatan: Sequence[str], selection: Selection
    ) -> bool:
        """Whether the year before on the same day is told of them."""
        if not self.is_public:
            return True
        if selection.merah_putih != "with" or (metric.counts_once and len(kecamatan) > 1):
            return False
        return not self._has(metric, periode, kecamatan or ("",), BEFORE)

    def _has(self, metric: Metric, periode: date, places: Sequence[str], telling: str) -> bool:
        return any(Cell(metric.id, periode, place, telling) in self.cells for place in places)


def withheld(warehouse: store.Warehouse) -> Withheld:
    """What this warehouse does not tell."""
    if not warehouse.about.is_public:
        return Withheld()
    found: Withheld = warehouse.questions.answer(
        "withheld",
        lambda: Withheld(
            frozenset(Cell(*row) for row in store.run(warehouse, "metrics/withheld")), True
        ),
    )
    return found


def refuse_groups(warehouse: store.Warehouse, selection: Selection, by: Sequence[str]) -> None:
    """Of groups of koperasi the public is told Merah Putih, in the whole office alone.

    Raises NotForPublic.
    """
    if not warehouse.about.is_public:
        return
    by_group = selection.jenis or selection.bentuk or _BY_GROUP.intersection(by)
    merah_putih = selection.merah_putih != "with"
    if by_group or (merah_putih and (selection.kecamatan or "kecamatan" in by)):
        raise NotForPublic()
