"""Warehouses as of a day, as in the tests of the metrics."""

from tests.metrics.conftest import as_of

__all__ = ["as_of"]
