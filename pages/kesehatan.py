"""Kesehatan: healthier, or only re-counted?"""

import streamlit as st

from kopdata import charts, views
from kopdata.views import change, health

FIGURES = ("koperasi_sehat", "kesehatan_dinilai", *charts.PREDIKAT)
CARDS = FIGURES[:3]

here = views.opening("kesehatan")
yearly = here.summaries(FIGURES, selection=here.every_year)
years = health.years_of(here, yearly["koperasi_sehat"])
usual = health.usual_years(here, yearly["koperasi_sehat"], years)

health.finding(here, yearly["koperasi_sehat"], *usual)

with st.grid(3, min_column_width=230, key="kartu"):
    for name in CARDS:
        views.card(here, yearly[name])

with st.grid(2, min_column_width=420, key="grafik"):
    health.shares(here, yearly)
    health.four_aspects(here)

change.why_it_changed(here, usual)
health.who_moved(here, years, usual)
