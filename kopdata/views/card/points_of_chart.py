"""The figures on a chart, one by one: each opens its number card."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import streamlit as st

from kopdata import metrics
from kopdata.metrics import sentences
from kopdata.views.shell.visit import Visit


@dataclass(frozen=True)
class Point:
    """One figure: a metric over a selection of one year; `words` tell it from the others."""

    metric: metrics.Metric
    selection: metrics.Selection
    words: str


def points(summaries: Iterable[metrics.Summary], language: str) -> list[Point | None]:
    """A point for each row of the summaries, in their order; None where no year speaks."""
    return [_point(summary, row, language) for summary in summaries for row in summary.rows]


def choose(
    here: Visit,
    key: str,
    summaries: Iterable[metrics.Summary],
    on_choice: Callable[[Point], None],
) -> None:
    """A measure and one of its figures to choose, and the button that opens the card."""
    found = dict.fromkeys(point for point in points(summaries, here.language) if point)
    if not found:
        st.caption(here.text("angka.titik_kosong"))
        return
    measures = list(dict.fromkeys(point.metric for point in found))
    metric = measures[0]
    if len(measures) > 1:
        metric = st.selectbox(
            here.text("angka.ukuran"),
            measures,
            format_func={one: one.text(here.language).name for one in measures}.get,
            key=f"ukuran_{key}",
        )
    of_metric = [point for point in found if point.metric == metric]
    if not of_metric[0].selection.kecamatan:
        of_metric.reverse()  # over years the newest is asked for most
    chosen = st.selectbox(
        here.text("angka.titik_pilih"),
        of_metric,
        format_func=lambda point: point.words,
        key=f"titik_{key}",
    )
    st.button(
        here.text("angka.titik_buka"),
        key=f"buka_{key}",
        type="primary",
        on_click=on_choice,
        args=(chosen,),
    )


def _point(summary: metrics.Summary, row: metrics.Row, language: str) -> Point | None:
    year = row.periode.year if row.periode else max(summary.tahun, default=None)
    if year is None:
        return None
    kecamatan = (row.kecamatan,) if row.kecamatan else summary.selection.kecamatan
    selection = replace(summary.selection, tahun=(year,), kecamatan=kecamatan)
    place = f"{row.kecamatan} {year}" if row.kecamatan else str(year)
    if row.tanggal or row.bulan:
        return Point(summary.metric, selection, place)
    said = sentences.base_in_words(summary.metric, row, language)
    return Point(summary.metric, selection, f"{place}: {said}")
