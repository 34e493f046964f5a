"""Answers to the questions of `kopdata.questions`, kept for everybody who asks the same."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.views.visit import Visit


def answer(
    here: Visit,
    question: Callable[..., Any],
    *arguments: Any,
    selection: metrics.Selection | None = None,
) -> Any:
    """What `question(warehouse, selection, *arguments)` gives, asked the first time only."""
    name = f"{question.__module__}.{question.__qualname__}"
    chosen = selection or here.selection
    return _kept(here.warehouse, question, here.warehouse.key, name, chosen, arguments)


def behind(
    here: Visit, members: Callable[..., Any], of: Any, *arguments: Any, names: tuple[Any, ...]
) -> Any:
    """What `members(warehouse, of, *arguments)` gives, asked the first time only.

    `names` tell one from the other over the selection of the page, in place of the answer `of`
    that they lie behind: it holds every koperasi, and is slow to compare.
    """
    return _kept_behind(
        here.warehouse, members, of, arguments, here.warehouse.key, here.selection, names
    )


def whole(here: Visit) -> metrics.Selection:
    """The selection over every kecamatan."""
    return replace(here.selection, kecamatan=())


@st.cache_resource(max_entries=2000, show_spinner=False, hash_funcs={metrics.Selection: repr})
def _kept(
    _source: store.Warehouse,
    _question: Callable[..., Any],
    key: str,  # names the content of the warehouse, so that a new build is asked anew
    name: str,
    selection: metrics.Selection,
    arguments: tuple[Any, ...],
) -> Any:
    return _question(_source, selection, *arguments)


@st.cache_resource(max_entries=1000, show_spinner=False, hash_funcs={metrics.Selection: repr})
def _kept_behind(
    _source: store.Warehouse,
    _members: Callable[..., Any],
    _of: Any,
    _arguments: tuple[Any, ...],
    key: str,
    selection: metrics.Selection,
    names: tuple[Any, ...],
) -> Any:
    return _members(_source, _of, *_arguments)
