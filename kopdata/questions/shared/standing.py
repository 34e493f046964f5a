"""How every koperasi of a selection stood on a day, with its predikat for a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

REGISTERED = "terdaftar"
DISSOLVED = "bubar"
NOT_YET = "belum_ada"


class Standing(NamedTuple):
    """How a koperasi stands: `keberadaan` is terdaftar, bubar or belum_ada (not founded then)."""

    keberadaan: str
    has_founding_date: bool
    status: str | None
    predikat: str | None
    skema: str | None

    @property
    def is_registered(self) -> bool:
        """Whether it lies in the base `terdaftar` on that day."""
        return self.keberadaan == REGISTERED


class Rows(NamedTuple):
    """The rows that say how a koperasi stands: of a register, and of an assessment if any."""

    status: int | None
    kesehatan: int | None


class Alike(NamedTuple):
    """The koperasi that stood alike on two days, each with its rows of both: columns, not rows.

    At the size of a nation there are a few hundred ways to stand, and 220.000 koperasi.
    """

    first: Standing
    second: Standing
    ids: Sequence[str]
    first_status: Sequence[int | None]
    first_kesehatan: Sequence[int | None]
    second_status: Sequence[int | None]
    second_kesehatan: Sequence[int | None]


@dataclass(frozen=True)
class TwoDays:
    """Every way of standing on two days, as kept with a warehouse."""

    alike: tuple[Alike, ...]

    @property
    def size(self) -> int:
        """How many koperasi it holds, and one for itself."""
        return 1 + sum(len(one.ids) for one in self.alike)


def ends(warehouse: store.Warehouse) -> dict[int, date]:
    """The last day of each year, or the data date if that comes first."""
    return dict(store.constant(warehouse, "questions/shared/standing_ends_of_years"))


def standing(
    warehouse: store.Warehouse, selection: metrics.Selection, day: date, tahun: int
) -> dict[str, tuple[Standing, Rows]]:
    """Every koperasi of the selection by its id; the years of the selection do not matter."""
    checked = selection.checked(metrics.options(warehouse))
    rows = store.run(
        warehouse, "questions/shared/standing", day=day, tahun=tahun, **checked.parameters()
    )
    return {koperasi_id: (Standing(*facts[:5]), Rows(*facts[5:])) for koperasi_id, *facts in rows}


def on_two_days(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    first: tuple[date, int],
    second: tuple[date, int],
) -> tuple[Alike, ...]:
    """Every koperasi of the selection on two days (and for two years), those alike together.

    Who moved and why a count changed are asked of the same two days on one page.
    """
    question = ("on_two_days", selection, first, second)
    (kept,) = warehouse.answers.get([question])
    if kept is None:
        kept = TwoDays(_asked(warehouse, selection, first, second))
        warehouse.answers.keep({question: kept})
    return kept.alike


def _asked(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    first: tuple[date, int],
    second: tuple[date, int],
) -> tuple[Alike, ...]:
    checked = selection.checked(metrics.options(warehouse))
    rows = store.run(
        warehouse,
        "questions/shared/standing_on_two_days",
        first_day=first[0],
        first_tahun=first[1],
        second_day=second[0],
        second_tahun=second[1],
        **checked.parameters(),
    )
    return tuple(
        Alike(Standing(*row[:5]), Standing(row[5], row[1], *row[6:9]), *row[9:]) for row in rows
    )
