"""Ringkasan: RAT, pembinaan and kesehatan in one look; then where, and what needs attention."""

import streamlit as st

from kopdata import charts, views
from kopdata.kantor import spoken_figures
from kopdata.metrics import sentences
from kopdata.views.rat import season
from kopdata.views.ringkasan import coaching_and_health

here = views.opening("ringkasan")

spoken = spoken_figures()
shown = [spoken[question] for question in ("rat", "pembinaan", "sehat", "aktif")]
beside = ("koperasi_sehat", "rat_tepat_waktu", "kesehatan_dinilai", *charts.PREDIKAT)
yearly = here.summaries(tuple(dict.fromkeys((*shown, *beside))), selection=here.every_year)
figures = {name: yearly[name] for name in shown}
held, coached, healthy, _ = figures.values()

# On a telephone the three cards stand side by side above their charts: see page.css.
with st.container(key="tiga_pertanyaan"):
    views.card(here, held)
    season.season_beside(here, held)
    views.card(here, coached)
    coaching_and_health.coaching(here, coached)
    views.card(here, healthy)
    coaching_and_health.health(here, yearly)

headline = sentences.headline(figures, here.selection, here.about, here.language)
views.finding(here, headline, list(figures.values()))

by_kecamatan = views.by_kecamatan(here, figures)
compared = views.compared(here, figures, by_kecamatan)
weakest = views.weakest(here, figures, by_kecamatan)

with st.grid(2, min_column_width=420, key="rincian"):
    with st.container(height="stretch", key="kecamatan_berdampingan"):
        worst_first = views.worst_first(here.kecamatan, compared)
        on_page = views.pages_of(
            here, worst_first, key="ringkasan", notice="ringkasan.kecamatan_banyak"
        )
        views.chart(
            here,
            "kecamatan",
            here.text("ringkasan.kecamatan"),
            charts.heat_table(compared, on_page, here.language),
            compared,
            alt=" ".join(weakest) or here.text("ringkasan.kecamatan_keterangan"),
            said=False,
            defines_all=True,
            subtitle=here.text("ringkasan.kecamatan_keterangan"),
        )
    views.attention(here, weakest, by_kecamatan)
