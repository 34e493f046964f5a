"""The committed sample, a freshly written one, and warehouses built from it as known on a day."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kopdata import loading, sample, settings, warehouse


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


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home folder for all tests of the sample, so that each file is read once."""
    return tmp_path_factory.mktemp("sample_home")


@pytest.fixture
def known_on(
    sample_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[date], warehouse.Warehouse]:
    """`known_on(day)`: the warehouse of the committed sample as known on that day."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    monkeypatch.delenv("KOPDATA_SAMPLE", raising=False)
    return lambda day: warehouse.open_read_only(loading.known_on(day))
