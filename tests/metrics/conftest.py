"""A warehouse as of a day, from rows that need not say when they came."""

from collections.abc import Callable
from datetime import date

import pytest


@pytest.fixture
def as_of(given: Callable[..., object]) -> Callable[..., object]:
    """Build a warehouse whose data date is `day`; rows without `received_on` came that day."""

    def build(day: date, **rows: list[dict]) -> object:
        received = {
            kind: [{"received_on": day, "per": day, **row} for row in listed]
            for kind, listed in rows.items()
        }
        moving = {
            row["received_on"]
            for kind, listed in received.items()
            for row in listed
            if kind != "target"
        }
        if day in moving:
            return given(**received)
        return given(data_date=day, **received)

    return build
