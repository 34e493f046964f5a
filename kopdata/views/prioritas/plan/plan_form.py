"""A plan is saved with its day, its author and a note: a delivery of the kind `rencana`."""

from collections.abc import Sequence

import streamlit as st

from kopdata import loading
from kopdata.questions.prioritas.coaching_plan import Placed
from kopdata.questions.shared.typed_delivery import identities
from kopdata.views.prioritas import save_as_delivery
from kopdata.views.shell.visit import Visit


def form(here: Visit, placed: Sequence[Placed]) -> None:
    """Name, author and note of the plan on the screen."""
    title = here.text("rencana.simpan")
    with st.expander(title, icon=":material/save:", key="simpan_rencana"):
        with st.form("rencana_baru", border=False):
            left, right = st.columns(2)
            name = left.text_input(here.text("rencana.simpan_nama"), max_chars=80)
            author = right.text_input(here.text("rencana.simpan_penyusun"), max_chars=120)
            note = st.text_input(here.text("rencana.simpan_catatan"), max_chars=300)
            sure = save_as_delivery.is_sure(here, "rencana")
            is_sent = st.form_submit_button(here.text("rencana.simpan_kirim"), type="primary")
        save_as_delivery.template(here, "rencana")
    if not is_sent:
        return
    if not (name.strip() and author.strip()):
        st.error(here.text("rencana.simpan_kurang"))
        return
    named = identities(here.warehouse, [one.koperasi.koperasi_id for one in placed])
    plan = {
        "rencana": name.strip(),
        "disusun_pada": loading.today(),
        "penyusun": author.strip(),
        "catatan": note.strip() or None,
    }
    rows = [{**named[one.koperasi.koperasi_id], **plan, "bulan": one.month} for one in placed]
    save_as_delivery.send(here, "rencana", rows, f"rencana_{name}", is_sure=sure)
