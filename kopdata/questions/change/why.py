"""The answer: a metric at two moments, and every cause of the difference."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from kopdata import metrics
from kopdata.questions.change import moves, telling
from kopdata.questions.change.causes import Cause, Move, added
from kopdata.questions.change.moment import Moment


@dataclass(frozen=True)
class Change:
    """A metric's count at two moments, of how many in the base, and all that moved either."""

    metric: metrics.Metric
    before: int | Decimal
    after: int | Decimal
    base_before: int
    base_after: int
    moves: tuple[Move, ...]

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What makes the difference: the papers first, then what happened, the largest first."""
        moved: dict[tuple[str, int], list[Move]] = defaultdict(list)
        for move in self.moves:
            if move.effect:
                moved[move.key, 1 if move.effect > 0 else -1].append(move)
        found = [Cause(key, sign, tuple(members)) for (key, sign), members in moved.items()]
        return tuple(sorted(found, key=_papers_first))

    def sum(self, *, is_real: bool) -> int | Decimal:
        """What happened, or what only the papers did, in sum."""
        return added(move.effect for move in self.moves if move.is_real is is_real)

    @property
    def is_of_koperasi(self) -> bool:
        """Whether each move is one koperasi more or less: not of amounts, people or sessions."""
        return all(move.effect in {-1, 0, 1} and move.item in move.koperasi for move in self.moves)

    def net(self) -> tuple[int, int]:
        """How many koperasi (or sessions) count for more at the second moment, and for less."""
        return _net((move.item, move.effect) for move in self.moves)

    def net_of_base(self) -> tuple[int, int]:
        """How many entered the base, and how many left it."""
        return _net((move.item, move.base_effect) for move in self.moves)


def why(before: Moment, after: Moment, metric_id: str, selection: metrics.Selection) -> Change:
    """Why a metric changed over a selection; the years of the selection do not matter."""
    checked = replace(selection.checked(metrics.options(after.warehouse)), tahun=())
    metric = metrics.get(metric_id)
    asked = moves.TwoMoments(before, after, metric, checked)
    first = telling.told(before.warehouse, metric, before.tahun, checked)
    again = asked.first_as_known_now(first)
    last = telling.told(after.warehouse, metric, after.tahun, checked)
    (count, base), (count_after, base_after) = telling.total(first), telling.total(last)
    found = (*moves.on_paper(asked, first, again), *moves.in_time(asked, again, last))
    return Change(metric, count, count_after, base, base_after, found)


def _net(effects: Iterable[tuple[str, int | Decimal]]) -> tuple[int, int]:
    net: dict[str, int | Decimal] = defaultdict(int)
    for item, effect in effects:
        net[item] += effect
    return sum(n > 0 for n in net.values()), sum(n < 0 for n in net.values())


def _papers_first(cause: Cause) -> tuple:
    return cause.is_real, -cause.size, cause.key, -cause.sign
