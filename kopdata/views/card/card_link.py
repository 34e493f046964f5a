"""The address that opens a card again: with its digits fixed, and following the latest data."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode, urljoin

import streamlit as st

from kopdata import formatting
from kopdata.questions.shared import behind
from kopdata.views.shell import address
from kopdata.views.shell.visit import Visit

PAGE = "angka"


def fixed_on(here: Visit) -> date | None:
    """The day as of which the same digits are found for ever."""
    return here.about.known_on or behind.last_received(here.warehouse)


def link(here: Visit, card: Mapping[str, str], known_on: date | None, *, page: str = PAGE) -> str:
    """The address of the page that shows exactly this card; `card` says which one."""
    chosen = here.selection
    asked_for = {
        **card,
        "tahun": chosen.tahun,
        "kecamatan": chosen.kecamatan,
        "jenis": chosen.jenis,
        "bentuk": chosen.bentuk,
        "merah_putih": () if chosen.merah_putih == "with" else chosen.merah_putih,
        address.KNOWN_ON: known_on.isoformat() if known_on else (),
        address.LANGUAGE: () if here.language == "id" else here.language,
    }
    folder = st.get_option("server.baseUrlPath").strip("/")
    place = f"/{folder}/{page}" if folder else f"/{page}"
    return f"{urljoin(st.context.url or '', place)}?{urlencode(asked_for, doseq=True)}"


def links(here: Visit, card: Mapping[str, str]) -> None:
    """Both addresses, to copy."""
    day = formatting.date_long(fixed_on(here), language=here.language)
    st.caption(here.text("angka.tautan_tetap"), help=here.text("angka.tautan_bantuan", date=day))
    st.code(link(here, card, fixed_on(here)), language=None, wrap_lines=True)
    if here.about.known_on is None:
        st.caption(here.text("angka.tautan_terbaru"))
        st.code(link(here, card, None), language=None, wrap_lines=True)
