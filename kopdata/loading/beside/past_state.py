"""A warehouse of a past state, built beside the server so that its pages keep answering."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kopdata import settings
from kopdata.loading import warehouses

Progress = Callable[[float, str], None]


def known_on_beside(
    day: date | None, progress: Progress | None = None, at_entry: int | None = None
) -> Path:
    """The same as `known_on`, built by a process of its own where it is not there yet.

    Raises what `known_on` raises.
    """
    if not warehouses.is_ready(day, at_entry):
        _build(day, at_entry, progress)
    # There by now; where that process failed, this says why.
    return warehouses.known_on(day, progress, at_entry)


def _build(day: date | None, at_entry: int | None, progress: Progress | None) -> None:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "kopdata.loading.beside.worker"),
            json.dumps({"known_on": day.isoformat() if day else None, "at_entry": at_entry}),
        ],
        cwd=settings.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    # A visitor who leaves meanwhile ends this loop, not the build: the next one finds it done.
    for line in process.stdout or ():
        told = json.loads(line)
        if progress and "progress" in told:
            progress(told["progress"], told["text"])
    process.wait()
