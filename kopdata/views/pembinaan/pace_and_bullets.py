"""The pieces of Pembinaan about pace: how it stands, and where it lags."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.charts.pembinaan import bullets
from kopdata.metrics.percent import has_percent
from kopdata.questions.pembinaan import figures, pace, words
from kopdata.questions.shared.figure import asked
from kopdata.views.card import number_card, openers, points
from kopdata.views.chart.metric_chart import chart
from kopdata.views.shell.answers import answer
from kopdata.views.shell.paging import pages_of
from kopdata.views.shell.visit import Visit

# Without news of this many days a slow pace may only mean that nothing was delivered.
_SILENCE = 28


def pace_of(here: Visit) -> pace.Pace:
    """How coaching stands; says who supplies it, and stops the page, where there is none."""
    found = answer(here, pace.pace)
    if found is None:
        st.subheader(here.text("pembinaan.kosong"), anchor=False)
        st.write(here.text("pembinaan.kosong_siapa"))
        st.stop()
    return found


def pace_cards(here: Visit, found: pace.Pace) -> None:
    """Days from the pace line, what is needed per week, and where the pace seen so far leads."""
    if not found.target:
        return
    with st.container(border=True, height="stretch", key="laju"):
        _distance(here, found)
        st.divider()
        if has_percent(found.target):
            _rates(here, found)
        else:
            _short(here, found)
        last = found.last_activity
        if last and (found.day - last).days > _SILENCE and not found.is_over:
            st.caption(here.text("pembinaan.terakhir", date=here.date_long(last)))


def _rates(here: Visit, found: pace.Pace) -> None:
    _needed(here, found)
    if not found.is_over and found.left:
        st.divider()
        _arrival(here, found)


def _short(here: Visit, found: pace.Pace) -> None:
    """Of a small target how many are left: a part of a koperasi a week says nothing."""
    _fact(here, "kurang", here.number(found.left))
    end = here.date_long(date(found.year, 12, 31))
    st.caption(here.text("pembinaan.kurang_sampai", date=end))


def _fact(here: Visit, name: str, value: str, *, has_help: bool = False) -> None:
    """A figure in words, which the large type of `st.metric` would cut off."""
    explained = here.text(f"pembinaan.{name}_bantuan") if has_help else None
    st.markdown(here.text(f"pembinaan.{name}_judul"), help=explained)
    st.header(value, anchor=False)


def _card(here: Visit, found: pace.Pace, name: str) -> None:
    number_card.button(here, asked("laju", pada=found.year, laju=name))


def _distance(here: Visit, found: pace.Pace) -> None:
    _fact(here, "laju", words.pace_in_words(found, here.language), has_help=True)
    due = here.number(found.due)
    reached = here.number(found.reached)
    st.caption(here.text("pembinaan.laju_menurut", due=due, reached=reached))
    for line in (words.earlier_in_words, words.quarters_in_words):
        if told := line(found, here.language):
            st.caption(told)
    _card(here, found, "jarak")


def _needed(here: Visit, found: pace.Pace) -> None:
    best = words.rate(found.best, here.language)
    if found.needed is None:
        value, note = "–", here.text("pembinaan.perlu_lewat", best=best)
    elif not found.needed:
        value, note = "0", here.text("pembinaan.perlu_selesai")
    else:
        value = words.rate(found.needed, here.language)
        end = here.date_long(date(found.year, 12, 31))
        note = here.text("pembinaan.perlu_sampai", date=end, best=best)
    _fact(here, "perlu", value)
    st.caption(note)
    _card(here, found, "perlu")


def _arrival(here: Visit, found: pace.Pace) -> None:
    low, high = found.year_end or (found.reached, found.reached)
    _fact(here, "tiba", words.arrival_in_words(found, here.language), has_help=True)
    st.caption(
        here.text(
            "pembinaan.tiba_keterangan",
            recent=here.number(found.recent.total),
            weeks=len(found.recent.counts),
            end=_span(
                here.number(low),
                here.number(high),
            ),
        )
    )
    _card(here, found, "tiba")


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low}\N{EN DASH}{high}"


def pace_by_kecamatan(here: Visit, year: pace.Pace, by_kecamatan: metrics.Summary) -> None:
    """The bullets of every kecamatan; a paged table where there are too many to draw."""
    paces = sorted(answer(here, pace.pace_by_kecamatan), key=_most_behind_first)
    shown = pages_of(here, paces, key="laju_kecamatan", notice="pembinaan.kecamatan_banyak")
    subtitle = here.text(
        "pembinaan.grafik_kecamatan_keterangan", year=year.year, date=here.date_long(year.day)
    )
    if len(shown) < len(paces):
        st.dataframe(_pace_frame(here, shown), hide_index=True, key="laju_tabel")
        return
    chart(
        here,
        "kecamatan",
        here.text("pembinaan.grafik_kecamatan"),
        bullets.bullets(paces, here.language),
        [by_kecamatan],
        alt=words.kecamatan_pace_sentence(paces, here.language),
        subtitle=subtitle,
        counted=[point for one in paces for point in _of_kecamatan(here, *one)],
    )


def _of_kecamatan(here: Visit, name: str, found: pace.Pace) -> Iterator[points.Point]:
    """The figures of one kecamatan's pace, over it alone and by its name."""
    there = replace(here, selection=replace(here.selection, kecamatan=(name,)))
    for one in points.figures(there, figures.paces(found, here.language)):
        yield replace(one, words=f"{name}: {one.words}")


def _most_behind_first(named: tuple[str, pace.Pace]) -> tuple[bool, int]:
    days = named[1].days_ahead
    return days is None, days or 0


def _pace_frame(here: Visit, paces: Sequence[tuple[str, pace.Pace]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            here.text("kolom.kecamatan"): [name for name, _ in paces],
            here.text("kolom.numerator"): [found.reached for _, found in paces],
            here.text("kolom.denominator"): [found.target for _, found in paces],
            here.text("pembinaan.perlu_judul"): [
                bullets.need_in_words(found, here.language) for _, found in paces
            ],
        }
    )


def finding(here: Visit, found: pace.Pace, new: metrics.Summary) -> None:
    """The sentence on top of the page."""
    sentence = words.pace_sentence(found, here.selection, here.language)
    own = points.figures(here, figures.paces(found, here.language))
    openers.finding(here, sentence, [new], own)
