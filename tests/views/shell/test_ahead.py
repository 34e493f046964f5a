"""What is asked about the other kecamatan before anybody chooses them."""

from queue import Queue

import pytest

from kopdata import metrics
from kopdata.questions.rat import clock as rat_clock
from kopdata.views.shell import ahead
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from tests.pages.test_ringkasan import koperasi

BUSANG = metrics.Selection(kecamatan=("Busang",))


TELEN = metrics.Selection(kecamatan=("Telen",))


@pytest.fixture
def office(given):
    """A koperasi in Busang and one in Telen."""
    return given(register=[koperasi(1), {**koperasi(2), "kecamatan": "Telen"}])


@pytest.fixture
def everywhere(office):
    """The whole regency, and each of its kecamatan."""
    each = metrics.options(office).kecamatan
    return [metrics.Selection(), *(metrics.Selection(kecamatan=(name,)) for name in each)]


def test_every_kecamatan_and_the_whole_are_asked_once_behind_the_page(office, everywhere):
    asked = Queue()
    with ahead.asking_ahead():
        for _ in range(2):
            ahead.elsewhere(office, "rat", BUSANG, asked.put)
        ahead.elsewhere(office, "last", BUSANG, asked.put)
        found = [asked.get(timeout=10) for _ in everywhere * 2]

    assert found == everywhere * 2
    assert asked.empty()


@pytest.mark.parametrize(
    "selection",
    [
        metrics.Selection(tahun=(2023,)),
        metrics.Selection(bentuk=("Primer",)),
        metrics.Selection(kecamatan=("Busang", "Telen")),
    ],
)
def test_only_who_goes_through_kecamatan_is_asked_ahead_for(office, selection):
    asked = Queue()
    with ahead.asking_ahead():
        ahead.elsewhere(office, "rat", selection, lambda _: asked.put("rat"))
        ahead.elsewhere(office, "last", BUSANG, lambda _: asked.put("last"))
        assert asked.get(timeout=10) == "last"


def test_without_a_server_or_after_it_broke_nothing_is_asked_ahead(office):
    asked = Queue()
    with pytest.raises(KeyboardInterrupt), ahead.asking_ahead():
        raise KeyboardInterrupt
    ahead.elsewhere(office, "rat", BUSANG, asked.put)

    assert asked.empty()


def test_what_was_asked_ahead_is_what_a_page_is_given(office, everywhere):
    done = Queue()

    def clock(warehouse, selection):
        done.put(selection)
        return rat_clock.clock(warehouse, selection)

    with ahead.asking_ahead():
        answer(Visit(office, BUSANG, "id"), clock)
        asked = [done.get(timeout=10) for _ in everywhere]
    found = answer(Visit(office, TELEN, "id"), clock)

    assert set(asked) == set(everywhere)
    assert done.empty()
    assert found == rat_clock.clock(office, TELEN)
