"""Kecamatan: where next?"""

import streamlit as st

from kopdata import views
from kopdata.views.kecamatan import compared_kecamatan, profile

MEASURES = (
    *("rat_dilaksanakan", "koperasi_aktif", "koperasi_terlacak", "rat_tepat_waktu", "zona_merah"),
    *("kesehatan_dinilai", "koperasi_sehat", "koperasi_dibina_baru", "keragaan_dilaporkan"),
    *("koperasi_terdaftar", "koperasi_dibina", "anggota"),
)

here = views.opening("kecamatan")
measure = compared_kecamatan.measure(here, MEASURES)

compared_kecamatan.finding(here, measure)

with st.grid(2, min_column_width=420, key="peta_corong"):
    compared_kecamatan.area_map_chart(here, measure)
    compared_kecamatan.funnel_chart(here, measure)

compared_kecamatan.side_by_side(here, measure)
profile.district_profile(here, measure)
