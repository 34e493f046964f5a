"""How far coaching reached: never, once, twice or more often, by the status of the koperasi."""

from dataclasses import dataclass
from datetime import date

from kopdata import metrics
from kopdata import warehouse as store


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
    """The reach up to the end of the last selected year, else up to the data date."""
    tahun = max(selection.tahun, default=warehouse.about.data_date.year)
    rows = store.run(warehouse, "reach", tahun=tahun, **selection.parameters())
    if not rows:
        return None
    day = min(warehouse.about.data_date, date(tahun, 12, 31))
    return Reach(tahun, day, tuple(StatusReach(*row) for row in rows))
