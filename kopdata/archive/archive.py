"""The office's archive: files by their SHA-256, and one numbered, append-only entry per event."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from kopdata.archive import storage
from kopdata.archive.delivery import Decision, Delivery, Entry
from kopdata.errors import ArchiveError, FileRefused, UnknownName
from kopdata.formatting import date_long


class Archive:
    """One folder: `files/` holds what was received, `entries/` what was decided about it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files = folder / "files"
        self._entries = folder / "entries"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the archive against other writers; readers are never held up."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self.folder / ".lock"):
            yield

    def entries(self) -> tuple[Entry, ...]:
        """Every entry in the order it was written."""
        if not self._entries.exists():
            return ()
        return tuple(_read_entry(path) for path in sorted(self._entries.glob("[0-9]*.json")))

    def deliveries(self) -> tuple[Delivery, ...]:
        """Every accepted delivery in order of receipt; withdrawn ones with date and reason."""
        found: dict[str, Delivery] = {}
        for entry in self.entries():
            if entry.type == "receipt":
                delivery = self._delivery(entry)
                found[delivery.id] = delivery
            elif entry.type == "withdrawal":
                found[entry.facts["delivery"]] = replace(
                    found[entry.facts["delivery"]],
                    withdrawn_on=date.fromisoformat(entry.facts["on"]),
                    withdrawn_why=entry.facts["why"],
                )
        return tuple(found.values())

    def decisions(self, known_on: date | None = None) -> tuple[Decision, ...]:
        """What people decided about ambiguous koperasi, up to a date."""
        decisions = (
            _decision(entry) for entry in self.entries() if entry.type == "identity_decision"
        )
        return tuple(
            decision
            for decision in decisions
            if known_on is None or decision.decided_on <= known_on
        )

    def refuse_if_in_force(self, file: str, sha256: str) -> None:
        """Raise FileRefused when a delivery in force has the same content."""
        for before in self.deliveries():
            if before.sha256 == sha256 and before.withdrawn_on is None:
                raise FileRefused(
                    f"{file}: isi berkas ini sama dengan {before.file} yang sudah diterima pada "
                    f"{date_long(before.received_on)} sebagai {before.id}. Tarik kiriman itu "
                    "dahulu bila memang harus diterima ulang."
                )

    def next_number(self) -> dict[str, Any]:
        """The `id` and `number` the next accepted delivery will carry."""
        number = sum(entry.type == "receipt" for entry in self.entries()) + 1
        return {"id": f"D{number:04d}", "number": number}

    def accept(
        self,
        source: Path,
        *,
        file: str,
        received_on: date,
        per: date | None = None,
        by: str | None = None,
        note: str | None = None,
        result: dict[str, Any] | None = None,
    ) -> Delivery:
        """Store a file and its receipt; raises FileRefused if the same file is already in force."""
        digest = storage.sha256(source)
        self.refuse_if_in_force(file, digest)
        storage.store_copy(source, self._files / digest)
        next_one = self.next_number()
        facts = {
            "delivery": next_one["id"],
            "number": next_one["number"],
            "file": file,
            "sha256": digest,
            "received_on": received_on.isoformat(),
            "per": per.isoformat() if per else None,
            "by": by,
            "note": note,
            "result": result or {},
        }
        return self._delivery(self._append("receipt", facts))

    def refuse(self, *, file: str, sha256: str | None, reason: str, by: str | None = None) -> Entry:
        """Note that a file was refused and why; the file itself is not kept."""
        return self._append("refusal", {"file": file, "sha256": sha256, "reason": reason, "by": by})

    def withdraw(self, delivery_id: str, *, why: str, on: date, by: str | None = None) -> Delivery:
        """Undo a load from a date on; nothing is deleted."""
        delivery = self._find(delivery_id)
        if delivery.withdrawn_on is not None:
            raise ArchiveError(
                f"Kiriman {delivery_id} sudah ditarik pada {date_long(delivery.withdrawn_on)}."
            )
        self._append(
            "withdrawal",
            {"delivery": delivery_id, "why": why, "on": on.isoformat(), "by": by},
        )
        return replace(delivery, withdrawn_on=on, withdrawn_why=why)

    def decide_identity(
        self, *, identity: dict[str, str | None], koperasi_id: str | None, on: date, by: str | None
    ) -> Entry:
        """Record whom an ambiguous identity belongs to; None makes it a koperasi of its own."""
        return self._append(
            "identity_decision",
            {"on": on.isoformat(), "by": by, "koperasi_id": koperasi_id, **identity},
        )

    def _find(self, delivery_id: str) -> Delivery:
        for delivery in self.deliveries():
            if delivery.id == delivery_id:
                return delivery
        known = ", ".join(delivery.id for delivery in self.deliveries()[-5:]) or "belum ada"
        raise UnknownName(
            f"Kiriman '{delivery_id}' tidak ada dalam arsip. Kiriman terakhir: {known}. "
            "Lihat semuanya dengan perintah deliveries."
        )

    def _delivery(self, entry: Entry) -> Delivery:
        facts = entry.facts
        return Delivery(
            id=facts["delivery"],
            number=facts["number"],
            file=facts["file"],
            sha256=facts["sha256"],
            path=self._files / facts["sha256"],
            received_on=date.fromisoformat(facts["received_on"]),
            per=date.fromisoformat(facts["per"]) if facts.get("per") else None,
            by=facts.get("by"),
            note=facts.get("note"),
            result=facts.get("result", {}),
        )

    def _append(self, kind: str, facts: dict[str, Any]) -> Entry:
        number = max((entry.number for entry in self.entries()), default=0) + 1
        entry = Entry(number, kind, datetime.now(UTC).isoformat(timespec="seconds"), facts)
        text = json.dumps(
            {
                "number": entry.number,
                "type": entry.type,
                "recorded_at": entry.recorded_at,
                "facts": facts,
            },
            ensure_ascii=False,
            indent=1,
        )
        storage.write_new(self._entries / f"{number:06d}.json", text)
        return entry


def _read_entry(path: Path) -> Entry:
    try:
        return Entry(**json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError) as error:
        raise ArchiveError(
            f"Catatan arsip {path.name} tidak terbaca. Pulihkan berkas itu dari cadangan."
        ) from error


def _decision(entry: Entry) -> Decision:
    facts = entry.facts
    return Decision(
        number=entry.number,
        decided_on=date.fromisoformat(facts["on"]),
        nik=facts.get("nik"),
        kunci_badan_hukum=facts.get("kunci_badan_hukum"),
        kunci_nama=facts.get("kunci_nama"),
        kecamatan=facts.get("kecamatan"),
        koperasi_id=facts.get("koperasi_id"),
    )
