"""Kesehatan: healthier, or only re-counted?"""

import streamlit as st

from kopdata import charts, views
from kopdata.views.kesehatan import predikat_and_aspects, why_changed

FIGURES = ("koperasi_sehat", "kesehatan_dinilai", *charts.PREDIKAT)
CARDS = FIGURES[:3]

here = views.opening("kesehatan")
yearly = here.summaries(FIGURES, selection=here.every_year)
years = predikat_and_aspects.years_of(here, yearly["koperasi_sehat"])
usual = predikat_and_aspects.usual_years(here, yearly["koperasi_sehat"], years)

predikat_and_aspects.finding(here, yearly["koperasi_sehat"], *usual)

with st.grid(3, min_column_width=230, key="kartu"):
    for name in CARDS:
        views.card(here, yearly[name])

with st.grid(1 if here.is_public else 2, min_column_width=420, key="grafik"):
    predikat_and_aspects.shares(here, yearly)
    if not here.is_public:
        predikat_and_aspects.four_aspects(here)

if not here.is_public:  # told koperasi by koperasi
    why_changed.why_it_changed(here, usual)
    predikat_and_aspects.who_moved(here, years, usual)
