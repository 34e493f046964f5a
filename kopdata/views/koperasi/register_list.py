"""The list of koperasi: searched, filtered, paged; a row opens the koperasi's profile."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.questions.koperasi import register_list
from kopdata.questions.koperasi.register_list import Listed
from kopdata.questions.shared import search as searching
from kopdata.questions.shared.figure import asked
from kopdata.questions.shared.search import Found
from kopdata.views.card import number_card
from kopdata.views.lists import koperasi_list
from kopdata.views.shell import address
from kopdata.views.shell.answers import answer, large_answer
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_TEXT, _PAGE, _TABLE, _CHOICE = "cari", "halaman", "daftar_koperasi", "buka_koperasi"
_DATES = ("status_per", "dibina_terakhir")
_HEIGHT, _NAME_WIDTH = 700, 210
_NUMBERS = ("rat_terakhir", "predikat_tahun", "dibina")


def chosen() -> str | None:
    """The koperasi the address asks for."""
    return st.query_params.get(address.KOPERASI)


def register(here: Visit) -> None:
    """The search field and the list it leads to."""
    text = st.text_input(
        here.text("koperasi.cari"),
        placeholder=here.text("koperasi.cari_contoh"),
        help=here.text("koperasi.cari_bantuan"),
        max_chars=searching.LONGEST,
        key=_TEXT,
        bind="query-params",
        persist_state="session",
        icon=":material/search:",
    ).strip()[: searching.LONGEST]  # an address holds more than the field lets anybody type
    if not text:
        _whole_list(here)
    elif found := answer(here, searching.search, text):
        _matches(here, text, found)
    else:
        _no_match(here, text)


def _matches(here: Visit, text: str, found: tuple[Found, ...]) -> None:
    count = here.number(len(found))
    is_cut = len(found) == searching.AT_MOST
    key = "koperasi.ditemukan_teratas" if is_cut else "koperasi.ditemukan"
    _counted(here, here.text(key, count=count, text=plain(text)), text)
    only = tuple(one.koperasi_id for one in found)
    page = large_answer(here, register_list.register_page, 1, only)
    _choice(here, page.rows)
    _table(here, page.rows)


def _counted(here: Visit, words: str, text: str = "") -> None:
    card = partial(number_card.button, here, asked("daftar", cari=text))
    koperasi_list.counted(words, "banyaknya_koperasi", card)


def _no_match(here: Visit, text: str) -> None:
    st.info(here.text("koperasi.tidak_ditemukan", text=plain(text)))
    if here.visitor.kecamatan:
        return
    elsewhere = answer(here, searching.search, text, selection=metrics.Selection())
    if elsewhere:
        count = here.number(len(elsewhere))
        st.caption(here.text("koperasi.di_luar_saringan", count=count))


def _whole_list(here: Visit) -> None:
    number = st.session_state.get(_PAGE, 1)
    page = large_answer(here, register_list.register_page, number)
    pages = register_list.pages(page.total)
    if not page.total and number > 1:  # the filters changed and the list became shorter
        page = large_answer(here, register_list.register_page, 1)
        pages = register_list.pages(page.total)
        st.session_state[_PAGE] = 1
    if not page.total:
        st.info(here.text("koperasi.tidak_ada_koperasi"))
        return
    count = here.number(page.total)
    day = here.date_long(here.about.day)
    _counted(here, here.text("koperasi.jumlah", count=count, date=day))
    if pages > 1:
        st.pagination(pages, key=_PAGE, max_visible_pages=5)
    _table(here, page.rows)


def _choice(here: Visit, rows: Sequence[Listed]) -> None:
    """The same rows to choose from by keyboard or thumb."""
    names = {row.koperasi_id: f"{row.nama} · {row.kecamatan}" for row in rows}
    st.selectbox(
        here.text("koperasi.buka"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=here.text("koperasi.buka_contoh"),
        key=_CHOICE,
        on_change=_open_choice,
    )


def _table(here: Visit, rows: Sequence[Listed]) -> None:
    st.caption(here.text("koperasi.buka_petunjuk"))
    frame = _frame(here, rows)
    st.dataframe(
        frame,
        hide_index=True,
        height=min(_HEIGHT, 38 + koperasi_list.ROW_HEIGHT * len(rows)),
        row_height=koperasi_list.ROW_HEIGHT,
        key=_TABLE,
        on_select=_open_row_of([row.koperasi_id for row in rows]),
        selection_mode="single-row",
        column_config=_columns(here, frame),
        placeholder="–",
        alt=here.text("koperasi.daftar"),
    )


def _frame(here: Visit, rows: Sequence[Listed]) -> pd.DataFrame:
    frame = pd.DataFrame([_cells(here, row) for row in rows])
    for name in _DATES:
        frame[name] = pd.to_datetime(frame[name])
    for name in _NUMBERS:
        frame[name] = frame[name].astype("Int64")
    return frame


def _cells(here: Visit, row: Listed) -> dict[str, object]:
    return {
        "nama": row.nama,
        "kecamatan": row.kecamatan,
        "status": row.status,
        "status_per": row.status_per,
        "rat_terakhir": row.rat_terakhir,
        "predikat": row.predikat,
        "predikat_tahun": row.predikat_tahun,
        "dibina": row.times_coached,
        "dibina_terakhir": row.last_coached_on,
        "zona_merah": here.text(f"hasil.{_red(row)}"),
        "daftar_terakhir": here.text(f"hasil.{_in_last_register(row)}"),
        "jenis": row.jenis,
        "bentuk": row.bentuk,
        "nik": row.nik,
        "nomor_badan_hukum": row.nomor_badan_hukum,
    }


def _red(row: Listed) -> str:
    if not row.may_be_red:
        return "tidak_berlaku"
    return {True: "ya", False: "tidak", None: "tidak_diketahui"}[row.is_red]


def _in_last_register(row: Listed) -> str:
    words = {True: "ya", False: "tidak_dalam_daftar", None: "tidak_diketahui"}
    return words[row.in_last_register]


def _columns(here: Visit, frame: pd.DataFrame) -> dict[str, Any]:
    columns: dict[str, object] = {
        name: st.column_config.TextColumn(here.text(f"isian.{name}")) for name in frame.columns
    }
    columns["nama"] = st.column_config.TextColumn(here.text("isian.nama"), width=_NAME_WIDTH)
    columns["predikat"] = st.column_config.TextColumn(here.text("isian.predikat"), width=150)
    for name in _DATES:
        columns[name] = st.column_config.DateColumn(here.text(f"isian.{name}"), format="DD/MM/YYYY")
    for name in _NUMBERS:
        columns[name] = st.column_config.NumberColumn(here.text(f"isian.{name}"), format="%d")
    return columns


def _open_row_of(ids: list[str]) -> Callable[[], None]:
    def open_row() -> None:
        if rows := st.session_state[_TABLE].selection.rows:
            st.query_params[address.KOPERASI] = ids[rows[0]]

    return open_row


def _open_choice() -> None:
    if koperasi_id := st.session_state[_CHOICE]:
        st.query_params[address.KOPERASI] = koperasi_id
