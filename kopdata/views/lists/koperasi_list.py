"""Lists of koperasi with the row each comes from, to read and to download."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kopdata.questions.shared.koperasi_named import Named
from kopdata.views.lists import export_log, summary_table
from kopdata.views.lists.file_names import sheet_name
from kopdata.views.shell import access
from kopdata.views.shell.visit import Visit

# More rows than anybody reads on a screen; a download has them all.
MOST_SHOWN = 1000
_PAGE_HEIGHT = 460
# A name is read whole, over two or three lines, and leaves room for its kecamatan on a telephone:
# Streamlit wraps the words of rows higher than 64 pixels.
ROW_HEIGHT = 66
NAME = st.column_config.TextColumn(width=190)
# Beside a chart there is room for a name, its kecamatan and where it was read.
_NARROW = {"daftar.nama": 140, "daftar.kecamatan": 84, "daftar.sumber_singkat": 100}
_NARROW_HEIGHT = 86


def koperasi_list(
    here: Visit,
    key: str,
    rows: Sequence[Named],
    about: str,
    card: Callable[[], None] | None = None,
    *,
    is_narrow: bool = False,
) -> None:
    """Koperasi by name; `about` says in the download what they have in common.

    A narrow list has only what stands beside a chart without being cut; the download has it all.
    """
    rows = [row for row in rows if here.visitor.sees(row.kecamatan)]
    if not may_be_shown(here, rows):
        return
    shown, widths = frame(here, rows[:MOST_SHOWN]), {}
    if is_narrow:
        named = {here.text("daftar.sumber"): here.text("daftar.sumber_singkat")}
        widths = {here.text(key): width for key, width in _NARROW.items()}
        shown = shown.rename(columns=named)[list(widths)]
    columns = {name: st.column_config.TextColumn(width=width) for name, width in widths.items()}
    show(here, key, shown, len(rows), columns, card=card)
    download(here, key, lambda: frame(here, rows), about, here.text("daftar.unduh"))


def may_be_shown(here: Visit, rows: Sequence[Any]) -> bool:
    """Whether there is a list this visitor may see; says why not."""
    sees_these = here.visitor.sees_all_of(here.selection.kecamatan)
    if not (access.may_see_names() and sees_these):
        st.info(here.text("daftar.tertutup"))
        return False
    if not rows:
        st.caption(here.text("daftar.kosong"))
        return False
    return True


def show(
    here: Visit,
    key: str,
    rows: pd.DataFrame,
    total: int,
    column_config: dict[str, Any] | None = None,
    *,
    card: Callable[[], None] | None = None,
) -> None:
    """The table; says how many there are, and when not all of them are shown.

    `card` draws the button that opens the card of their number.
    """
    number = here.number(total)
    shown = here.number(len(rows))
    words = "daftar.jumlah" if len(rows) == total else "daftar.sebagian"
    counted(here.text(words, number=number, shown=shown), f"banyaknya_{key}", card)
    st.dataframe(
        rows,
        hide_index=True,
        height=_PAGE_HEIGHT if len(rows) > 6 else "auto",
        row_height=ROW_HEIGHT if len(rows.columns) > len(_NARROW) else _NARROW_HEIGHT,
        placeholder="–",
        column_config={here.text("daftar.nama"): NAME, **(column_config or {})},
        key=f"daftar_{key}",
    )


def counted(words: str, key: str, card: Callable[[], None] | None) -> None:
    """How many there are, in words, and the button of its card beside them."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=key):
        st.caption(words, width="content")
        if card:
            card()


def download(
    here: Visit, key: str, rows: Callable[[], pd.DataFrame], about: str, label: str
) -> None:
    """A button that makes the file only when pressed; its first lines say what is listed."""
    name = f"kopdata_{key}.csv"
    st.download_button(
        label,
        export_log.noted(name, lambda: summary_table.csv(rows(), here, [about])),
        file_name=name,
        mime="text/csv",
        on_click="ignore",
        key=f"unduh_daftar_{key}",
    )


def frame(here: Visit, rows: Sequence[Named]) -> pd.DataFrame:
    """The rows under their headings; no names or telephone numbers of people."""
    return pd.DataFrame(
        {
            here.text("daftar.nama"): [row.nama for row in rows],
            here.text("daftar.kecamatan"): [row.kecamatan for row in rows],
            here.text("daftar.desa"): [row.desa for row in rows],
            here.text("daftar.jenis"): [row.jenis for row in rows],
            here.text("daftar.nik"): [row.nik for row in rows],
            here.text("daftar.sumber"): [source(here, row) for row in rows],
        }
    )


def source(here: Visit, row: Any) -> str:
    """`C0038 · KESEHATAN 2025 · 147`: where it was read."""
    parts = (row.delivery, sheet_name(here, row.sheet), row.row)
    return " · ".join(str(part) for part in parts if part is not None)
