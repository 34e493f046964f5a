"""A warehouse of a past state, built beside the server so that its pages keep answering.

One is built at a time, whoever asks; all who ask for the same one wait for the same process, and
one that nobody waits for any more is not begun.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from kopdata import settings
from kopdata.loading import warehouses

Progress = Callable[[float, str], None]

_BETWEEN_LOOKS_S = 0.2


def known_on_beside(
    day: date | None, progress: Progress | None = None, at_entry: int | None = None
) -> Path:
    """The same as `known_on`, built by a process of its own where it is not there yet.

    Raises what `known_on` raises.
    """
    if not warehouses.is_ready(day, at_entry):
        with _QUEUE.asked_for(day, at_entry) as build:
            while not build.future.done():
                if progress:
                    progress(*build.told)
                wait((build.future,), _BETWEEN_LOOKS_S)
            if progress:
                progress(*build.told)
    # There by now; where that process failed, this says why.
    return warehouses.known_on(day, progress, at_entry)


class _Build:
    """One build asked for: how far it is, and how many wait for it."""

    def __init__(self) -> None:
        self.future: Future[None] = Future()
        self.told: tuple[float, str] = (0.0, "")
        self.waiting = 0

    def tell(self, fraction: float, text: str) -> None:
        """Note how far it is."""
        self.told = (fraction, text)


class _Queue:
    """Builds one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="past-state")
        self._underway: dict[tuple, _Build] = {}

    @contextmanager
    def asked_for(self, day: date | None, at_entry: int | None) -> Iterator[_Build]:
        """The build of a state, begun or joined."""
        key = (warehouses.office(day, at_entry).key, settings.home())
        with self._lock:
            build = self._underway.get(key)
            if build is None:
                build = self._underway[key] = _Build()
                build.future = self._worker.submit(_build, day, at_entry, build.tell)
                build.future.add_done_callback(lambda _: self._underway.pop(key, None))
            build.waiting += 1
        try:
            yield build
        finally:
            with self._lock:
                build.waiting -= 1
                is_wanted = build.waiting > 0
            if not is_wanted:
                build.future.cancel()  # one that has begun goes on: the next finds it done


_QUEUE = _Queue()


def _build(day: date | None, at_entry: int | None, progress: Progress | None) -> None:
    asked = {"known_on": day.isoformat() if day else None, "at_entry": at_entry}
    with subprocess.Popen(
        [sys.executable, "-m", "kopdata.loading.beside.worker", json.dumps(asked)],
        cwd=settings.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        for line in process.stdout or ():
            told = json.loads(line)
            if progress and "progress" in told:
                progress(told["progress"], told["text"])
