"""The problems of a file, to filter and to take home in the operator's own workbook."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kopdata import loading
from kopdata.loading.inbox import Waiting
from kopdata.views.lists import export_log
from kopdata.views.shell.visit import Visit

MOST_SHOWN = 2000
_SEVERITIES = ("menolak", "memperingatkan")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Streamlit wraps text in rows higher than 64: the problem and its remedy are read whole.
_ROW_HEIGHT, _HEIGHT = 68, 440


def problems(here: Visit, chosen: Waiting, found: Sequence[loading.Problem]) -> None:
    """What is wrong, where, and how to mend it."""
    st.subheader(here.text("muat.langkah_tiga"), anchor=False)
    if not found:
        st.caption(here.text("muat.tanpa_masalah"))
        return
    shown = loading.grouped(_filtered(here, found))
    counts = {name: sum(1 for one in found if one.severity == name) for name in _SEVERITIES}
    st.caption(
        here.text(
            "muat.masalah_ringkas",
            rejecting=here.number(counts["menolak"]),
            warning=here.number(counts["memperingatkan"]),
            shown=here.number(min(len(shown), MOST_SHOWN)),
        )
    )
    st.dataframe(
        frame(here, shown[:MOST_SHOWN]),
        hide_index=True,
        height=_HEIGHT if len(shown) > 6 else "auto",
        row_height=_ROW_HEIGHT,
        column_config={
            here.text("muat.masalah"): st.column_config.TextColumn(width=300),
            here.text("muat.perbaikan"): st.column_config.TextColumn(width=300),
        },
        placeholder="–",
        key="masalah",
    )
    _downloads(here, chosen, found)


def _filtered(here: Visit, found: Sequence[loading.Problem]) -> list[loading.Problem]:
    sheet_field, severity_field, word_field = st.columns(3)
    everything = here.text("muat.saring_semua")
    sheet = sheet_field.selectbox(
        here.text("muat.saring_lembar"),
        [None, *dict.fromkeys(one.sheet for one in found if one.sheet)],
        format_func=lambda name: name or everything,
        key="saring_lembar",
    )
    called: dict[str | None, str] = {None: everything}
    called |= {name: here.text(f"muat.{name}") for name in _SEVERITIES}
    severity = severity_field.selectbox(
        here.text("muat.saring_berat"),
        list(called),
        format_func=called.__getitem__,
        key="saring_berat",
    )
    word = word_field.text_input(here.text("muat.saring_kata"), key="saring_kata").casefold()
    return [
        one
        for one in found
        if (sheet is None or one.sheet == sheet)
        and (severity is None or one.severity == severity)
        and (not word or word in _all_words(one))
    ]


def _all_words(one: loading.Problem) -> str:
    parts = (one.column, one.cell, one.value, one.message, one.remedy)
    return " ".join(part for part in parts if part).casefold()


def frame(here: Visit, found: Sequence[loading.ProblemGroup]) -> pd.DataFrame:
    """One row per problem; one that is the same on many rows names them all."""
    firsts = [group.first for group in found]
    columns = {
        "lembar": [one.sheet for one in firsts],
        "baris": [group.rows_in_words or None for group in found],
        "banyak_baris": [len(group.rows) or None for group in found],
        "kolom": [one.column for one in firsts],
        "isi": [
            group.values_in_words if len(group.values) > 1 else group.first.value for group in found
        ],
        "masalah": [group.message for group in found],
        "perbaikan": [one.remedy for one in firsts],
        "saring_berat": [here.text(f"muat.{one.severity}") for one in firsts],
    }
    return pd.DataFrame({here.text(f"muat.{name}"): cells for name, cells in columns.items()})


def _downloads(here: Visit, chosen: Waiting, found: Sequence[loading.Problem]) -> None:
    """The marked workbook, made only when somebody wants it."""
    own = loading.can_be_marked(chosen.path)
    if not own:
        st.caption(here.text("muat.bukan_xlsx"))
    st.download_button(
        here.text("muat.unduh_tanda" if own else "muat.unduh_daftar"),
        export_log.noted(
            "kopdata_masalah.xlsx", lambda: loading.marked_workbook(chosen.path, found)
        ),
        file_name="kopdata_masalah.xlsx",
        mime=_XLSX,
        on_click="ignore",
        key="unduh_masalah",
    )
