"""An officer adds a statement or a reading: it becomes a dated delivery like any other."""

from functools import partial
from typing import Any

import streamlit as st

from kopdata import loading, metrics
from kopdata.questions.pers.claim_file import claim_file
from kopdata.questions.pers.judgement import QUALIFIERS
from kopdata.questions.pers.published import subject_in_words, subjects
from kopdata.questions.pers.statement import MEASURES
from kopdata.views.lists import export_log
from kopdata.views.shell import access
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels, metric_names

_PUBLISHED_AS = {
    "tepat": "as_printed",
    "sekitar": "approx",
    "lebih_dari": "more_than",
    "sedikitnya": "at_least",
}


def add(here: Visit) -> None:
    """The form, for who may load; on the sample office only with a warning that is confirmed."""
    if not access.may_load():
        return
    with st.expander(here.text("pers.tambah"), icon=":material/add:", key="tambah_pernyataan"):
        st.caption(here.text("pers.tambah_keterangan"))
        with st.form("pernyataan_baru", border=False):
            statement = _statement(here)
            reading = _reading(here)
            is_sure = not here.about.is_sample or st.checkbox(here.text("pers.tambah_contoh"))
            is_sent = st.form_submit_button(here.text("pers.tambah_kirim"), type="primary")
        if is_sent:
            _receive(here, statement | reading, is_sure=is_sure)
        _template(here)


def _statement(here: Visit) -> dict[str, Any]:
    first, second = st.columns(2)
    with first:
        facts = {
            "id": st.text_input(here.text("pers.isian_id"), placeholder="K001", max_chars=40),
            "published_on": st.date_input(
                here.text("pers.isian_tanggal"), value=None, format="DD/MM/YYYY"
            ),
            "value": st.number_input(here.text("pers.isian_angka"), value=None, min_value=0.0),
            "metric": st.selectbox(
                here.text("pers.isian_hal"),
                list(subjects()),
                index=None,
                format_func=partial(subject_in_words, language=here.language),
            ),
        }
    with second:
        facts |= {
            "wording_note": st.text_input(here.text("pers.isian_kata"), max_chars=300),
            "speaker": st.text_input(here.text("pers.isian_jabatan"), max_chars=120),
            "source_title": st.text_input(here.text("pers.isian_media"), max_chars=200),
            "source_url": st.text_input(here.text("pers.isian_tautan"), max_chars=400),
        }
    return facts


def _reading(here: Visit) -> dict[str, Any]:
    st.markdown(f"**{here.text('pers.isian_bacaan')}**")
    first, second = st.columns(2)
    with first:
        facts = {
            "bacaan_metrik": st.selectbox(
                here.text("pers.isian_metrik"),
                [metric.id for metric in metrics.catalogue()],
                index=None,
                format_func=metric_names(here.language),
            ),
            "bacaan_tahun": st.number_input(
                here.text("pers.isian_tahun"), value=None, min_value=1945, max_value=2100, step=1
            ),
            "bacaan_wilayah": st.selectbox(
                here.text("pers.isian_wilayah"),
                metrics.options(here.warehouse).kecamatan,
                index=None,
            ),
        }
    with second:
        facts |= {
            "bacaan_ukuran": _word(here, "ukuran", MEASURES),
            "bacaan_kualifikasi": _word(here, "ketepatan", QUALIFIERS),
            "bacaan_dasar": st.number_input(
                here.text("pers.isian_dasar"), value=None, min_value=0, step=1
            ),
            "bacaan": st.text_input(here.text("pers.isian_nama_bacaan"), max_chars=200),
        }
    return facts


def _word(here: Visit, name: str, choices: tuple[str, ...]) -> str:
    return st.selectbox(
        here.text(f"pers.isian_{name}"),
        choices,
        format_func=labels(here.language, "pers.pilih_"),
    )


def _receive(here: Visit, facts: dict[str, Any], *, is_sure: bool) -> None:
    if not facts["id"] or not facts["published_on"]:
        st.error(here.text("pers.tambah_kurang"))
        return
    if not is_sure:
        st.error(here.text("pers.tambah_belum_yakin"))
        return
    has_reading = facts["bacaan_metrik"] is not None
    facts = {name: value for name, value in facts.items() if has_reading or "bacaan" not in name}
    qualifier = facts.get("bacaan_kualifikasi", "tepat")
    facts |= {
        "qualifier": _PUBLISHED_AS.get(qualifier, "as_printed"),
        "unit": "koperasi",
        "keadaan": "diucapkan",
    }
    name = f"pernyataan_{_file_name(facts['id'])}.csv"
    outcome = loading.receive_statements(
        claim_file([facts]), name, visitor=access.visitor(), by=export_log.by()
    )
    if outcome.accepted:
        st.success(here.text("pers.tambah_diterima", delivery=outcome.delivery))
        st.button(here.text("pers.tambah_muat"), key="muat_ulang_pernyataan")
    else:
        st.error(plain(outcome.reason or ""))


def _file_name(text: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in text)


def _template(here: Visit) -> None:
    st.download_button(
        here.text("pers.tambah_templat"),
        lambda: loading.template("klaim"),
        file_name="templat_klaim.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        key="unduh_templat_klaim",
    )
