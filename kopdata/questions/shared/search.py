"""Which koperasi is meant: by name, NIK or badan hukum, with typing mistakes forgiven."""

import re
from dataclasses import dataclass

from kopdata import warehouse as store
from kopdata.ingest import normal_badan_hukum, normal_name
from kopdata.metrics import Selection

AT_MOST = 50
LONGEST = 200  # longer than any name: what anybody may type must not keep the server busy
_SHORTEST_PART = 3
_SHORTEST = 8  # a shorter number with one mistake would be anything


@dataclass(frozen=True)
class Found:
    """A koperasi that answers a search; `name` is the name it was found by, perhaps former."""

    koperasi_id: str
    name: str | None


def search(
    warehouse: store.Warehouse, selection: Selection, text: str, at_most: int = AT_MOST
) -> tuple[Found, ...]:
    """The koperasi of a selection that a text may mean, the best match first."""
    text = text[:LONGEST]
    number = _number(text)
    name = normal_name(text) or ""
    filters = {"at_most": at_most, **selection.parameters()}
    rows = []
    if number and len(number) >= _SHORTEST_PART:
        rows = store.run(
            warehouse,
            "questions/shared/search_by_number",
            number=number,
            mistakes=int(len(number) >= _SHORTEST),
            **filters,
        )
    if name and not rows and not (number and number.isdigit()):
        words = name.split()
        rows = store.run(
            warehouse,
            "questions/shared/search_by_name",
            words=words,
            joined="".join(words),
            **filters,
        )
    return tuple(Found(*row) for row in rows)


def _number(text: str) -> str | None:
    """What could be a NIK or badan hukum number: it holds a digit; a NIK without its marks."""
    number = normal_badan_hukum(text)
    if number is None or not any(mark.isdigit() for mark in number):
        return None
    digits = re.sub(r"[\s.'’-]", "", text)
    return digits if digits.isdigit() else number
