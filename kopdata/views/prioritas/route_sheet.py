"""Route sheets: choose the kecamatan, see whom to visit, take one page each as a PDF."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from kopdata import formatting
from kopdata.briefs.prioritas import route_sheet as sheet
from kopdata.questions.prioritas import coaching_plan
from kopdata.questions.prioritas import ranking as priority
from kopdata.questions.prioritas import route_sheet as route
from kopdata.questions.prioritas import words as words_of_priority
from kopdata.views.lists import export_log, koperasi_list, list_files
from kopdata.views.prioritas import weighed_ranking
from kopdata.views.shell.answers import answer, large_answer
from kopdata.views.shell.visit import Visit

_USUAL, _MOST = 12, 40


def route_sheet(here: Visit) -> None:
    """One sheet per chosen kecamatan: those of the newest plan first, then the ranking."""
    if not koperasi_list.may_be_shown(here, here.kecamatan):
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="rute"):
        chosen = st.multiselect(
            here.text("rencana.rute_kecamatan"),
            here.kecamatan,
            default=here.selection.kecamatan or None,
            key="rute_kecamatan",
        )
        most = st.number_input(
            here.text("rencana.rute_banyak"),
            min_value=1,
            max_value=_MOST,
            value=_USUAL,
            width=190,
            key="rute_banyak",
        )
    if not chosen:
        st.caption(here.text("rencana.rute_pilih"))
        return
    routes = [_route(here, name, most) for name in chosen]
    _download(here, routes)
    for one in routes:
        _shown(here, one)


def _route(here: Visit, kecamatan: str, most: int) -> sheet.Route:
    there = replace(here, selection=replace(here.selection, kecamatan=(kecamatan,)))
    reasons = _reasons(there)
    ids = list(reasons)[:most]
    return sheet.Route(
        kecamatan=kecamatan,
        figures=there.summaries(sheet.FIGURES, selection=there.every_year),
        stops=tuple(
            (stop, reasons[stop.koperasi_id]) for stop in route.stops(there.warehouse, ids)
        ),
        left=len(reasons) - len(ids),
        selection=there.selection,
        about=there.about,
    )


def _reasons(there: Visit) -> dict[str, str]:
    """Whom to visit and why: the planned who were not coached yet, then the ranking, then those
    of whom too little is known to be ranked."""
    ranking = weighed_ranking.ranked(there)
    why = {one.koperasi_id: ranking.why(one) for one in ranking.rows}
    plan = answer(there, coaching_plan.progress)
    planned = [row for row in plan.rows if row.coached_on is None] if plan else []
    reasons = {row.koperasi_id: _planned(there, row, why) for row in planned}
    apart = large_answer(there, priority.not_ranked, weighed_ranking.MOST)
    for name, words in (why | {one.koperasi_id: _unknown(there, one) for one in apart}).items():
        reasons.setdefault(name, words)
    return reasons


def _unknown(there: Visit, one: priority.NotRanked) -> str:
    fields = [words_of_priority.missing(name, there.language) for name in one.missing]
    return there.text("rencana.tidak_diurutkan", fields=", ".join(fields))


def _planned(there: Visit, row: coaching_plan.Planned, why: dict[str, str]) -> str:
    month = formatting.month(row.month, language=there.language)
    words = [there.text("rencana.rute_rencana", month=month), why.get(row.koperasi_id)]
    return ", ".join(word for word in words if word)


def _download(here: Visit, routes: Sequence[sheet.Route]) -> None:
    key = "rencana.rute_unduh_satu" if len(routes) == 1 else "rencana.rute_unduh"
    places = "_".join(route.kecamatan for route in routes[:3]).lower().replace(" ", "_")
    name = f"kopdata_rute_{places}.pdf"
    st.download_button(
        here.text(key, number=len(routes)),
        export_log.noted(name, lambda: sheet.pdf(routes, here.language)),
        file_name=name,
        mime="application/pdf",
        on_click="ignore",
        type="primary",
        icon=":material/print:",
        key="unduh_rute",
    )


def _shown(here: Visit, one: sheet.Route) -> None:
    """What stands on the page, to read before printing, and as a list."""
    st.subheader(here.text("rencana.rute_judul", kecamatan=one.kecamatan), anchor=False)
    if not one.stops:
        st.caption(here.text("rencana.rute_kunjungi_kosong"))
        return
    names = ("nama", "alasan", "minta", "terakhir")
    columns = [here.text(f"rencana.rute_kolom_{name}") for name in names]
    rows = [_row(here, one, place) for place in range(len(one.stops))]
    st.dataframe(
        {column: [row[place] for row in rows] for place, column in enumerate(columns)},
        hide_index=True,
        height=360 if len(rows) > 5 else "auto",
        row_height=koperasi_list.ROW_HEIGHT,
        column_config={columns[0]: koperasi_list.NAME},
        key=f"rute_{one.kecamatan}",
    )
    there = replace(here, selection=one.selection)
    list_files.list_files(
        there,
        f"rute_{one.kecamatan.lower().replace(' ', '_')}",
        [(here.text("rencana.isi"), here.text("rencana.rute_isi", kecamatan=one.kecamatan))],
        columns,
        lambda: rows,
    )


def _row(here: Visit, one: sheet.Route, place: int) -> list[str]:
    name, _, why, asked, last = sheet.cells(*one.stops[place], here.language)
    return [name, why, asked, last]
