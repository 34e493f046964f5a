"""Until there is a sign-in, the address the program listens on decides who sees names."""

import pytest
from streamlit import config

from kopdata.views.shell import access


@pytest.fixture
def listening_on():
    """`listening_on("0.0.0.0")`: the program's address, put back afterwards."""
    before = config.get_option("server.address")
    yield lambda address: config.set_option("server.address", address)
    config.set_option("server.address", before)


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
def test_on_this_machine_only_the_user_is_the_offices_own(listening_on, address):
    listening_on(address)

    assert access.role() == "internal"
    assert access.may_see_names()
    assert access.may_see_people()


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.5", "::", "", None])  # noqa: S104
def test_on_any_other_address_everybody_is_the_public(listening_on, address):
    listening_on(address)

    assert access.role() == "publik"
    assert not access.may_see_names()
    assert not access.may_see_people()
