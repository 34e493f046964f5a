"""The warehouses the pages speak from: open while somebody asks, and then let go."""

import gc
import weakref
from datetime import date

import pytest
import streamlit as st
from cachetools import TTLCache

from kopdata import loading
from kopdata.views.shell import warehouses


@pytest.fixture
def time(monkeypatch):
    """A clock in a list of one."""
    now = [0.0]
    shelf = warehouses._Shelf(others=TTLCache(8, warehouses.IDLE_S, timer=lambda: now[0]))
    monkeypatch.setattr(warehouses, "_shelf", lambda: shelf)
    yield now
    st.cache_resource.clear()


def opened(year, *, is_published=False):
    return warehouses._opened(loading.known_on(date(year, 12, 31)), is_published=is_published)


def test_a_warehouse_stays_open_as_long_as_it_is_asked_for(time):
    first = opened(2019)
    for _ in range(3):
        time[0] += warehouses.IDLE_S - 1
        assert opened(2019) is first


def test_one_that_nobody_asks_for_is_let_go_when_another_is_asked_for(time):
    old = weakref.ref(opened(2019))
    time[0] += warehouses.IDLE_S + 1
    opened(2020)
    gc.collect()

    assert old() is None


def test_the_published_one_stays_open_however_long_nobody_asks_for_it(time):
    first = opened(2019, is_published=True)
    time[0] += warehouses.IDLE_S + 1
    opened(2020)

    assert opened(2019, is_published=True) is first


def test_the_published_one_is_let_go_at_once_when_another_is_published(time):
    old = weakref.ref(opened(2019, is_published=True))
    opened(2020, is_published=True)
    gc.collect()

    assert old() is None
