"""The pieces of Pembinaan about people: whom coaching reached, and what became of them."""

import pandas as pd
import streamlit as st

from kopdata import formatting
from kopdata.charts.pembinaan import reach_and_effect
from kopdata.questions.pembinaan import figures, reach, words
from kopdata.questions.shared import coaching_effect
from kopdata.views.card import points
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

_TIMES = ("never", "once", "twice", "more")


def reach_chart(here: Visit) -> None:
    """Never, once, twice or more, by status."""
    found = answer(here, reach.reach)
    if found is None:
        return
    frame = pd.DataFrame(
        {
            here.text("pembinaan.kolom_status"): [
                row.status or here.text("pembinaan.tanpa_status") for row in found.rows
            ],
            **{
                here.text(f"pembinaan.{times}"): [getattr(row, times) for row in found.rows]
                for times in _TIMES
            },
            here.text("pembinaan.kolom_total"): [row.total for row in found.rows],
        }
    )
    framed_chart(
        here,
        "jangkauan",
        here.text("pembinaan.grafik_jangkauan"),
        reach_and_effect.reach_bars(found, here.language),
        frame,
        alt=words.reach_sentence(found, here.selection, here.language),
        subtitle=here.text(
            "pembinaan.grafik_jangkauan_keterangan",
            date=here.date_long(found.day),
        ),
        counted=points.figures(here, figures.reaches(found)),
    )


def effect_charts(here: Visit) -> None:
    """Before and after, coached beside similar uncoached, with the caveat first."""
    found = answer(here, coaching_effect.coaching_effect)
    with st.container(border=True, key="dampak"):
        st.subheader(here.text("pembinaan.dampak_judul"), anchor=False)
        if found is None:
            year = here.about.day.year - 2
            st.caption(here.text("pembinaan.dampak_kosong", year=year))
            return
        st.markdown(here.text("pembinaan.dampak_hati_hati", year=found.tahun + 1))
    for outcome in coaching_effect.OUTCOMES:
        _effect_chart(here, found, outcome)


def _effect_chart(here: Visit, found: coaching_effect.Effect, outcome: str) -> None:
    years = found.rat_years if outcome == "rat" else found.predikat_years
    shown = found.of(outcome)
    before = [words.before_in_words(outcome, each, here.language) for each in shown]
    figure = reach_and_effect.before_after(shown, before, here.language) if shown else None
    subtitle = here.text(
        f"pembinaan.dampak_{outcome}_keterangan",
        before=years[0],
        after=years[1],
        year=found.tahun,
    )
    day = coaching_effect.day_of(here.warehouse, found, outcome)
    intervals = words.effect_intervals(found, outcome, here.language)
    framed_chart(
        here,
        f"dampak_{outcome}",
        here.text(f"pembinaan.dampak_{outcome}"),
        figure,
        _effect_frame(here, shown, before),
        alt=words.effect_sentence(found, outcome, here.selection, day, here.language),
        subtitle=f"{subtitle} {intervals}".strip(),
        counted=points.figures(here, figures.effects(found, outcome)),
    )


def _effect_frame(
    here: Visit, shown: tuple[coaching_effect.Comparison, ...], before: list[str]
) -> pd.DataFrame:
    rows = [
        (
            words_before,
            here.text(f"pembinaan.{key}"),
            group.after,
            group.total,
            formatting.percent(share, language=here.language),
        )
        for each, words_before in zip(shown, before, strict=True)
        if each.difference is not None
        for key, group, share in (
            ("dibina", each.coached, each.difference.coached),
            ("serupa", each.uncoached, each.difference.uncoached),
        )
    ]
    names = ("sebelum", "kelompok", "sesudah", "dari", "ditimbang")
    return pd.DataFrame(rows, columns=[here.text(f"pembinaan.kolom_{name}") for name in names])
