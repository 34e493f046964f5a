"""Kamus: what do these words mean?"""

import streamlit as st

from kopdata import views
from kopdata.views.kamus import glossary, meanings, rulebook

here = views.opening("kamus", needs_data=False)

names = [here.text("kamus.arti"), here.text("kamus.ukuran"), here.text("kamus.aturan")]
words, measures, rules = st.tabs(
    names, default=names[1] if glossary.is_asked_for() else None, key="bagian_kamus"
)
with words:
    meanings.meanings(here)
    meanings.comparisons(here)
with measures:
    glossary.glossary(here)
with rules:
    rulebook.rulebook(here)
