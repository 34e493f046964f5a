"""The koperasi of a figure that is no metric's own: in it, not in it, unknown; and as a file."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from kopdata import formatting
from kopdata.questions.shared.counted_figure import Asked, Counted
from kopdata.questions.shared.koperasi_named import Named, Source, named
from kopdata.views.card import behind_list
from kopdata.views.card.card_facts import Facts
from kopdata.views.lists.koperasi_list import MOST_SHOWN, show
from kopdata.views.shell import access
from kopdata.views.shell.visit import Visit

_LABELS = {**behind_list.LABELS, "masuk": "hitungan.masuk", "keluar": "hitungan.keluar"}
# What one koperasi adds to the figure.
_AMOUNTS = {"ya": 1, "masuk": 1, "keluar": -1}


def koperasi_counted(here: Visit, asked: Asked, found: Counted, facts: Facts) -> None:
    """Tabs with their counts; names only for who may see them."""
    st.markdown(f"**{here.text('angka.koperasi')}**")
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    groups = _groups(found)
    labels = [
        here.text(
            "angka.tab",
            answer=here.text(_LABELS[name]),
            number=formatting.number(len(members), language=here.language),
        )
        for name, members in groups.items()
    ]
    tabs = st.tabs(labels, key="kartu_jawaban", on_change="rerun")
    for tab, (name, members) in zip(tabs, groups.items(), strict=True):
        if tab.open:
            with tab:
                _list(here, found, name, named(here.warehouse, members))
    words = [asked.name, *(word.lower().replace(" ", "_") for _, word in asked.parameters)]
    amount = here.text("hitungan.skor" if found.scores else "angka.kolom_jumlah")
    behind_list.downloads(
        here,
        "_".join(["kopdata", *words]),
        facts,
        behind_list.columns(here, amount),
        lambda: _rows(here, found, groups),
    )


def _groups(found: Counted) -> dict[str, tuple[Source, ...]]:
    if found.is_net:
        return {"masuk": found.yes, "keluar": found.no}
    if not found.has_base:
        return {"ya": found.yes}
    return {"ya": found.yes, "tidak": found.no, "tidak_diketahui": found.unknown}


def _list(here: Visit, found: Counted, name: str, rows: tuple[Named, ...]) -> None:
    if not rows:
        st.caption(here.text("angka.kosong"))
        return
    shown = rows[:MOST_SHOWN]
    columns = {
        here.text("daftar.nama"): [row.nama for row in shown],
        here.text("daftar.kecamatan"): [row.kecamatan for row in shown],
    }
    if found.scores:
        columns[here.text("hitungan.skor")] = [
            formatting.number(found.scores[row.koperasi_id], 1, language=here.language)
            for row in shown
        ]
    columns |= {
        here.text("angka.kolom_kiriman"): [row.delivery for row in shown],
        here.text("angka.kolom_berkas"): [row.file for row in shown],
        here.text("angka.kolom_lembar"): [row.sheet for row in shown],
        here.text("angka.kolom_baris"): [str(row.row) if row.row else None for row in shown],
        here.text("daftar.desa"): [row.desa for row in shown],
        here.text("daftar.jenis"): [row.jenis for row in shown],
        here.text("daftar.nik"): [row.nik for row in shown],
    }
    show(here, f"kartu_{name}", pd.DataFrame(columns), len(rows))


def _rows(here: Visit, found: Counted, groups: dict[str, tuple]) -> Iterator[list[Any]]:
    """Every koperasi of every answer; no names or telephone numbers of people."""
    for name, members in groups.items():
        words = here.text(_LABELS[name])
        for row in named(here.warehouse, members):
            yield [
                *(words, row.nama, row.nik, row.kecamatan, row.desa, row.jenis),
                found.scores.get(row.koperasi_id, _AMOUNTS.get(name, 0)),
                *(row.delivery, row.file, row.sheet, row.row),
            ]
