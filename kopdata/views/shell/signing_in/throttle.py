"""So many a minute, or so many at once, and no more."""

import asyncio
import threading
import time


class Throttle:
    """Allows so many a minute; whoever asks shares them."""

    def __init__(self, most: int) -> None:
        self._most, self._left, self._since = most, most, time.monotonic()
        self._lock = threading.Lock()

    def allows(self) -> bool:
        """Whether there is one left in this minute."""
        with self._lock:
            now = time.monotonic()
            if now - self._since > 60:
                self._left, self._since = self._most, now
            self._left -= 1
            return self._left >= 0


class Queue:
    """`async with` lets so many through at once; `is_full` says when no more should wait."""

    def __init__(self, *, at_once: int, most: int) -> None:
        self._turns, self._most, self._inside = asyncio.Semaphore(at_once), most, 0

    @property
    def is_full(self) -> bool:
        """Whether as many are in or waiting as there may be."""
        return self._inside >= self._most

    async def __aenter__(self) -> None:
        self._inside += 1
        try:
            await self._turns.acquire()
        except BaseException:
            self._inside -= 1
            raise

    async def __aexit__(self, *_failed: object) -> None:
        self._inside -= 1
        self._turns.release()
