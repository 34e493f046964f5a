"""An examination in a process of its own: followed, cancelled, and then looked at."""

import contextlib
import json
import secrets
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

from kopdata import settings
from kopdata.loading.examine import Examination, examine
from kopdata.loading.inbox import Waiting

_UNTOLD = (
    "Pemeriksaan terhenti sebelum selesai. Periksa ruang disk dan ingatan komputer, lalu "
    "periksa berkas ini lagi; yang sudah diterima tidak berubah."
)


@dataclass(frozen=True)
class State:
    """How far an examination is; `refused` says why the file cannot be used.

    `sheets` are those of a file without a known list, for a person to say what stands in them.
    """

    fraction: float = 0.0
    text: str = ""
    is_over: bool = False
    refused: str | None = None
    sheets: tuple[dict[str, Any], ...] = ()


class Job:
    """One examination running beside the server."""

    def __init__(self, waiting: Waiting) -> None:
        self.waiting = waiting
        self._told = waiting.path.with_name(f"kemajuan-{secrets.token_hex(4)}")
        asked = {
            "path": str(waiting.path.resolve()),
            "file": waiting.file,
            "received_on": waiting.received_on.isoformat(),
            "per": waiting.per.isoformat() if waiting.per else None,
            "kind": waiting.kind,
        }
        with self._told.open("wb") as out:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "kopdata.loading.beside.worker", json.dumps(asked)],
                cwd=settings.ROOT,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.DEVNULL,
            )

    def state(self) -> State:
        """How far it is now."""
        is_over = self._process.poll() is not None
        lines = self._told.read_text("utf-8").split("\n")[:-1]
        told = json.loads(lines[-1]) if lines else {}
        if "refused" in told:
            return State(1.0, "", True, told["refused"], tuple(told["sheets"]))
        if "done" in told:
            return State(1.0, "", is_over)
        if is_over:
            return State(1.0, "", True, _UNTOLD)
        return State(min(1.0, max(0.0, told.get("progress", 0.0))), told.get("text", ""))

    def wait(self, seconds: float) -> State:
        """How far it is when it is over, or after that time."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        return self.state()

    def cancel(self) -> None:
        """Stop it; nothing it did counts for anybody."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def examination(self, received_on: date | None = None) -> Examination:
        """What it found, from what it has prepared. Raises FileRefused."""
        waiting = self.waiting
        return examine(
            waiting.path,
            file=waiting.file,
            received_on=received_on or waiting.received_on,
            per=waiting.per,
            kind=waiting.kind,
        )
