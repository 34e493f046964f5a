"""How far coaching reached: never, once, twice or more often, by the status of the koperasi."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Source

TIMES = ("never", "once", "twice", "more")


@dataclass(frozen=True)
class StatusReach:
    """Registered koperasi of one status (None: not stated) by how often they were coached."""

    status: str | None
    never: int
    once: int
    twice: int
    more: int

    @property
    def total(self) -> int:
        """All of that status."""
        return self.never + self.once + self.twice + self.more


@dataclass(frozen=True)
class Reach:
    """Every finished activity up to `day`, over the koperasi registered then."""

    tahun: int
    day: date
    rows: tuple[StatusReach, ...]

    @property
    def total(self) -> int:
        """All registered koperasi."""
        return sum(row.total for row in self.rows)

    @property
    def never(self) -> int:
        """Those never coached."""
        return sum(row.never for row in self.rows)


def reach(warehouse: store.Warehouse, selection: metrics.Selection) -> Reach | None:
    """The reach up to the end of the last selected year, as far as lists of coaching tell it."""
    tahun = max(selection.tahun, default=warehouse.about.day.year)
    found: dict[str | None, list[int]] = {}
    for status, times, *_, count in _rows(warehouse, selection, tahun, with_names=False):
        found.setdefault(status, [0] * len(TIMES))[times] = count
    if not found:
        return None
    day = metrics.reached(warehouse, "koperasi_dibina", tahun)
    return Reach(tahun, day, tuple(StatusReach(status, *each) for status, each in found.items()))


def sources(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int
) -> Iterator[tuple[str | None, str, Source]]:
    """Each registered koperasi: its status and how often it was coached, one of `TIMES`."""
    rows = _rows(warehouse, selection, tahun, with_names=True)
    return (
        (status, TIMES[times], Source(koperasi_id, sumber_id))
        for status, times, koperasi_id, sumber_id, _ in rows
    )


def _rows(
    warehouse: store.Warehouse, selection: metrics.Selection, tahun: int, *, with_names: bool
) -> list[tuple]:
    return store.run(
        warehouse,
        "questions/pembinaan/reach",
        tahun=tahun,
        with_names=with_names,
        **selection.parameters(),
    )
