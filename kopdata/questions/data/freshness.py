"""How old the newest list of each kind is, and when the next one is expected."""

import functools
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kopdata import messages, settings
from kopdata import warehouse as store


@dataclass(frozen=True)
class Freshness:
    """One kind of list; without deliveries it was never received. Late is late on the data date."""

    kind: str
    deliveries: int
    last_per: date | None
    last_received_on: date | None
    delivery: str | None
    file: str | None
    days: int
    due_on: date | None
    is_late: bool
    texts: dict[str, str]

    def text(self, language: str = "id") -> str:
        """How often it is expected, in words."""
        return self.texts[language]


def freshness(warehouse: store.Warehouse) -> tuple[Freshness, ...]:
    """Every kind that is expected, in the order of `kesegaran.toml`."""
    received = {row[0]: row[1:] for row in store.run(warehouse, "questions/data/freshness")}
    return tuple(
        _freshness(kind, told, received.get(kind), warehouse.about.data_date)
        for kind, told in _expected().items()
    )


def _freshness(
    kind: str, told: dict[str, Any], received: tuple | None, data_date: date | None
) -> Freshness:
    deliveries, last_per, last_received_on, delivery, file = received or (0, None, None, None, None)
    due_on = last_per + timedelta(days=told["days"]) if last_per else None
    return Freshness(
        kind=kind,
        deliveries=deliveries,
        last_per=last_per,
        last_received_on=last_received_on,
        delivery=delivery,
        file=file,
        days=told["days"],
        due_on=due_on,
        is_late=due_on is None or (data_date is not None and due_on < data_date),
        texts={language: told[f"{language}_text"] for language in messages.LANGUAGES},
    )


@functools.cache
def _expected() -> dict[str, dict[str, Any]]:
    return tomllib.loads((settings.reference() / "kesegaran.toml").read_text("utf-8"))
