"""How long one file may take from its first byte to its last row."""

import time

from kopdata.errors import FileRefused

SECONDS = 300


class Deadline:
    """One for the whole of a file; whoever works on it asks now and then."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ends = time.monotonic() + SECONDS

    def check(self) -> None:
        """Raise FileRefused once the time is over."""
        if time.monotonic() > self._ends:
            raise FileRefused(
                f"{self._name}: berkas tidak selesai dibaca dalam {SECONDS // 60} menit. "
                "Bagi menjadi beberapa berkas, lalu kirim lagi."
            )
