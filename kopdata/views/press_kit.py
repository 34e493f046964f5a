"""The press kit behind a button: made when pressed, and handed over as one file."""

import streamlit as st

from kopdata import briefs, loading
from kopdata.errors import KopdataError
from kopdata.questions.claim_file import claim_file
from kopdata.views import access, desk, exports
from kopdata.views.press_claim_form import accepted
from kopdata.views.visit import Visit

_KEPT = "_paket_pers"


def kit(here: Visit) -> None:
    """What a kit holds, the button that makes one, and the one that was made last."""
    st.subheader(here.text("pers.paket"), anchor=False)
    st.caption(here.text("pers.paket_keterangan"))
    if desk.pressed(here.text("pers.paket_buat"), "buat_paket", type="primary"):
        _make(here)
    asked, made, content = st.session_state.get(_KEPT, (None, None, b""))
    if made is None or asked != _asked(here):
        return
    st.success(here.text("pers.paket_jadi", stamp=made.stamp))
    for line in made.left_out:
        st.caption(line)
    st.download_button(
        here.text("pers.paket_unduh"),
        content,
        file_name=f"kopdata_{made.number}.zip",
        mime="application/zip",
        on_click="ignore",
        key="unduh_paket",
    )
    _file(here, made)


def _file(here: Visit, made: briefs.Kit) -> None:
    """Put the kit's sentences into the claims register, as prepared and not yet said."""
    if not access.may_load():
        return
    if here.about.is_sample:
        st.caption(here.text("pers.paket_contoh"))
        return
    if not desk.pressed(here.text("pers.paket_catat"), "catat_paket"):
        return
    rows = [
        {
            "id": f"{made.number}-{place:02d}",
            "published_on": loading.today(),
            "wording_note": point.text,
            "source_title": made.stamp,
            "metric": point.metric,
            "keadaan": "disiapkan",
        }
        for place, point in enumerate(made.points, start=1)
    ]
    outcome = accepted(claim_file(rows), f"{made.number}.csv")
    if outcome.accepted:
        st.success(here.text("pers.tambah_diterima", delivery=outcome.delivery))
    else:
        st.error(outcome.reason)


def _make(here: Visit) -> None:
    place = st.empty()

    def progress(fraction: float, text: str) -> None:
        place.progress(min(max(fraction, 0.0), 1.0), text=text)

    try:
        made = briefs.make_kit(here.warehouse, here.selection, here.language, progress)
    except KopdataError as error:
        place.error(str(error))
        return
    place.empty()
    exports.note(here.text("pers.paket_dibuat", number=made.number), exports.by())
    st.session_state[_KEPT] = (_asked(here), made, briefs.zip_kit(made))


def _asked(here: Visit) -> tuple:
    return here.warehouse.key, here.selection, here.language
