"""A filled form on the page: as the office's own looks, and every cell opens its card."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.briefs.laporan.wording import marks, written
from kopdata.questions.laporan.cells import CellSource, FilledForm, FormCell, FormTable
from kopdata.views.card import number_card, openers
from kopdata.views.card.points import Point
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_OPENED = "_sel_laporan"
_ROW_HEIGHT = 30
_HEIGHT = 700


def form_table(here: Visit, filled: FilledForm) -> FormTable:
    """The head of the form, the table that is chosen, and what must be read beside it."""
    name, period = filled.form.name[here.language], filled.period.words(here.language)
    st.header(plain(here.text("laporan.judul", name=name, period=period)), anchor=False)
    table = _table_chosen(here, filled)
    letters = marks([table])
    key = f"tabel_laporan_{filled.form.id}_{table.id}"
    st.dataframe(
        _frame(here, table, letters),
        hide_index=True,
        height=min(_HEIGHT, 38 + _ROW_HEIGHT * len(table.rows)),
        row_height=_ROW_HEIGHT,
        key=key,
        on_select=partial(_remember, key, table),
        selection_mode="single-cell",
        column_config={table.corner: st.column_config.Column(pinned=True)} | _columns_of(table),
        placeholder="",
        alt=f"{filled.form.name[here.language]}, {table.title}",
    )
    with st.container(horizontal=True, vertical_alignment="center", key="sel_laporan"):
        openers.numbers(here, "laporan", more=partial(_by_row_and_column, filled, table))
        _reasons(here, table, letters)
    _open(here, filled)
    return table


def _table_chosen(here: Visit, filled: FilledForm) -> FormTable:
    """The tables of a form one at a time."""
    titles = {table.id: table.title for table in filled.tables}
    first = filled.tables[0]
    if len(titles) == 1:
        return first
    found = st.segmented_control(
        here.text("laporan.tabel"),
        list(titles),
        default=first.id,
        required=True,
        format_func=titles.__getitem__,
        label_visibility="collapsed",
        key=f"bagian_laporan_{filled.form.id}",
    )
    return next((table for table in filled.tables if table.id == found), first)


def _frame(here: Visit, table: FormTable, letters: dict[str, str]) -> pd.DataFrame:
    """The cells as words; columns of one name are told apart by what they belong to."""
    columns = [table.corner, *_columns(table)]
    rows = [[row.label, *(_words(here, cell, letters) for cell in row.cells)] for row in table.rows]
    return pd.DataFrame(rows, columns=columns)


def _columns(table: FormTable) -> list[str]:
    return [": ".join(filter(None, (head.group, head.label))) for head in table.heads]


def _columns_of(table: FormTable) -> dict[str, Any]:
    """Figures at the right; the period that a column speaks of is its help."""
    is_text = [
        any(row.cells[place].unit == "text" for row in table.rows)
        for place in range(len(table.heads))
    ]
    return {
        name: st.column_config.Column(
            help=head.period or None, alignment="left" if text else "right"
        )
        for name, head, text in zip(_columns(table), table.heads, is_text, strict=True)
    }


def _words(here: Visit, cell: FormCell, letters: dict[str, str]) -> str:
    return letters.get(cell.why, "") if cell.value is None else written(cell, here.language)


def _reasons(here: Visit, table: FormTable, letters: dict[str, str]) -> None:
    if not table.reasons:
        return
    with st.popover(
        here.text("laporan.sel_kosong", count=here.number(len(table.reasons))),
        type="tertiary",
        key="alasan_laporan",
    ):
        st.markdown("\n\n".join(plain(f"{letters[one]} {one}") for one in table.reasons))


def _remember(key: str, table: FormTable) -> None:
    """The cell that was pressed, in the order of the table as it is drawn."""
    cells = st.session_state[key]["selection"]["cells"]
    if not cells:
        return
    row, column = cells[0]
    if column in _columns(table):
        cell = table.rows[row].cells[_columns(table).index(column)]
        st.session_state[_OPENED] = cell.source or cell.why


def _by_row_and_column(
    filled: FilledForm, table: FormTable, here: Visit, choose: Callable[[Point], None]
) -> None:
    """The same by keyboard or thumb: a row, then one of its figures."""
    rows = [row for row in table.rows if any(cell.source for cell in row.cells)]
    if not rows:
        st.caption(here.text("angka.titik_kosong"))
        return
    row = st.selectbox(
        table.corner, rows, format_func=lambda one: one.label, key=f"baris_{filled.form.id}"
    )
    figures = {
        f"{name}: {written(cell, here.language)}": cell.source
        for name, cell in zip(_columns(table), row.cells, strict=True)
        if cell.source
    }
    column = st.selectbox(here.text("laporan.kolom"), list(figures), key=f"kolom_{filled.form.id}")
    st.button(
        here.text("angka.titik_buka"),
        key="buka_sel_laporan",
        type="primary",
        on_click=_press,
        args=(choose, figures[column]),
    )


def _press(choose: Callable[[Point], None], source: CellSource) -> None:
    """Close what lies over the card; which one, with its day, is remembered here."""
    choose(Point(metrics.get(source.metric), source.selection, ""))
    st.session_state[_OPENED] = source


def _open(here: Visit, filled: FilledForm) -> None:
    """The card of the cell that was pressed, by the state it was counted from."""
    asked = st.session_state.pop(_OPENED, None)
    if asked is None:
        return
    if isinstance(asked, str):
        if asked:
            st.info(plain(asked))
        return
    there = here
    if asked.known_on != here.about.known_on:
        there = replace(here, warehouse=here.as_known_on(asked.known_on))
    number_card.open_card(there, metrics.get(asked.metric), asked.selection)
