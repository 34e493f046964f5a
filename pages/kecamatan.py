"""Kecamatan: where next?"""

import streamlit as st

from kopdata import views
from kopdata.views import district, places

MEASURES = (
    *("rat_dilaksanakan", "koperasi_aktif", "koperasi_terlacak", "rat_tepat_waktu", "zona_merah"),
    *("kesehatan_dinilai", "koperasi_sehat", "koperasi_dibina_baru", "keragaan_dilaporkan"),
    *("koperasi_terdaftar", "koperasi_dibina", "anggota"),
)

here = views.opening("kecamatan")
measure = places.measure(here, MEASURES)

places.finding(here, measure)

with st.grid(2, min_column_width=420, key="peta_corong"):
    places.area_map_chart(here, measure)
    places.funnel_chart(here, measure)

places.side_by_side(here, measure)
district.district_profile(here, measure)
