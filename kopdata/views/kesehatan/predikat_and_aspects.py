"""The pieces of Kesehatan: shares, why they changed, who moved, and the four aspects."""

from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import charts, metrics
from kopdata.charts.kesehatan.aspect_panels import aspect_panels
from kopdata.charts.kesehatan.transition_matrix import transition_matrix
from kopdata.questions.change import Change, Moment
from kopdata.questions.change.figures import sums_of_causes
from kopdata.questions.kesehatan import aspects, figures, transitions, words
from kopdata.questions.shared.koperasi_named import Named
from kopdata.questions.shared.words import area
from kopdata.views.card import number_card, openers, points
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.chart.metric_chart import chart
from kopdata.views.kesehatan.why_changed import change_of, year_of
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.answers import answer, kept
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels

_SEHAT = "koperasi_sehat"


def years_of(here: Visit, yearly: metrics.Summary) -> tuple[int, ...]:
    """The years assessed, up to the chosen one; says who supplies them, and stops, without any."""
    chosen = max(here.selection.tahun, default=None)
    years = tuple(
        row.tahun
        for row in yearly.rows
        if row.denominator and (chosen is None or row.tahun <= chosen)
    )
    if not years:
        if yearly.untold:
            st.subheader(here.text("publik.disamarkan"), anchor=False)
            st.caption(here.text("publik.disamarkan_bantuan"))
            st.stop()
        place = area(here.selection, here.language)
        st.subheader(here.text("kesehatan.temuan_kosong", area=place), anchor=False)
        st.write(here.text("kesehatan.kosong_siapa"))
        st.stop()
    return years


def usual_years(here: Visit, yearly: metrics.Summary, years: tuple[int, ...]) -> tuple[int, int]:
    """The last year that is over, or the chosen one, and the year before it; itself without."""
    whole = [row.tahun for row in yearly.rows if row.lengkap and row.tahun in years]
    last = years[-1] if here.selection.tahun or not whole else whole[-1]
    return next((year for year in reversed(years) if year < last), last), last


def finding(here: Visit, yearly: metrics.Summary, start: int, end: int) -> None:
    """The sentence on top: from-to, and how much of it is real; of a first year what it says.

    The public is told no causes: those are counted koperasi by koperasi.
    """
    if start == end or here.is_public:
        openers.finding(here, here.sentence(yearly), [yearly])
        return
    before, after = Moment(here.warehouse, start), Moment(here.warehouse, end)
    found: Change = change_of(before, after, _SEHAT, here.selection)
    sentence = words.change_sentence(found, before, after, here.selection, here.language)
    sums = points.figures(here, sums_of_causes(found, before, after, here.language))
    openers.finding(here, sentence, [yearly], sums)


def shares(here: Visit, yearly: dict[str, metrics.Summary]) -> None:
    """Predikat per year, how many were assessed, and where the instrument changed."""
    chart(
        here,
        "kesehatan",
        here.text("kesehatan.bagian"),
        charts.health(yearly, here.language),
        [yearly["kesehatan_dinilai"], *(yearly[name] for name in charts.PREDIKAT)],
        alt=here.sentence(yearly["predikat_sehat"]),
        subtitle=here.text("ringkasan.kesehatan_keterangan"),
    )


@st.fragment
def who_moved(here: Visit, years: tuple[int, ...], usual: tuple[int, int]) -> None:
    """The matrix between two chosen years, and the names behind a chosen cell."""
    st.subheader(here.text("kesehatan.perpindahan"), anchor=False)
    if len(years) < 2:
        st.caption(here.text("kesehatan.perlu_dua_tahun"))
        return
    with st.container(horizontal=True, key="pilih_perpindahan"):
        start = year_of(here, "dari_tahun", "pindah_dari", years[:-1], usual[0])
        later = tuple(year for year in years if year > start)
        end = year_of(here, "sampai_tahun", "pindah_sampai", later, usual[1])
    found = answer(here, transitions.transitions, start, end)
    day = _day_of(here, end)
    subtitle = here.text(
        "kesehatan.perpindahan_keterangan",
        before=start,
        after=end,
        area=area(here.selection, here.language),
    )
    with st.grid(2, min_column_width=420, key="perpindahan_dan_nama"):
        framed_chart(
            here,
            "perpindahan",
            here.text("kesehatan.perpindahan_judul", before=start, after=end),
            transition_matrix(found, transitions.STATES, here.language),
            _matrix_frame(here, found),
            alt=words.transitions_sentence(found, day, here.selection, here.language),
            subtitle=subtitle,
            measured=[metrics.get("kesehatan_dinilai"), metrics.get("predikat_sehat")],
            counted=points.figures(here, figures.moves(found)),
        )
        with st.container(border=True, height="stretch", key="nama_perpindahan"):
            _behind_cell(here, found)


