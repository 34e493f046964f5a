"""A warehouse as of a day, from rows that need not say when they came."""

from collections.abc import Callable
from datetime import date

import pytest

from kopdata import settings


@pytest.fixture
def own_deadline() -> Callable[[], None]:
    """Let the office measure primer by 31 March from tahun buku 2025."""

    def write() -> None:
        settings.own_rules().write_text(
            """
            [[batas_rat]]
            id = "batas_rat_primer_2025"
            tahun_buku_from = 2025
            tahun_buku_to = 9999
            bentuk = ["Primer"]
            month = 3
            day = 31
            """,
            "utf-8",
        )

    return write


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
