"""Who is who: one koperasi_id for every way a koperasi is named, or the candidates if unclear."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kopdata.archive import Decision, Join


class Identity(NamedTuple):
    """How one row names a koperasi; any part may be missing."""

    nik: str | None
    badan_hukum: str | None
    nama: str | None
    kecamatan: str | None


class Resolved(NamedTuple):
    """The koperasi an identity belongs to; without one, those to choose from."""

    koperasi_id: str | None
    candidates: tuple[str, ...] = ()


class Registry:
    """Learns koperasi from registers in order of receipt, then recognises them in lists of facts.

    NIK first, else badan hukum, else the name within its kecamatan. Two badan hukum are two
    koperasi even under one name; a NIK that arrives later joins the one with the same badan hukum.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._by_nik: dict[str, str] = {}
        self._by_badan_hukum: dict[str, str] = {}
        self._by_place: dict[tuple[str, str | None], set[str]] = defaultdict(set)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._nik_of: dict[str, str] = {}
        self._badan_hukum_of: dict[str, str] = {}
        self._names_of: dict[str, set[str]] = defaultdict(set)
        self._told_apart: dict[Identity, str] = {}
        self._decided = {
            Identity(
                decision.nik, decision.kunci_badan_hukum, decision.kunci_nama, decision.kecamatan
            ): decision.koperasi_id
            for decision in decisions
        }

    def learn(self, identity: Identity) -> Resolved:
        """Whom a register row names; founds a koperasi when nobody matches."""
        resolved = self.recognise(identity)
        if resolved.candidates:
            return resolved
        koperasi_id = resolved.koperasi_id or self._new_id(identity)
        if identity in self._decided:
            self._told_apart[identity] = koperasi_id
        self._remember(koperasi_id, identity)
        return Resolved(koperasi_id)

    def recognise(self, identity: Identity) -> Resolved:
        """Whom an identity names among the koperasi learned so far; nobody is not an error."""
        if identity in self._decided:
            return Resolved(self._decided[identity] or self._told_apart.get(identity))
        by_nik = self._by_nik.get(identity.nik or "")
        by_badan_hukum = self._by_badan_hukum.get(identity.badan_hukum or "")
        if by_nik and by_badan_hukum and by_nik != by_badan_hukum:
            return Resolved(None, (by_nik, by_badan_hukum))
        if by_nik:
            return self._unless_another_badan_hukum(by_nik, identity)
        if by_badan_hukum:
            known_nik = self._nik_of.get(by_badan_hukum)
            if identity.nik and known_nik and identity.nik != known_nik:
                return Resolved(None, (by_badan_hukum,))
            return Resolved(by_badan_hukum)
        return self._by_its_name(identity)

    def _unless_another_badan_hukum(self, koperasi_id: str, identity: Identity) -> Resolved:
        # One NIK under two badan hukum: a corrected number if the name is the same, else unclear.
        known = self._badan_hukum_of.get(koperasi_id)
        differs = identity.badan_hukum and known and identity.badan_hukum != known
        if differs and identity.nama and identity.nama not in self._names_of[koperasi_id]:
            return Resolved(None, (koperasi_id,))
        return Resolved(koperasi_id)

    def _by_its_name(self, identity: Identity) -> Resolved:
        if not identity.nama:
            return Resolved(None)
        named = (
            self._by_place.get((identity.nama, identity.kecamatan), set())
            if identity.kecamatan
            else self._by_name.get(identity.nama, set())
        )
        candidates = sorted(
            koperasi_id for koperasi_id in named if not self._contradicts(koperasi_id, identity)
        )
        if len(candidates) == 1:
            return Resolved(candidates[0])
        return Resolved(None, tuple(candidates))

    def _contradicts(self, koperasi_id: str, identity: Identity) -> bool:
        nik = self._nik_of.get(koperasi_id)
        badan_hukum = self._badan_hukum_of.get(koperasi_id)
        return bool(
            (nik and identity.nik and nik != identity.nik)
            or (badan_hukum and identity.badan_hukum and badan_hukum != identity.badan_hukum)
        )

    def _remember(self, koperasi_id: str, identity: Identity) -> None:
        if identity.nik:
            # A number that a person found with two koperasi stays the first one's.
            self._by_nik.setdefault(identity.nik, koperasi_id)
            self._nik_of.setdefault(koperasi_id, identity.nik)
        if identity.badan_hukum:
            self._by_badan_hukum.setdefault(identity.badan_hukum, koperasi_id)
            self._badan_hukum_of.setdefault(koperasi_id, identity.badan_hukum)
        if identity.nama:
            self._by_place[identity.nama, identity.kecamatan].add(koperasi_id)
            self._by_name[identity.nama].add(koperasi_id)
            self._names_of[koperasi_id].add(identity.nama)

    def _new_id(self, identity: Identity) -> str:
        # From what names it, not from a counter: the same koperasi keeps its id when an earlier
        # delivery is withdrawn or a past date is built. Twelve characters stay inline in DuckDB.
        seed = identity.badan_hukum or identity.nik or f"{identity.nama}|{identity.kecamatan}"
        attempt = 0
        while True:
            digest = hashlib.sha256(f"{seed}#{attempt}".encode()).hexdigest()
            koperasi_id = f"K{digest[:11]}"
            if koperasi_id not in self._names_of:
                return koperasi_id
            attempt += 1


def resolve(
    registers: Sequence[tuple[str | None, ...]],
    facts: Sequence[tuple[str | None, ...]],
    decisions: Iterable[Decision],
    joins: Iterable[Join] = (),
) -> list[tuple[Identity, Resolved]]:
    """Every identity with the koperasi it belongs to; registers first, then facts."""
    registry = Registry(decisions)
    learned = [(Identity(*row), registry.learn(Identity(*row))) for row in registers]
    recognised = [(Identity(*row), registry.recognise(Identity(*row))) for row in facts]
    same_as = _followed(joins)
    return [(identity, _joined(found, same_as)) for identity, found in learned + recognised]


def _followed(joins: Iterable[Join]) -> dict[str, str]:
    """Whom each joined koperasi ends up as, when several were joined one after the other."""
    same_as: dict[str, str] = {}
    for join in joins:
        target = same_as.get(join.same_as, join.same_as)
        source = same_as.get(join.koperasi_id, join.koperasi_id)
        if source == target:
            continue
        same_as |= {one: target for one, end in same_as.items() if end == source}
        same_as[source] = target
    return same_as


def _joined(found: Resolved, same_as: Mapping[str, str]) -> Resolved:
    if not same_as:
        return found
    if found.koperasi_id:
        return Resolved(same_as.get(found.koperasi_id, found.koperasi_id))
    candidates = sorted({same_as.get(one, one) for one in found.candidates})
    # One candidate alone was no answer: its numbers contradict. Two that became one are.
    if len(candidates) == 1 < len(found.candidates):
        return Resolved(candidates[0])
    return Resolved(None, tuple(candidates))