def _behind_cell(here: Visit, found: transitions.Transitions) -> None:
    from_state, to_state = words.largest_move(found)
    st.subheader(here.text("kesehatan.nama_perpindahan"), anchor=False)
    with st.container(horizontal=True, key="pilih_sel"):
        before = _state(here, "keadaan_dari", f"sel_dari_{found.before}", from_state)
        after = _state(here, "keadaan_menjadi", f"sel_menjadi_{found.after}", to_state)

    def listed(selection: metrics.Selection) -> tuple[Named, ...]:
        years = (found.before, found.after)
        there = answer(here, transitions.transitions, *years, selection=selection)
        return transitions.members(here.warehouse, there, before, after)

    cell = ("perpindahan", found.before, found.after, before, after)
    rows = kept(here.warehouse, cell, here.selection, listed)
    states = [here.text(f"keadaan.{state}") for state in (before, after)]
    about = f"{states[0]} {found.before} → {states[1]} {found.after}"
    question = figures.move_asked(found, before, after)
    key = number_card.card_key(question, "daftar")
    card = partial(number_card.button, here, question, key=key)
    koperasi_list.koperasi_list(here, "perpindahan", rows, about, card, is_narrow=True)


def four_aspects(here: Visit) -> None:
    """The medians of the aspects up to the chosen year, for the scheme that has them."""
    chosen = max(here.selection.tahun, default=None)
    every = answer(here, aspects.aspects)
    rows = tuple(row for row in every if chosen is None or row.tahun <= chosen)
    day = _day_of(here, max((row.tahun for row in rows), default=here.about.day.year))
    framed_chart(
        here,
        "aspek",
        here.text("kesehatan.aspek"),
        aspect_panels(rows, here.language) if rows else None,
        _aspect_frame(here, rows),
        alt=words.aspects_sentence(rows, day, here.selection, here.language),
        subtitle=here.text("kesehatan.aspek_keterangan", area=area(here.selection, here.language)),
        measured=[metrics.get("kesehatan_dinilai")],
        counted=points.figures(here, figures.medians(rows, here.language)),
    )


def _state(here: Visit, label: str, key: str, usual: str) -> str:
    return st.selectbox(
        here.text(f"kesehatan.{label}"),
        transitions.STATES,
        index=transitions.STATES.index(usual),
        format_func=labels(here.language, "keadaan."),
        key=key,
    )


def _matrix_frame(here: Visit, found: transitions.Transitions) -> pd.DataFrame:
    rows = [
        {
            here.text("kesehatan.keadaan_dari"): here.text(f"keadaan.{before}"),
            here.text("kesehatan.keadaan_menjadi"): here.text(f"keadaan.{after}"),
            here.text("kesehatan.kolom_koperasi"): found.count(before, after),
        }
        for before in transitions.STATES
        for after in transitions.STATES
        if found.count(before, after)
    ]
    return pd.DataFrame(rows)


def _aspect_frame(here: Visit, rows: tuple[aspects.Aspect, ...]) -> pd.DataFrame:
    cells: list[dict[str, Any]] = [
        {
            here.text("kolom.periode"): str(row.tahun),
            here.text("kesehatan.kolom_aspek"): here.text(f"kesehatan.{row.aspek}"),
            here.text("kesehatan.kolom_koperasi"): row.koperasi,
            here.text("kesehatan.kolom_bawah"): here.number(row.lower_quarter, 1),
            here.text("kesehatan.kolom_median"): here.number(row.median, 1),
            here.text("kesehatan.kolom_atas"): here.number(row.upper_quarter, 1),
        }
        for row in rows
    ]
    return pd.DataFrame(cells)


def _day_of(here: Visit, year: int) -> date:
    return metrics.reached(here.warehouse, "kesehatan_dinilai", year)
