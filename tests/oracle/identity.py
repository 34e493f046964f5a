"""Which rows are about one koperasi, by what they say alone and in whatever order they came.

Rows that share a NIK or a badan hukum number are one koperasi; a row without both goes by its name
within its kecamatan. Only registers found a koperasi.
"""

from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Fact(NamedTuple):
    """One clean row, and the koperasi it is truly about (none for a target)."""

    kind: str
    koperasi: int | None
    row: dict


def numbers(row: dict) -> set[tuple[str, str]]:
    return {(kind, row[kind]) for kind in ("nik", "kunci_badan_hukum") if row.get(kind)}


def place(row: dict) -> tuple[str, str | None]:
    return row["kunci_nama"], row.get("kecamatan")


def united(sets: Sequence[set]) -> list[set]:
    """Sets that touch each other, made one."""
    apart: list[set] = []
    for one in sets:
        touching = [other for other in apart if other & one]
        apart = [other for other in apart if not other & one]
        apart.append(one.union(*touching))
    return apart


def whose(facts: Sequence[Fact]) -> list[Hashable]:
    """The number of the koperasi of each row, None where nobody can tell or no register names it.

    Where lists tell one koperasi as two, the second goes by another name.
    """
    registers = [row for kind, _, row in facts if kind == "register"]
    known = united([numbers(row) | {("row", id(row))} for row in registers if numbers(row)])
    where = {id(row): place(row) for row in registers}
    places = [{where[key] for kind, key in one if kind == "row"} for one in known]
    for row in registers:
        if not numbers(row) and not any(place(row) in told for told in places):
            known.append({("row", id(row))})
            places.append({place(row)})

    called = names_of(known, facts)

    def found(kind: str, row: dict) -> Hashable:
        if kind == "target":
            return None
        by_number = [n for n, one in enumerate(known) if numbers(row) & one]
        if by_number:
            return called[by_number[0]] if len(by_number) == 1 else None
        nama, kecamatan = place(row)
        named = [
            n
            for n, told in enumerate(places)
            if any(nama == name and kecamatan in (None, there) for name, there in told)
            and not contradicts(known[n], row)
        ]
        return called[named[0]] if len(named) == 1 else None

    return [found(kind, row) for kind, _, row in facts]


def names_of(known: Sequence[set], facts: Sequence[Fact]) -> list[Hashable]:
    """What each koperasi is called at any moment: the number of whom its rows are truly about."""
    true = {id(row): number for kind, number, row in facts if kind == "register"}
    called: list[Hashable] = []
    for n, one in enumerate(known):
        number = min(true[key] for kind, key in one if kind == "row")
        called.append((number, n) if number in called else number)
    return called


def contradicts(known: set, row: dict) -> bool:
    kinds = {kind for kind, _ in known}
    return any(kind in kinds for kind, _ in numbers(row))
