"""How far a state moved since an earlier one, and between which ends the unknown leave it.

`sign` is 1 where a rise is told and -1 where a fall is: the figure is then a positive number.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from kopdata.questions.pers.judgement import Span
from kopdata.questions.pers.ucapan.states import State, UnanswerableError

_WHOLE = Decimal(100)


def moved(state: State, before: State, sign: int) -> Span:
    """By how many."""
    return _between(state.counted, before.counted, lambda now, then: sign * (now - then), True)


def moved_in_percent(state: State, before: State, sign: int) -> Span:
    """By which part of what it was, in percent."""
    return _over(before, lambda now, then: sign * (now - then) * _WHOLE / then, state)


def times(state: State, before: State) -> Span:
    """How many times what it was."""
    return _over(before, lambda now, then: now / then, state)


def moved_in_points(state: State, before: State, sign: int) -> Span:
    """By how many percentage points its share moved."""
    now, then = state.percent, before.percent
    if now is None or then is None:
        raise UnanswerableError("tanpa_dasar")
    return _between(now, then, lambda later, earlier: sign * (later - earlier), False)


_Figure = Callable[[Decimal, Decimal], Decimal]


def _over(before: State, figure: _Figure, state: State) -> Span:
    if not before.count:
        raise UnanswerableError("tahun_sebelumnya")
    return _between(state.counted, before.counted, figure, True)


def _between(now: Span, then: Span, figure: _Figure, is_stated: bool) -> Span:
    ends: Iterable[Decimal] = [
        figure(later, earlier)
        for later in (now.lowest, now.highest)
        for earlier in (then.lowest, then.highest)
    ]
    return Span(figure(now.value, then.value), min(ends), max(ends), is_stated)
