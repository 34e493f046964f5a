"""Ringkasan: better or worse, and what needs attention?"""

import streamlit as st

from kopdata import charts, views
from kopdata.kantor import kantor, spoken_figures
from kopdata.metrics import sentences

here = views.opening("ringkasan")

shown = tuple(spoken_figures().values())
beside = ("rat_tepat_waktu", "kesehatan_dinilai", *charts.PREDIKAT)
yearly = here.summaries((*shown, *beside), selection=here.every_year)
figures = {name: yearly[name] for name in shown}
said = {name: here.sentence(summary) for name, summary in figures.items()}

headline = sentences.headline(figures, here.selection, here.about, here.language)
views.finding(here, headline, list(figures.values()))

with st.grid(4, min_column_width=230, key="kartu"):
    for summary in figures.values():
        views.card(here, summary, *views.without_merah_putih(here, summary))

with st.grid(2, min_column_width=420, key="grafik"):
    views.chart(
        here,
        "kesehatan",
        here.text("ringkasan.kesehatan"),
        charts.health(yearly, here.language),
        [yearly["kesehatan_dinilai"], *(yearly[name] for name in charts.PREDIKAT)],
        alt=f"{here.sentence(yearly['predikat_sehat'])} {said[kantor().sehat]}",
        subtitle=here.text("ringkasan.kesehatan_keterangan"),
    )
    views.chart(
        here,
        "rat",
        here.text("ringkasan.rat"),
        charts.compliance(yearly, here.language),
        [yearly["rat_dilaksanakan"], yearly["rat_tepat_waktu"]],
        alt=said["rat_dilaksanakan"],
        subtitle=here.text("ringkasan.rat_keterangan"),
    )

by_kecamatan = views.by_kecamatan(here, figures)
coached = figures["koperasi_dibina_baru"]
year = here.year_spoken_of(coached)
daily = here.summaries([coached.metric.id], by=("tanggal",), selection=year)[coached.metric.id]
weakest = views.weakest(here, figures, by_kecamatan)
this_year = here.row(coached)

with st.grid(2, min_column_width=420, key="rincian"):
    with st.container(key="pembinaan_dan_perhatian"):
        views.chart(
            here,
            "pembinaan",
            here.text("ringkasan.pembinaan"),
            charts.burn_up(daily, this_year, here.about, here.language),
            [daily],
            alt=said["koperasi_dibina_baru"],
            subtitle=here.text("ringkasan.pembinaan_keterangan"),
        )
        views.attention(here, weakest, by_kecamatan)
    with st.container(height="stretch", key="kecamatan_berdampingan"):
        on_page = views.pages_of(
            here, here.kecamatan, key="ringkasan", notice="ringkasan.kecamatan_banyak"
        )
        views.chart(
            here,
            "kecamatan",
            here.text("ringkasan.kecamatan"),
            charts.heat_table(list(by_kecamatan.values()), on_page, here.language),
            list(by_kecamatan.values()),
            alt=" ".join(weakest) or here.text("ringkasan.kecamatan_keterangan"),
            said=False,
            defines_all=True,
            subtitle=here.text("ringkasan.kecamatan_keterangan"),
        )
