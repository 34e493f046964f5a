"""The sample office, as the tests of the sample know it."""

from tests.sample.conftest import known_on, sample_home

__all__ = ["known_on", "sample_home"]
