"""The warehouses the pages speak from: open while somebody asks, and then let go."""

import gc
import weakref
from datetime import date

import pytest
import streamlit as st
from cachetools import TTLCache

from kopdata import loading
from kopdata.views import data


@pytest.fixture
def time(monkeypatch):
    """A clock in a list of one."""
    now = [0.0]
    shelf = TTLCache(maxsize=8, ttl=data.IDLE_S, timer=lambda: now[0])
    monkeypatch.setattr(data, "_shelf", lambda: shelf)
    yield now
    st.cache_resource.clear()


def test_a_warehouse_stays_open_as_long_as_it_is_asked_for(time):
    path = str(loading.known_on(date(2019, 12, 31)))
    first = data._opened(path)
    for _ in range(3):
        time[0] += data.IDLE_S - 1
        assert data._opened(path) is first


def test_one_that_nobody_asks_for_is_let_go_when_another_is_asked_for(time):
    old = weakref.ref(data._opened(str(loading.known_on(date(2019, 12, 31)))))
    time[0] += data.IDLE_S + 1
    data._opened(str(loading.known_on(date(2020, 12, 31))))
    gc.collect()

    assert old() is None
