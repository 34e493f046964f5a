"""Whether a workbook can be marked, and marking it; openpyxl is large and loaded only then."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

from kopdata.ingest import Problem

# openpyxl takes some 25 times the size of a workbook in memory, and a second for each 200 KB.
MOST_BYTES = 3 << 20


def can_be_marked(path: Path) -> bool:
    """Whether cells can be marked in the file itself: an .xlsx that is not large."""
    return path.stat().st_size <= MOST_BYTES and zipfile.is_zipfile(path)


def marked_workbook(path: Path, problems: Sequence[Problem]) -> bytes:
    """The operator's own workbook with its problems; where that cannot be, only their list.

    Formulas and macros are never run; macros and links to other files are left out.
    """
    from kopdata.loading.marked.cell_marks import workbook  # noqa: PLC0415

    return workbook(path if can_be_marked(path) else None, problems)
