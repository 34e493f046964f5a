"""How every koperasi of a selection stood on a day, with its predikat for a year."""

from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

REGISTERED = "terdaftar"
DISSOLVED = "bubar"
NOT_YET = "belum_ada"


class Standing(NamedTuple):
    """One koperasi: `keberadaan` is terdaftar, bubar or belum_ada (not founded by that day)."""

    keberadaan: str
    has_founding_date: bool
    status: str | None
    predikat: str | None
    skema: str | None
    status_sumber_id: int | None
    kesehatan_sumber_id: int | None

    @property
    def is_registered(self) -> bool:
        """Whether it lies in the base `terdaftar` on that day."""
        return self.keberadaan == REGISTERED


def ends(warehouse: store.Warehouse) -> dict[int, date]:
    """The last day of each year, or the data date if that comes first."""
    return dict(store.run(warehouse, "ends_of_years"))


def standing(
    warehouse: store.Warehouse, selection: metrics.Selection, day: date, tahun: int
) -> dict[str, Standing]:
    """Every koperasi of the selection by its id; the years of the selection do not matter."""
    checked = selection.checked(metrics.options(warehouse))
    rows = store.run(warehouse, "standing", day=day, tahun=tahun, **checked.parameters())
    return {koperasi_id: Standing(*facts) for koperasi_id, *facts in rows}
