"""The koperasi that lists name, found without regard to the order in which the lists came."""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kopdata.warehouse.identity.names import Identity, Koperasi, is_name

_MOST_OFFERED, _NEAR = 3, 0.87


class Found(NamedTuple):
    """The koperasi an identity belongs to; without one, those to choose from."""

    koperasi: Koperasi | None
    candidates: tuple[Koperasi, ...] = ()


class Registry:
    """Learns koperasi from registers, then recognises them in lists of facts.

    A shared NIK or badan hukum number makes two identities one koperasi, and without either the
    name within its kecamatan does. Two badan hukum are two koperasi even under one name.
    """

    def __init__(self) -> None:
        self._by_number: dict[str, Koperasi] = {}
        self._by_place: dict[str, list[Koperasi]] = defaultdict(list)
        self._by_name: dict[str, list[Koperasi]] = defaultdict(list)
        self._same_as: dict[Koperasi, Koperasi] = {}
        self._every: list[Koperasi] = []
        self._names_by_kecamatan: dict[str, list[str]] | None = None

    def every(self) -> list[Koperasi]:
        """Each koperasi once."""
        return [one for one in self._every if one not in self._same_as]

    def now(self, koperasi: Koperasi) -> Koperasi:
        """The koperasi that one has become part of, else itself."""
        return self._same_as.get(koperasi, koperasi)

    def holder(self, key: str) -> Koperasi | None:
        """Whom a number or a name within a kecamatan means, if just one."""
        if key in self._by_number:
            return self.now(self._by_number[key])
        holders = self._at_place(key)
        return holders[0] if len(holders) == 1 else None

    def learn(self, identity: Identity) -> Found:
        """Whom a register row names; founds a koperasi when nobody matches."""
        found = self._by_numbers(identity) if identity.numbers else self._by_its_name(identity)
        if found.candidates:
            return found
        return Found(self.add(found.koperasi or self.found(), identity))

    def found(self, alone: str | None = None, keys: Iterable[str] = ()) -> Koperasi:
        """A new koperasi; it takes those of its keys that nobody has."""
        koperasi = Koperasi(alone)
        self._every.append(koperasi)
        for key in (*keys, *((alone,) if alone else ())):
            self._name(koperasi, key)
        return koperasi

    def add(self, koperasi: Koperasi, identity: Identity) -> Koperasi:
        """Note that an identity names a koperasi; a number stays with whom it was found first."""
        for number in identity.numbers:
            self._name(koperasi, number)
        if identity.nama:
            self._name(koperasi, identity.place)
            koperasi.names.add(identity.nama)
            self._by_name[identity.nama].append(koperasi)
        return koperasi

    def _name(self, koperasi: Koperasi, key: str) -> None:
        if is_name(key):
            koperasi.places.add(key)
            self._by_place[key].append(koperasi)
        elif self._by_number.setdefault(key, koperasi) is koperasi:
            if key.startswith("nik:"):
                koperasi.nik.add(key)
            elif key.startswith("badan_hukum:"):
                koperasi.badan_hukum.add(key)

    def recognise(self, identity: Identity) -> Found:
        """Whom an identity names among the koperasi learned so far; nobody is not an error.

        The number of one with the name and kecamatan of another is for a person to decide; of a
        name nobody has, those of its kecamatan that are spelt nearly so are offered.
        """
        found = self._by_numbers(identity)
        if found.koperasi:
            others = self._others_so_named(found.koperasi, identity)
            return Found(None, (found.koperasi, *others)) if others else found
        if not found.candidates:
            found = self._by_its_name(identity)
        return found if found.koperasi or found.candidates else self._nearly_named(identity)

    def _others_so_named(self, one: Koperasi, identity: Identity) -> list[Koperasi]:
        """Those that have just this name here, where the holder of the number never had it."""
        if not identity.nama or not identity.kecamatan or identity.nama in one.names:
            return []
        return [other for other in self._at_place(identity.place) if other.contradicts(identity)]

    def _nearly_named(self, identity: Identity) -> Found:
        if not identity.nama or not identity.kecamatan:
            return Found(None)
        names = self._names_in(identity.kecamatan)
        near = difflib.get_close_matches(identity.nama, names, n=_MOST_OFFERED, cutoff=_NEAR)
        here = [one for name in near for one in self._at_place(f"nama:{name}|{identity.kecamatan}")]
        return Found(
            None, tuple(one for one in dict.fromkeys(here) if not one.contradicts(identity))
        )

    def _names_in(self, kecamatan: str) -> list[str]:
        if self._names_by_kecamatan is None:
            self._names_by_kecamatan = defaultdict(list)
            for place in self._by_place:
                nama, _, where = place.removeprefix("nama:").rpartition("|")
                self._names_by_kecamatan[where].append(nama)
        return self._names_by_kecamatan[kecamatan]

    def _by_numbers(self, identity: Identity) -> Found:
        holders = [
            self.now(self._by_number[number])
            for number in identity.numbers
            if number in self._by_number
        ]
        if not holders:
            return Found(None)
        one = holders[0]
        if holders[-1] is not one:
            return Found(None, tuple(holders))
        # One NIK under two badan hukum: a corrected number if the name is the same, else unclear.
        is_corrected = f"nik:{identity.nik}" in one.nik and identity.nama in {None, *one.names}
        if one.contradicts(identity) and not is_corrected:
            return Found(None, (one,))
        return Found(one)

    def _by_its_name(self, identity: Identity) -> Found:
        if not identity.nama:
            return Found(None)
        named = (
            self._at_place(identity.place)
            if identity.kecamatan
            else self._unique(self._by_name.get(identity.nama, ()))
        )
        candidates = tuple(one for one in named if not one.contradicts(identity))
        return Found(candidates[0]) if len(candidates) == 1 else Found(None, candidates)

    def _at_place(self, place: str) -> list[Koperasi]:
        return self._unique(self._by_place.get(place, ()))

    def _unique(self, holders: Iterable[Koperasi]) -> list[Koperasi]:
        return list(dict.fromkeys(self.now(one) for one in holders))

    def join_namesakes(self) -> None:
        """One koperasi where a NIK and a badan hukum number stand under one name and kecamatan.

        Only where either is the other's sole namesake to go with: else nobody can tell.
        """
        partners = {
            one: {
                other
                for place in one.places
                for other in self._at_place(place)
                if one.completes(other)
            }
            for one in self._every
        }
        for one, others in partners.items():
            if len(others) != 1 or one in self._same_as:
                continue
            (other,) = others
            if partners[other] == {one}:
                self._join(other, one)

    def _join(self, other: Koperasi, one: Koperasi) -> None:
        self._same_as[other] = one
        for kind in ("nik", "badan_hukum", "places", "names"):
            getattr(one, kind).update(getattr(other, kind))

    def learn_from_facts(self, facts: Iterable[Identity]) -> None:
        """A number that no register holds is of the one koperasi it stands beside in facts."""
        beside: dict[str, set[Koperasi]] = defaultdict(set)
        for identity in facts:
            found = self._by_numbers(identity).koperasi
            if found:
                unheld = (one for one in identity.numbers if one not in self._by_number)
                for number in unheld:
                    beside[number].add(found)
        for number, holders in beside.items():
            if len(holders) == 1:
                self._name(holders.pop(), number)
