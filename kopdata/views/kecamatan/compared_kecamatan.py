"""The pieces of Kecamatan: the chosen measure on a map, in a funnel and side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from kopdata import messages, metrics
from kopdata.charts.kecamatan.area_map import area_map
from kopdata.charts.kecamatan.funnel_plot import funnel_plot
from kopdata.charts.kecamatan.small_multiples import (
    draws_shares,
    scale_in_words,
    small_multiples,
)
from kopdata.charts.shared import break_marks
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks
from kopdata.metrics.percent import is_mostly_unknown
from kopdata.questions.kecamatan import funnel as fair
from kopdata.questions.kecamatan import outlines, words
from kopdata.questions.shared.figure import asked
from kopdata.questions.shared.words import area, supplier_in_words
from kopdata.views.card import openers, points
from kopdata.views.chart.metric_chart import chart
from kopdata.views.lists import summary_table
from kopdata.views.shell.answers import whole
from kopdata.views.shell.paging import MOST_DRAWN, pages_of
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import metric_names

_MEASURE = "ukuran"
# More points than this cover each other, and are slow to draw.
_MOST_POINTS = 300


@dataclass(frozen=True)
class Measure:
    """The chosen metric: by kecamatan for the year that speaks, and for the regency by year.

    `everywhere` is the visit with every kecamatan selected, for what compares them all. Without a
    funnel there is nothing to be compared fairly; else `said` is what it says.
    """

    everywhere: Visit
    metric: metrics.Metric
    every: metrics.Summary
    regency: metrics.Summary
    now: metrics.Row
    period: str
    funnel: fair.Funnel | None
    said: str = ""


def measure(here: Visit, ids: Sequence[str]) -> Measure:
    """What is chosen and its answers; says who supplies it, and stops, where there is none."""
    _measure_from_address(ids)
    chosen = st.selectbox(
        here.text("kecamatan.ukuran"),
        ids,
        format_func=metric_names(here.language),
        key=_MEASURE,
        bind="query-params",
    )
    metric = metrics.get(chosen or ids[0])
    everywhere = replace(here, selection=whole(here))
    regency = everywhere.summaries([metric.id], selection=everywhere.every_year)[metric.id]
    now = everywhere.row(regency)
    if now is None:
        supplier = supplier_in_words(metric, here.language)
        name = metric.text(here.language).name
        st.info(here.text("kecamatan.belum_ada_ukuran", name=name, supplier=supplier))
        st.stop()
    year = replace(everywhere.selection, tahun=(now.tahun,))
    every = here.summaries([metric.id], ("kecamatan",), year)[metric.id]
    period = words.period_of(regency, now, here.about, here.language)
    found = Measure(everywhere, metric, every, regency, now, period, None)
    if metric.denominator_kind != "koperasi" or is_mostly_unknown(now):
        return found
    kept = here.warehouse.questions.answer
    funnel = kept(("funnel", metric.id, year), partial(fair.funnel, every, now))
    if funnel is None:
        return found
    tell = partial(words.compared_sentence, funnel, every, now, here.about, here.language)
    said = kept(("temuan_kecamatan", metric.id, year, here.language), tell)
    return replace(found, funnel=funnel, said=said)


def _measure_from_address(ids: Sequence[str]) -> None:
    """Streamlit writes the name into the address, so a link may hold the other language's."""
    asked = st.query_params.get_all(_MEASURE)
    if not asked or _MEASURE in st.session_state:
        return
    by_word = {
        metrics.get(name).text(language).name: name
        for name in ids
        for language in messages.LANGUAGES
    }
    if asked[-1] in by_word or asked[-1] in ids:
        st.session_state[_MEASURE] = by_word.get(asked[-1], asked[-1])


def finding(here: Visit, found: Measure) -> None:
    """The sentence on top: which kecamatan really differ."""
    if found.funnel is None:
        openers.finding(here, found.everywhere.sentence(found.regency), [found.regency])
        return
    openers.finding(here, found.said, [found.regency], _limits(found))


def area_map_chart(here: Visit, found: Measure) -> None:
    """The office's outlines if it has supplied them, else tiles."""
    every = metrics.options(here.warehouse).kecamatan
    try:
        shapes = outlines.supplied(every)
    except outlines.OutlinesRefused as refused:
        st.error(plain(str(refused)))
        shapes = None
    shapes = shapes or outlines.tiles(every)
    if shapes is None:
        _table_instead(here, found)
        return
    key = "kecamatan.peta_petak" if shapes.is_tiles else "kecamatan.peta_batas"
    subtitle = here.text(key, name=found.metric.text(here.language).name, period=found.period)
    if here.selection.kecamatan:
        subtitle += " " + here.text("kecamatan.peta_pilihan")
    alt = found.said
    # The page's finding says it, unless that is of those outside the usual spread.
    is_said = not found.funnel or bool(found.funnel.outside(words.worse_side(found.metric)))
    if is_said:
        lowest = found.everywhere.weakest(found.every, found.now)
        alt = lowest or found.everywhere.sentence(found.regency)
        is_said = lowest is not None
    chart(
        found.everywhere,
        "peta",
        here.text("kecamatan.peta"),
        area_map(shapes, found.every, here.selection.kecamatan, here.language),
        [found.every],
        alt=alt,
        subtitle=subtitle,
        said=is_said,
    )


