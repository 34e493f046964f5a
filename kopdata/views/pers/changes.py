"""What changed between two known-on dates: every headline, then one koperasi by koperasi."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.metrics import figure_words
from kopdata.questions import change
from kopdata.questions.change import Headline
from kopdata.questions.change.words import known_in_words
from kopdata.questions.pers import claims, said_before
from kopdata.views.card import openers
from kopdata.views.pers.why_it_changed import one_of_them
from kopdata.views.shell.visit import Visit

_EARLIEST = date(2000, 1, 1)


def changes(here: Visit) -> None:
    """Two dates, what each headline was on them, and why one of them moved."""
    st.subheader(here.text("pers.perubahan"), anchor=False)
    st.caption(here.text("pers.perubahan_keterangan"))
    days = _days(here)
    if days is None:
        st.info(here.text("pers.pilih_dua_tanggal"))
        return
    first, second = (here.as_known_on(day) for day in days)
    if first.about.data_date is None:
        day = here.date_long(days[0])
        st.info(here.text("data.kosong_pada", date=day))
        return
    found: tuple[Headline, ...] = second.questions.answer(
        ("headlines", first.key, here.selection),
        partial(change.headlines, first, second, here.selection),
    )
    st.dataframe(_figures(here, found), hide_index=True, key="tabel_perubahan_pers")
    _cards(here, found, first, second)
    one_of_them(here, found, first, second)


def _days(here: Visit) -> tuple[date, date] | None:
    """Those asked for; else the last day a figure was said in public, and now."""
    latest = here.about.known_on or here.about.day
    spoken = said_before.last_day(claims.register(here.warehouse), latest)
    with st.container(horizontal=True, vertical_alignment="bottom", key="dua_tanggal"):
        first = _day(here, "diketahui_dari", spoken, latest)
        second = _day(here, "diketahui_sampai", latest, latest)
    return (first, second) if first and second and first <= second else None


def _day(here: Visit, name: str, usual: date | None, latest: date) -> date | None:
    return st.date_input(
        here.text(f"pers.{name}"),
        value=usual,
        min_value=_EARLIEST,
        max_value=max(latest, date(2100, 1, 1)) if name == "diketahui_dari" else latest,
        format="DD/MM/YYYY",
        key=name,
        bind="query-params",
    )


def _figures(here: Visit, found: Sequence[Headline]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            here.text("kolom.metrik"): [one.metric.text(here.language).name for one in found],
            here.text("pers.semula"): [_told(here, one, one.was) for one in found],
            here.text("pers.kini"): [_told(here, one, one.now) for one in found],
            here.text("pers.selisih"): [_difference(here, one) for one in found],
        }
    )


def _cards(
    here: Visit, found: Sequence[Headline], first: store.Warehouse, second: store.Warehouse
) -> None:
    """The cards of the headlines, as known on each of the two days."""
    was = [(one.metric.id, one.was) for one in found if one.was]
    now = [(one.metric.id, one.now) for one in found if one.now]
    sides = {"semula": (replace(here, warehouse=first), was)}
    sides["kini"] = (replace(here, warehouse=second), now)
    with st.container(horizontal=True, gap="small", key="kartu_perubahan"):
        for side, (there, spoken) in sides.items():
            said = [_summary(there, name, row.tahun) for name, row in spoken]
            label = here.text(
                "pers.angka_pada", date=known_in_words(there.warehouse, here.language)
            )
            openers.numbers(there, f"perubahan_{side}", said, label=label)
    for side, (there, _) in sides.items():
        openers.open_chosen(there, f"perubahan_{side}")


def _summary(there: Visit, metric_id: str, year: int) -> metrics.Summary:
    selection = replace(there.selection, tahun=(year,))
    return there.summaries([metric_id], selection=selection)[metric_id]


def _told(here: Visit, one: Headline, row: metrics.Row | None) -> str:
    if row is None:
        return here.text("grafik.tidak_ada")
    words = figure_words.base_in_words(one.metric, row, here.language)
    return f"{row.tahun}: {words}"


def _difference(here: Visit, one: Headline) -> str:
    if any(row and row.is_silent for row in (one.was, one.now)):
        return formatting.NOTHING
    was, now = (row.numerator if row else 0 for row in (one.was, one.now))
    return formatting.signed(now - was, language=here.language)
