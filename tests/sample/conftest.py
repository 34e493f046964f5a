"""The committed sample and a freshly written one."""

import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kopdata import sample, settings


class Received(NamedTuple):
    """One line of `deliveries.csv`."""

    path: Path
    received_on: date
    per: date | None


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as the generator writes it now."""
    folder = tmp_path_factory.mktemp("sample")
    sample.write(folder)
    return folder


@pytest.fixture(scope="session")
def committed() -> Path:
    """The sample as it is committed."""
    return settings.ROOT / "data" / "sample"


@pytest.fixture(scope="session")
def received(committed: Path) -> tuple[Received, ...]:
    """The committed deliveries in order of receipt."""
    with (committed / "deliveries.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Received(
                committed / row["file"],
                date.fromisoformat(row["received_on"]),
                date.fromisoformat(row["per"]) if row["per"] else None,
            )
            for row in csv.DictReader(lines)
        )
