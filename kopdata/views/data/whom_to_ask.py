"""Whom to ask, and how much narrower each figure's range becomes when they have answered."""

import pandas as pd
import streamlit as st

from kopdata.metrics import get
from kopdata.questions.data import whom_to_ask
from kopdata.questions.data.whom_to_ask import Call, Range
from kopdata.views.lists import export_log, summary_table
from kopdata.views.lists.koperasi_list import MOST_SHOWN, source
from kopdata.views.shell import desk
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

_USUAL, _HEIGHT = 50, 320


def calls(here: Visit) -> None:
    """The figures with unknowns now and after n answers, and the list of whom to ask."""
    st.subheader(here.text("benahi.rentang"), anchor=False)
    st.caption(here.text("benahi.rentang_keterangan"))
    owed = answer(here, whom_to_ask.debt)
    if not owed.ranges or not owed.calls:
        st.caption(here.text("benahi.rentang_kosong"))
        return
    confirmed = st.number_input(
        here.text("benahi.sebanyak"),
        min_value=1,
        max_value=len(owed.calls),
        value=min(_USUAL, len(owed.calls)),
        key="sebanyak",
    )
    st.dataframe(_ranges(here, owed.after(confirmed)), hide_index=True, key="rentang")
    asked = owed.calls[:confirmed]
    st.dataframe(
        frame(here, asked[:MOST_SHOWN]),
        hide_index=True,
        height=_HEIGHT if confirmed > 8 else "auto",
        placeholder="–",
        key="daftar_tanya",
    )
    _download(here, asked)


def _ranges(here: Visit, ranges: tuple[Range, ...]) -> pd.DataFrame:
    rows = [
        {
            "angka": one.metric.text(here.language).name,
            "tahun": str(one.tahun),
            "rentang_kini": here.text(
                "benahi.antara",
                low=here.number(one.low),
                high=here.number(one.high),
                base=here.number(one.row.denominator or 0),
            ),
            "belum_kini": here.number(one.row.unknown),
            "belum_nanti": here.number(one.unknown_after),
        }
        for one in ranges
    ]
    return pd.DataFrame(rows).rename(
        columns={name: here.text(f"benahi.{name}") for name in rows[0]}
    )


def frame(here: Visit, asked: tuple[Call, ...]) -> pd.DataFrame:
    """One row per koperasi to ask; no names or telephone numbers of people."""
    return pd.DataFrame(
        {
            here.text("daftar.nama"): [one.nama for one in asked],
            here.text("daftar.kecamatan"): [one.kecamatan for one in asked],
            here.text("daftar.desa"): [one.desa for one in asked],
            here.text("daftar.nik"): [one.nik for one in asked],
            here.text("benahi.dijawab"): [_settles(here, one) for one in asked],
            here.text("daftar.sumber"): [source(here, one) for one in asked],
        }
    )


def _settles(here: Visit, one: Call) -> str:
    return ", ".join(get(name).text(here.language).name for name in one.metrics)


def _download(here: Visit, asked: tuple[Call, ...]) -> None:
    label = here.text("benahi.unduh_telepon", number=here.number(len(asked)))
    st.caption(here.text("benahi.tanpa_telepon"))
    st.download_button(
        label,
        export_log.for_same_visitor(lambda: summary_table.csv(frame(here, asked), here)),
        file_name="kopdata_perlu_ditanya.csv",
        mime="text/csv",
        on_click=desk.note_export(label),
        key="unduh_tanya",
    )
