"""What two warehouses differ in beside their rows: identities, withdrawn deliveries, rules."""

from dataclasses import dataclass
from functools import cached_property

from kopdata import warehouse as store


@dataclass(frozen=True)
class Between:
    """Asked only where a cause hangs on it."""

    earlier: store.Warehouse
    later: store.Warehouse

    @cached_property
    def renamed(self) -> frozenset[str]:
        """The koperasi only one of them knows, of which a name is another one's in the other."""
        here, there = _names(self.earlier), _names(self.later)
        return _called_otherwise(here, there) | _called_otherwise(there, here)

    @cached_property
    def still_there(self) -> frozenset[str]:
        """The deliveries in force in the later one."""
        rows = store.constant(self.later, "questions/change/between_deliveries")
        return frozenset(delivery for (delivery,) in rows)

    @cached_property
    def rules_differ(self) -> bool:
        """Whether they were built with other rules."""
        first, second = (
            store.constant(one, "questions/change/between_rules")
            for one in (self.earlier, self.later)
        )
        return first != second


def _names(warehouse: store.Warehouse) -> dict[tuple, str]:
    """Whom each NIK and badan hukum number stands for, and each name that stands alone."""
    names: dict[tuple, str] = {}
    for nik, badan_hukum, nama, kecamatan, koperasi_id in store.constant(
        warehouse, "questions/change/between_identities"
    ):
        # Two badan hukum may share a name; only without a number does it tell who is meant.
        alone = nama if nik is None and badan_hukum is None else None
        for name in (("nik", nik), ("badan hukum", badan_hukum), ("nama", alone, kecamatan)):
            if name[1] is not None:
                names[name] = koperasi_id
    return names


def _called_otherwise(here: dict[tuple, str], there: dict[tuple, str]) -> frozenset[str]:
    only_here = frozenset(here.values()) - frozenset(there.values())
    return frozenset(
        koperasi_id
        for name, koperasi_id in here.items()
        if koperasi_id in only_here and there.get(name, koperasi_id) != koperasi_id
    )
