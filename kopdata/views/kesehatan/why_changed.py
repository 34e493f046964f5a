"""Why a count changed: the waterfall with its years, its known-on date, and the koperasi behind."""

from datetime import date
from decimal import Decimal
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.charts.shared.change_waterfall import change_waterfall
from kopdata.questions.change import Cause, Change, Moment, figures, members, why
from kopdata.questions.change.words import cause_in_words
from kopdata.questions.kesehatan import words
from kopdata.questions.shared.koperasi_named import Named
from kopdata.questions.shared.words import area
from kopdata.views.card import number_card, points
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.answers import kept
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import metric_names

METRICS = ("koperasi_sehat", "koperasi_aktif")


def change_of(before: Moment, after: Moment, metric: str, selection: metrics.Selection) -> Change:
    """The causes of a change, found the first time only."""

    def ask(chosen: metrics.Selection) -> Change:
        return why(before, after, metric, chosen)

    return kept(after.warehouse, ("change", *_names(before, after), metric), selection, ask)


def _names(before: Moment, after: Moment) -> tuple[str | int, ...]:
    """What tells two moments from others: both warehouses' contents and the years."""
    return (before.warehouse.key, before.tahun, after.warehouse.key, after.tahun)


@st.fragment
def why_it_changed(here: Visit, usual: tuple[int, int]) -> None:
    """Koperasi sehat or aktif from one moment to another, what happened apart from the papers."""
    st.subheader(here.text("kesehatan.perubahan"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", key="pilih_perubahan"):
        metric = _metric(here)
        known_on = _known_on(here)
    source = here.warehouse if known_on is None else here.as_known_on(known_on)
    moments = _moments(here, source, metric, usual)
    if moments is None:
        day = here.date_long(known_on or here.about.day)
        st.caption(here.text("kesehatan.diketahui_kosong", date=day))
        return
    if moments[0] == moments[1]:
        st.caption(here.text("kesehatan.perlu_dua_tahun"))
        return
    found = change_of(*moments, metric, here.selection)
    with st.grid(2, min_column_width=420, key="perubahan_dan_nama"):
        _waterfall(here, found, *moments)
        with st.container(border=True, height="stretch", key="nama_perubahan"):
            _behind_cause(here, found, *moments)


def _metric(here: Visit) -> str:
    return st.segmented_control(
        here.text("kesehatan.ukuran"),
        METRICS,
        default=METRICS[0],
        required=True,
        format_func=metric_names(here.language),
        key="perubahan_ukuran",
    )


def _known_on(here: Visit) -> date | None:
    return st.date_input(
        here.text("kesehatan.diketahui"),
        value=None,
        min_value=date(2000, 1, 1),
        max_value=here.about.known_on or here.about.data_date,
        format="DD/MM/YYYY",
        help=here.text("kesehatan.diketahui_bantuan"),
        key="perubahan_diketahui",
        bind="query-params",
    )


def _moments(
    here: Visit, source: store.Warehouse, metric: str, usual: tuple[int, int]
) -> tuple[Moment, Moment] | None:
    """The two years chosen, each of those its warehouse has; None where one has none."""
    starts = _years(source, metric, here.every_year)
    ends = _years(here.warehouse, metric, here.every_year)
    if not starts or not ends or starts[0] > ends[-1]:
        return None
    starts = tuple(year for year in starts if year <= ends[-1])
    with st.container(horizontal=True, key="pilih_tahun_perubahan"):
        start = year_of(here, "dari_tahun", f"perubahan_dari_{metric}", starts, usual[0])
        later = tuple(year for year in ends if year >= start)
        end = year_of(here, "sampai_tahun", f"perubahan_sampai_{metric}", later, usual[1])
    return Moment(source, start), Moment(here.warehouse, end)


def _years(source: store.Warehouse, metric: str, selection: metrics.Selection) -> tuple[int, ...]:
    if source.about.data_date is None:
        return ()
    summary = metrics.summarise_many(source, [metric], selection)[metric]
    return tuple(row.tahun for row in summary.rows if row.denominator)


def year_of(here: Visit, label: str, key: str, years: tuple[int, ...], usual: int) -> int:
    """The year chosen; at first the usual one, or the last where that is not among them."""
    return st.selectbox(
        here.text(f"kesehatan.{label}"),
        years,
        index=years.index(usual) if usual in years else len(years) - 1,
        key=key,
        bind="query-params",
    )


def _waterfall(here: Visit, found: Change, before: Moment, after: Moment) -> None:
    name = found.metric.text(here.language).name
    place = area(here.selection, here.language)
    framed_chart(
        here,
        "perubahan",
        here.text("kesehatan.perubahan_judul", name=name, before=before.tahun, after=after.tahun),
        change_waterfall(
            found,
            _moment_in_words(here, before, found.before, found.base_before),
            _moment_in_words(here, after, found.after, found.base_after),
            here.language,
        ),
        _frame(here, found),
        alt=words.change_sentence(found, before, after, here.selection, here.language),
        subtitle=here.text("kesehatan.perubahan_keterangan", area=place),
        measured=[found.metric],
        counted=[
            *points.figures(here, figures.sums_of_causes(found, before, after, here.language)),
            *points.figures(here, figures.causes(found, before, after, here.language)),
        ],
    )


def _moment_in_words(here: Visit, moment: Moment, count: int | Decimal, base: int | Decimal) -> str:
    facts = {
        "year": moment.tahun,
        "count": here.number(count),
        "base": here.number(base),
    }
    known_on = moment.warehouse.about.known_on
    if known_on is None or moment.warehouse.key == here.warehouse.key:
        return here.text("kesehatan.tahun_dari", **facts)
    day = formatting.date_short(known_on, language=here.language)
    return here.text("kesehatan.tahun_diketahui", date=day, **facts)


def _behind_cause(here: Visit, found: Change, before: Moment, after: Moment) -> None:
    st.subheader(here.text("kesehatan.nama_perubahan"), anchor=False)
    if not found.causes:
        st.caption(here.text("kesehatan.perubahan_sama"))
        return
    causes = {(cause.key, cause.sign): cause for cause in found.causes}
    chosen = st.selectbox(
        here.text("kesehatan.sebab"),
        list(causes),
        format_func={
            key: _cause_label(cause, here.language) for key, cause in causes.items()
        }.__getitem__,
        key=f"sebab_{found.metric.id}",
    )
    cause = causes[chosen]

    def listed(selection: metrics.Selection) -> tuple[Named, ...]:
        there = change_of(before, after, found.metric.id, selection).causes
        moved = (one.members for one in there if (one.key, one.sign) == chosen)
        return members(next(moved, ()), before.warehouse, after.warehouse)

    moved = (found.metric.id, *_names(before, after), *chosen)
    rows = kept(here.warehouse, moved, here.selection, listed)
    question = figures.cause_asked(found.metric.id, before, after, cause)
    key = number_card.card_key(question, "daftar")
    card = partial(number_card.button, here, question, key=key)
    koperasi_list.koperasi_list(
        here, "perubahan", rows, _cause_label(cause, here.language), card, is_narrow=True
    )


def _cause_label(cause: Cause, language: str) -> str:
    number = formatting.signed(cause.change, language=language)
    unit = messages.text("grafik.koperasi", language)
    return f"{cause_in_words(cause.key, language)} ({number} {unit})"


def _frame(here: Visit, found: Change) -> pd.DataFrame:
    rows = [
        {
            here.text("kesehatan.kolom_sebab"): cause_in_words(cause.key, here.language),
            here.text("kesehatan.kolom_perubahan"): formatting.signed(
                cause.change, language=here.language
            ),
        }
        for cause in found.causes
    ]
    return pd.DataFrame(rows)
