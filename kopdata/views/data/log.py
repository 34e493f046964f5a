"""The log: loads, withdrawals, decisions, refusals and exports, as the archive's book has them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import pandas as pd
import streamlit as st

from kopdata import formatting, loading
from kopdata.spreadsheet import neutral
from kopdata.views.lists import export_log
from kopdata.views.shell import desk
from kopdata.views.shell.visit import Visit

_HEIGHT = 420


def log(here: Visit) -> None:
    """Newest first, to filter and to download."""
    st.caption(here.text("catatan.keterangan"))
    entries = loading.archive().entries()[::-1]
    if not entries:
        st.caption(here.text("catatan.kosong"))
        return
    table = _filtered(here, frame(here, entries), entries)
    height: int | Literal["auto"] = _HEIGHT if len(table) > 10 else "auto"
    st.dataframe(table, hide_index=True, height=height, placeholder="–", key="catatan_kerja")
    st.download_button(
        here.text("catatan.unduh"),
        export_log.for_same_visitor(lambda: csv(table)),
        file_name="kopdata_catatan_kerja.csv",
        mime="text/csv",
        on_click=desk.note_export(here.text("bagian.catatan")),
        key="unduh_catatan",
    )


def csv(table: pd.DataFrame) -> bytes:
    """The log as a file; what a spreadsheet would run is made harmless."""
    return table.map(neutral).to_csv(index=False, sep=";").encode("utf-8-sig")


def _filtered(here: Visit, table: pd.DataFrame, entries: Sequence[loading.Entry]) -> pd.DataFrame:
    kind_field, word_field = st.columns(2)
    kinds = [None, *loading.ENTRY_TYPES]
    kind = kind_field.selectbox(
        here.text("catatan.jenis"),
        kinds,
        format_func={name: here.text(f"catatan.{name or 'semua'}") for name in kinds}.__getitem__,
        key="catatan_jenis",
    )
    word = word_field.text_input(here.text("catatan.cari"), key="catatan_cari").casefold()
    kept = [
        (kind is None or entry.type == kind) and word in " ".join(map(str, row)).casefold()
        for entry, row in zip(entries, table.itertuples(index=False), strict=True)
    ]
    return table[kept]


def frame(here: Visit, entries: Sequence[loading.Entry]) -> pd.DataFrame:
    """One row per entry of the book."""
    columns = {
        "nomor": [entry.number for entry in entries],
        "waktu": [formatting.moment(datetime.fromisoformat(one.recorded_at)) for one in entries],
        "siapa": [entry.facts.get("by") for entry in entries],
        "apa": [_called(here, entry) for entry in entries],
        "uraian": [loading.about(entry) for entry in entries],
    }
    return pd.DataFrame({here.text(f"catatan.{name}"): cells for name, cells in columns.items()})


def _called(here: Visit, entry: loading.Entry) -> str:
    known = entry.type if entry.type in loading.ENTRY_TYPES else "lainnya"
    return here.text(f"catatan.{known}")
