"""Why one headline changed between two known-on dates: its causes, then koperasi by koperasi."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.charts.shared.change_waterfall import change_waterfall
from kopdata.questions import change
from kopdata.questions.change import Change, Headline, Moment, Move, Side, figures, members, words
from kopdata.questions.shared.words import area
from kopdata.views.card import points
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.visit import Visit


def one_of_them(
    here: Visit, found: Sequence[Headline], first: store.Warehouse, second: store.Warehouse
) -> None:
    """One headline to choose, and all that made it change."""
    headlines = {one.metric.id: one for one in found}
    names = {key: one.metric.text(here.language).name for key, one in headlines.items()}
    chosen = st.segmented_control(
        here.text("pers.mengapa"),
        list(names),
        default=next(iter(names)),
        required=True,
        format_func=names.__getitem__,
        key="ubah_ukuran",
    )
    moments = headlines[chosen].moments(first, second)
    if moments is None:
        st.caption(here.text("daftar.kosong"))
        return
    keys = tuple(part for one in moments for part in (one.warehouse.key, one.tahun))
    difference: Change = second.questions.answer(
        ("why", keys, chosen, here.selection),
        partial(change.why, *moments, chosen, here.selection),
    )
    sentence = words.change_in_words(difference, *moments, here.selection, here.language)
    _why(here, difference, *moments, sentence)
    _koperasi(here, difference, *moments, sentence)


def _why(here: Visit, found: Change, before: Moment, after: Moment, sentence: str) -> None:
    start, end = (
        f"{words.known_in_words(one.warehouse, here.language)}: "
        + words.count_in_words(count, one.tahun, here.language)
        for one, count in ((before, found.before), (after, found.after))
    )
    there = replace(here, warehouse=after.warehouse)
    framed_chart(
        there,
        "perubahan_pers",
        here.text("pers.sebab_judul"),
        change_waterfall(found, start, end, here.language) if found.causes else None,
        _causes(here, found),
        alt=sentence,
        subtitle=here.text("pers.sebab_keterangan", place=area(here.selection, here.language)),
        measured=[found.metric],
        counted=[
            *points.figures(there, figures.sums_of_causes(found, before, after, here.language)),
            *points.figures(there, figures.causes(found, before, after, here.language)),
        ],
    )
    if found.base_before or found.base_after:
        more, less = found.net_of_base()
        facts = {"before": found.base_before, "after": found.base_after, "more": more, "less": less}
        written = {key: here.number(n) for key, n in facts.items()}
        st.caption(here.text("perubahan.dasar", **written))


def _causes(here: Visit, found: Change) -> pd.DataFrame:
    causes = found.causes
    return pd.DataFrame(
        {
            here.text("kesehatan.kolom_sebab"): [
                words.cause_in_words(cause.key, here.language) for cause in causes
            ],
            here.text("pers.banyaknya"): [len(cause.koperasi) for cause in causes],
            here.text("kesehatan.kolom_perubahan"): [
                formatting.signed(cause.change, language=here.language) for cause in causes
            ],
        }
    )


def _koperasi(here: Visit, found: Change, before: Moment, after: Moment, sentence: str) -> None:
    moves = [move for cause in found.causes for move in cause.members]
    moves += [move for move in found.moves if not move.effect]
    if here.visitor.kecamatan:  # a claim is about an area of its own, not the one chosen here
        st.info(here.text("daftar.tertutup"))
        return
    if not koperasi_list.may_be_shown(here, moves):
        return
    warehouses = (before.warehouse, after.warehouse)
    shown = _moves(here, found.metric, moves[: koperasi_list.MOST_SHOWN], warehouses)
    koperasi_list.show(here, "perubahan_pers", shown, len(moves))
    koperasi_list.download(
        here,
        "perubahan_pers",
        lambda: _moves(here, found.metric, moves, warehouses),
        sentence,
        here.text("daftar.unduh"),
    )


def _moves(
    here: Visit,
    metric: metrics.Metric,
    moves: Sequence[Move],
    warehouses: tuple[store.Warehouse, store.Warehouse],
) -> pd.DataFrame:
    names = {one.koperasi_id: one for one in members(moves, *warehouses)}
    has_status = metric.id == "koperasi_aktif"
    rows = [(names[koperasi_id], move) for move in moves for koperasi_id in move.koperasi]
    return pd.DataFrame(
        {
            here.text("daftar.nama"): [one.nama for one, _ in rows],
            here.text("daftar.kecamatan"): [one.kecamatan for one, _ in rows],
            here.text("kesehatan.kolom_sebab"): [
                words.cause_in_words(move.key, here.language) for _, move in rows
            ],
            here.text("pers.semula"): [_side(here, move.before, has_status) for _, move in rows],
            here.text("pers.kini"): [_side(here, move.after, has_status) for _, move in rows],
            here.text("kesehatan.kolom_perubahan"): [
                formatting.signed(move.effect, language=here.language) for _, move in rows
            ],
            here.text("pers.perubahan_dasar"): [
                formatting.signed(move.base_effect, language=here.language) for _, move in rows
            ],
            here.text("pers.sumber_semula"): [_source(here, move.before) for _, move in rows],
            here.text("pers.sumber_kini"): [_source(here, move.after) for _, move in rows],
            here.text("daftar.nik"): [one.nik for one, _ in rows],
        }
    )


def _side(here: Visit, one: Side | None, has_status: bool) -> str:
    """The status it stood on, else whether it was counted; a dash where it was not known at all."""
    if one is None:
        return here.text("grafik.tidak_ada")
    if one.is_unknown:
        return here.text("pers.tidak_diketahui")
    if has_status and one.read and one.read.status:
        return one.read.status
    return here.text("kolom.ya" if one.numerator else "pers.tidak")


def _source(here: Visit, one: Side | None) -> str:
    return koperasi_list.source(here, one.read) if one and one.read else ""
