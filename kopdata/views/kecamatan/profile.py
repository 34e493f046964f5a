"""The profile of one kecamatan: its figures beside the regency's, its trend, who is in it."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.briefs.kecamatan import district_profile as profile
from kopdata.charts.kecamatan.trend_beside import trend_beside
from kopdata.metrics import figure_words
from kopdata.metrics.percent import has_share
from kopdata.questions.kecamatan import figures
from kopdata.questions.kecamatan import profile as district
from kopdata.questions.shared.words import area
from kopdata.views.card import openers, points
from kopdata.views.card.cards import card
from kopdata.views.chart.metric_chart import chart
from kopdata.views.kecamatan.compared_kecamatan import Measure
from kopdata.views.lists import export_log, koperasi_list
from kopdata.views.shell.answers import large_answer, whole
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_HEIGHT = 520


def district_profile(here: Visit, found: Measure) -> None:
    """Choose a kecamatan and see it on one screen; offered as a page to print."""
    st.subheader(here.text("kecamatan.profil"), anchor=False)
    name = st.selectbox(
        here.text("kecamatan.profil_pilih"), here.kecamatan, key="profil", bind="query-params"
    )
    there = replace(here, selection=replace(here.selection, kecamatan=(name,)))
    members = None
    if not here.is_public:
        members = large_answer(there, district.district, name)
        if members is None:
            st.caption(here.text("kecamatan.profil_kosong", kecamatan=name))
            return
    own = there.summaries(profile.figures(), selection=there.every_year)
    beside = here.summaries(profile.figures(), selection=replace(whole(here), tahun=()))
    with st.grid(3, min_column_width=230, key="profil_kartu"):
        for metric_id, summary in own.items():
            card(there, summary, *_regency(here, beside[metric_id]))
    _trend(there, found, name)
    if members is None:
        st.caption(here.text("publik.disamarkan_bantuan"))
        return
    _members(there, members)
    _download(here, profile.Sources(members, own, beside, there.selection, here.about))


def _regency(here: Visit, summary: metrics.Summary) -> list[str]:
    row = here.row(summary)
    if row is None:
        return []
    metric = summary.metric
    figure = figure_words.base_in_words(metric, row, here.language)
    if metric.is_share and has_share(row):
        figure = f"{figure_words.value_in_words(metric, row, here.language)} ({figure})"
    return [here.text("kecamatan.profil_banding", regency=area(metrics.Selection()), figure=figure)]


def _trend(there: Visit, found: Measure, name: str) -> None:
    own = there.summaries([found.metric.id], selection=there.every_year)[found.metric.id]
    title = found.metric.text(there.language).name
    chart(
        there,
        "profil",
        there.text(
            "kecamatan.profil_tren", name=title, kecamatan=name, regency=area(metrics.Selection())
        ),
        trend_beside(own, found.regency, name, there.language),
        [own],
        alt=there.sentence(own),
        subtitle=there.text("kecamatan.profil_tren_keterangan"),
    )


def _members(here: Visit, members: district.District) -> None:
    with st.container(border=True, height="stretch", key="profil_anggota"):
        lines = profile.who(members, here.language)
        st.subheader(lines[0].rstrip("."), anchor=False)
        for line in lines[1:]:
            st.caption(plain(line))
        cells = [profile.member_cells(member, here.language) for member in members.members]
        columns = profile.members_head(members, here.language)
        st.dataframe(
            pd.DataFrame(cells, columns=columns),
            hide_index=True,
            row_height=koperasi_list.ROW_HEIGHT,
            height=_HEIGHT if len(cells) > 6 else "auto",
            column_config={columns[0]: koperasi_list.NAME},
            key="anggota",
        )
        counts = points.figures(here, figures.members(members))
        openers.numbers(here, "anggota", counted=counts)
    openers.open_chosen(here, "anggota")


def _download(here: Visit, sources: profile.Sources) -> None:
    """The file is made only when it is asked for."""
    place = sources.district.kecamatan.lower().replace(" ", "_")
    name = f"kopdata_profil_{place}.pdf"
    st.download_button(
        here.text("kecamatan.profil_unduh"),
        export_log.noted(name, lambda: profile.pdf(sources, here.language)),
        file_name=name,
        mime="application/pdf",
        on_click="ignore",
        key="profil_unduh",
    )
