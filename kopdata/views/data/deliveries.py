"""What was received, by whom, with which effect; and how a load is undone."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from kopdata import formatting, loading, metrics
from kopdata.errors import KopdataError
from kopdata.views.data.load import difference_report
from kopdata.views.lists.file_names import file_name
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_PREVIEW = "_pratinjau_tarik"
_LAST_DAY = date(2100, 1, 1)


def deliveries(here: Visit) -> None:
    """The list, newest first, and one delivery to look at or to withdraw."""
    office = loading.office()
    received = office.deliveries if office.is_shipped else loading.archive().deliveries()
    if office.is_shipped:
        st.caption(here.text("kiriman.contoh"))
    if not received:
        st.caption(here.text("kiriman.kosong"))
        return
    newest_first = received[::-1]
    st.dataframe(frame(here, newest_first), hide_index=True, placeholder="–", key="daftar_kiriman")
    if not office.is_shipped:
        _one(here, newest_first)
    _changed_since(here)


def _changed_since(here: Visit) -> None:
    """What was said on a day beside what is said now."""
    st.subheader(here.text("kiriman.sejak_judul"), anchor=False)
    day = st.date_input(
        here.text("kiriman.sejak"), None, format="DD/MM/YYYY", key="sejak", max_value=_LAST_DAY
    )
    if day is None or not desk.pressed(here.text("kiriman.sejak_lihat"), key="lihat_sejak"):
        return
    with st.spinner(here.text("muat.membandingkan")):
        headlines, effects = loading.changed_since(day)
    difference_report.headlines(here, headlines, "angka_sejak")
    difference_report.largest(here, effects, "perubahan_sejak")


def frame(here: Visit, received: Sequence[loading.Delivery]) -> pd.DataFrame:
    """One row per delivery."""
    rows = [
        {
            "nomor": one.id,
            "berkas": file_name(here, one.id, one.file),
            "diterima": formatting.date_short(one.received_on, language=here.language),
            "oleh": one.by,
            "baris": sum(sheet["rows"] for sheet in one.result.get("sheets", ())) or None,
            "masalah": one.result.get("problems"),
            "keadaan": _state(here, one),
            "catatan": one.note,
        }
        for one in received
    ]
    table = pd.DataFrame(rows).rename(
        columns={name: here.text(f"kiriman.{name}") for name in rows[0]}
    )
    counts = [here.text("kiriman.baris"), here.text("kiriman.masalah")]
    return table.astype(dict.fromkeys(counts, "Int64"))


def _state(here: Visit, one: loading.Delivery) -> str:
    if one.withdrawn_on is None:
        return here.text("kiriman.berlaku")
    day = formatting.date_short(one.withdrawn_on, language=here.language)
    return here.text("kiriman.ditarik", date=day, why=one.withdrawn_why)


def _one(here: Visit, received: Sequence[loading.Delivery]) -> None:
    by_id = {one.id: one for one in received}
    chosen = st.selectbox(
        here.text("kiriman.pilih"),
        list(by_id),
        format_func=lambda name: f"{name} · {file_name(here, name, by_id[name].file)}",
        key="pilih_kiriman",
    )
    delivery = by_id[chosen]
    st.subheader(here.text("kiriman.akibat"), anchor=False)
    effect = _recorded(delivery)
    if effect:
        difference_report.headlines(here, effect, "akibat_kiriman")
    else:
        st.caption(here.text("kiriman.akibat_kosong"))
    if delivery.withdrawn_on is None and access.may_load() and not here.about.is_past:
        _withdraw(here, delivery)


def _recorded(delivery: loading.Delivery) -> tuple[loading.Headline, ...]:
    """What its receipt says of the headlines it moved."""
    known = {metric.id: metric for metric in metrics.catalogue()}
    return tuple(
        loading.Headline(known[told["metric"]], told["before"], told["after"])
        for told in delivery.result.get("headlines", ())
        if told["metric"] in known
    )


def _withdraw(here: Visit, delivery: loading.Delivery) -> None:
    st.subheader(here.text("kiriman.tarik"), anchor=False)
    st.caption(here.text("kiriman.tarik_keterangan"))
    if desk.pressed(here.text("kiriman.pratinjau"), key="pratinjau_tarik"):
        with st.spinner(here.text("muat.membandingkan")):
            found = loading.preview_withdrawal(delivery.id)
        st.session_state[_PREVIEW] = (delivery.id, here.warehouse.key, found)
    seen = st.session_state.get(_PREVIEW)
    if seen and seen[:2] == (delivery.id, here.warehouse.key):
        st.caption(here.text("kiriman.pratinjau_judul", delivery=delivery.id))
        difference_report.headlines(here, seen[2], "akibat_tarik")
    by = desk.name_field(here, "tarik")
    why = " ".join(st.text_input(here.text("kiriman.sebab"), max_chars=300, key="alasan").split())
    ready = bool(by and why)
    if not ready:
        st.caption(here.text("kiriman.sebab_perlu"))
    if desk.pressed(here.text("kiriman.jalankan"), disabled=not ready, key="tarik"):
        _carry_out(here, delivery, why, by)


def _carry_out(here: Visit, delivery: loading.Delivery, why: str, by: str) -> None:
    on = loading.today()
    try:
        with st.spinner(here.text("muat.membandingkan")):
            loading.withdraw(delivery.id, why=why, on=on, visitor=access.visitor(), by=by)
    except KopdataError as refusal:
        st.error(plain(str(refusal)))
        return
    day = here.date_long(on)
    desk.done(here.text("kiriman.sudah", delivery=delivery.id, date=day))
    st.rerun()
