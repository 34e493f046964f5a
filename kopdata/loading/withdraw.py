"""Undo a load: a dated entry, nothing deleted, and the warehouse built again without it."""

import dataclasses
from collections.abc import Callable
from datetime import date

from kopdata import warehouse
from kopdata.access import Visitor, require_everywhere
from kopdata.archive import Delivery
from kopdata.loading import difference, warehouses
from kopdata.loading.difference import Effect, Headline

Progress = Callable[[float, str], None]


def withdraw(
    delivery_id: str,
    *,
    why: str,
    on: date,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Delivery:
    """Withdraw a delivery from a date on and publish.

    Raises UnknownName, ArchiveError or NotAllowed.
    """
    require_everywhere(visitor, "muat")
    archive = warehouses.archive()
    with archive.locked():
        delivery = archive.withdraw(delivery_id, why=why, on=on, by=visitor.signs(by))
        warehouses.current(progress)
    return delivery


def preview_withdrawal(delivery_id: str, progress: Progress | None = None) -> tuple[Headline, ...]:
    """Every headline before and after a withdrawal that nobody has decided yet."""
    delivery = warehouses.archive().find(delivery_id)
    office = warehouses.office()
    rest = tuple(one for one in office.deliveries if one.id != delivery.id)
    without = warehouses.built(dataclasses.replace(office, deliveries=rest), progress)
    before = warehouse.open_read_only(warehouses.current(progress))
    after = warehouse.open_read_only(without)
    try:
        return difference.headlines(before, after)
    finally:
        before.close()
        after.close()


def changed_since(
    day: date, progress: Progress | None = None
) -> tuple[tuple[Headline, ...], tuple[Effect, ...]]:
    """Every headline as known on a day and as known now, and where it moved most."""
    before = warehouse.open_read_only(warehouses.known_on(day, progress))
    after = warehouse.open_read_only(warehouses.current(progress))
    try:
        return difference.headlines(before, after), difference.effects(before, after)
    finally:
        before.close()
        after.close()
