"""Which kinds of list were read from a delivery."""

from kopdata import warehouse as store


def kinds_of(warehouse: store.Warehouse, delivery: str) -> tuple[str, ...]:
    """The kinds by name; none where no list of it was recognised."""
    read = store.constant(warehouse, "questions/shared/delivery_kinds")
    return tuple(kind for each, kind in read if each == delivery)
