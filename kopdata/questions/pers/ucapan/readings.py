"""One number of a sentence understood in one way, beside what the data says of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kopdata.questions.pers.judgement import (
    DIFFERS,
    FITS,
    FITS_ROUNDED,
    UNDECIDED,
    Judgement,
)
from kopdata.questions.pers.ucapan.states import NOT_COACHED, State, Subject

# The verdicts from the best to the worst.
ORDER = (FITS, FITS_ROUNDED, UNDECIDED, DIFFERS)
_UNDECIDED = ORDER.index(UNDECIDED)
# Numbers that are given, and not only limited.
GIVEN = ("tepat", "persis", "sekitar")


@dataclass(frozen=True)
class Understood:
    """A number understood in one way.

    `measure` is jumlah, persen, kenaikan, penurunan, relatif, poin, kelipatan, target,
    selisih_target, sebelumnya, arah or arah_persen (of shares); `value` is in its unit, None where
    the data does not say, `before` the state it is compared with, and `base_said` the base the
    sentence gives.
    """

    subject: Subject
    measure: str
    qualifier: str
    said: Decimal | None
    judgement: Judgement
    value: Decimal | None = None
    state: State | None = None
    before: State | None = None
    base_said: Decimal | None = None
    direction: str | None = None

    @property
    def verdict(self) -> str:
        """Whether the data bears it."""
        return self.judgement.verdict

    @property
    def rank(self) -> int:
        """The place of its verdict, from the best."""
        return ORDER.index(self.verdict)

    @property
    def day(self) -> date | None:
        """The day its figure speaks of."""
        return self.state.day if self.state else None

    @property
    def is_percent(self) -> bool:
        """Whether what is said is in percent."""
        return self.measure in ("persen", "relatif", "poin")


@dataclass(frozen=True)
class Edge:
    """One side of a number that can be taken two ways: each way it is true makes it true.

    The first of `ways` is the likeliest; a limit has to hold of its measure, for one true of a
    smaller measure only (`kurang dari 200 dibina`) is not meant, and so has a multiple. What is
    true only of those coached for the first time is not said of all that were: it is undecided.
    `is_primary` is false for a side that is far-fetched: it keeps a number from being called wrong,
    and never makes it right.
    """

    name: str
    ways: tuple[Understood, ...]
    is_primary: bool = True

    @property
    def best(self) -> Understood:
        """The way in which it holds best."""
        return min(self.ways, key=lambda one: one.rank)

    @property
    def in_order(self) -> tuple[Understood, ...]:
        """The ways to show: of a number that is given the best first, of a limit the likeliest."""
        first = self.ways[0].subject.metric_id
        is_given = self.best.qualifier in GIVEN and self.name != "kelipatan"
        is_given = is_given and not self._is_of_first_or_all
        return tuple(
            sorted(
                self.ways,
                key=lambda one: (not is_given and one.subject.metric_id != first, one.rank),
            )
        )

    @property
    def _is_of_first_or_all(self) -> bool:
        """Whether `dibina` may be all that were coached, or those for the first time alone."""
        ids = {one.subject.metric_id for one in self.ways if not one.subject.is_opposite}
        return ids == set(NOT_COACHED)

    @property
    def rank(self) -> int:
        """The place of its verdict, from the best."""
        return max(self.best.rank, min(self.in_order[0].rank, _UNDECIDED))


@dataclass(frozen=True)
class NumberSaid:
    """One number of the sentence with its sides."""

    text: str
    edges: tuple[Edge, ...] = field(default=())

    @property
    def primary(self) -> tuple[Edge, ...]:
        """The sides that are meant."""
        return tuple(edge for edge in self.edges if edge.is_primary)

    @property
    def is_two_edged(self) -> bool:
        """Whether its sides end differently: right taken one way, and not so taken another."""
        is_open = any(edge.rank != _UNDECIDED for edge in self.edges)
        return len(self.edges) > 1 and self.verdict == UNDECIDED and is_open

    @property
    def verdict(self) -> str:
        """The verdict of every side that is meant, if they agree."""
        ranks = [edge.rank for edge in self.primary]
        right = {rank <= ORDER.index(FITS_ROUNDED) for rank in ranks}
        if right == {True}:
            return ORDER[max(ranks)]
        may_be = any(edge.rank <= _UNDECIDED for edge in self.edges)
        return UNDECIDED if may_be else DIFFERS

    @property
    def ways(self) -> tuple[Understood, ...]:
        """Every way to understand it: side by side, and on each side the best first."""
        return tuple(one for edge in self.edges for one in edge.in_order)
