"""One file in: examined, accepted into the archive, published; or refused with a reason."""

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kopdata import ingest
from kopdata.access import Visitor, require
from kopdata.archive import storage
from kopdata.errors import FileRefused, GroundMoved
from kopdata.loading import warehouses
from kopdata.loading.difference import Headline, SheetDifference
from kopdata.loading.examine import Examination, examine

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Outcome:
    """What became of a file; `reason` says in one sentence why it was not accepted."""

    file: str
    received_on: date
    accepted: bool
    delivery: str | None = None
    reason: str | None = None
    is_dry_run: bool = False
    sheets: tuple[SheetDifference, ...] = ()
    read: tuple[ingest.Sheet, ...] = ()
    headlines: tuple[Headline, ...] = ()
    problems: tuple[ingest.Problem, ...] = ()

    @property
    def only_announces(self) -> bool:
        """Whether it says what should be and nothing that is: no koperasi, no date of the data."""
        kinds = {sheet.kind for sheet in self.sheets if sheet.kind}
        return not self.reason and all(ingest.kinds()[kind].announces for kind in kinds)


def receive(
    path: Path,
    *,
    received_on: date,
    visitor: Visitor,
    per: date | None = None,
    kind: str | None = None,
    by: str | None = None,
    note: str | None = None,
    dry_run: bool = False,
    confirmed: Collection[str] = (),
    progress: Progress | None = None,
) -> Outcome:
    """Receive one file as its own delivery; a refusal is an outcome, not an error.

    `kind` says what its lists are where they are taken for something else. `confirmed` names the
    metrics whose jump is right, or is `ALL_JUMPS`. Raises NotAllowed.
    """
    require(visitor, "muat")
    refused = Outcome(path.name, received_on, accepted=False, is_dry_run=dry_run)
    while True:
        try:
            found = examine(path, received_on=received_on, per=per, kind=kind, progress=progress)
            found.refuse_outside(visitor)
            refused = _outcome(found, is_dry_run=dry_run)
            if dry_run:
                found.discard()
                return dataclasses.replace(refused, reason=found.unconfirmed(confirmed))
            return accept(
                found, visitor=visitor, by=by, note=note, confirmed=confirmed, progress=progress
            )
        except GroundMoved:
            continue  # somebody else was quicker: compare with what is in force now
        except FileRefused as refusal:
            if not dry_run:
                refuse(path, file=path.name, reason=str(refusal), visitor=visitor, by=by)
            return dataclasses.replace(refused, reason=str(refusal))


def accept(
    found: Examination,
    *,
    visitor: Visitor,
    by: str | None = None,
    note: str | None = None,
    confirmed: Collection[str] = (),
    progress: Progress | None = None,
) -> Outcome:
    """Take an examined file into the archive and publish.

    Raises GroundMoved when what it was compared with is not in force any more, and FileRefused
    when a jump is not confirmed, another has accepted the same file, or it speaks of a kecamatan
    that is not the visitor's, and NotAllowed.
    """
    require(visitor, "muat")
    found.refuse_outside(visitor)
    archive = warehouses.archive()
    proposed = found.proposed
    with archive.locked():
        archive.refuse_if_in_force(proposed.file, proposed.sha256)
        if warehouses.office().key != found.ground:
            raise GroundMoved(
                f"{proposed.file}: sesudah berkas ini dibandingkan, data yang berlaku berubah "
                "karena orang lain menerima atau menarik kiriman. Bandingkan lagi, lalu putuskan."
            )
        if reason := found.unconfirmed(confirmed):
            found.discard()
            raise FileRefused(reason)
        accepted = archive.accept(
            proposed.path,
            file=proposed.file,
            received_on=proposed.received_on,
            per=proposed.per,
            by=visitor.signs(by),
            note=note,
            meanings=proposed.meanings,
            result=_result(found),
            koperasi=found.koperasi,
            sha256=proposed.sha256,
            is_sample=proposed.is_sample,
        )
        warehouses.current(progress)
    return dataclasses.replace(
        _outcome(found, is_dry_run=False), accepted=True, delivery=accepted.id
    )


def refuse(path: Path, *, file: str, reason: str, visitor: Visitor, by: str | None = None) -> None:
    """Note in the archive that a file was refused and why; raises NotAllowed."""
    require(visitor, "muat")
    archive = warehouses.archive()
    digest = storage.sha256(path) if path.is_file() else None
    with archive.locked():
        archive.refuse(file=file, sha256=digest, reason=reason, by=visitor.signs(by))


def _outcome(found: Examination, *, is_dry_run: bool) -> Outcome:
    return Outcome(
        file=found.proposed.file,
        received_on=found.proposed.received_on,
        accepted=False,
        is_dry_run=is_dry_run,
        sheets=found.sheets,
        read=found.read,
        headlines=found.headlines,
        problems=found.problems,
    )


def _result(found: Examination) -> dict[str, object]:
    return {
        "sheets": [
            {**dataclasses.asdict(sheet), "per": sheet.per.isoformat() if sheet.per else None}
            for sheet in found.sheets
        ],
        "headlines": [
            {
                "metric": one.metric.id,
                "before": None if one.before is None else float(one.before),
                "after": None if one.after is None else float(one.after),
            }
            for one in found.headlines
        ],
        "problems": len(found.problems),
    }
