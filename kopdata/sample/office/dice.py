"""Chance that can be repeated: one stream of numbers for each topic, from one seed.

A stream of its own for each topic keeps a change in one list from moving every other list.
"""

import random
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeVar

Item = TypeVar("Item")


def dice(seed: int, topic: str) -> random.Random:
    """Return the stream of a topic; the same seed and topic give the same numbers everywhere."""
    return random.Random(f"{seed}:{topic}")  # noqa: S311 - made-up data, nothing secret


def day_between(stream: random.Random, first: date, last: date) -> date:
    """Return a day from `first` to `last`, both included."""
    return first + timedelta(days=stream.randint(0, max(0, (last - first).days)))


def weekday_between(stream: random.Random, first: date, last: date) -> date:
    """Return a working day from `first` to `last`; a weekend gives the Friday before it."""
    day = day_between(stream, first, last)
    back = max(0, day.weekday() - 4)
    return max(first, day - timedelta(days=back))


def top(items: Iterable[Item], count: int, score: Callable[[Item], float]) -> list[Item]:
    """Return the `count` items of highest score, in their own order."""
    items = list(items)
    scores = [score(item) for item in items]
    best = sorted(range(len(items)), key=lambda place: (-scores[place], place))[:count]
    return [items[place] for place in sorted(best)]
