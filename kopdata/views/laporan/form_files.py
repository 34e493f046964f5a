"""The files of a form: made when they are asked for, and noted in the log."""

from collections.abc import Callable

import streamlit as st

from kopdata.briefs.laporan import files, paper, workbook
from kopdata.briefs.laporan.wording import file_name, wording
from kopdata.questions.laporan.cells import FilledForm, FormTable
from kopdata.views.lists import export_log
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def form_files(here: Visit, filled: FilledForm, table: FormTable) -> None:
    """The buttons of the workbook, the paper, and the table that is shown; then the notes."""
    name, language = file_name(filled), here.language
    made: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        (f"{name}.xlsx", _XLSX, lambda: workbook.workbook(filled, language)),
        (f"{name}.pdf", "application/pdf", lambda: paper.pdf(filled, language)),
        (
            f"{name}_{table.id}.csv",
            "text/csv",
            lambda: files.table_csv(filled, table, language),
        ),
    )
    with st.container(horizontal=True, key="berkas_laporan"):
        for file, mime, make in made:
            ending = file.rpartition(".")[2]
            st.download_button(
                here.text(f"laporan.unduh_{ending}"),
                export_log.noted(file, make),
                file_name=file,
                mime=mime,
                on_click="ignore",
                type="primary" if ending == "xlsx" else "secondary",
                icon=":material/download:",
                key=f"unduh_laporan_{ending}",
            )
    told = wording(filled, here.language)
    st.caption(plain(" ".join((*told.state, *filled.notes, told.source))))
