"""Decisions of a person: who is who, what a heading means; dated, and taken back by date.

Each is for who has the right `putuskan` in every kecamatan, else NotAllowed, and carries the
signed-in name.
"""

from collections.abc import Callable
from datetime import date

from kopdata.access import Visitor, require_everywhere
from kopdata.archive import Entry
from kopdata.loading import warehouses

Progress = Callable[[float, str], None]


def decide_identity(
    identity: dict[str, str | None],
    koperasi_id: str | None,
    *,
    on: date,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Entry:
    """Record whom an ambiguous identity belongs to (None: a koperasi of its own) and publish."""
    require_everywhere(visitor, "putuskan")
    archive = warehouses.archive()
    with archive.locked():
        entry = archive.decide_identity(
            identity=identity, koperasi_id=koperasi_id, on=on, by=visitor.signs(by)
        )
        warehouses.current(progress)
    return entry


def decide_join(
    koperasi_id: str,
    same_as: str,
    *,
    name: str,
    on: date,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Entry:
    """Record that two koperasi of the register are one and publish.

    From then on every row of the koperasi called `name` belongs to `same_as`. Raises ArchiveError
    when both are the same already.
    """
    require_everywhere(visitor, "putuskan")
    archive = warehouses.archive()
    with archive.locked():
        entry = archive.decide_join(koperasi_id, same_as, name=name, on=on, by=visitor.signs(by))
        warehouses.current(progress)
    return entry


def decide_headings(
    kind: str,
    headings: tuple[str, ...],
    fields: dict[str, str | None],
    *,
    on: date,
    visitor: Visitor,
    by: str | None = None,
) -> Entry:
    """Record what headings are, for the files that are read from now on."""
    require_everywhere(visitor, "putuskan")
    archive = warehouses.archive()
    with archive.locked():
        return archive.decide_headings(
            kind=kind, headings=headings, fields=tuple(fields.items()), on=on, by=visitor.signs(by)
        )


def revoke(
    number: int,
    *,
    why: str,
    on: date,
    visitor: Visitor,
    by: str | None = None,
    progress: Progress | None = None,
) -> Entry:
    """Take a decision back from a date on and publish."""
    require_everywhere(visitor, "putuskan")
    archive = warehouses.archive()
    with archive.locked():
        entry = archive.revoke_decision(number, why=why, on=on, by=visitor.signs(by))
        warehouses.current(progress)
    return entry


def note_export(what: str, *, visitor: Visitor, by: str | None = None) -> Entry | None:
    """Note that a list, brief or press kit left the program.

    Who is not signed in gets nothing but totals or invented names, and writes nothing: None.
    """
    if not visitor.is_signed_in:
        return None
    archive = warehouses.archive()
    with archive.locked():
        return archive.note_export(what, visitor.signs(by))
