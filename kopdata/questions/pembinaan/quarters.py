"""The coaching targets of single quarters, and how many were reached in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kopdata import metrics
from kopdata import warehouse as store


@dataclass(frozen=True)
class Quarter:
    """A quarter (1 to 4) that has a target of its own, and how many were reached in it."""

    number: int
    target: int
    reached: int


def quarters(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    year: int,
    days: Iterable[tuple[date, int]],
) -> tuple[Quarter, ...]:
    """Those of a year that have a target for the selection; `days` are koperasi newly coached.

    Targets know kecamatan, and nothing of jenis, bentuk or Merah Putih.
    """
    if selection.is_by_group:
        return ()
    targets: dict[int, dict[str | None, Decimal]] = {}
    for tahun, number, kecamatan, value in store.constant(
        warehouse, "questions/pembinaan/quarters"
    ):
        if tahun == year:
            targets.setdefault(number, {})[kecamatan] = value
    if not targets:
        return ()
    choices = metrics.options(warehouse)
    chosen = selection.checked(choices).kecamatan
    found = []
    for number, stated in targets.items():
        target = _of_quarter(stated, chosen, choices.kecamatan)
        if target is not None:
            reached = sum(
                count
                for when, count in days
                if when.year == year and (when.month + 2) // 3 == number
            )
            found.append(Quarter(number, int(target), reached))
    return tuple(found)


def _of_quarter(
    stated: dict[str | None, Decimal], chosen: Sequence[str], every: Sequence[str]
) -> Decimal | None:
    """The regency's own, else the sum of the kecamatan where every one of them has one."""
    if not chosen and None in stated:
        return stated[None]
    asked = chosen or every
    if not all(name in stated for name in asked):
        return None
    return sum((stated[name] for name in asked), Decimal(0))
