"""What an address may hold, whoever wrote it."""

import pytest

from kopdata.views.shell import address


@pytest.mark.parametrize("text", ["0", "7", "12"])
def test_the_number_of_an_entry_that_is_there(text):
    assert address.is_entry(text, 12)


@pytest.mark.parametrize("text", ["", "13", "-1", "1.0", "²", "9" * 5000, "0" * 5000])
def test_anything_else_is_none_however_long(text):
    assert not address.is_entry(text, 12)
    assert not address.is_date(text)
