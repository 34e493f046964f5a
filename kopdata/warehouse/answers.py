"""What was answered, kept with the warehouse that answered: it never changes."""

import threading
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from cachetools import LRUCache

ROWS_KEPT = 100_000
QUESTIONS_KEPT = 2_000


class Answers:
    """Answers by the question, up to a number of rows in all; many threads may use them at once."""

    def __init__(self, rows: int = ROWS_KEPT) -> None:
        self._kept: LRUCache[Hashable, Any] = LRUCache(rows, getsizeof=lambda one: one.size)
        self._lock = threading.Lock()

    def get(self, questions: Iterable[Hashable]) -> list[Any | None]:
        """The answer to each; None where it is not here, or no longer."""
        with self._lock:
            return [self._kept.get(question) for question in questions]

    def keep(self, answers: Mapping[Hashable, Any]) -> None:
        """Keep answers, each with the number of its rows as `size`; too large ones are not kept."""
        with self._lock:
            for question, answer in answers.items():
                if answer.size <= self._kept.maxsize:
                    self._kept[question] = answer


class Questions:
    """Whole questions, up to a number of them: of many who ask the same, one finds the answer."""

    def __init__(self, number: int = QUESTIONS_KEPT) -> None:
        self._kept: LRUCache[Hashable, _Once] = LRUCache(number)
        self._lock = threading.Lock()

    def answer(self, question: Hashable, ask: Callable[[], Any]) -> Any:
        """What `ask` gives, called the first time only; whoever comes meanwhile waits for it."""
        with self._lock:
            once = self._kept.setdefault(question, _Once())
        return once.answer(ask)

    def known(self, question: Hashable) -> Any | None:
        """What was answered before; None where nobody asked yet."""
        with self._lock:
            once = self._kept.get(question)
        return once.known() if once else None


class _Once:
    """One answer; a question that failed is asked again by the next."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: list[Any] = []

    def answer(self, ask: Callable[[], Any]) -> Any:
        with self._lock:
            if not self._found:
                self._found.append(ask())
        return self._found[0]

    def known(self) -> Any | None:
        return next(iter(self._found), None)
