"""Visitors who signed in, as in the tests of the pages."""

from tests.pages.conftest import browser_of, sign_in

__all__ = ["browser_of", "sign_in"]
