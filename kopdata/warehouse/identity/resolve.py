"""Who is who: one koperasi_id for every way a koperasi is named, or the candidates if unclear."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from kopdata.archive import Join, Naming
from kopdata.warehouse.identity.ids import Given, give_ids
from kopdata.warehouse.identity.names import Identity, Koperasi, shared_numbers
from kopdata.warehouse.identity.registry import Registry


class Resolved(NamedTuple):
    """The koperasi an identity belongs to; without one, those to choose from.

    `by_person` tells that a decision had a say in it.
    """

    koperasi_id: str | None
    candidates: tuple[str, ...] = ()
    by_person: bool = False


class Who(NamedTuple):
    """Every identity with its koperasi, and what is to be kept of the ids given here first."""

    identities: list[tuple[Identity, Resolved]]
    given: list[Given]


def resolve(
    registers: Mapping[Identity, int],
    facts: Sequence[Identity],
    naming: Naming,
    listed_together: Collection[str] = (),
) -> Who:
    """Whom each identity means; `registers` counts the lists that state it.

    `listed_together` are the badan hukum numbers that one sheet holds under several names.
    """
    return _Resolution(registers, facts, naming, listed_together).who()


class _Resolution:
    def __init__(
        self,
        registers: Mapping[Identity, int],
        facts: Sequence[Identity],
        naming: Naming,
        listed_together: Collection[str],
    ) -> None:
        self._registers, self._facts, self._naming = registers, facts, naming
        shared = shared_numbers(registers, listed_together)
        self._own = {one: one.without_shared(shared) for one in (*registers, *facts)}
        self._decided = {
            Identity(one.nik, one.kunci_badan_hukum, one.kunci_nama, one.kecamatan): one.koperasi_id
            for one in naming.decisions
        }
        self._keys_of = self._keys_of_decided_ids()
        self._registry = Registry()
        self._named: dict[Identity, Koperasi] = {}

    def who(self) -> Who:
        self._learn()
        self._registry.learn_from_facts(self._own[one] for one in self._facts)
        given = give_ids(self._registry, self._naming)
        same_as = _followed(self._naming.joins, self._now)
        return Who([(one, self._resolved(one, same_as)) for one in self._own], given)

    def _keys_of_decided_ids(self) -> Mapping[str, list[str]]:
        """What names the koperasi of each id a person spoke of, also where it was never kept."""
        keys: dict[str, list[str]] = defaultdict(list)
        wanted = set(self._naming.ids_decided_about())
        for key, koperasi_id in self._naming.given:
            if koperasi_id in wanted:
                keys[koperasi_id].append(key)
        unknown = wanted - keys.keys()
        for identity in self._registers if unknown else ():
            for key in (*self._own[identity].numbers, identity.place, identity.alone):
                for koperasi_id in unknown & self._naming.could_be(key):
                    keys[koperasi_id].append(key)
        return keys

    def _learn(self) -> None:
        """Rows that say most come first, and of those the ones that most lists state.

        So a row with both numbers connects the lists that hold one of them, in whatever order they
        came, and of rows that contradict each other the most common is believed.
        """
        ordered = sorted(
            self._registers, key=lambda one: (-self._registers[one], *(part or "" for part in one))
        )
        decided = [one for one in ordered if one in self._decided]
        open_by_numbers: dict[int, list[Identity]] = defaultdict(list)
        for identity in ordered:
            if identity not in self._decided:
                open_by_numbers[len(self._own[identity].numbers)].append(identity)
        self._learn_each(open_by_numbers[2])
        later = [one for one in decided if not self._follow(one, self._known_target)]
        self._learn_each(open_by_numbers[1])
        for identity in later:
            self._follow(identity, self._target)
        self._registry.join_namesakes()
        self._learn_each(open_by_numbers[0])

    def _learn_each(self, rows: Iterable[Identity]) -> None:
        for identity in rows:
            found = self._registry.learn(self._own[identity])
            if found.koperasi:
                self._named[identity] = found.koperasi

    def _follow(
        self, identity: Identity, target: Callable[[Identity], Koperasi | None]
    ) -> Koperasi | None:
        """Let a row name the koperasi that a person said it does."""
        koperasi = target(identity)
        if koperasi:
            self._named[identity] = self._registry.add(koperasi, self._own[identity])
        return koperasi

    def _known_target(self, identity: Identity) -> Koperasi | None:
        koperasi_id = self._decided[identity]
        if koperasi_id is None:
            return self._registry.found(alone=identity.alone)
        return self._known_by(koperasi_id)

    def _target(self, identity: Identity) -> Koperasi:
        """One that no list in force names goes on under its id."""
        koperasi_id = self._decided[identity] or ""
        koperasi = self._known_by(koperasi_id)
        if koperasi is None:
            koperasi = self._registry.found(keys=self._keys_of[koperasi_id])
            koperasi.koperasi_id = koperasi_id
        return koperasi

    def _known_by(self, koperasi_id: str) -> Koperasi | None:
        """The koperasi of an id, also of one that has become another's part."""
        holders = (self._registry.holder(key) for key in self._keys_of[koperasi_id])
        every = (one for one in self._registry.every() if one.koperasi_id == koperasi_id)
        return next(every, None) or next((one for one in holders if one), None)

    def _now(self, koperasi_id: str) -> str:
        known = self._known_by(koperasi_id)
        return known.koperasi_id if known else koperasi_id

    def _resolved(self, identity: Identity, same_as: Mapping[str, str]) -> Resolved:
        is_decided = identity in self._decided
        if identity in self._named:
            named = self._registry.now(self._named[identity])
            found = Resolved(named.koperasi_id, (), is_decided)
        elif is_decided:
            decided = self._decided[identity]
            found = Resolved(decided and self._now(decided), (), True)
        else:
            koperasi, several = self._registry.recognise(self._own[identity])
            candidates = tuple(sorted(one.koperasi_id for one in several))
            found = Resolved(koperasi.koperasi_id if koperasi else None, candidates)
        return _joined(found, same_as) if same_as else found


def _followed(joins: Iterable[Join], now: Callable[[str], str]) -> dict[str, str]:
    """Whom each joined koperasi ends up as, when several were joined one after the other."""
    same_as: dict[str, str] = {}
    for join in joins:
        one, other = now(join.koperasi_id), now(join.same_as)
        target, source = same_as.get(other, other), same_as.get(one, one)
        if source == target:
            continue
        same_as |= {one: target for one, end in same_as.items() if end == source}
        same_as[source] = target
    return same_as


def _joined(found: Resolved, same_as: Mapping[str, str]) -> Resolved:
    if found.koperasi_id:
        ends_as = same_as.get(found.koperasi_id, found.koperasi_id)
        return found._replace(
            koperasi_id=ends_as, by_person=found.by_person or found.koperasi_id in same_as
        )
    candidates = sorted({same_as.get(one, one) for one in found.candidates})
    # One candidate alone was no answer: its numbers contradict. Two that became one are.
    if len(candidates) == 1 < len(found.candidates):
        return Resolved(candidates[0], by_person=True)
    return found._replace(candidates=tuple(candidates))
