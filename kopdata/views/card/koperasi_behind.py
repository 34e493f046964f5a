"""The koperasi behind a figure: those in it, those not, those unknown, and all as a file."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import streamlit as st

from kopdata.briefs.shared import listing
from kopdata.questions.shared.behind import EVERYTHING
from kopdata.views.card.card_content import Content, Facts, Group, Member
from kopdata.views.lists import export_log, koperasi_list
from kopdata.views.lists.file_names import file_name, sheet_name
from kopdata.views.shell import access
from kopdata.views.shell.visit import Visit

PAGE = 50
_HEIGHT = 440
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def koperasi_behind(
    content: Content, groups_of: Callable[[], tuple[Group, ...]], facts: Facts
) -> None:
    """Tabs with their counts, a page at a time; names only for who may see them."""
    here = content.here
    st.markdown(f"**{here.text('angka.koperasi')}**")
    sees_these = here.visitor.sees_all_of(here.selection.kecamatan)
    if not (access.may_see_names() and sees_these):
        st.info(here.text("daftar.tertutup"))
        return
    groups = groups_of()
    labels = [
        here.text("angka.tab", answer=here.text(one.label), number=here.number(one.koperasi))
        for one in groups
    ]
    tabs = st.tabs(labels, key="kartu_jawaban", on_change="rerun")
    for tab, group in zip(tabs, groups, strict=True):
        if tab.open:
            with tab:
                _page(content, group)
    _downloads(content, facts, groups)


def _page(content: Content, group: Group) -> None:
    here = content.here
    if not group.rows:
        st.caption(here.text("angka.kosong"))
        return
    pages = -(-group.rows // PAGE)
    above, below = st.container(), st.container()
    page = 1
    if pages > 1:
        with below:
            page = st.pagination(pages, key=f"kartu_halaman_{group.name}")
    skipped = (page - 1) * PAGE
    members = group.read(skipped, PAGE)
    with above:
        st.caption(
            here.text(
                "angka.baris" if pages == 1 else "angka.baris_hal",
                rows=here.number(group.rows),
                koperasi=here.number(group.koperasi),
                first=here.number(skipped + 1),
                last=here.number(skipped + len(members)),
            )
        )
        st.dataframe(
            _screen(content, members),
            hide_index=True,
            height=_HEIGHT if len(members) > 5 else "auto",
            row_height=koperasi_list.ROW_HEIGHT,
            column_config={here.text("daftar.nama"): koperasi_list.NAME},
            placeholder="–",
            key=f"kartu_koperasi_{group.name}",
        )


def _screen(content: Content, members: Sequence[Member]) -> dict[str, list[Any]]:
    """The columns of the screen; amounts written as everywhere."""
    here, rows = content.here, [member.row for member in members]
    shown = {here.text("daftar.nama"): [row.nama for row in rows]}
    if content.written:
        shown[content.amount] = [content.written(member.amount) for member in members]
    return shown | {
        here.text("daftar.kecamatan"): [row.kecamatan for row in rows],
        here.text("angka.kolom_kiriman"): [row.delivery for row in rows],
        here.text("angka.kolom_berkas"): [file_name(here, row.delivery, row.file) for row in rows],
        here.text("angka.kolom_lembar"): [sheet_name(here, row.sheet) for row in rows],
        here.text("angka.kolom_baris"): [str(row.row) if row.row else None for row in rows],
        here.text("daftar.desa"): [row.desa for row in rows],
        here.text("daftar.jenis"): [row.jenis for row in rows],
        here.text("daftar.nik"): [row.nik for row in rows],
    }


def _downloads(content: Content, facts: Facts, groups: Sequence[Group]) -> None:
    """The list as CSV and XLSX with the card inside; both are made only when asked for."""
    here, name = content.here, f"kopdata_{content.name}"
    columns = _columns(content)
    rows = partial(_rows, here, groups)
    sheets = (here.text("angka.lembar_angka"), here.text("angka.lembar_koperasi"))

    def as_csv() -> bytes:
        return listing.csv_file(facts, columns, rows(), here.language)

    def as_xlsx() -> bytes:
        return listing.workbook(facts, columns, rows(), sheets)

    with st.container(horizontal=True, key="kartu_unduh"):
        for label, made, ending, mime in (
            ("angka.unduh_csv", as_csv, "csv", "text/csv"),
            ("angka.unduh_xlsx", as_xlsx, "xlsx", _XLSX),
        ):
            st.download_button(
                here.text(label),
                export_log.noted(f"{name}.{ending}", made),
                file_name=f"{name}.{ending}",
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"kartu_{ending}",
            )


def _columns(content: Content) -> list[str]:
    here = content.here
    return [
        here.text("angka.kolom_jawaban"),
        *(here.text(f"daftar.{name}") for name in ("nama", "nik", "kecamatan", "desa", "jenis")),
        content.amount,
        *(here.text(f"angka.kolom_{name}") for name in ("kiriman", "berkas", "lembar", "baris")),
    ]


def _rows(here: Visit, groups: Sequence[Group]) -> Iterator[list[Any]]:
    """Every koperasi of every answer; no names or telephone numbers of people."""
    for group in groups:
        words = here.text(group.label)
        for row, amount in group.read(0, EVERYTHING):
            yield [
                *(words, row.nama, row.nik, row.kecamatan, row.desa, row.jenis),
                *(amount, row.delivery, file_name(here, row.delivery, row.file)),
                *(sheet_name(here, row.sheet), row.row),
            ]
