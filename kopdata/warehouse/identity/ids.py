"""An id for every koperasi: the one it was given once, else a new one made with the secret."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from kopdata.archive import Naming
from kopdata.warehouse.identity.names import Koperasi, is_name
from kopdata.warehouse.identity.registry import Registry

Given = tuple[str, str]


def give_ids(registry: Registry, naming: Naming) -> list[Given]:
    """Give each koperasi its id; what names one for the first time, to be kept, as (key, id).

    An id goes with the number it was first given for, and what was given first goes first. So it
    stays when the list that brought it is withdrawn, and two koperasi that a list had made one
    have their own again without it.
    """
    every = sorted(registry.every(), key=lambda one: next(one.keys()))
    taken = {one.koperasi_id for one in every if one.koperasi_id}
    kept = _kept(naming.given)
    for key, koperasi_id in _own_keys(naming.given):
        holder = registry.holder(key)
        if holder and (not is_name(key) or holder.has_only_names):
            _take(holder, koperasi_id, taken)
    for one, koperasi_id in _sole_of_their_name(every, kept, taken):
        _take(one, koperasi_id, taken)
    ever = taken | {koperasi_id for _, koperasi_id in naming.given}
    for one in every:
        if not one.koperasi_id:
            one.koperasi_id = _new(one, naming, ever)
            ever.add(one.koperasi_id)
    return [pair for one in every for pair in _first_given(one, kept)]


def _kept(given: Iterable[Given]) -> Mapping[str, list[str]]:
    kept: dict[str, list[str]] = defaultdict(list)
    for key, koperasi_id in given:
        kept[key].append(koperasi_id)
    return kept


def _own_keys(given: Iterable[Given]) -> Iterator[Given]:
    """The numbers, and the name of a koperasi that had no number when it was given its id."""
    known: set[str] = set()
    for key, koperasi_id in given:
        if not is_name(key) or koperasi_id not in known:
            yield key, koperasi_id
        known.add(koperasi_id)


def _take(one: Koperasi, koperasi_id: str, taken: set[str]) -> None:
    if not one.koperasi_id and koperasi_id not in taken:
        one.koperasi_id = koperasi_id
        taken.add(koperasi_id)


def _sole_of_their_name(
    every: Iterable[Koperasi], kept: Mapping[str, list[str]], taken: set[str]
) -> list[tuple[Koperasi, str]]:
    """A koperasi without any known number keeps the id of its name where nobody else could."""
    could_be = [
        (one, {koperasi_id for place in one.places for koperasi_id in kept[place]} - taken)
        for one in every
        if not one.koperasi_id and not one.alone
    ]
    wanted = Counter(koperasi_id for _, ids in could_be for koperasi_id in ids)
    return [
        (one, next(iter(ids)))
        for one, ids in could_be
        if len(ids) == 1 and all(wanted[koperasi_id] == 1 for koperasi_id in ids)
    ]


def _new(one: Koperasi, naming: Naming, ever: Collection[str]) -> str:
    key = next(one.keys())
    attempt = 0
    while (koperasi_id := naming.new_id(key, attempt)) in ever:
        attempt += 1
    return koperasi_id


def _first_given(one: Koperasi, kept: Mapping[str, list[str]]) -> Iterator[Given]:
    keys = list(one.keys())
    is_known = any(one.koperasi_id in kept[key] for key in keys if not is_name(key))
    for key in keys:
        # A number that led to another koperasi goes on leading there, once the two are apart again.
        leads_elsewhere = kept[key] and not is_name(key) and is_known
        if one.koperasi_id not in kept[key] and not leads_elsewhere:
            yield key, one.koperasi_id
