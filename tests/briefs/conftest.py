"""Warehouses as of a day, as in the tests of the metrics; and the press kit of the sample."""

from datetime import date

import pytest

from kopdata import briefs, loading, metrics, warehouse
from tests.metrics.conftest import as_of

__all__ = ["as_of"]

TOLD = date(2023, 7, 21)


@pytest.fixture(scope="session")
def sample_known_on(sample_home):
    """`sample_known_on(day)`: the sample office as known on that day."""

    def known_on(day):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("KOPDATA_HOME", str(sample_home))
            patch.delenv("KOPDATA_SAMPLE", raising=False)
            return warehouse.open_read_only(loading.known_on(day))

    return known_on


@pytest.fixture(scope="session")
def kit(sample_known_on):
    """The press kit of the whole regency as known on the day the figures were told."""
    return briefs.make_kit(sample_known_on(TOLD), metrics.Selection())
