"""The number card behind every figure: what it means, how it stands, and where it comes from."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode, urljoin

import streamlit as st

from kopdata import formatting, metrics
from kopdata.metrics import sentences
from kopdata.questions import behind
from kopdata.views import address, behind_list, card_facts
from kopdata.views.figure import figure, without_merah_putih
from kopdata.views.visit import Visit
from kopdata.views.wording import unbroken

PAGE = "angka"
_USUAL = "koperasi_aktif"


def button(here: Visit, metric: metrics.Metric, tahun: int) -> None:
    """The button of a card on a page."""
    pressed = opener(
        here.text("angka.tombol"),
        help=here.text("angka.tombol_bantuan", name=metric.text(here.language).name),
        icon=":material/search:",
        type="tertiary",
        key=f"angka_{metric.id}",
    )
    if pressed:
        open_card(here, metric, replace(here.selection, tahun=(tahun,)))


def opener(label: str, *, key: str, **looks: Any) -> bool:
    """A button that is true in the run after its press, even if that run began anew."""
    st.button(label, key=key, on_click=_press, args=(key,), **looks)
    return st.session_state.pop(f"_{key}", False)


def _press(key: str) -> None:
    st.session_state[f"_{key}"] = True


def open_card(here: Visit, metric: metrics.Metric, selection: metrics.Selection) -> None:
    """The card over the page; filled only now, and by itself when something in it is pressed."""
    there = replace(here, selection=selection)
    st.dialog(here.text("halaman.angka"), width="large")(_over_the_page)(there, metric)


def _over_the_page(here: Visit, metric: metrics.Metric) -> None:
    """The card with what the head of a page says otherwise."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if here.about.is_sample:
            st.badge(here.text("data.contoh"), color="orange")
        st.caption(sentences.selection_in_words(here.selection, here.language), width="content")
    number_card(here, metric)


def asked(here: Visit) -> metrics.Metric:
    """The metric in the address; says so where there is none of that name."""
    name = st.query_params.get(PAGE, _USUAL)
    known = {metric.id: metric for metric in metrics.catalogue()}
    if name not in known:
        shown = known[_USUAL].text(here.language).name
        st.warning(here.text("angka.tidak_dikenal", name=name, shown=shown))
    return known.get(name, known[_USUAL])


def number_card(here: Visit, metric: metrics.Metric) -> None:
    """Everything behind one figure: that of the selection's year, else of the last one."""
    summary = here.summaries([metric.id], selection=here.every_year)[metric.id]
    found = here.change(summary)
    if found.now is None:
        st.info(here.text("angka.belum_ada", name=metric.text(here.language).name))
        return
    year = found.now.periode.year
    here = replace(here, selection=replace(here.selection, tahun=(year,)))
    beside = without_merah_putih(here, summary)
    facts = card_facts.card_facts(here, metric, found, beside)
    with st.grid(2, min_column_width=320, key="kartu_angka"):
        with st.container(key="kartu_nilai"):
            figure(here, summary, found, *beside)
            _lines(facts.state)
        with st.container(key="kartu_arti"):
            _lines(facts.meaning)
    link = _link(here, metric, _fixed_on(here))
    behind_list.koperasi_behind(
        here, metric, found, (*facts.all, (here.text("angka.tautan"), link))
    )
    _links(here, metric, link)


def _lines(facts: card_facts.Facts) -> None:
    st.markdown(unbroken("\n\n".join(f"**{label}:** {words}" for label, words in facts)))


def _links(here: Visit, metric: metrics.Metric, link: str) -> None:
    day = formatting.date_long(_fixed_on(here), language=here.language)
    st.caption(here.text("angka.tautan_tetap"), help=here.text("angka.tautan_bantuan", date=day))
    st.code(link, language=None, wrap_lines=True)
    if here.about.known_on is None:
        st.caption(here.text("angka.tautan_terbaru"))
        st.code(_link(here, metric, None), language=None, wrap_lines=True)


def _fixed_on(here: Visit) -> date | None:
    """The day as of which the same digits are found for ever."""
    return here.about.known_on or behind.last_received(here.warehouse)


def _link(here: Visit, metric: metrics.Metric, known_on: date | None) -> str:
    """The address of the page that shows exactly this card."""
    chosen = here.selection
    asked_for = {
        PAGE: metric.id,
        "tahun": chosen.tahun,
        "kecamatan": chosen.kecamatan,
        "jenis": chosen.jenis,
        "bentuk": chosen.bentuk,
        "merah_putih": () if chosen.merah_putih == "with" else chosen.merah_putih,
        address.KNOWN_ON: known_on.isoformat() if known_on else (),
        address.LANGUAGE: () if here.language == "id" else here.language,
    }
    folder = st.get_option("server.baseUrlPath").strip("/")
    place = f"/{folder}/{PAGE}" if folder else f"/{PAGE}"
    return f"{urljoin(st.context.url or '', place)}?{urlencode(asked_for, doseq=True)}"
