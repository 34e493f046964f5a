"""The answers of the pages, kept for everybody who asks the same."""

import pytest
import streamlit as st

from kopdata import metrics
from kopdata.views import data

EVERYWHERE = metrics.Selection()


@pytest.fixture
def asked(monkeypatch):
    """The metrics that were asked of a warehouse, question by question."""
    st.cache_resource.clear()
    found, ask = [], metrics.summarise_many

    def listen(source, ids, *rest):
        found.append(list(ids))
        return ask(source, ids, *rest)

    monkeypatch.setattr(metrics, "summarise_many", listen)
    yield found
    st.cache_resource.clear()


def test_only_what_nobody_asked_yet_is_asked(given, asked):
    source = given(register=[{"nama": "A"}])
    first = data.summaries(source, ["koperasi_aktif"], EVERYWHERE)
    both = data.summaries(source, ["koperasi_terdaftar", "koperasi_aktif"], EVERYWHERE)

    assert asked == [["koperasi_aktif"], ["koperasi_terdaftar"]]
    assert list(both) == ["koperasi_terdaftar", "koperasi_aktif"]
    assert both["koperasi_aktif"] is first["koperasi_aktif"]


def test_another_selection_is_another_question(given, asked):
    source = given(register=[{"nama": "A"}])
    for selection in (EVERYWHERE, metrics.Selection(merah_putih="only")):
        data.summaries(source, ["koperasi_aktif"], selection)

    assert asked == [["koperasi_aktif"]] * 2


def test_a_summary_larger_than_all_that_is_kept_is_still_given(given, asked, monkeypatch):
    monkeypatch.setattr(data, "_ROWS_KEPT", 0)
    summary = data.summaries(given(register=[{"nama": "A"}]), ["koperasi_aktif"], EVERYWHERE)

    assert summary["koperasi_aktif"].rows
