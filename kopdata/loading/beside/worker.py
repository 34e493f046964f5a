"""A process of its own that reads a file, or builds a warehouse of a past state.

It runs beside the server, so that pages keep answering meanwhile, and can be stopped at any moment:
all it leaves behind is what any build leaves, kept under the name of its content.
"""

import contextlib
import dataclasses
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from kopdata import settings
from kopdata.errors import KopdataError
from kopdata.ingest import NoKnownList
from kopdata.loading import warehouses
from kopdata.loading.examine import examine


def main(asked: str) -> None:
    """Do what is asked for, telling the progress line by line."""
    settings.keep_to_owner()
    if hasattr(os, "nice"):
        os.nice(19)
    told = json.loads(asked)
    try:
        if "known_on" in told:
            day = date.fromisoformat(told["known_on"]) if told["known_on"] else None
            warehouses.known_on(day, _progress, told["at_entry"])
        else:
            _examine(told)
        _tell(done=True)
    except NoKnownList as refusal:
        sheets = [dataclasses.asdict(sheet) for sheet in refusal.sheets]
        _tell(refused=str(refusal), sheets=sheets)
    except KopdataError as refusal:
        _tell(refused=str(refusal), sheets=[])


def _examine(told: dict[str, Any]) -> None:
    examine(
        Path(told["path"]),
        file=told["file"],
        received_on=date.fromisoformat(told["received_on"]),
        per=date.fromisoformat(told["per"]) if told["per"] else None,
        kind=told["kind"],
        progress=_progress,
    )


def _progress(fraction: float, text: str) -> None:
    _tell(progress=fraction, text=text)


def _tell(**facts: object) -> None:
    with contextlib.suppress(OSError):  # nobody listens any more; the work is wanted all the same
        sys.stdout.write(json.dumps(facts, default=str) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
