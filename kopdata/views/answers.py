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
