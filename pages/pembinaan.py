"""Pembinaan: on pace, and where?"""

import streamlit as st

from kopdata import charts, views
from kopdata.views.pembinaan import pace_and_bullets, reach_and_effect
from kopdata.views.prioritas.plan import plan_progress

FIGURES = ("koperasi_dibina_baru", "koperasi_dibina", "sesi_pembinaan", "peserta_pembinaan")

here = views.opening("pembinaan")
pace = pace_and_bullets.pace_of(here)
yearly = here.summaries(FIGURES, selection=here.every_year)
new = yearly["koperasi_dibina_baru"]

pace_and_bullets.finding(here, pace, new)

with st.grid(4, min_column_width=230, key="kartu"):
    for summary in yearly.values():
        views.card(here, summary)
st.caption(here.text("pembinaan.sesi_keterangan"))

year = here.year_spoken_of(new)
daily = here.summaries([new.metric.id], by=("tanggal",), selection=year)
with st.grid(3, min_column_width=300, key="laju_grafik") as beside:
    with beside.cell(column_span=2):
        views.chart(
            here,
            "pembinaan",
            here.text("pembinaan.grafik_laju"),
            charts.burn_up(daily[new.metric.id], here.row(new), here.about, here.language),
            [daily[new.metric.id]],
            alt=here.sentence(new),
            subtitle=here.text("pembinaan.grafik_laju_keterangan"),
        )
    pace_and_bullets.pace_cards(here, pace)
if not here.is_public:
    plan_progress.newest_plan(here)

by_kecamatan = here.summaries([new.metric.id], by=("kecamatan",), selection=year)
with st.grid(1 if here.is_public else 2, min_column_width=420, key="di_mana"):
    pace_and_bullets.pace_by_kecamatan(here, pace, by_kecamatan[new.metric.id])
    if not here.is_public:  # asked koperasi by koperasi
        with st.container(key="siapa_dan_dampak"):
            reach_and_effect.reach_chart(here)
            reach_and_effect.effect_charts(here)
