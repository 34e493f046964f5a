"""Who is who by the archive: the ids given before, what people decided, the secret of new ids."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kopdata.archive.decisions import Decision, Join
from kopdata.archive.delivery import Entry

# The made-up office has nothing to keep to itself, and its ids are the same everywhere.
_OF_THE_SAMPLE = "contoh"


@dataclass(frozen=True)
class Naming:
    """What a build is told of koperasi that lists alone do not tell.

    `given` pairs what names a koperasi ("nik:...") with the id it was given, oldest first, and
    `receipts` are the numbers of the deliveries with which that happened.
    """

    decisions: tuple[Decision, ...] = ()
    joins: tuple[Join, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    receipts: tuple[int, ...] = ()
    secret: str = _OF_THE_SAMPLE

    @classmethod
    def kept(cls, receipts: Iterable[Entry], known_on: date | None, **others: Any) -> "Naming":
        """With the ids that receipts up to a day gave.

        In an archive older than that custom the first receipt that gave any speaks for those
        before it.
        """
        giving = [one for one in receipts if "koperasi" in one.facts]
        known = [
            one
            for one in giving
            if known_on is None or date.fromisoformat(one.facts["received_on"]) <= known_on
        ]
        counted = known or giving[:1]
        given = (
            (key, koperasi_id)
            for one in counted
            for koperasi_id, keys in one.facts["koperasi"].items()
            for key in keys
        )
        numbers = tuple(one.facts["number"] for one in counted)
        return cls(given=tuple(given), receipts=numbers, **others)

    def new_id(self, named: str, attempt: int = 0) -> str:
        """The id of a koperasi that never had one: nobody without the secret tells its numbers."""
        message = f"{named}#{attempt}".encode()
        digest = hmac.new(self.secret.encode(), message, hashlib.sha256).hexdigest()
        # Twelve characters stay inline in DuckDB.
        return f"K{digest[:11]}"

    def could_be(self, named: str) -> frozenset[str]:
        """The ids that a decision may call this by: as new, or as before ids were kept."""
        number = named.split(":", 1)[1]
        before = hashlib.sha256(f"{number}#0".encode()).hexdigest()
        return frozenset((self.new_id(named), f"K{before[:11]}"))

    def ids_decided_about(self) -> Iterable[str]:
        """Every id a person has named."""
        yield from (one.koperasi_id for one in self.decisions if one.koperasi_id)
        for one in self.joins:
            yield from (one.koperasi_id, one.same_as)
