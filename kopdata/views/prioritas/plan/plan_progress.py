"""What became of the plans that were made: of the planned, who was coached since."""

from typing import Any

import pandas as pd
import streamlit as st

from kopdata import formatting
from kopdata.questions.prioritas import coaching_plan as question
from kopdata.questions.prioritas.coaching_plan import Plan, Planned, Progress
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.shell import access
from kopdata.views.shell.answers import answer
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit


def newest_plan(here: Visit) -> None:
    """The newest plan in one frame, for the page that shows the target; nothing without one."""
    found = answer(here, question.progress)
    years = set(here.selection.tahun)
    if found is not None and (not years or years & {row.month.year for row in found.rows}):
        with st.container(border=True, key="rencana_terbaru"):
            _told(here, found)


def plans_made(here: Visit) -> None:
    """Each plan with who was coached since, the newest first."""
    st.subheader(here.text("rencana.rencana_ada"), anchor=False)
    made = {plan.key: plan for plan in answer(here, question.plans)}
    key = next(iter(made), None)
    if len(made) > 1:
        key = st.selectbox(
            here.text("rencana.rencana_pilih"),
            list(made),
            format_func=lambda name: _name(here, made[name]),
            key="rencana_pilihan",
        )
    found = answer(here, question.progress, key)
    if found is None:
        st.caption(here.text("rencana.rencana_belum"))
        return
    _told(here, found)
    if access.may_see_names():
        _listed(here, found)


def _told(here: Visit, found: Progress) -> None:
    plan = found.plan
    coached, planned = (here.number(count) for count in (found.coached, len(found.rows)))
    words = here.text(
        "rencana.terbaru", name=plain(_name(here, plan)), coached=coached, planned=planned
    )
    st.markdown(f"**{words}**")
    st.caption(
        here.text(
            "rencana.terbaru_keterangan",
            date=list_files.day(here, plan.made_on),
            author=plain(plan.author) if plan.author else here.text("rencana.tanpa_penyusun"),
            note=plain(plan.note or "") if access.may_see_names() else "",
        )
    )
    st.caption(" · ".join(_months(here, found)))


def _name(here: Visit, plan: Plan) -> str:
    """The plan's name; its day for who is limited to kecamatan where it names others' koperasi."""
    if plan.is_within or not here.visitor.kecamatan:
        return plan.name
    return here.text("rencana.tanpa_nama", date=list_files.day(here, plan.made_on))


def _months(here: Visit, found: Progress) -> list[str]:
    return [
        here.text(
            "rencana.bulan_jumlah",
            month=formatting.month(month, language=here.language),
            planned=here.number(planned),
            coached=here.number(coached),
        )
        for month, planned, coached in found.by_month
    ]


def _listed(here: Visit, found: Progress) -> None:
    columns = [
        here.text("rencana.kolom_bulan"),
        *(here.text(f"daftar.{name}") for name in ("nama", "kecamatan")),
        here.text("rencana.kolom_dibina"),
        *(here.text(f"daftar.{name}") for name in ("nik", "sumber")),
    ]
    rows = [_row(here, row) for row in found.rows[: koperasi_list.MOST_SHOWN]]
    st.dataframe(
        pd.DataFrame(rows, columns=columns),
        hide_index=True,
        height=360 if len(rows) > 6 else "auto",
        row_height=koperasi_list.ROW_HEIGHT,
        placeholder="–",
        column_config={here.text("daftar.nama"): koperasi_list.NAME},
        key="daftar_kemajuan",
    )
    plan = found.plan
    about = here.text(
        "rencana.rencana_kemajuan_isi",
        name=_name(here, plan),
        date=list_files.day(here, plan.made_on),
        author=plan.author or here.text("rencana.tanpa_penyusun"),
    )
    list_files.list_files(
        here,
        "kemajuan_rencana",
        [(here.text("rencana.isi"), about)],
        columns,
        lambda: [_row(here, row) for row in found.rows],
    )


def _row(here: Visit, row: Planned) -> list[Any]:
    return [
        formatting.month(row.month, language=here.language),
        row.nama,
        row.kecamatan,
        list_files.day(here, row.coached_on) if row.coached_on else None,
        row.nik,
        koperasi_list.source(here, row),
    ]
