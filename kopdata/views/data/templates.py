"""An empty workbook for each kind of list."""

import streamlit as st

from kopdata import loading
from kopdata.views.shell.visit import Visit

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def templates(here: Visit) -> None:
    """Choose a kind, take its workbook home."""
    st.caption(here.text("templat.keterangan"))
    called = loading.kinds(here.language)
    kind = st.selectbox(
        here.text("templat.pilih"),
        list(called),
        format_func=lambda name: called[name],
        key="templat_jenis",
    )
    st.download_button(
        here.text("templat.unduh", name=called[kind]),
        lambda: loading.template(kind),
        file_name=f"templat_{kind}.xlsx",
        mime=_XLSX,
        on_click="ignore",
        key="unduh_templat",
    )
