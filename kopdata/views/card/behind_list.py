"""The koperasi behind a figure: those in it, those not, those unknown, and all as a file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import streamlit as st

from kopdata import formatting, metrics
from kopdata.briefs.shared import listing
from kopdata.metrics import sentences
from kopdata.metrics.changes import Change
from kopdata.questions.shared import behind
from kopdata.views.card.card_facts import Facts
from kopdata.views.lists import export_log, koperasi_list
from kopdata.views.shell import access
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

PAGE = 50
_HEIGHT = 440
LABELS = {"ya": "angka.ya", "tidak": "angka.tidak", "tidak_diketahui": "angka.tidak_tahu"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def koperasi_behind(here: Visit, metric: metrics.Metric, found: Change, facts: Facts) -> None:
    """Tabs with their counts, a page at a time; names only for who may see them."""
    periode = found.now.periode
    st.markdown(f"**{here.text('angka.koperasi')}**")
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    counts = answer(here, behind.counts, metric.id, periode)
    shown = _answers(metric)
    labels = [
        here.text(
            "angka.tab",
            answer=here.text(LABELS[name]),
            number=formatting.number(counts[name].koperasi, language=here.language),
        )
        for name in shown
    ]
    tabs = st.tabs(labels, key="kartu_jawaban", on_change="rerun")
    for tab, name in zip(tabs, shown, strict=True):
        if tab.open:
            with tab:
                _page(here, metric, found, name, counts[name])
    downloads(
        here,
        f"kopdata_{metric.id}_{found.now.periode.year}",
        facts,
        columns(here, here.text("angka.kolom_jumlah")),
        partial(_rows, here, metric, found),
    )


def _answers(metric: metrics.Metric) -> tuple[str, ...]:
    """A share has koperasi that are not in it; a count only those it counts."""
    return behind.ANSWERS if metric.denominator_kind == "koperasi" else behind.ANSWERS[:1]


def _page(
    here: Visit, metric: metrics.Metric, found: Change, name: str, count: behind.Count
) -> None:
    if not count.rows:
        st.caption(here.text("angka.kosong"))
        return
    pages = -(-count.rows // PAGE)
    above, below = st.container(), st.container()
    page = 1
    if pages > 1:
        with below:
            page = st.pagination(pages, key=f"kartu_halaman_{name}")
    skipped = (page - 1) * PAGE
    rows = behind.behind(
        here.warehouse,
        here.selection,
        metric.id,
        found.now.periode,
        name,
        at_most=PAGE,
        skipped=skipped,
    )

    def number(value: int) -> str:
        return formatting.number(value, language=here.language)

    with above:
        st.caption(
            here.text(
                "angka.baris" if pages == 1 else "angka.baris_hal",
                rows=number(count.rows),
                koperasi=number(count.koperasi),
                first=number(skipped + 1),
                last=number(skipped + len(rows)),
            )
        )
        st.dataframe(
            _screen(here, metric, rows),
            hide_index=True,
            height=_HEIGHT if len(rows) > 5 else "auto",
            row_height=koperasi_list.ROW_HEIGHT,
            column_config={here.text("daftar.nama"): koperasi_list.NAME},
            placeholder="–",
            key=f"kartu_koperasi_{name}",
        )


def _screen(
    here: Visit, metric: metrics.Metric, rows: tuple[behind.Behind, ...]
) -> dict[str, list[Any]]:
    """The columns of the screen; amounts written as everywhere."""
    shown = {
        here.text("daftar.nama"): [row.nama for row in rows],
        here.text("daftar.kecamatan"): [row.kecamatan for row in rows],
        here.text("angka.kolom_kiriman"): [row.delivery for row in rows],
        here.text("angka.kolom_berkas"): [row.file for row in rows],
        here.text("angka.kolom_lembar"): [row.sheet for row in rows],
        here.text("angka.kolom_baris"): [str(row.row) if row.row else None for row in rows],
        here.text("daftar.desa"): [row.desa for row in rows],
        here.text("daftar.jenis"): [row.jenis for row in rows],
        here.text("daftar.nik"): [row.nik for row in rows],
    }
    if not has_amounts(metric):
        return shown
    amounts = [sentences.amount(metric, row.amount, here.language) for row in rows]
    names = list(shown)
    return {names[0]: shown[names[0]], here.text("angka.kolom_jumlah"): amounts, **shown}


def has_amounts(metric: metrics.Metric) -> bool:
    """Whether a koperasi adds more than one to the figure."""
    return metric.is_sum or metric.unit == "orang"


def downloads(
    here: Visit,
    name: str,
    facts: Facts,
    columns: Sequence[str],
    rows: Callable[[], Iterable[Sequence[Any]]],
) -> None:
    """The list as CSV and XLSX with the card inside; both are made only when asked for."""
    sheets = (here.text("angka.lembar_angka"), here.text("angka.lembar_koperasi"))

    def as_csv() -> bytes:
        return listing.csv_file(facts, columns, rows(), here.language)

    def as_xlsx() -> bytes:
        return listing.workbook(facts, columns, rows(), sheets)

    with st.container(horizontal=True, key="kartu_unduh"):
        for label, content, ending, mime in (
            ("angka.unduh_csv", as_csv, "csv", "text/csv"),
            ("angka.unduh_xlsx", as_xlsx, "xlsx", _XLSX),
        ):
            st.download_button(
                here.text(label),
                export_log.noted(f"{name}.{ending}", content),
                file_name=f"{name}.{ending}",
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"kartu_{ending}",
            )


def columns(here: Visit, amount: str) -> list[str]:
    """The headings of a downloaded list."""
    return [
        here.text("angka.kolom_jawaban"),
        *(here.text(f"daftar.{name}") for name in ("nama", "nik", "kecamatan", "desa", "jenis")),
        amount,
        *(here.text(f"angka.kolom_{name}") for name in ("kiriman", "berkas", "lembar", "baris")),
    ]


def _rows(here: Visit, metric: metrics.Metric, found: Change) -> Iterator[list[Any]]:
    """Every koperasi of every answer; no names or telephone numbers of people."""
    for name in _answers(metric):
        words = here.text(LABELS[name])
        for row in behind.behind(
            here.warehouse, here.selection, metric.id, found.now.periode, name
        ):
            amount = Decimal(row.amount)
            yield [
                *(words, row.nama, row.nik, row.kecamatan, row.desa, row.jenis),
                *(amount, row.delivery, row.file, row.sheet, row.row),
            ]
