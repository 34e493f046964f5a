"""The season of RAT: how it filled day by day, and how many had held it by any day."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from kopdata import metrics
from kopdata.charts.rat.season_curve import season_curve
from kopdata.questions.rat import words
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.figure import asked
from kopdata.views.card import points
from kopdata.views.card.points import Point
from kopdata.views.chart.metric_chart import chart
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit


def season_chart(here: Visit, tahun_buku: int, held: metrics.Summary) -> None:
    """The cumulative curve of the season against earlier ones."""
    every = answer(here, rat_season.curves, selection=here.every_year)
    by_year = {curve.tahun_buku: curve for curve in every}
    this = by_year[tahun_buku]
    alt = words.curve_sentence(
        this,
        by_year.get(tahun_buku - 1),
        here.selection,
        here.language,
    )
    subtitle = here.text("rat.kurva_keterangan", year=tahun_buku)
    if this.undated:
        undated = here.number(this.undated)
        subtitle += " " + here.text("rat.tanpa_tanggal", undated=undated)
    if this.later:
        later, day = here.number(this.later), here.date_long(this.last_day)
        subtitle += " " + here.text("rat.sesudahnya", later=later, date=day)
    chart(
        here,
        "kurva",
        here.text("rat.kurva"),
        season_curve(every, tahun_buku, here.language),
        [held],
        alt=alt,
        subtitle=subtitle,
        more=partial(_day_of_season, by_year),
    )


def season_beside(here: Visit, held: metrics.Summary, *, height: int = 240) -> None:
    """This season and the last among other charts; the words alone where no day is known."""
    row = here.row(held)
    every = answer(here, rat_season.curves, selection=here.every_year)
    by_year = {curve.tahun_buku: curve for curve in every}
    if row is None or row.tahun not in by_year:
        with st.container(border=True, height="stretch", key="bingkai_kurva"):
            st.subheader(here.sentence(held), anchor=False)
        return
    this, before = by_year[row.tahun], by_year.get(row.tahun - 1)
    both = [curve for curve in (before, this) if curve]
    chart(
        here,
        "kurva",
        here.text("rat.kurva"),
        season_curve(both, row.tahun, here.language, height=height),
        [held],
        alt=words.curve_sentence(this, before, here.selection, here.language),
        more=partial(_day_of_season, by_year),
    )


def _day_of_season(
    by_year: dict[int, rat_season.Curve], here: Visit, chosen: Callable[[Point], None]
) -> None:
    """A tahun buku and a day to choose: how many had held their RAT by then."""
    year = st.selectbox(
        here.text("hitungan.musim_tahun"), sorted(by_year, reverse=True), key="musim_tahun"
    )
    curve = by_year[year]
    first, last = rat_season.day_of(year, 0), curve.last_day
    day = st.date_input(
        here.text("hitungan.musim_hari"),
        value=last,
        min_value=first,
        max_value=last,
        format="DD/MM/YYYY",
        key=f"musim_hari_{year}",
    )
    chosen_day = day or last
    question = asked("musim_rat", pada=year, hari=(chosen_day - first).days)
    one = points.figure(here, question, curve.held_by(chosen_day))
    st.caption(one.words)
    st.button(
        here.text("angka.titik_buka"),
        key="buka_hari_kurva",
        type="primary",
        on_click=chosen,
        args=(one,),
    )
