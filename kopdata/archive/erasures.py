"""Files that were replaced by copies without a person: what the book says of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kopdata.archive import storage
from kopdata.archive.delivery import Delivery, Entry
from kopdata.errors import GroundMoved


def copies_without_people(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """By delivery the hashes its file had, the newest last, where a person was erased from it."""
    copies: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if entry.type == "erasure":
            for one in entry.facts["files"]:
                before = copies.get(one["delivery"], (one["before"],))
                copies[one["delivery"]] = (*before, one["after"])
    return copies


def hashes_erased(copies: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The hashes of all files that still held the person."""
    return {digest for hashes in copies.values() for digest in hashes[:-1]}


def without_notes(deliveries: Iterable[Delivery], entries: Iterable[Entry]) -> tuple[Delivery, ...]:
    """The deliveries, no longer with a note that named a person who was erased."""
    hidden = {
        number
        for entry in entries
        if entry.type == "erasure"
        for number in entry.facts.get("notes", ())
    }
    return tuple(replace(one, note=None) if one.id in hidden else one for one in deliveries)


def stored(
    deliveries: Iterable[Delivery],
    copies: Mapping[str, Path],
    places: Mapping[str, Sequence[str]],
    files: Path,
) -> list[dict[str, Any]]:
    """Keep the copies, by delivery, beside the originals: what an entry says of each.

    Raises GroundMoved where a copy has become another meanwhile.
    """
    told = []
    for delivery in deliveries:
        if copy := copies.get(delivery.id):
            digest = storage.sha256(copy)
            if not storage.store_copy(copy, files, digest):
                raise GroundMoved("Salinan tanpa data orang berubah selagi disimpan. Ulangi.")
            about = {"delivery": delivery.id, "before": delivery.sha256, "after": digest}
            told.append(about | {"places": list(places.get(delivery.id, ()))})
    return told
