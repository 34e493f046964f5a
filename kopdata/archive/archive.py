"""The office's archive: files by their SHA-256, and one numbered, append-only entry per event."""

import contextlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from filelock import FileLock

from kopdata.archive import erasures, storage
from kopdata.archive.book import Book
from kopdata.archive.damage import LookedThrough, damage_of, not_erased
from kopdata.archive.decisions import (
    Decision,
    HeadingDecision,
    Join,
    heading_decisions,
    identity_decisions,
    joins,
)
from kopdata.archive.delivery import Delivery, Entry, Meaning, deliveries, received
from kopdata.archive.erasures import copies_without_people, hashes_erased
from kopdata.archive.naming import Naming
from kopdata.archive.snapshot import Snapshot, written_up_to
from kopdata.errors import ArchiveError, FileRefused, GroundMoved, UnknownName
from kopdata.formatting import date_long


class Archive:
    """One folder: `files/` holds what was received, `entries/` what was decided about it.

    With `at_entry` it is read as it stood when that entry had been written.
    """

    def __init__(self, folder: Path, at_entry: int | None = None) -> None:
        self.folder = folder
        self._at_entry = at_entry
        self._files = folder / "files"
        self._book = Book(folder)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the archive against other writers; readers are never held up."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self.folder / ".lock"):
            yield

    def entries(self) -> tuple[Entry, ...]:
        """Every entry in the order it was written; raises ArchiveError at the first damaged one."""
        return self._book.entries(self._at_entry)

    def last_entry(self) -> int:
        """The number of the newest entry: it names this state of the archive; 0 when empty."""
        return self._book.last()

    def stamp(self) -> tuple[int, ...]:
        """What is another once something was added; told without reading what there is."""
        return self._book.stamp()

    def snapshot(self) -> Snapshot:
        """Everything up to the newest entry, to be copied; what is added meanwhile is left out."""
        last = self.last_entry()
        written = written_up_to(self.folder, last)
        files = {
            f"files/{one.path.name}": one.path for one in self._received(self._book.entries(last))
        }
        return Snapshot(last, written, files)

    def looked_through(self) -> LookedThrough:
        """Every entry and every received file held against what vouches for it."""
        entries, damaged = self._book.looked_through()
        copies = copies_without_people(entries)
        receipts = [one for one in entries if one.type == "receipt"]
        kept = (received(one, self._files, copies) for one in receipts)
        files = {one.sha256: one for one in kept}
        damaged += [damage for one in files.values() if (damage := damage_of(one))]
        left = (self._files / one for one in hashes_erased(copies) - files.keys())
        damaged += [not_erased(path) for path in left if path.exists()]
        begins = next((one.number for one in entries if one.begins_chain), None)
        return LookedThrough(len(entries), len(files), tuple(damaged), begins)

    def deliveries(self) -> tuple[Delivery, ...]:
        """Every accepted delivery in order of receipt; withdrawn ones with date and reason."""
        return self._received(self.entries())

    def _received(self, entries: Sequence[Entry]) -> tuple[Delivery, ...]:
        """Of earlier states too: what was erased from a file is gone from all of them."""
        every = entries if self._at_entry is None else self._book.entries()
        found = deliveries(entries, self._files, copies_without_people(every))
        return erasures.without_notes(found, every)

    def decisions(self, known_on: date | None = None) -> tuple[Decision, ...]:
        """What people decided about ambiguous koperasi, up to a date."""
        return identity_decisions(self.entries(), known_on)

    def joins(self, known_on: date | None = None) -> tuple[Join, ...]:
        """Which koperasi people found to be one, up to a date."""
        return joins(self.entries(), known_on)

    def naming(self, known_on: date | None = None) -> Naming:
        """All that a build is told of who is who, up to a date."""
        entries = self.entries()
        return Naming.kept(
            (entry for entry in entries if entry.type == "receipt"),
            known_on,
            decisions=identity_decisions(entries, known_on),
            joins=joins(entries, known_on),
            secret=self._secret(),
        )

    def _secret(self) -> str:
        """What new ids are made with: drawn once, kept with the archive, and told to nobody."""
        path = self.folder / "secret"
        if not path.exists():
            with contextlib.suppress(FileExistsError):  # another process was quicker
                storage.write_new(path, secrets.token_hex(32))
        return path.read_text("utf-8")

    def heading_decisions(self) -> tuple[HeadingDecision, ...]:
        """What people said about headings nobody could place."""
        return heading_decisions(self.entries())

    def meanings(self) -> tuple[Meaning, ...]:
        """What a file that is read now knows about its headings."""
        return tuple((one.kind, one.headings, one.fields) for one in self.heading_decisions())

    def refuse_if_in_force(self, file: str, sha256: str) -> None:
        """Raise FileRefused when a delivery in force has the same content."""
        for before in self.deliveries():
            if sha256 in (before.sha256, *before.erased_from) and before.withdrawn_on is None:
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
        meanings: tuple[Meaning, ...] = (),
        result: dict[str, Any] | None = None,
        koperasi: Mapping[str, Sequence[str]] | None = None,
        sha256: str | None = None,
        is_sample: bool = False,
    ) -> Delivery:
        """Store a file and its receipt; raises FileRefused if the same file is already in force.

        `koperasi` keeps what names a koperasi for the first time, by the id it is given for good;
        `sha256` is what was examined: GroundMoved where the file has become another since.
        """
        digest = sha256 or storage.sha256(source)
        self.refuse_if_in_force(file, digest)
        if not storage.store_copy(source, self._files, digest):
            raise GroundMoved(
                f"{file}: isi berkas ini berubah sesudah diperiksa. Bandingkan lagi, lalu putuskan."
            )
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
            **({"meanings": meanings} if meanings else {}),
            **({"koperasi": koperasi} if koperasi else {}),
            **({"sample": True} if is_sample else {}),
            "result": result or {},
        }
        return received(self._book.append("receipt", facts), self._files)

    def refuse(self, *, file: str, sha256: str | None, reason: str, by: str | None = None) -> Entry:
        """Note that a file was refused and why; the file itself is not kept."""
        return self._book.append(
            "refusal", {"file": file, "sha256": sha256, "reason": reason, "by": by}
        )

    def withdraw(self, delivery_id: str, *, why: str, on: date, by: str | None = None) -> Delivery:
        """Undo a load from a date on; nothing is deleted."""
        delivery = self.find(delivery_id)
        if delivery.withdrawn_on is not None:
            raise ArchiveError(
                f"Kiriman {delivery_id} sudah ditarik pada {date_long(delivery.withdrawn_on)}."
            )
        self._book.append(
            "withdrawal",
            {"delivery": delivery_id, "why": why, "on": on.isoformat(), "by": by},
        )
        return replace(delivery, withdrawn_on=on, withdrawn_why=why)

    def decide_identity(
        self, *, identity: dict[str, str | None], koperasi_id: str | None, on: date, by: str | None
    ) -> Entry:
        """Record whom an ambiguous identity belongs to; None makes it a koperasi of its own."""
        return self._book.append(
            "identity_decision",
            {"on": on.isoformat(), "by": by, "koperasi_id": koperasi_id, **identity},
        )

    def decide_join(
        self, koperasi_id: str, same_as: str, *, name: str, on: date, by: str | None
    ) -> Entry:
        """Record that the koperasi of that `name` is the one known as `same_as`.

        Raises ArchiveError when the two are one already.
        """
        if koperasi_id == same_as:
            raise ArchiveError("Dua pilihan itu koperasi yang sama. Pilih dua yang berbeda.")
        facts = {"koperasi_id": koperasi_id, "name": name, "same_as": same_as}
        return self._book.append("join_decision", {"on": on.isoformat(), "by": by, **facts})

    def decide_headings(
        self,
        *,
        kind: str,
        headings: tuple[str, ...],
        fields: tuple[tuple[str, str | None], ...],
        on: date,
        by: str | None,
    ) -> Entry:
        """Record what headings mean for every later list with exactly these headings."""
        facts = {"kind": kind, "headings": headings, "fields": fields}
        return self._book.append("heading_decision", {"on": on.isoformat(), "by": by, **facts})

    def revoke_decision(self, number: int, *, why: str, on: date, by: str | None) -> Entry:
        """Take a decision back from a date on; the decision stays in the book."""
        in_force = {decision.number for decision in self.decisions()}
        in_force |= {join.number for join in self.joins()}
        in_force |= {heading.number for heading in self.heading_decisions()}
        if number not in in_force:
            raise ArchiveError(f"Keputusan nomor {number} tidak ada, atau sudah dicabut.")
        facts = {"decision": number, "why": why, "on": on.isoformat(), "by": by}
        return self._book.append("decision_revocation", facts)

    def note_export(self, what: str, by: str | None = None) -> Entry:
        """Note that something left the program: a list, a brief, a press kit."""
        return self._book.append("export", {"what": what, "by": by})

    def erase(
        self,
        copies: Mapping[str, Path],
        *,
        places: Mapping[str, Sequence[str]],
        notes: Sequence[str] = (),
        request: str,
        why: str | None,
        on: date,
        by: str | None,
    ) -> Entry:
        """Put copies without a person's data in the place of deliveries' files, for good.

        `copies` and `places` (which cells) are by delivery, `notes` are the deliveries whose note
        named them and is no longer told. The originals are deleted once the
        entry names both hashes; nothing in it says who the person is.
        """
        files = erasures.stored(self.deliveries(), copies, places, self._files)
        facts: dict[str, Any] = {"on": on.isoformat(), "by": by, "request": request, "why": why}
        facts |= {"files": files, **({"notes": list(notes)} if notes else {})}
        entry = self._book.append("erasure", facts)
        self.finish_erasures()
        return entry

    def finish_erasures(self) -> None:
        """Delete what an erasure named and a crash left behind."""
        copies = copies_without_people(self._book.entries())
        for digest in hashes_erased(copies) - {one.sha256 for one in self.deliveries()}:
            storage.remove(self._files / digest)

    def note_backup(self, *, file: str, sha256: str, last_entry: int, by: str | None) -> Entry:
        """Note that a backup was made of everything up to an entry."""
        facts = {"file": file, "sha256": sha256, "last_entry": last_entry, "by": by}
        return self._book.append("backup", facts)

    def note_restore(self, *, file: str, made_at: str, by: str | None) -> Entry:
        """Note that this archive was put back from a backup, and when that had been made."""
        return self._book.append("restore", {"file": file, "made_at": made_at, "by": by})

    def find(self, delivery_id: str) -> Delivery:
        """The delivery of that number; raises UnknownName."""
        for delivery in self.deliveries():
            if delivery.id == delivery_id:
                return delivery
        known = ", ".join(delivery.id for delivery in self.deliveries()[-5:]) or "belum ada"
        raise UnknownName(
            f"Kiriman '{delivery_id}' tidak ada dalam arsip. Kiriman terakhir: {known}. "
            "Lihat semuanya dengan perintah deliveries."
        )
