"""The pieces of RAT: what became of each, how the season fills, who falls due, the ladder."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import formatting, metrics
from kopdata.charts.rat.aktif_and_rat import aktif_and_rat
from kopdata.charts.rat.aktif_and_rat import counts as aktif_and_rat_counts
from kopdata.charts.rat.ladder_bars import ladder_bars, rung_name
from kopdata.charts.rat.outcomes import rat_outcomes
from kopdata.questions.rat import clock as rat_clock
from kopdata.questions.rat import figures, status_ladder, words
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.figure import asked
from kopdata.questions.shared.words import area
from kopdata.views.card import number_card, points
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.chart.metric_chart import chart
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit


def season(here: Visit) -> int:
    """The tahun buku spoken of: the chosen one, else the last; says who supplies it without any."""
    every = answer(here, rat_season.outcomes, selection=here.every_year)
    chosen = max(here.selection.tahun, default=None)
    years = [one.tahun_buku for one in every if one.base]
    years = [year for year in years if chosen is None or year <= chosen]
    if not years:
        held = here.summaries([rat_season.HELD], selection=here.every_year)[rat_season.HELD]
        if held.untold:
            st.subheader(here.text("publik.disamarkan"), anchor=False)
            st.caption(here.text("publik.disamarkan_bantuan"))
            st.stop()
        place = area(here.selection, here.language)
        st.subheader(here.text("rat.kosong", area=place), anchor=False)
        st.write(here.text("rat.kosong_siapa"))
        st.stop()
    return years[-1]


def outcomes_chart(
    here: Visit, tahun_buku: int, held: metrics.Summary, on_time: metrics.Summary
) -> None:
    """Every tahun buku: on time, late, not held, not due yet."""
    every = answer(here, rat_season.outcomes, selection=here.every_year)
    due = words.deadlines_in_words(
        rat_season.deadlines(here.warehouse).get(tahun_buku, {}), here.language
    )
    chart(
        here,
        "hasil",
        here.text("rat.hasil"),
        rat_outcomes(every, here.language),
        [held, on_time],
        alt=here.sentence(on_time),
        subtitle=here.text("rat.hasil_keterangan", year=tahun_buku, deadlines=due),
        counted=points.figures(here, figures.outcomes(every)),
    )


@st.fragment
def clock(here: Visit) -> None:
    """How many pass their deadline or turn zona merah within 30, 60 and 90 days, and who."""
    found = answer(here, rat_clock.clock)
    day = here.date_long(found.day)
    with st.container(border=True, key="bingkai_jam"):
        st.subheader(here.text("rat.jam"), anchor=False)
        st.caption(here.text("rat.jam_keterangan", date=day))
        every = (*found.horizons, *([found.beyond] if found.beyond else []))
        with st.grid(len(every), min_column_width=200, key="jam"):
            for horizon in every:
                _horizon(here, horizon)
        st.caption(words.next_deadlines(found, here.language))
        if every[-1].pass_deadline:
            _who_falls_due(here, every[-1].days)


def _horizon(here: Visit, horizon: rat_clock.Horizon) -> None:
    until = formatting.date_short(horizon.until, language=here.language)
    with st.container(key=f"jam_{horizon.days}"):
        st.metric(
            here.text("rat.jam_hari", days=horizon.days),
            here.number(horizon.pass_deadline),
        )
        st.markdown(here.text("rat.jam_lewat", date=until))
        number_card.button(here, asked("jam_rat", hari=horizon.days, akibat="lewat"))
        st.caption(here.text("rat.jam_merah", number=here.number(horizon.become_red)))
        if horizon.may_become_red:
            st.caption(here.text("rat.jam_mungkin", number=here.number(horizon.may_become_red)))
        if horizon.become_red or horizon.may_become_red:
            number_card.button(here, asked("jam_rat", hari=horizon.days, akibat="merah"))


def _who_falls_due(here: Visit, days: int) -> None:
    with st.expander(
        here.text("rat.jam_daftar", days=days), key="siapa_jatuh_tempo", on_change="rerun"
    ) as names:
        if not names.open:
            return
        only_red = st.toggle(here.text("rat.jam_hanya_merah"), key="hanya_merah")
        rows = rat_clock.members(here.warehouse, here.selection, days, only_red=only_red)
        about = here.text("rat.jam_daftar", days=days)
        due = asked("jam_rat", hari=days, akibat="merah" if only_red else "lewat")
        key = number_card.card_key(due, "daftar")
        card = partial(number_card.button, here, due, key=key)
        koperasi_list.koperasi_list(here, "jatuh_tempo", rows, about, card)


def ladder_chart(here: Visit, tahun_buku: int) -> None:
    """The rungs over one base, hatched where nobody knows."""
    found = answer(here, status_ladder.status_ladder, tahun_buku)
    day = _day(here, found, status_ladder.REGISTERED)
    rungs = found.rungs()
    subtitle = here.text("rat.tangga_keterangan", date=here.date_long(day), area=_area(here))
    days = words.days_of_rungs(here.warehouse, found, day, here.language)
    columns = {
        here.text("kolom.metrik"): [rung_name(rung.name, found, here.language) for rung in rungs],
        here.text("kolom.numerator"): [rung.yes for rung in rungs],
        here.text("kolom.unknown"): [rung.unknown for rung in rungs],
        here.text("kolom.denominator"): [rung.base for rung in rungs],
    }
    framed_chart(
        here,
        "tangga",
        here.text("rat.tangga"),
        ladder_bars(found, here.language),
        pd.DataFrame(columns),
        alt=words.ladder_sentence(found, day, here.selection, here.language),
        subtitle=f"{subtitle} {days}".strip(),
        measured=[
            metrics.get(name) for name in (status_ladder.REGISTERED, *status_ladder.RUNGS.values())
        ],
        counted=points.figures(here, figures.rungs(found)),
    )


def aktif_and_rat_chart(here: Visit, tahun_buku: int) -> None:
    """Aktif against RAT, two by two."""
    found = answer(here, status_ladder.status_ladder, tahun_buku)
    day = _day(here, found, "koperasi_aktif")
    day_of_rat = _day(here, found, rat_season.HELD)
    counts = aktif_and_rat_counts(found)
    rows = [
        {
            here.text("rat.kolom_status"): here.text(f"rat.{row}").replace("<br>", " "),
            here.text("rat.musim", year=tahun_buku): here.text(f"rat.{column}"),
            here.text("kolom.numerator"): count,
        }
        for (row, column), count in counts.items()
    ]
    framed_chart(
        here,
        "dua_kali_dua",
        here.text("rat.dua_kali_dua"),
        aktif_and_rat(found, here.language),
        pd.DataFrame(rows),
        alt=words.aktif_and_rat_sentence(found, day_of_rat, here.selection, here.language),
        subtitle=here.text(
            "rat.dua_keterangan",
            date=here.date_long(day),
            year=tahun_buku,
            rat_date=here.date_long(day_of_rat),
            area=_area(here),
        ),
        measured=[metrics.get("koperasi_aktif"), metrics.get("rat_dilaksanakan")],
        counted=points.figures(here, figures.cells(found, counts)),
    )


@st.fragment
def exceptions(here: Visit, tahun_buku: int) -> None:
    """What does not fit together, counted, with a list to work through."""
    found = answer(here, status_ladder.status_ladder, tahun_buku)
    counts = {
        name: here.number(found.count(belongs))
        for name, belongs in status_ladder.EXCEPTIONS.items()
    }
    with st.container(border=True, key="bingkai_pengecualian"):
        st.subheader(here.text("rat.pengecualian"), anchor=False)
        st.caption(here.text("rat.pengecualian_keterangan"))
        chosen = st.pills(
            here.text("rat.pengecualian_pilih"),
            list(counts),
            format_func={
                name: f"{here.text(f'rat.{name}')}: {count}" for name, count in counts.items()
            }.__getitem__,
            key="pengecualian",
        )
        if chosen:
            rows = status_ladder.exception(here.warehouse, here.selection, tahun_buku, chosen)
            question = asked("pengecualian", pada=tahun_buku, nama=chosen)
            card = partial(number_card.button, here, question)
            koperasi_list.koperasi_list(
                here, chosen, rows, here.text(f"rat.{chosen}"), card, is_narrow=True
            )


def _day(here: Visit, found: status_ladder.StatusLadder, metric: str) -> date:
    return status_ladder.day_of(here.warehouse, metric, found.tahun, found.tahun_buku)


def _area(here: Visit) -> str:
    return area(here.selection, here.language)
