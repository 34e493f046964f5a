"""Warehouses of past dates: built beside the server, kept for a while, and never at its cost."""

from datetime import date

import pytest

from kopdata import loading, warehouse
from kopdata.errors import KopdataError
from kopdata.loading import warehouses
from kopdata.loading.beside import past_state


def test_a_process_beside_builds_the_same_warehouse_and_tells_its_progress():
    told = []
    day = date(2019, 12, 31)

    path = loading.known_on_beside(day, lambda fraction, text: told.append(fraction))

    assert path == loading.known_on(day)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_what_is_there_already_starts_no_process(monkeypatch):
    day = date(2019, 12, 31)
    built = loading.known_on(day)
    monkeypatch.setattr(past_state.subprocess, "Popen", None)

    assert loading.known_on_beside(day) == built


def test_where_the_process_fails_the_visitor_hears_why(monkeypatch):
    monkeypatch.setattr(past_state, "_build", lambda *_: None)

    def refuses(asked, path, progress=None):
        raise KopdataError("Gudang data tidak dapat ditulis.")

    monkeypatch.setattr(warehouses, "build_to", refuses)

    with pytest.raises(KopdataError, match="tidak dapat ditulis"):
        loading.known_on_beside(date(2019, 12, 31))


def test_only_the_newest_few_and_the_published_one_are_kept(monkeypatch):
    monkeypatch.setattr(warehouses, "KEPT_WAREHOUSES", 1)
    monkeypatch.setattr(warehouses, "build_to", touched)
    published = loading.current()

    days = [loading.known_on(date(year, 12, 31)) for year in (2017, 2018, 2019, 2020)]

    assert [path for path in days if path.exists()] == days[-2:]
    assert [path for path in days if warehouse.public_beside(path).exists()] == days[-2:]
    assert published.exists()
    assert warehouse.public_beside(published).exists()


def touched(asked, path, progress=None):
    for one in (path, warehouse.public_beside(path)):
        one.touch()


def test_a_lost_half_of_a_pair_is_built_again():
    path = loading.known_on(date(2019, 12, 31))
    for lost in (path, warehouse.public_beside(path)):
        lost.unlink()
        assert not loading.is_ready(date(2019, 12, 31))

        assert loading.known_on(date(2019, 12, 31)) == path
        assert lost.exists()


def test_a_half_whose_other_is_lost_is_let_go_with_the_oldest(monkeypatch):
    monkeypatch.setattr(warehouses, "KEPT_WAREHOUSES", 0)
    monkeypatch.setattr(warehouses, "build_to", touched)
    first = loading.known_on(date(2017, 12, 31))
    first.unlink()

    loading.known_on(date(2018, 12, 31))

    assert not warehouse.public_beside(first).exists()
