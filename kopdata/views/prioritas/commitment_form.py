"""A promise made, put off or ended: a later statement, never a change of an earlier one."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from kopdata import loading, metrics
from kopdata.questions.prioritas.commitments import Commitment
from kopdata.views.prioritas import save_as_delivery
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels, metric_names

_STATES = ("berjalan", "selesai", "batal")


def form(here: Visit, found: Sequence[Commitment]) -> None:
    """A new commitment, or a later word on one that is there."""
    title = here.text("rencana.catat_komitmen")
    with st.expander(title, icon=":material/add:", key="catat_komitmen"):
        known = {one.id: one for one in found}
        called: dict[str | None, str] = {None: here.text("rencana.komitmen_baru")}
        called |= {name: f"{name} · {one.janji}" for name, one in known.items()}
        chosen = st.selectbox(
            here.text("rencana.isian_komitmen"),
            list(called),
            format_func=called.__getitem__,
            key="pilih_komitmen",
        )
        with st.form(f"komitmen_{chosen}", border=False):
            facts = _later(here, known[chosen]) if chosen else _new(here)
            sure = save_as_delivery.is_sure(here, "komitmen")
            is_sent = st.form_submit_button(here.text("rencana.catat_kirim"), type="primary")
        save_as_delivery.template(here, "komitmen")
    if is_sent:
        _send(here, known, known[chosen] if chosen else None, facts, sure=sure)


def _new(here: Visit) -> dict[str, Any]:
    left, right = st.columns(2)
    with left:
        facts: dict[str, Any] = {
            "id": st.text_input(here.text("rencana.isian_id"), placeholder="KM01", max_chars=40),
            "penanggung_jawab": st.text_input(here.text("rencana.isian_jabatan"), max_chars=120),
            "metrik": st.selectbox(
                here.text("rencana.isian_metrik"),
                [metric.id for metric in metrics.catalogue()],
                index=None,
                format_func=metric_names(here.language),
            ),
            "nilai_target": st.number_input(
                here.text("rencana.isian_nilai"), value=None, min_value=0.0
            ),
        }
    with right:
        facts |= {
            "janji": st.text_input(here.text("rencana.isian_janji"), max_chars=300),
            "tenggat": st.date_input(
                here.text("rencana.isian_tenggat"), value=None, format="DD/MM/YYYY"
            ),
            "kecamatan": st.selectbox(
                here.text("rencana.isian_wilayah"),
                metrics.options(here.warehouse).kecamatan,
                index=None,
            ),
        }
    return facts | {"keadaan": "berjalan"}


def _later(here: Visit, one: Commitment) -> dict[str, Any]:
    left, right = st.columns(2)
    with left:
        tenggat = st.date_input(
            here.text("rencana.isian_tenggat"), value=one.tenggat, format="DD/MM/YYYY"
        )
    with right:
        keadaan = st.selectbox(
            here.text("rencana.isian_keadaan"),
            _STATES,
            format_func=labels(here.language, "rencana.pilih_"),
        )
    alasan = st.text_input(here.text("rencana.isian_alasan"), max_chars=300)
    return {
        "id": one.id,
        "janji": one.janji,
        "kecamatan": one.kecamatan,
        "tenggat": tenggat,
        "keadaan": keadaan,
        "alasan": alasan,
    }


def _send(
    here: Visit,
    known: dict[str, Commitment],
    one: Commitment | None,
    facts: dict[str, Any],
    *,
    sure: bool,
) -> None:
    facts = {name: value or None for name, value in facts.items()}
    if one is None and not all(
        facts[name] for name in ("id", "janji", "penanggung_jawab", "tenggat")
    ):
        st.error(here.text("rencana.komitmen_kurang"))
        return
    if one is None and _is_known(facts["id"], known):
        st.error(here.text("rencana.komitmen_id_ada", id=facts["id"]))
        return
    if _is_put_off(one, facts) and not facts["alasan"]:
        st.error(here.text("rencana.komitmen_perlu_alasan"))
        return
    if one is None and facts["metrik"]:
        facts["nilai_awal"] = _value_now(here, facts["metrik"], facts["kecamatan"])
    facts |= {"tanggal": loading.today(), "kecamatan": facts["kecamatan"] or "Kabupaten"}
    save_as_delivery.send(here, "komitmen", [facts], f"komitmen_{facts['id']}", is_sure=sure)


def _is_known(name: str, known: dict[str, Commitment]) -> bool:
    return name.strip().casefold() in {one.strip().casefold() for one in known}


def _is_put_off(one: Commitment | None, facts: dict[str, Any]) -> bool:
    return bool(one and one.tenggat and facts["tenggat"] and facts["tenggat"] > one.tenggat)


def _value_now(here: Visit, metric: str, kecamatan: str | None) -> float | None:
    """The measure on the day of the promise: computed, not typed."""
    selection = metrics.Selection(kecamatan=(kecamatan,) if kecamatan else ())
    rows = here.summaries([metric], (), selection)[metric].rows
    stated = rows[0].stated if rows else None
    return None if stated is None else float(stated)
