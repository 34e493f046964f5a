"""Undo a load: a dated entry, nothing deleted, and the warehouse built again without it."""

from collections.abc import Callable
from datetime import date

from kopdata.archive import Delivery
from kopdata.loading import warehouses


def withdraw(
    delivery_id: str,
    *,
    why: str,
    on: date,
    by: str | None = None,
    progress: Callable[[float, str], None] | None = None,
) -> Delivery:
    """Withdraw a delivery from a date on and publish; raises UnknownName or ArchiveError."""
    archive = warehouses.archive()
    with archive.locked():
        delivery = archive.withdraw(delivery_id, why=why, on=on, by=by)
        warehouses.current(progress)
    return delivery
