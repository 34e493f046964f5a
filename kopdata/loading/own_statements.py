"""Statements written by the program itself, received like the files of anybody else."""

import hashlib
import tempfile
from pathlib import Path

from kopdata.access import Visitor, require
from kopdata.archive import today
from kopdata.errors import KopdataError
from kopdata.loading import warehouses
from kopdata.loading.receive import Outcome, Progress, receive


def receive_statements(
    content: bytes,
    name: str,
    *,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """What became of a file of statements, received today; raises NotAllowed."""
    require(visitor, "tulis")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            return receive(path, received_on=today(), visitor=visitor, by=by, progress=progress)
        except KopdataError as error:
            return Outcome(name, today(), accepted=False, reason=str(error))


def file_prepared(
    content: bytes,
    name: str,
    *,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Outcome | None:
    """The same for what is only prepared: None on the sample office, which it would end.

    What is filed already keeps its first delivery. Raises NotAllowed.
    """
    require(visitor, "tulis")
    office = warehouses.office()
    if office.is_sample:
        return None
    digest = hashlib.sha256(content).hexdigest()
    for one in office.deliveries:
        if one.sha256 == digest:
            return Outcome(name, today(), accepted=True, delivery=one.id)
    return receive_statements(content, name, visitor=visitor, by=by, progress=progress)
