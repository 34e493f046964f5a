"""What each role may see and do; for who manages, also the accounts and the log of who came in."""

from typing import Literal

import pandas as pd
import streamlit as st

from kopdata import access, formatting
from kopdata.access import accounts, log, roles, sessions
from kopdata.views.shell.visit import Visit

_YES, _NO = "✓", "–"
_HEIGHT = 420


def who_may_what(here: Visit) -> None:
    """The table of roles, and what the visitor's own role adds."""
    st.caption(here.text("akses.keterangan"))
    st.dataframe(table(here), hide_index=True, height="content", key="tabel_peran")
    if access.may(here.visitor, "kelola_akun"):
        _accounts(here)
    if access.may(here.visitor, "lihat_log"):
        _log(here)
        _people_shown(here)


def table(here: Visit) -> pd.DataFrame:
    """One row per right, one column per role, as they are enforced."""
    rights = roles.rights().values()
    rows = {here.text("akses.hak"): [right.words[here.language] for right in rights]}
    for role in roles.roles():
        rows[role] = [_YES if role in right.roles else _NO for right in rights]
    return pd.DataFrame(rows)


def _accounts(here: Visit) -> None:
    st.subheader(here.text("akses.akun"), anchor=False)
    st.caption(here.text("akses.akun_keterangan"))
    every = accounts.accounts()
    if not every:
        st.caption(here.text("akses.akun_kosong"))
        return
    open_now = [one.name for one in sessions.sessions()]
    columns = {
        "nama": [one.name for one in every],
        "peran": [one.role for one in every],
        "kecamatan": [", ".join(one.kecamatan) or here.text("akses.semua") for one in every],
        "keadaan": [_state(here, one) for one in every],
        "sesi": [open_now.count(one.name) for one in every],
    }
    shown = {here.text(f"akses.{name}"): cells for name, cells in columns.items()}
    st.dataframe(pd.DataFrame(shown), hide_index=True, key="daftar_akun")


def _state(here: Visit, one: accounts.Account) -> str:
    if not one.is_active:
        return here.text("akses.ditutup")
    return here.text("akses.menunggu" if one.is_held_off(None) else "akses.terbuka")


def _log(here: Visit) -> None:
    st.subheader(here.text("akses.catatan"), anchor=False)
    st.caption(here.text("akses.catatan_keterangan"))
    lines = log.newest()
    columns = {
        "waktu": [formatting.moment(line.at) for line in lines],
        "apa": [line.what.replace("_", " ") for line in lines],
        "nama": [line.who for line in lines],
        "cara": [line.way.replace("_", " ") for line in lines],
        "rincian": [_facts(line) for line in lines],
    }
    shown = {here.text(f"akses.{name}"): cells for name, cells in columns.items()}
    height: int | Literal["auto"] = _HEIGHT if len(lines) > 10 else "auto"
    st.dataframe(
        pd.DataFrame(shown), hide_index=True, height=height, placeholder="–", key="catatan_masuk"
    )


def _people_shown(here: Visit) -> None:
    """By day and person, of how many koperasi names and telephones were shown."""
    counted = log.people_shown()
    if not counted:
        return
    st.subheader(here.text("akses.orang"), anchor=False)
    st.caption(here.text("akses.orang_keterangan"))
    columns = {
        "tanggal": [formatting.date_short(day, language=here.language) for day, _, _ in counted],
        "nama": [name for _, name, _ in counted],
        "cara": [way.replace("_", " ") for _, _, way in counted],
        "koperasi": list(counted.values()),
    }
    shown = {here.text(f"akses.{name}"): cells for name, cells in columns.items()}
    st.dataframe(pd.DataFrame(shown), hide_index=True, key="orang_ditampilkan")


def _facts(line: log.Line) -> str:
    told = {name: value for name, value in line.facts.items() if value not in ("", [], None)}
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in told.items())
