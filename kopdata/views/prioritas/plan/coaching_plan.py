"""Whom to coach in which month: capacity, the plan it gives, what it would do, and its keeping."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from kopdata import formatting
from kopdata.questions.prioritas import coaching_plan as question
from kopdata.questions.prioritas.coaching_plan import BALANCES, Capacity, Placed
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.prioritas import save_as_delivery, weighed_ranking
from kopdata.views.prioritas.plan import plan_effect, plan_form
from kopdata.views.prioritas.plan.plan_progress import plans_made
from kopdata.views.shell.switch import switch
from kopdata.views.shell.visit import Visit

_USUAL_PER_MONTH, _MOST_PER_MONTH = 14, 500
# Three reasons in words take four lines.
_ROW_HEIGHT = 88
_USUAL_MONTHS, _MOST_MONTHS = 3, 12


def plan(here: Visit) -> None:
    """How many where and when, the plan that follows, its effect, and the plans made before."""
    save_as_delivery.say_what_was_received("rencana")
    capacity = _capacity(here)
    ranking = weighed_ranking.ranked(here)
    placed = question.schedule(ranking.rows, capacity)
    if not placed:
        st.caption(here.text("rencana.kosong_koperasi"))
    else:
        _title(here, placed)
        st.caption(_about(here, capacity))
        plan_effect.effect(here, placed)
        if koperasi_list.may_be_shown(here, placed):
            _listed(here, placed, ranking)
            _files(here, placed, capacity, ranking)
            if save_as_delivery.may_type(here):
                plan_form.form(here, placed)
    plans_made(here)


def _capacity(here: Visit) -> Capacity:
    with st.container(horizontal=True, vertical_alignment="bottom", key="kapasitas"):
        per_month = st.number_input(
            here.text("rencana.per_bulan"),
            min_value=1,
            max_value=_MOST_PER_MONTH,
            value=_USUAL_PER_MONTH,
            width=170,
            key="per_bulan",
            bind="query-params",
        )
        count = st.number_input(
            here.text("rencana.banyak_bulan"),
            min_value=1,
            max_value=_MOST_MONTHS,
            value=_USUAL_MONTHS,
            width=120,
            key="banyak_bulan",
            bind="query-params",
        )
        balance = switch(here, "imbang", BALANCES, "rencana.imbang")
    months = question.next_months(here.about.day, count)
    return Capacity(per_month, months, _closed(here, months), balance)


def _closed(here: Visit, months: Sequence[date]) -> frozenset[tuple[str, date]]:
    """The kecamatan and months that were unticked in the grid."""
    title = here.text("rencana.terjangkau")
    with st.expander(title, icon=":material/map:", key="terjangkau"):
        st.caption(here.text("rencana.terjangkau_keterangan"))
        names = {month: formatting.month(month, language=here.language) for month in months}
        kecamatan = list(here.kecamatan)
        shown: dict[str, list[Any]] = {here.text("kolom.kecamatan"): kecamatan}
        shown |= {name: [True] * len(kecamatan) for name in names.values()}
        edited = st.data_editor(
            shown,
            hide_index=True,
            disabled=[here.text("kolom.kecamatan")],
            key=f"terjangkau_{here.language}_{months[0]}_{len(months)}_{len(kecamatan)}",
        )
    return frozenset(
        (place, month)
        for month, name in names.items()
        for place, is_reachable in zip(kecamatan, edited[name], strict=True)
        if not is_reachable
    )


def _title(here: Visit, placed: Sequence[Placed]) -> None:
    first, last = (
        formatting.month(one.month, language=here.language) for one in (placed[0], placed[-1])
    )
    number = here.number(len(placed))
    key = "rencana.rencana_satu_bulan" if first == last else "rencana.rencana_judul"
    st.subheader(here.text(key, number=number, first=first, last=last), anchor=False)


def _about(here: Visit, capacity: Capacity) -> str:
    return here.text(
        "rencana.rencana_isi",
        balance=here.text(f"rencana.imbang_{capacity.balance}").lower(),
        number=here.number(capacity.per_month),
    )


def _listed(here: Visit, placed: Sequence[Placed], ranking: weighed_ranking.Ranked) -> None:
    rows = [_row(here, one, ranking) for one in placed[: koperasi_list.MOST_SHOWN]]
    st.dataframe(
        {column: [row[place] for row in rows] for place, column in enumerate(_columns(here))},
        hide_index=True,
        height=460 if len(rows) > 6 else "auto",
        row_height=_ROW_HEIGHT,
        placeholder="–",
        column_config={
            here.text("daftar.nama"): koperasi_list.NAME,
            here.text("rencana.kolom_alasan"): st.column_config.TextColumn(width=480),
        },
        key="daftar_rencana",
    )


def _columns(here: Visit) -> list[str]:
    return [
        here.text("rencana.kolom_bulan"),
        *(here.text(f"daftar.{name}") for name in ("nama", "kecamatan")),
        *(here.text(f"rencana.kolom_{name}") for name in ("alasan", "poin", "urutan")),
        here.text("daftar.nik"),
    ]


def _row(here: Visit, one: Placed, ranking: weighed_ranking.Ranked) -> list[Any]:
    koperasi = one.koperasi
    return [
        formatting.month(one.month, language=here.language),
        koperasi.nama,
        koperasi.kecamatan,
        ranking.why(koperasi),
        koperasi.points,
        koperasi.place,
        koperasi.nik,
    ]


def _files(
    here: Visit, placed: Sequence[Placed], capacity: Capacity, ranking: weighed_ranking.Ranked
) -> None:
    list_files.list_files(
        here,
        "rencana_pembinaan",
        [(here.text("rencana.isi"), _about(here, capacity)), *ranking.rules(here)],
        _columns(here),
        lambda: [_row(here, one, ranking) for one in placed],
    )
