"""What people decided once: who is who, and what a heading means. Dated, and taken back by date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kopdata.archive.delivery import Entry


@dataclass(frozen=True)
class Decision:
    """What a person decided once about a koperasi that could not be told from another.

    `koperasi_id` is whom the identity belongs to; None says it is a koperasi of its own.
    """

    number: int
    decided_on: date
    nik: str | None
    kunci_badan_hukum: str | None
    kunci_nama: str | None
    kecamatan: str | None
    koperasi_id: str | None


@dataclass(frozen=True)
class HeadingDecision:
    """What a person said once about the headings of a list: it holds for every list with exactly
    these headings. `fields` pairs a heading with the field it is, or with None: of no use here.
    """

    number: int
    decided_on: date
    kind: str
    headings: tuple[str, ...]
    fields: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class Join:
    """Two koperasi a person found to be one: `koperasi_id` is `same_as`, in every list."""

    number: int
    decided_on: date
    koperasi_id: str
    same_as: str


def identity_decisions(
    entries: Iterable[Entry], known_on: date | None = None
) -> tuple[Decision, ...]:
    """Those made up to a date and not taken back by then."""
    return tuple(_decision(entry) for entry in _in_force(entries, "identity_decision", known_on))


def joins(entries: Iterable[Entry], known_on: date | None = None) -> tuple[Join, ...]:
    """Those made up to a date and not taken back by then, in the order they were made."""
    return tuple(
        Join(
            number=entry.number,
            decided_on=date.fromisoformat(entry.facts["on"]),
            koperasi_id=entry.facts["koperasi_id"],
            same_as=entry.facts["same_as"],
        )
        for entry in _in_force(entries, "join_decision", known_on)
    )


def heading_decisions(entries: Iterable[Entry]) -> tuple[HeadingDecision, ...]:
    """Those in force, in the order they were made."""
    return tuple(_heading_decision(entry) for entry in _in_force(entries, "heading_decision", None))


def _in_force(entries: Iterable[Entry], kind: str, known_on: date | None) -> list[Entry]:
    entries = [entry for entry in entries if known_on is None or _day(entry) <= known_on]
    taken_back = {
        entry.facts["decision"] for entry in entries if entry.type == "decision_revocation"
    }
    return [entry for entry in entries if entry.type == kind and entry.number not in taken_back]


def _day(entry: Entry) -> date:
    # Refusals and the like carry no day of their own and decide nothing.
    return date.fromisoformat(entry.facts["on"]) if "on" in entry.facts else date.min


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


def _heading_decision(entry: Entry) -> HeadingDecision:
    facts = entry.facts
    return HeadingDecision(
        number=entry.number,
        decided_on=date.fromisoformat(facts["on"]),
        kind=facts["kind"],
        headings=tuple(facts["headings"]),
        fields=tuple((heading, field) for heading, field in facts["fields"]),
    )
