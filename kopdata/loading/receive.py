"""One file in: read, check, compare, accept into the archive, publish; or refuse with a reason."""

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kopdata import ingest, warehouse
from kopdata.archive import Delivery, storage
from kopdata.errors import FileRefused
from kopdata.loading import difference, warehouses
from kopdata.loading.difference import Headline, SheetDifference

Progress = Callable[[float, str], None]

ALL_JUMPS = frozenset({"*"})


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
    headlines: tuple[Headline, ...] = ()
    problems: tuple[ingest.Problem, ...] = ()


def receive(
    path: Path,
    *,
    received_on: date,
    per: date | None = None,
    by: str | None = None,
    note: str | None = None,
    dry_run: bool = False,
    confirmed: Collection[str] = (),
    progress: Progress | None = None,
) -> Outcome:
    """Receive one file as its own delivery; a refusal is an outcome, not an error.

    `confirmed` names the metrics whose jump is right, or is `ALL_JUMPS`.
    """
    archive = warehouses.archive()
    with archive.locked():
        try:
            return _receive(
                path,
                Delivery(
                    id="",
                    number=0,
                    file=path.name,
                    sha256=_digest(path),
                    path=path,
                    received_on=received_on,
                    per=per,
                    by=by,
                    note=note,
                ),
                dry_run=dry_run,
                confirmed=confirmed,
                progress=progress,
            )
        except FileRefused as refusal:
            reason = str(refusal)
            if not dry_run:
                digest = storage.sha256(path) if path.is_file() else None
                archive.refuse(file=path.name, sha256=digest, reason=reason, by=by)
            return Outcome(
                path.name, received_on, accepted=False, reason=reason, is_dry_run=dry_run
            )


def _digest(path: Path) -> str:
    if not path.is_file():
        raise FileRefused(
            f"{path.name}: berkas tidak ditemukan di {path.parent}. Periksa nama dan foldernya."
        )
    return storage.sha256(path)


def _receive(
    path: Path,
    proposed: Delivery,
    *,
    dry_run: bool,
    confirmed: Collection[str],
    progress: Progress | None,
) -> Outcome:
    archive = warehouses.archive()
    archive.refuse_if_in_force(proposed.file, proposed.sha256)
    proposed = dataclasses.replace(proposed, **archive.next_number())
    parsed = warehouses.read(proposed, progress)
    office = warehouses.office()
    before_deliveries = () if office.is_sample else office.deliveries
    candidate_office = dataclasses.replace(
        office, deliveries=(*before_deliveries, proposed), is_sample=False
    )
    candidate_path = warehouses.built(candidate_office, progress)
    before_path = warehouses.current(progress) if before_deliveries else None
    outcome = _compared(proposed, parsed, before_path, candidate_path)
    refusal = _unconfirmed(proposed.file, outcome.headlines, confirmed)
    if refusal or dry_run:
        candidate_path.unlink(missing_ok=True)
        if refusal and not dry_run:
            archive.refuse(
                file=proposed.file, sha256=proposed.sha256, reason=refusal, by=proposed.by
            )
        return dataclasses.replace(outcome, reason=refusal, is_dry_run=dry_run)
    accepted = archive.accept(
        path,
        file=proposed.file,
        received_on=proposed.received_on,
        per=proposed.per,
        by=proposed.by,
        note=proposed.note,
        result=_result(outcome),
    )
    warehouses.current(progress)
    return dataclasses.replace(outcome, accepted=True, delivery=accepted.id)


def _compared(
    proposed: Delivery, parsed: ingest.Parsed, before_path: Path | None, candidate_path: Path
) -> Outcome:
    candidate = warehouse.open_read_only(candidate_path)
    before = warehouse.open_read_only(before_path) if before_path else None
    try:
        return Outcome(
            file=proposed.file,
            received_on=proposed.received_on,
            accepted=False,
            sheets=difference.sheet_differences(candidate, proposed.number, parsed),
            headlines=difference.headlines(before, candidate),
            problems=tuple(
                ingest.Problem(*problem)
                for problem in warehouse.run(
                    candidate, "problems_of_delivery", number=proposed.number
                )
            ),
        )
    finally:
        candidate.close()
        if before:
            before.close()


def _unconfirmed(
    file: str, headlines: tuple[Headline, ...], confirmed: Collection[str]
) -> str | None:
    if ALL_JUMPS.issubset(confirmed):
        return None
    unconfirmed = [one for one in difference.jumps(headlines) if one.metric.id not in confirmed]
    if not unconfirmed:
        return None
    moves = "; ".join(
        f"{one.metric.text().name} dari {one.before} menjadi {one.after or 0}"
        for one in unconfirmed
    )
    return (
        f"{file}: angka utama bergeser lebih dari 10 %: {moves}. Periksa berkasnya; bila memang "
        f"benar, ulangi dengan --confirm-jump {' '.join(one.metric.id for one in unconfirmed)}."
    )


def _result(outcome: Outcome) -> dict[str, object]:
    return {
        "sheets": [
            {**dataclasses.asdict(sheet), "per": sheet.per.isoformat() if sheet.per else None}
            for sheet in outcome.sheets
        ],
        "headlines": [
            {
                "metric": one.metric.id,
                "before": None if one.before is None else float(one.before),
                "after": None if one.after is None else float(one.after),
            }
            for one in outcome.headlines
        ],
        "problems": len(outcome.problems),
    }
