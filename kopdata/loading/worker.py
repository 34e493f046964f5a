"""A process of its own that reads a file and builds the warehouse to compare it in.

It runs beside the server, so that pages keep answering meanwhile, and can be stopped at any moment:
all it leaves behind is what any build leaves, kept under the name of its content.
"""

import dataclasses
import json
import os
import sys
from datetime import date
from pathlib import Path

from kopdata.errors import KopdataError
from kopdata.ingest import NoKnownList
from kopdata.loading.examine import examine


def main(asked: str) -> None:
    """Examine the file asked for, telling the progress line by line."""
    if hasattr(os, "nice"):
        os.nice(19)
    told = json.loads(asked)
    try:
        examine(
            Path(told["path"]),
            file=told["file"],
            received_on=date.fromisoformat(told["received_on"]),
            per=date.fromisoformat(told["per"]) if told["per"] else None,
            progress=lambda fraction, text: _tell(progress=fraction, text=text),
        )
        _tell(done=True)
    except NoKnownList as refusal:
        sheets = [dataclasses.asdict(sheet) for sheet in refusal.sheets]
        _tell(refused=str(refusal), sheets=sheets)
    except KopdataError as refusal:
        _tell(refused=str(refusal), sheets=[])


def _tell(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts, default=str) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
