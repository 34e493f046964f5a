"""Warehouses of past dates: built beside the server, kept for a while, and never at its cost."""

import os
import threading
import time
from datetime import date
from types import SimpleNamespace

import pytest

from kopdata import loading, warehouse
from kopdata.errors import KopdataError
from kopdata.loading import warehouses
from kopdata.loading.beside import past_state


@pytest.mark.filterwarnings(
    "error::ResourceWarning", "error::pytest.PytestUnraisableExceptionWarning"
)
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


@pytest.fixture
def built_slowly(monkeypatch):
    """Builds that end when they are let: which were begun, and how many at most at once."""
    begun, at_once, most, go = [], [], [], threading.Event()

    def build(day, at_entry, tell):
        begun.append(day)
        at_once.append(day)
        most.append(len(at_once))
        tell(0.5, "separuh")
        assert go.wait(30)
        at_once.remove(day)

    monkeypatch.setattr(past_state, "_build", build)
    monkeypatch.setattr(warehouses, "is_ready", lambda *_: False)
    monkeypatch.setattr(warehouses, "known_on", lambda day, *_: day)
    return SimpleNamespace(begun=begun, most=most, go=go)


def ask_all(days, told=None):
    threads = [threading.Thread(target=loading.known_on_beside, args=(day, told)) for day in days]
    for thread in threads:
        thread.start()
    return threads


def test_those_who_ask_for_one_day_wait_for_one_process(built_slowly):
    told = []
    threads = ask_all([date(2019, 12, 31)] * 8, lambda fraction, _: told.append(fraction))
    while told.count(0.5) < 8:
        time.sleep(0.01)
    built_slowly.go.set()
    for thread in threads:
        thread.join(30)

    assert built_slowly.begun == [date(2019, 12, 31)]


def test_many_days_are_built_one_after_the_other(built_slowly):
    days = [date(2019, month, 1) for month in range(1, 7)]
    threads = ask_all(days)
    built_slowly.go.set()
    for thread in threads:
        thread.join(30)

    assert sorted(built_slowly.begun) == days
    assert max(built_slowly.most) == 1


def test_what_nobody_waits_for_any_more_is_not_begun(built_slowly):
    class Left(BaseException):
        """The visitor went on, which Streamlit says at the next word to the page."""

    def leave(*_):
        raise Left

    (first,) = ask_all([date(2019, 1, 1)])
    while not built_slowly.begun:
        time.sleep(0.01)
    with pytest.raises(Left):
        loading.known_on_beside(date(2019, 2, 1), leave)
    built_slowly.go.set()
    first.join(30)
    loading.known_on_beside(date(2019, 3, 1))

    assert built_slowly.begun == [date(2019, 1, 1), date(2019, 3, 1)]


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


@pytest.mark.parametrize(("megabytes", "kept"), [("4", 3), ("3", 2), ("0", 1), (None, 4)])
def test_all_together_are_no_larger_than_the_office_says(monkeypatch, megabytes, kept):
    """A megabyte each, the published one too; what was asked for is kept whatever its size."""
    if megabytes:
        monkeypatch.setenv("KOPDATA_KEPT_MB", megabytes)
    monkeypatch.setattr(warehouses, "build_to", a_megabyte)
    published = loading.current()

    days = [loading.known_on(date(year, 12, 31)) for year in (2017, 2018, 2019, 2020)]

    assert [path for path in days if path.exists()] == days[-kept:]
    assert published.exists()


def test_a_limit_that_is_no_number_is_told_before_anything_is_built(monkeypatch):
    monkeypatch.setenv("KOPDATA_KEPT_MB", "1 GB")
    monkeypatch.setattr(warehouses, "build_to", None)
    with pytest.raises(KopdataError, match="bukan bilangan"):
        loading.current()


def a_megabyte(asked, path, progress=None):
    path.write_bytes(bytes(899_000))
    warehouse.public_beside(path).write_bytes(bytes(100_000))
    # Each a second younger than the one before: the file system's clock is coarser than the test.
    age = len(list(path.parent.glob("*.publik.duckdb")))
    for one in (path, warehouse.public_beside(path)):
        os.utime(one, (age, age))


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