def _table_instead(here: Visit, found: Measure) -> None:
    with st.container(border=True, key="bingkai_peta"):
        st.subheader(here.text("kecamatan.peta"), anchor=False)
        st.caption(here.text("kecamatan.peta_tidak_ada"))
        question = ("peta_tabel", found.metric.id, found.every.selection, here.language)
        frame = here.warehouse.questions.answer(
            question, partial(summary_table.frame, [found.every], here.language)
        )
        st.dataframe(frame, hide_index=True, key="peta_tabel")


def funnel_chart(here: Visit, found: Measure) -> None:
    """The funnel, or why there is none."""
    if found.funnel is None:
        with st.container(border=True, height="stretch", key="bingkai_corong"):
            st.subheader(here.text("kecamatan.corong"), anchor=False)
            st.caption(_why_no_funnel(here, found))
        return
    name = found.metric.text(here.language).name
    everyone = area(metrics.Selection())
    notes = [
        here.text("kecamatan.corong_keterangan", name=name, period=found.period, area=everyone)
    ]
    told = found.funnel.drawn
    drawn = told.furthest(_MOST_POINTS)
    if len(drawn.points) < len(told.points):
        every = here.number(len(told.points))
        notes.append(here.text("kecamatan.corong_terjauh", number=_MOST_POINTS, every=every))
    if found.funnel.too_small:
        notes.append(_too_small(here, found.funnel))
    if found.funnel.mostly_unknown:
        notes.append(_mostly_unknown(here, found.funnel))
    if found.now.unknown:
        notes.append(here.text("kecamatan.corong_tidak_diketahui", unknown=found.now.unknown))
    chart(
        found.everywhere,
        "corong",
        here.text("kecamatan.corong"),
        funnel_plot(drawn, here.selection.kecamatan, here.language),
        [found.every],
        alt=found.said,
        subtitle=" ".join(notes),
        said=False,  # the page's finding says it
        counted=_limits(found),
    )


def _limits(found: Measure) -> list[points.Point]:
    """Where kecamatan would lie by chance, those outside first, as many as can be told apart."""
    here, metric = found.everywhere, found.metric
    question = asked("batas_wajar", pada=found.now.tahun, metrik=metric.id)
    shown = []
    for point in found.funnel.points[:MOST_DRAWN] if found.funnel else ():
        place = str(point.row.kecamatan)
        there = replace(here, selection=replace(here.selection, kecamatan=(place,)))
        said = figure_words.base_in_words(metric, point.row, here.language)
        shown.append(points.figure(there, question, said))
    return shown


def _too_small(here: Visit, found: fair.Funnel) -> str:
    if len(found.too_small) > MOST_DRAWN:
        number = here.number(len(found.too_small))
        return here.text("kecamatan.corong_kecil_banyak", number=number)
    of = messages.text("grafik.dari", here.language)
    names = ", ".join(
        f"{row.kecamatan} ({row.numerator} {of} {row.denominator})" for row in found.too_small
    )
    return here.text("kecamatan.corong_kecil", names=names)


def _mostly_unknown(here: Visit, found: fair.Funnel) -> str:
    rows = [point.row for point in found.mostly_unknown]
    if len(rows) > MOST_DRAWN:
        return here.text("kecamatan.corong_setengah_banyak", number=here.number(len(rows)))
    known = [figure_words.short_in_words(found.metric, row, here.language) for row in rows]
    names = ", ".join(f"{row.kecamatan} ({told})" for row, told in zip(rows, known, strict=True))
    return here.text("kecamatan.corong_setengah", names=names)


def _why_no_funnel(here: Visit, found: Measure) -> str:
    if found.metric.denominator_kind != "koperasi" or not is_mostly_unknown(found.now):
        return here.text("kecamatan.corong_tidak")
    figure = figure_words.base_in_words(found.metric, found.now, here.language)
    return here.text("kecamatan.corong_kebanyakan", figure=figure)


def side_by_side(here: Visit, found: Measure) -> None:
    """Every kecamatan over the years on one scale; a paged table where there are too many."""
    names = here.kecamatan
    shown = pages_of(here, names, key="berdampingan", notice="kecamatan.terlalu_banyak")
    years = replace(here.every_year, kecamatan=tuple(shown))
    own = here.summaries([found.metric.id], ("periode", "kecamatan"), years)[found.metric.id]
    if len(shown) < len(names):
        frame = summary_table.frame([own], here.language)
        st.dataframe(frame, hide_index=True, key="berdampingan_tabel")
        return
    as_shares = draws_shares(own)
    key = "kecamatan.berdampingan_keterangan" if as_shares else "kecamatan.berdampingan_jumlah"
    beside = found.regency if as_shares else replace(found.regency, rows=())
    top = scale_in_words(own, beside, here.language)
    if top is None:
        key = "kecamatan.berdampingan_kecil"
    broken = breaks(found.metric, [row.tahun for row in (*own.rows, *found.regency.rows)])
    subtitle = here.text(
        key,
        name=found.metric.text(here.language).name,
        unit=here.text(f"kecamatan.{found.metric.periode}"),
        top=top,
        area=area(metrics.Selection()),
    )
    chart(
        here,
        "berdampingan",
        here.text("kecamatan.berdampingan"),
        small_multiples(own, found.regency, shown, here.language),
        [own],
        alt=found.everywhere.sentence(found.regency),
        subtitle=f"{subtitle} {break_marks.in_words(broken, here.language)}".strip(),
        said=False,
    )
