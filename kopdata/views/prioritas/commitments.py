"""What was promised, on one screen for the monthly meeting: by whom, until when, then and now."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from kopdata import formatting, metrics
from kopdata.kantor import kantor
from kopdata.questions.prioritas import commitments as question
from kopdata.questions.prioritas.commitments import ENDED, Commitment, Postponement
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.prioritas import commitment_form, save_as_delivery
from kopdata.views.shell import access
from kopdata.views.shell.answers import answer
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_DONE = ("tercapai", *ENDED)


def commitments(here: Visit) -> None:
    """The promises, those overdue first; what was put off, and why; as files; the form."""
    save_as_delivery.say_what_was_received("komitmen")
    found: Sequence[Commitment] = answer(here, question.commitments)
    if found:
        _table(here, found)
    if found and access.may_see_names():
        _postponed(here, found)
        list_files.list_files(
            here,
            "komitmen",
            [(here.text("rencana.isi"), here.text("rencana.komitmen_isi"))],
            [*_columns(here), here.text("rencana.kolom_mundur")],
            lambda: [[*_row(here, one), _put_off(here, one)] for one in found],
        )
    if not found:
        st.caption(here.text("rencana.komitmen_kosong"))
    if save_as_delivery.may_type(here):
        commitment_form.form(here, found)


def _table(here: Visit, found: Sequence[Commitment]) -> None:
    late = sum(one.state == "lewat" for one in found)
    done = sum(one.state in _DONE for one in found)
    words = here.text("rencana.komitmen_judul", late=late, done=done, open=len(found) - late - done)
    st.subheader(words, anchor=False)
    st.caption(here.text("rencana.komitmen_isi"))
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    rows = [_row(here, one) for one in found]
    st.dataframe(
        {column: [row[place] for row in rows] for place, column in enumerate(_columns(here))},
        hide_index=True,
        row_height=koperasi_list.ROW_HEIGHT,
        placeholder="–",
        column_config={here.text("rencana.kolom_janji"): st.column_config.TextColumn(width=260)},
        key="daftar_komitmen",
    )


def _columns(here: Visit) -> list[str]:
    names = ("janji", "keadaan", "dulu", "kini", "dijanjikan", "tenggat", "jabatan")
    return [here.text(f"rencana.kolom_{name}") for name in (*names, "ukuran", "wilayah")]


def _row(here: Visit, one: Commitment) -> list[Any]:
    return [
        f"{one.id} · {one.janji}",
        _state(here, one),
        _value(here, one.metric, one.value_then),
        _now(here, one),
        _value(here, one.metric, one.value_promised),
        list_files.day(here, one.tenggat),
        one.penanggung_jawab,
        metrics.get(one.metric).text(here.language).name if one.metric else None,
        one.kecamatan or kantor().nama,
    ]


def _state(here: Visit, one: Commitment) -> str:
    days = abs((one.tenggat - here.about.day).days) if one.tenggat else 0
    return here.text(f"rencana.keadaan_{one.state}", days=days)


def _now(here: Visit, one: Commitment) -> str | None:
    """What the measure counts now, with its base where that is koperasi."""
    if one.now is None or one.metric is None:
        return None
    value = _value(here, one.metric, one.now.numerator)
    if metrics.get(one.metric).denominator_kind != "koperasi" or one.now.denominator is None:
        return value
    base = here.number(one.now.denominator)
    return here.text("rencana.kini_dari", number=value, base=base)


def _value(here: Visit, metric: str | None, value: Decimal | int | None) -> str | None:
    if value is None:
        return None
    if metric and metrics.get(metric).numerator_unit == "rupiah":
        return formatting.rupiah(value, language=here.language)
    return here.number(value)


def _postponed(here: Visit, found: Sequence[Commitment]) -> None:
    """Every due date that was put off, with its reason: nothing is deleted."""
    put_off = [(one, each) for one in found for each in one.postponements]
    if not put_off:
        return
    title = here.text("rencana.mundur_judul", number=len(put_off))
    with st.expander(title, icon=":material/history:", key="tenggat_mundur"):
        for one, each in put_off:
            st.markdown(_postponement(here, one, each))


def _postponement(here: Visit, one: Commitment, each: Postponement) -> str:
    before = list_files.day(here, each.before)
    reason = (
        here.text("rencana.mundur_alasan", reason=plain(each.alasan))
        if each.alasan
        else here.text("rencana.mundur_tanpa_alasan", before=before)
    )
    return here.text(
        "rencana.mundur",
        id=plain(one.id),
        day=list_files.day(here, each.tanggal),
        before=before,
        after=list_files.day(here, each.after),
        reason=reason,
    )


def _put_off(here: Visit, one: Commitment) -> str | None:
    words = [_postponement(here, one, each).replace("**", "") for each in one.postponements]
    return " ".join(words) or None
