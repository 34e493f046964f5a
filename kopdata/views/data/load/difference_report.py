"""The difference report: what a file holds, and every headline before and after."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from kopdata import formatting, loading
from kopdata.views.shell import desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_COUNTS = ("new", "changed", "unchanged", "vanished", "rejected")


def what_was_found(here: Visit, found: loading.Examination) -> None:
    """The sheets of a file: kind, date, rows, and what happens to them."""
    st.subheader(here.text("muat.langkah_dua"), anchor=False)
    if found.is_first:
        st.info(here.text("muat.pertama"))
    totals = {name: sum(getattr(sheet, name) for sheet in found.sheets) for name in _COUNTS}
    totals["rows"] = sum(sheet.rows for sheet in found.sheets)
    totals["sheets"] = sum(1 for sheet in found.sheets if sheet.kind)
    written = {name: here.number(count) for name, count in totals.items()}
    st.markdown(f"**{here.text('muat.ringkas', **written)}**")
    st.dataframe(_sheets(here, found), hide_index=True, placeholder="–", key="lembar_ditemukan")
    for place, sheet in enumerate(found.read):
        _what_was_read(here, sheet, place)


def _what_was_read(here: Visit, sheet: loading.Sheet, place: int) -> None:
    """What each heading became, with three values, and what nothing is read from."""
    kind = loading.kinds(here.language).get(sheet.kind or "")
    named = kind or here.text("muat.tidak_dibaca")
    title = here.text("muat.dibaca_sebagai", sheet=plain(sheet.sheet), kind=named)
    with st.expander(title, key=f"dibaca_{place}"):
        for note in sheet.notes:
            st.caption(plain(note))
        if sheet.kind:
            called = loading.fields(sheet.kind, here.language)
            rows = [
                {
                    "kolom": letter,
                    "judul_kolom": heading,
                    "menjadi": called[name],
                    "isi_contoh": "; ".join(sheet.samples.get(name, ())) or None,
                }
                for name, (heading, letter) in sheet.columns.items()
            ]
            table = renamed(here, pd.DataFrame(rows))
            st.dataframe(table, hide_index=True, placeholder="–", key=f"judul_dibaca_{place}")
        for word, headings in (("tak_dipakai", sheet.unplaced), ("tak_disimpan", sheet.not_kept)):
            if headings:
                st.caption(here.text(f"muat.{word}", headings=plain(", ".join(headings))))


def _sheets(here: Visit, found: loading.Examination) -> pd.DataFrame:
    called = loading.kinds(here.language)
    rows = []
    read = {(sheet.sheet, sheet.kind): sheet for sheet in reversed(found.read)}
    for counted in found.sheets:
        one = read[counted.sheet, counted.kind]
        source = f"muat.dari_{one.per_source}"
        day = formatting.date_short(counted.per, language=here.language) if counted.per else None
        rows.append(
            {
                "lembar": one.sheet,
                "jenis": called[one.kind] if one.kind in called else here.text("muat.tidak_dibaca"),
                "keadaan": day,
                "sumber_per": here.text(source) if one.per_source else None,
                "baris": counted.rows,
                "baru": counted.new,
                "berubah": counted.changed,
                "tetap": counted.unchanged,
                "hilang": counted.vanished,
                "ditolak": counted.rejected,
            }
        )
    return renamed(here, pd.DataFrame(rows))


def what_changes(here: Visit, found: loading.Examination) -> None:
    """Each headline before and after, and where it moves most."""
    st.subheader(here.text("muat.langkah_empat"), anchor=False)
    headlines(here, found.headlines, "angka_utama")
    if not found.is_first:
        largest(here, found.effects, "perubahan_terbesar")


def largest(here: Visit, effects: Sequence[loading.Effect], key: str) -> None:
    """Where headlines move most, kecamatan by kecamatan."""
    st.caption(here.text("muat.sepuluh"))
    if not effects:
        st.caption(here.text("muat.tanpa_perubahan"))
        return
    rows = [
        {
            "angka": effect.metric.text(here.language).name,
            "kecamatan": effect.kecamatan,
            "sebelum": desk.amount(here, effect.before),
            "sesudah": desk.amount(here, effect.after),
        }
        for effect in effects
    ]
    table = renamed(here, pd.DataFrame(rows)).rename(
        columns={"kecamatan": here.text("kolom.kecamatan")}
    )
    st.dataframe(table, hide_index=True, key=key)


def headlines(here: Visit, found: Sequence[loading.Headline], key: str) -> None:
    """Headlines before and after, with a word beside those that move too far."""
    rows = [
        {
            "angka": one.metric.text(here.language).name,
            "sebelum": before,
            "sesudah": after,
            "tanda": here.text("muat.lonjakan") if one.is_jump else "",
        }
        for one in found
        for before, after in [one.words(partial(desk.amount, here))]
    ]
    st.dataframe(renamed(here, pd.DataFrame(rows)), hide_index=True, key=key)


def moved(here: Visit, one: loading.Headline) -> str:
    """One headline's move, to be confirmed."""
    name = plain(one.metric.text(here.language).name)
    before, after = one.words(partial(desk.amount, here))
    return here.text("muat.benarkan", name=name, before=before, after=after)


def renamed(here: Visit, table: pd.DataFrame) -> pd.DataFrame:
    """The table under the headings of this part of the page."""
    known = {name: here.text(f"muat.{name}") for name in table.columns if name != "kecamatan"}
    return table.rename(columns=known)
