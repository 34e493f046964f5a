"""RAT: who reported, who lapses when?"""

import streamlit as st

from kopdata import charts, views
from kopdata.views.rat import outcomes_clock_ladder, reminders, season

FIGURES = ("rat_dilaksanakan", "rat_tepat_waktu", "zona_merah")

here = views.opening("rat")
yearly = here.summaries(FIGURES, selection=here.every_year)
tahun_buku = outcomes_clock_ladder.season(here)
held, on_time, _ = yearly.values()

views.finding(here, here.sentence(held), [held])

with st.grid(3, min_column_width=230, key="kartu"):
    for summary in yearly.values():
        views.card(here, summary)

season.season_chart(here, tahun_buku, held)

with st.grid(2, min_column_width=420, key="grafik"):
    outcomes_clock_ladder.outcomes_chart(here, tahun_buku, held, on_time)
    views.chart(
        here,
        "kepatuhan",
        here.text("rat.kepatuhan"),
        charts.compliance(yearly, here.language),
        [held, on_time],
        alt=here.sentence(held),
        said=False,
        subtitle=here.text("rat.kepatuhan_keterangan"),
    )

if not here.is_public:  # asked koperasi by koperasi
    outcomes_clock_ladder.clock(here)

    with st.grid(2, min_column_width=420, key="tangga_dan_status"):
        outcomes_clock_ladder.ladder_chart(here, tahun_buku)
        with st.container(key="dua_dan_pengecualian"):
            outcomes_clock_ladder.aktif_and_rat_chart(here, tahun_buku)
            outcomes_clock_ladder.exceptions(here, tahun_buku)

    reminders.reminders(here, tahun_buku, held)
