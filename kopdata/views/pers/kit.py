"""The press kit behind a button: made when pressed, and handed over as one file."""

from collections.abc import Callable

import streamlit as st

from kopdata import briefs, loading
from kopdata.errors import KopdataError
from kopdata.views.lists import export_log
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_KEPT = "_paket_pers"
Progress = Callable[[float, str], None]


def kit(here: Visit) -> None:
    """What a kit holds, the button that makes one, and the one that was made last."""
    st.subheader(here.text("pers.paket"), anchor=False)
    st.caption(here.text("pers.paket_keterangan"))
    if not access.may("kit"):
        st.info(here.text("pers.paket_masuk"), icon=":material/lock:")
        return
    if desk.pressed(here.text("pers.paket_buat"), "buat_paket", type="primary"):
        _make(here)
    asked, made, content, filed = st.session_state.get(_KEPT, (None, None, b"", ""))
    if made is None or asked != _asked(here):
        return
    st.success(here.text("pers.paket_jadi", stamp=made.stamp))
    for line in (filed, *made.left_out):
        st.caption(line)
    st.download_button(
        here.text("pers.paket_unduh"),
        export_log.for_same_visitor(lambda: content),
        file_name=f"kopdata_{made.number}.zip",
        mime="application/zip",
        on_click="ignore",
        key="unduh_paket",
    )


def _file(here: Visit, made: briefs.Kit, progress: Progress) -> str:
    """The kit's sentences into the claims register, as prepared; in words what became of them."""
    if not access.may_load():
        return here.text("pers.paket_hanya_log")
    content = briefs.statements(made, loading.today())
    outcome = loading.file_prepared(
        content,
        f"{made.number}.csv",
        visitor=access.visitor(),
        by=export_log.by(),
        progress=progress,
    )
    if outcome is None:
        return here.text("pers.paket_contoh")
    if outcome.accepted:
        return here.text("pers.paket_tercatat", delivery=outcome.delivery)
    return here.text("pers.paket_tidak_tercatat", reason=plain(outcome.reason or ""))


def _make(here: Visit) -> None:
    place = st.empty()

    def progress(fraction: float, text: str) -> None:
        place.progress(min(max(fraction, 0.0), 1.0), text=text)

    try:
        made = briefs.make_kit(
            here.warehouse,
            here.selection,
            here.language,
            progress,
            known_on=here.as_known_on,
        )
        made_as = here.text("pers.paket_dibuat", number=made.number)
        export_log.note(made_as, access.visitor(), export_log.by())
        filed = _file(here, made, progress)
    except KopdataError as error:
        place.error(plain(str(error)))
        return
    place.empty()
    st.session_state[_KEPT] = (_asked(here), made, briefs.zip_kit(made), filed)


def _asked(here: Visit) -> tuple:
    """What a kit is of. Filing it adds a delivery, so the key asked for is that in force now."""
    return (
        loading.office(here.about.known_on, here.about.at_entry).key,
        here.selection,
        here.language,
    )
