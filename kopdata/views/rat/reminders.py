"""The list behind a reminder letter: who has not held the RAT of a tahun buku."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import metrics
from kopdata.metrics.changes import as_of
from kopdata.questions.rat import not_held
from kopdata.questions.rat.not_held import NotHeld
from kopdata.questions.shared.words import area
from kopdata.views.card import number_card
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken


@st.fragment
def reminders(here: Visit, tahun_buku: int, held: metrics.Summary) -> None:
    """Sortable, and as a letter list with its definition in the first line."""
    row = next(row for row in held.rows if row.tahun == tahun_buku)
    missing = int((row.denominator or 0) - row.numerator - row.unknown)
    facts = {
        "number": here.number(missing),
        "base": here.number(row.denominator or 0),
        "year": tahun_buku,
    }
    with st.container(border=True, key="bingkai_belum"):
        st.subheader(here.text("rat.belum"), anchor=False)
        day = here.date_long(as_of(row, here.about))
        place = area(here.selection, here.language)
        st.caption(unbroken(here.text("rat.belum_keterangan", date=day, area=place, **facts)))
        shown = _asked(here, tahun_buku, koperasi_list.MOST_SHOWN)
        if koperasi_list.may_be_shown(here, shown):
            card = partial(number_card.button, here, held.metric, tahun_buku, key="angka_belum")
            koperasi_list.show(
                here, "belum", _frame(here, shown), missing, _columns(here), card=card
            )
            koperasi_list.download(
                here,
                f"belum_rat_{tahun_buku}",
                lambda: _frame(here, _asked(here, tahun_buku, not_held.EVERYONE)),
                here.text("rat.belum_definisi", **facts),
                here.text("rat.belum_unduh"),
            )


def _asked(here: Visit, tahun_buku: int, at_most: int) -> tuple[NotHeld, ...]:
    return answer(here, not_held.not_held, tahun_buku, at_most)


def _frame(here: Visit, rows: Sequence[NotHeld]) -> pd.DataFrame:
    """What a letter needs; no names or telephone numbers of people."""
    return pd.DataFrame(
        {
            here.text("daftar.nama"): [row.nama for row in rows],
            here.text("daftar.kecamatan"): [row.kecamatan for row in rows],
            here.text("daftar.desa"): [row.desa for row in rows],
            here.text("rat.kolom_status"): [row.status for row in rows],
            here.text("rat.kolom_berturut"): [row.missed_in_a_row for row in rows],
            here.text("rat.kolom_terakhir"): pd.array(
                [row.last_tahun_buku for row in rows], dtype="Int64"
            ),
            here.text("rat.kolom_tanggal"): [row.last_tanggal_rat for row in rows],
            here.text("rat.kolom_kali"): [row.times_missed for row in rows],
            here.text("rat.kolom_wajib"): [row.times_owed for row in rows],
            here.text("rat.kolom_batas"): [row.batas for row in rows],
            here.text("rat.kolom_laporan"): [row.rat_status for row in rows],
            here.text("daftar.nik"): [row.nik for row in rows],
            here.text("daftar.sumber"): [koperasi_list.source(here, row) for row in rows],
        }
    )


def _columns(here: Visit) -> dict[str, object]:
    """Dates as written here, years without a thousands separator."""
    days = st.column_config.DateColumn(format="DD/MM/YYYY")
    return {
        here.text("rat.kolom_terakhir"): st.column_config.NumberColumn(format="%d"),
        here.text("rat.kolom_tanggal"): days,
        here.text("rat.kolom_batas"): days,
    }
