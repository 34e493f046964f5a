"""Who moved where between two years: predikat, belum dinilai, bubar and belum ada."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kopdata import metrics, rules
from kopdata import warehouse as store
from kopdata.questions.shared.koperasi_named import Named, Source, named
from kopdata.questions.shared.standing import Alike, Standing, on_two_days

NOT_ASSESSED = "belum_dinilai"
PREDIKAT = {word: word.lower().replace(" ", "_") for word in rules.PREDIKAT}
STATES = (*PREDIKAT.values(), NOT_ASSESSED, "bubar", "belum_ada")


@dataclass(frozen=True)
class Transitions:
    """The koperasi registered at the end of at least one of two years, by state then and later.

    A row adds up to what was registered (or not) at the first end, a column at the second.
    """

    before: int
    after: int
    cells: dict[tuple[str, str], tuple[Source, ...]]
    is_other_instrument: bool

    def count(self, state_before: str, state_after: str) -> int:
        """How many went from one state to another."""
        return len(self.cells.get((state_before, state_after), ()))

    def total(self) -> int:
        """All koperasi in the matrix."""
        return sum(len(members) for members in self.cells.values())


def transitions(
    warehouse: store.Warehouse, selection: metrics.Selection, before: int, after: int
) -> Transitions:
    """The matrix between the ends of two years; each member with the row that says so."""
    cells: dict[tuple[str, str], list[Source]] = defaultdict(list)
    instruments: set[tuple[str, str]] = set()
    for one in on_two_days(warehouse, selection, before, after):
        old, new = one.first, one.second
        if old.is_registered or new.is_registered:
            sources = map(Source, one.ids, _rows(one))
            cells[_state(old), _state(new)].extend(sources)
        if old.skema and new.skema:
            instruments.add((old.skema, new.skema))
    return Transitions(
        before,
        after,
        {key: tuple(sorted(members)) for key, members in cells.items()},
        any(old != new for old, new in instruments),
    )


def members(
    warehouse: store.Warehouse, found: Transitions, state_before: str, state_after: str
) -> tuple[Named, ...]:
    """The koperasi behind one cell."""
    return named(warehouse, found.cells.get((state_before, state_after), ()))


def _state(one: Standing) -> str:
    if not one.is_registered:
        return one.keberadaan
    return PREDIKAT.get(one.predikat or "", NOT_ASSESSED)


def _rows(one: Alike) -> Sequence[int | None]:
    """The assessment where there is one, else the register row that says it exists or is Bubar."""
    is_assessed = one.second.is_registered and one.second.predikat is not None
    return one.second_kesehatan if is_assessed else one.second_status
