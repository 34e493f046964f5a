"""How every koperasi of a selection stood at the ends of two years."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

REGISTERED = "terdaftar"


class Standing(NamedTuple):
    """How a koperasi stands: `keberadaan` is terdaftar, bubar or belum_ada (not founded then)."""

    keberadaan: str
    predikat: str | None
    skema: str | None

    @property
    def is_registered(self) -> bool:
        """Whether it lies in the base `terdaftar` on that day."""
        return self.keberadaan == REGISTERED


class Alike(NamedTuple):
    """The koperasi that stood alike at both ends, with the rows that say so of the second: columns.

    At the size of a nation there are a few dozen ways to stand, and 220.000 koperasi.
    """

    first: Standing
    second: Standing
    ids: Sequence[str]
    second_status: Sequence[int | None]
    second_kesehatan: Sequence[int | None]


def ends(warehouse: store.Warehouse) -> dict[int, date]:
    """The last day of each year, or the data date if that comes first."""
    return dict(store.constant(warehouse, "questions/shared/standing_ends_of_years"))


def on_two_days(
    warehouse: store.Warehouse, selection: metrics.Selection, first: int, second: int
) -> tuple[Alike, ...]:
    """Every koperasi of the selection at the ends of two years, those alike together."""
    checked = selection.checked(metrics.options(warehouse))
    days = ends(warehouse)
    rows = store.run(
        warehouse,
        "questions/shared/standing_on_two_days",
        first_day=days[first],
        first_tahun=first,
        second_day=days[second],
        second_tahun=second,
        **checked.parameters(),
    )
    return tuple(Alike(Standing(*row[:3]), Standing(*row[3:6]), *row[6:]) for row in rows)
