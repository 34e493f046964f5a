"""The address that opens a card again: with its digits fixed, and following the latest data."""

from collections.abc import Mapping
from urllib.parse import urlencode, urljoin

import streamlit as st

from kopdata.metrics.selection import jenis_in_words
from kopdata.views.shell import address
from kopdata.views.shell.visit import Visit

PAGE = "angka"


def fixed(here: Visit, card: Mapping[str, str]) -> str:
    """The address under which the same digits are found for ever."""
    return link(here, card, at_entry=here.last_entry)


def link(
    here: Visit, card: Mapping[str, str], *, at_entry: int | None = None, page: str = PAGE
) -> str:
    """The address of the page that shows exactly this card; `card` says which one."""
    chosen = here.selection
    asked_for = {
        **card,
        "tahun": chosen.tahun,
        "kecamatan": chosen.kecamatan,
        "jenis": [jenis_in_words(name, here.language) for name in chosen.jenis],
        "bentuk": chosen.bentuk,
        "merah_putih": () if chosen.merah_putih == "with" else chosen.merah_putih,
        address.KNOWN_ON: here.about.known_on or (),
        address.ENTRY: () if at_entry is None else at_entry,
        address.LANGUAGE: () if here.language == "id" else here.language,
    }
    folder = st.get_option("server.baseUrlPath").strip("/")
    place = f"/{folder}/{page}" if folder else f"/{page}"
    return f"{urljoin(st.context.url or '', place)}?{urlencode(asked_for, doseq=True)}"


def links(here: Visit, card: Mapping[str, str]) -> None:
    """Both addresses, to copy; the public, which may open no earlier state, has the following."""
    if not here.is_public:
        st.caption(
            here.text("angka.tautan_tetap"),
            help=here.text("angka.tautan_bantuan", entry=here.last_entry),
        )
        st.code(fixed(here, card), language=None, wrap_lines=True)
    if not here.about.is_past:
        st.caption(here.text("angka.tautan_terbaru"))
        st.code(link(here, card), language=None, wrap_lines=True)
