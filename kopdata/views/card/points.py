"""The figures on a chart, one by one: each opens its number card."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from kopdata import metrics
from kopdata.metrics import figure_words
from kopdata.questions.shared.figure import Asked
from kopdata.views.card.figure_content import title
from kopdata.views.card.number_card import Subject
from kopdata.views.shell.visit import Visit


@dataclass(frozen=True)
class Point:
    """One figure over a selection; `words` tell it from the others of its chart."""

    subject: Subject
    selection: metrics.Selection
    words: str


def points(summaries: Iterable[metrics.Summary], language: str) -> list[Point | None]:
    """A point for each row of the summaries, in their order; None where no year speaks."""
    return [_point(summary, row, language) for summary in summaries for row in summary.rows]


def figures(here: Visit, counts: Iterable[tuple[Asked, int | str]]) -> list[Point]:
    """The figures of a chart that are no metric's own, over the visitor's selection."""
    return [figure(here, asked, count) for asked, count in counts]


def figure(here: Visit, asked: Asked, count: int | str) -> Point:
    """One of them."""
    written = here.number(count) if isinstance(count, int) else count
    words = here.text("hitungan.pilihan_angka", words=title(here, asked), count=written)
    return Point(asked, here.selection, words)


def choose_figure(
    here: Visit, key: str, figures: Sequence[Point], on_choice: Callable[[Point], None]
) -> None:
    """One of the figures that are no metric's own to choose, and the button of its card."""
    _choice(here, figures, on_choice, label="hitungan.figur", key=f"hitungan_{key}")


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
    called = {
        point.subject: point.subject.text(here.language).name
        for point in found
        if isinstance(point.subject, metrics.Metric)
    }
    metric = next(iter(called))
    if len(called) > 1:
        metric = st.selectbox(
            here.text("angka.ukuran"),
            list(called),
            format_func=called.__getitem__,
            key=f"ukuran_{key}",
        )
    of_metric = [point for point in found if point.subject == metric]
    if not of_metric[0].selection.kecamatan:
        of_metric.reverse()  # over years the newest is asked for most
    _choice(here, of_metric, on_choice, label="angka.titik_pilih", key=f"titik_{key}")


def _choice(
    here: Visit,
    offered: Sequence[Point],
    on_choice: Callable[[Point], None],
    *,
    label: str,
    key: str,
) -> None:
    chosen = st.selectbox(here.text(label), offered, format_func=lambda point: point.words, key=key)
    st.button(
        here.text("angka.titik_buka"),
        key="buka_" + key.removeprefix("titik_"),
        type="primary",
        on_click=on_choice,
        args=(chosen,),
    )


def _point(summary: metrics.Summary, row: metrics.Row, language: str) -> Point | None:
    year = row.tahun if row.periode else max(summary.tahun, default=None)
    if year is None:
        return None
    kecamatan = (row.kecamatan,) if row.kecamatan else summary.selection.kecamatan
    selection = replace(summary.selection, tahun=(year,), kecamatan=kecamatan)
    place = f"{row.kecamatan} {year}" if row.kecamatan else str(year)
    if row.tanggal or row.bulan:
        return Point(summary.metric, selection, place)
    said = figure_words.base_in_words(summary.metric, row, language)
    return Point(summary.metric, selection, f"{place}: {said}")
