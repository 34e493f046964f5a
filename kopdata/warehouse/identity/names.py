"""How lists name a koperasi: by NIK, by badan hukum, by its name within a kecamatan."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple


class Identity(NamedTuple):
    """How one row names a koperasi; any part may be missing."""

    nik: str | None
    badan_hukum: str | None
    nama: str | None
    kecamatan: str | None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers it holds, each as it is kept with the id it leads to."""
        nik = (f"nik:{self.nik}",) if self.nik else ()
        return (*nik, *((f"badan_hukum:{self.badan_hukum}",) if self.badan_hukum else ()))

    @property
    def place(self) -> str:
        """Its name within its kecamatan, as it is kept with an id."""
        return f"nama:{self.nama}|{self.kecamatan}"

    @property
    def alone(self) -> str:
        """All of it: what names a koperasi that a person told apart from its namesakes."""
        return f"sendiri:{self.nik}|{self.badan_hukum}|{self.nama}|{self.kecamatan}"

    def without_shared(self, shared: Collection[str]) -> "Identity":
        """The same without a badan hukum number that is not one koperasi's own."""
        return self._replace(badan_hukum=None) if self.badan_hukum in shared else self


def is_name(key: str) -> bool:
    """Whether an id is kept with a name within a kecamatan, not with a number."""
    return key.startswith("nama:")


def shared_numbers(registers: Iterable[Identity], listed_together: Collection[str]) -> set[str]:
    """The badan hukum numbers that koperasi of different names share, so that they name nobody.

    Either one sheet lists the number under two names (`listed_together`), or neither NIK, name nor
    kecamatan connects those who hold it: a koperasi that was renamed stays in its kecamatan, one
    that moved keeps its name.
    """
    holders: dict[str, list[Identity]] = defaultdict(list)
    for identity in registers:
        if identity.badan_hukum:
            holders[identity.badan_hukum].append(identity)
    return {
        number
        for number, named in holders.items()
        if number in listed_together or not _is_connected(named)
    }


def _is_connected(named: Sequence[Identity]) -> bool:
    rest, reached = list(named[1:]), [named[0]]
    for one in reached:
        near = [other for other in rest if _may_be_one(one, other)]
        rest = [other for other in rest if other not in near]
        reached += near
    return not rest


def _may_be_one(one: Identity, other: Identity) -> bool:
    same_nik = one.nik is not None and one.nik == other.nik
    return same_nik or one.nama == other.nama or one.kecamatan == other.kecamatan


class Koperasi:
    """One koperasi by everything that names it in the lists at hand; its id is empty at first."""

    def __init__(self, alone: str | None = None) -> None:
        self.alone = alone
        self.nik: set[str] = set()
        self.badan_hukum: set[str] = set()
        self.places: set[str] = set()
        self.names: set[str] = set()
        self.koperasi_id = ""

    def keys(self) -> Iterator[str]:
        """Everything its id is kept with, the surest first."""
        if self.alone:
            yield self.alone
        yield from sorted(self.badan_hukum)
        yield from sorted(self.nik)
        yield from sorted(self.places)

    @property
    def has_only_names(self) -> bool:
        """Whether lists know it by name alone."""
        return not (self.alone or self.nik or self.badan_hukum)

    def contradicts(self, identity: Identity) -> bool:
        """Whether it has another number of a kind that the identity states."""
        return self._has_another(self.nik, "nik", identity.nik) or self._has_another(
            self.badan_hukum, "badan_hukum", identity.badan_hukum
        )

    @staticmethod
    def _has_another(known: set[str], kind: str, stated: str | None) -> bool:
        return bool(known and stated and f"{kind}:{stated}" not in known)

    def completes(self, other: "Koperasi") -> bool:
        """Whether one has just a NIK and the other just a badan hukum number."""
        if self.alone or other.alone:
            return False
        held = {(bool(one.nik), bool(one.badan_hukum)) for one in (self, other)}
        return held == {(True, False), (False, True)}
