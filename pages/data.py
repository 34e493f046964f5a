"""Data: is this file safe, what is owed, and how is a load undone?"""

import streamlit as st

from kopdata.views import debt, deliveries, desk, identities, loading, log, templates

here = desk.opening()

parts = {
    "muat": loading.load,
    "kiriman": deliveries.deliveries,
    "siapa": identities.identities,
    "benahi": debt.debt,
    "templat": templates.templates,
    "catatan": log.log,
}
names = [name for name in parts if desk.is_for(name)]
tabs = st.tabs(
    [here.text(f"bagian.{name}") for name in names], key="bagian_data", on_change="rerun"
)
for name, tab in zip(names, tabs, strict=True):
    if tab.open:
        with tab:
            parts[name](here)
