"""What to fix first: completeness, whom to ask, contradictions, and lists that are due."""

from typing import Any

import pandas as pd
import streamlit as st

from kopdata import formatting, loading
from kopdata.questions.data import completeness, freshness
from kopdata.questions.data.completeness import Filled
from kopdata.views.data import contradictions, whom_to_ask
from kopdata.views.shell import access
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

_SHOWN = ("not_given", "filled", "not_applicable")
_WORDS = {"not_given": "belum_diisi", "filled": "terisi", "not_applicable": "tidak_berlaku"}


def debt(here: Visit) -> None:
    """Everything that is owed for the chosen koperasi."""
    _completeness(here)
    if access.may_see_all_names():
        whom_to_ask.calls(here)
        contradictions.contradictions(here)
    _freshness(here)


def _completeness(here: Visit) -> None:
    st.subheader(here.text("benahi.kelengkapan"), anchor=False)
    st.caption(here.text("benahi.kelengkapan_keterangan"))
    rows = answer(here, completeness.completeness)
    if not rows:
        st.caption(here.text("kartu.belum_ada"))
        return
    st.dataframe(_whole(here, rows), hide_index=True, height="content", key="kelengkapan_semua")
    shown = st.segmented_control(
        here.text("benahi.tampilkan"),
        _SHOWN,
        default=_SHOWN[0],
        required=True,
        format_func={name: here.text(f"benahi.{_WORDS[name]}") for name in _SHOWN}.__getitem__,
        key="kelengkapan_tampil",
    )
    st.dataframe(
        by_kecamatan(here, rows, shown),
        hide_index=True,
        height="content",
        placeholder="–",
        key="kelengkapan",
    )


def _whole(here: Visit, rows: tuple[Filled, ...]) -> pd.DataFrame:
    everything = completeness.whole(rows, here.text("benahi.semua"))

    return pd.DataFrame(
        {
            here.text("benahi.unsur"): [_field(here, one) for one in everything],
            here.text("benahi.terisi"): [
                here.text(
                    "benahi.dari",
                    filled=here.number(one.filled),
                    applicable=here.number(one.applicable),
                )
                for one in everything
            ],
            here.text("benahi.belum_diisi"): [one.not_given for one in everything],
            here.text("benahi.tidak_berlaku"): [one.not_applicable for one in everything],
        }
    )


def by_kecamatan(here: Visit, rows: tuple[Filled, ...], shown: str) -> pd.DataFrame:
    """One row per kecamatan, one column per field."""
    places = [place for place in here.kecamatan if any(row.kecamatan == place for row in rows)]
    table: dict[str, list[Any]] = {here.text("benahi.kecamatan"): places}
    for one in completeness.whole(rows, ""):
        found = {row.kecamatan: getattr(row, shown) for row in rows if row.field == one.field}
        table[_field(here, one)] = [found.get(place) for place in places]
    return pd.DataFrame(table)


def _field(here: Visit, one: Filled) -> str:
    return here.text(f"benahi.{one.field}", tahun=one.tahun)


def _freshness(here: Visit) -> None:
    st.subheader(here.text("benahi.kesegaran"), anchor=False)
    if here.about.data_date is None:
        st.caption(here.text("benahi.kesegaran_kosong"))
        return
    day = here.date_long(here.about.day)
    st.caption(here.text("benahi.kesegaran_keterangan", date=day))
    called = loading.kinds(here.language)
    rows = [
        {
            "jenis_daftar": called[one.kind],
            "keadaan": here.text(_state(one)),
            "terakhir": _day(here, one.last_per),
            "diharapkan": _day(here, one.due_on),
            "kali": one.deliveries,
            "jarak": one.text(here.language),
        }
        for one in freshness.freshness(here.warehouse)
    ]
    table = pd.DataFrame(rows).rename(
        columns={name: here.text(f"benahi.{name}") for name in rows[0]}
    )
    st.dataframe(table, hide_index=True, placeholder="–", key="kesegaran")


def _state(one: freshness.Freshness) -> str:
    if one.last_per is None:
        return "benahi.belum_pernah"
    return "benahi.terlambat" if one.is_late else "benahi.segar"


def _day(here: Visit, day: object) -> str | None:
    return formatting.date_short(day, language=here.language) if day else None
