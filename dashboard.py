"""Start here: `streamlit run dashboard.py`. The pages and their order, nothing else."""

import streamlit as st

from kopdata import views

PAGES = (
    *("ringkasan", "kesehatan", "rat", "pembinaan", "kecamatan", "koperasi", "prioritas"),
    *("laporan", "ruang_pers", "angka_terbit", "data", "kamus"),
)
REACHED_BY_LINK = ("angka",)

if __name__ == "__main__":  # one visitor's run of this script
    views.show(PAGES, REACHED_BY_LINK)
else:  # `streamlit run` finds the app and imports this file once, to serve it
    app = st.App(__file__, **views.serving())
