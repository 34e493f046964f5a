"""Every metric from its declaration: what it counts, by which rule, and what it gives here."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from kopdata import formatting, metrics
from kopdata.metrics.changes import is_target
from kopdata.metrics.direction import CHANCE
from kopdata.questions.kamus.meanings import use_of
from kopdata.views.card import number_card
from kopdata.views.kamus.meanings import confidence
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

ADDRESS = "ukuran"


def is_asked_for() -> bool:
    """Whether the address asks for one metric's entry."""
    return ADDRESS in st.query_params


def glossary(here: Visit) -> None:
    """One entry for each metric; the one the address asks for is open."""
    st.caption(here.text("kamus.ukuran_keterangan"))
    chance = formatting.percent(CHANCE, 0, language=here.language)
    st.caption(here.text("kamus.arah_kalimat", chance=chance))
    st.caption(here.text("kamus.per_kalimat"))
    asked = st.query_params.get(ADDRESS)
    listed = metrics.catalogue()
    yearly = here.summaries([metric.id for metric in listed], selection=here.every_year)
    for metric in listed:
        name = metric.text(here.language).name
        with st.expander(name, expanded=metric.id == asked, key=f"ukuran_{metric.id}"):
            lines = [f"**{label}:** {words}" for label, words in _entry(here, yearly[metric.id])]
            lines.append(f"**{here.text('kamus.sql')}:** `{metric.id}`")
            st.markdown("  \n".join(lines))
            _card_button(here, yearly[metric.id])
            st.code(metric.sql, language="sql")


def _card_button(here: Visit, summary: metrics.Summary) -> None:
    metric, row = summary.metric, here.row(summary)
    if row is None:
        return
    key = f"angka_kamus_{metric.id}"
    if number_card.opener(
        here.text("angka.tombol"), icon=":material/search:", type="tertiary", key=key
    ):
        chosen = replace(here.selection, tahun=(row.tahun,))
        number_card.open_card(here, metric, chosen)


def _entry(here: Visit, summary: metrics.Summary) -> Iterator[tuple[str, str]]:
    metric = summary.metric
    text = metric.text(here.language)
    yield here.text("kamus.definisi"), text.definition
    yield here.text("kamus.angka"), unbroken(here.sentence(summary))
    yield here.text("kamus.pembilang"), text.numerator
    yield here.text("kamus.penyebut"), text.denominator or here.text("kamus.tanpa_penyebut")
    yield here.text("kamus.hilang"), text.missing
    if use := use_of(metric.id, here.language):
        yield here.text("kamus.kapan"), use
    unit = "target" if is_target(metric) else metric.unit
    yield here.text("kamus.satuan"), here.text(f"kamus.satuan_{unit}")
    period = here.text(f"kamus.periode_{metric.periode}")
    adds = "bertambah" if metric.adds_over_time else "tidak"
    yield here.text("kamus.waktu"), here.text(f"kamus.waktu_{adds}", periode=period)
    yield here.text("kamus.arah"), here.text(f"kamus.arah_{metric.better}")
    yield here.text("kamus.dasar_hukum"), metric.source(here.language)
    yield here.text("kamus.mengikuti"), _rules(here, metric)
    day = here.date_long(metric.review_by)
    yield here.text("kamus.tinjau"), day


def _rules(here: Visit, metric: metrics.Metric) -> str:
    if not metric.followed:
        return here.text("kamus.tanpa_aturan")
    return " ".join(
        f"{rule.text(here.language).rstrip('.')} "
        f"({rule.source(here.language)}; {confidence(here, rule.confidence)})."
        for rule in metric.followed
    )
