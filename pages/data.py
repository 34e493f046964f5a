"""Data: is this file safe, what is owed, and how is a load undone?"""

import streamlit as st

from kopdata.views.data import deliveries, log, templates, what_is_owed, who_may_what
from kopdata.views.data.identity import unclear_identities
from kopdata.views.data.load import load_steps
from kopdata.views.shell import desk

here = desk.opening()

parts = {
    "muat": load_steps.load,
    "kiriman": deliveries.deliveries,
    "siapa": unclear_identities.identities,
    "benahi": what_is_owed.debt,
    "templat": templates.templates,
    "catatan": log.log,
    "akses": who_may_what.who_may_what,
}
names = [name for name in parts if desk.is_for(name)]
tabs = st.tabs(
    [here.text(f"bagian.{name}") for name in names], key="bagian_data", on_change="rerun"
)
for name, tab in zip(names, tabs, strict=True):
    if tab.open:
        with tab:
            parts[name](here)
