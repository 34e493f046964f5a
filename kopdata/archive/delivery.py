"""What the archive says of its deliveries, and which of them are in force on a date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

Meaning = tuple[str, tuple[str, ...], tuple[tuple[str, str | None], ...]]


@dataclass(frozen=True)
class Entry:
    """One line of the archive's book: never changed, never deleted.

    `before` is the SHA-256 of the entry before it, or of all those before where the chain begins;
    None in an entry older than the chain.
    """

    number: int
    type: str
    recorded_at: str
    facts: dict[str, Any] = field(default_factory=dict)
    before: str | None = None
    begins_chain: bool = False


@dataclass(frozen=True)
class Delivery:
    """A received file: `number` is the order of receipt, `received_on` when we learned it.

    `meanings` is what a person had said about its headings when it was accepted, each as kind,
    headings and (heading, field) pairs: the file is read that way for good. One without headings
    says of which kind its lists are. `is_sample` where the
    file is made up. Where a person's data was erased from it, `sha256` and `path` are of the copy
    without them, and `erased_from` are the hashes it had before, the one as received first.
    """

    id: str
    number: int
    file: str
    sha256: str
    path: Path
    received_on: date
    per: date | None = None
    by: str | None = None
    note: str | None = None
    meanings: tuple[Meaning, ...] = ()
    result: dict[str, Any] = field(default_factory=dict)
    is_sample: bool = False
    withdrawn_on: date | None = None
    withdrawn_why: str | None = None
    erased_from: tuple[str, ...] = ()


def deliveries(
    entries: Iterable[Entry], files: Path, copies: Mapping[str, tuple[str, ...]]
) -> tuple[Delivery, ...]:
    """Every accepted delivery in order of receipt; withdrawn ones with date and reason.

    `copies` as `copies_without_people` gives them.
    """
    found: dict[str, Delivery] = {}
    for entry in entries:
        if entry.type == "receipt":
            delivery = received(entry, files, copies)
            found[delivery.id] = delivery
        elif entry.type == "withdrawal":
            found[entry.facts["delivery"]] = replace(
                found[entry.facts["delivery"]],
                withdrawn_on=date.fromisoformat(entry.facts["on"]),
                withdrawn_why=entry.facts["why"],
            )
    return tuple(found.values())


def received(
    receipt: Entry, files: Path, copies: Mapping[str, tuple[str, ...]] | None = None
) -> Delivery:
    """The delivery of a receipt, whose file lies in the folder `files`."""
    facts = receipt.facts
    *before, sha256 = (copies or {}).get(facts["delivery"], (facts["sha256"],))
    return Delivery(
        id=facts["delivery"],
        number=facts["number"],
        file=facts["file"],
        sha256=sha256,
        path=files / sha256,
        received_on=date.fromisoformat(facts["received_on"]),
        per=date.fromisoformat(facts["per"]) if facts.get("per") else None,
        by=facts.get("by"),
        note=facts.get("note"),
        meanings=tuple(
            (kind, tuple(headings), tuple((heading, field) for heading, field in fields))
            for kind, headings, fields in facts.get("meanings", ())
        ),
        result=facts.get("result", {}),
        is_sample=facts.get("sample", False),
        erased_from=tuple(before),
    )


def in_force(deliveries: Iterable[Delivery], known_on: date | None = None) -> tuple[Delivery, ...]:
    """The deliveries that count, in order of receipt.

    With a date: those received up to it and not yet withdrawn on it. A withdrawal dated later than
    `known_on` was not known then, so the delivery is handed over as if it had never happened.
    """
    if known_on is None:
        return tuple(delivery for delivery in deliveries if delivery.withdrawn_on is None)
    return tuple(
        replace(delivery, withdrawn_on=None, withdrawn_why=None)
        for delivery in deliveries
        if delivery.received_on <= known_on
        and (delivery.withdrawn_on is None or delivery.withdrawn_on > known_on)
    )
