"""A list as CSV and as a workbook: its dates, selection and definition inside, noted in the log."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from kopdata import formatting
from kopdata.briefs.shared import listing
from kopdata.metrics.selection_words import selection_in_words
from kopdata.views.lists import export_log
from kopdata.views.shell.visit import Visit

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def list_files(
    here: Visit,
    name: str,
    about: Iterable[tuple[str, str]],
    columns: Sequence[str],
    rows: Callable[[], Iterable[Sequence[Any]]],
) -> None:
    """Two buttons; the file is made only when it is asked for."""
    told = [*facts(here), *about]
    sheets = (here.text("rencana.lembar_tentang"), here.text("rencana.lembar_daftar"))
    files = (
        ("csv", "text/csv", lambda: listing.csv_file(told, columns, rows(), here.language)),
        ("xlsx", _XLSX, lambda: listing.workbook(told, columns, rows(), sheets)),
    )
    with st.container(horizontal=True, key=f"berkas_{name}"):
        for ending, mime, make in files:
            file_name = f"kopdata_{name}.{ending}"
            st.download_button(
                here.text(f"angka.unduh_{ending}"),
                export_log.noted(file_name, make),
                file_name=file_name,
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_{name}_{ending}",
            )


def facts(here: Visit) -> list[tuple[str, str]]:
    """What every list says about itself: sample or not, its dates, its selection."""
    told = []
    if here.about.is_sample:
        told.append((here.text("data.contoh"), here.text("data.contoh_bantuan")))
    told.append((here.text("rencana.data_per"), day(here, here.about.day)))
    if here.about.at_entry is not None:
        told.append((here.text("saringan.entri"), str(here.about.at_entry)))
    if here.about.known_on is not None:
        told.append((here.text("rencana.diketahui"), day(here, here.about.known_on)))
    selection = selection_in_words(here.selection, here.language, in_full=True)
    return [*told, (here.text("rencana.saringan"), selection)]


def day(here: Visit, when: Any) -> str:
    """A day in words; a dash where there is none."""
    return formatting.date_short(when, language=here.language) if when else "–"
