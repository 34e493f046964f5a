"""The last step of a load: jumps confirmed one by one, then accept, hold or reject."""

from dataclasses import dataclass

import streamlit as st

from kopdata import loading
from kopdata.views.data.load import difference_report
from kopdata.views.shell import desk
from kopdata.views.shell.visit import Visit


@dataclass(frozen=True)
class Wanted:
    """What the operator pressed: `terima`, `tahan` or `tolak`."""

    what: str
    by: str | None
    note: str
    confirmed: frozenset[str]


def decision(here: Visit, found: loading.Examination, noted: str) -> Wanted | None:
    """The buttons; accept waits for a name and every jump. `noted` was said when it was held."""
    st.subheader(here.text("muat.langkah_lima"), anchor=False)
    confirmed = _confirmed(here, found)
    by = st.session_state.get(desk.NAME, "")
    this = found.proposed.sha256[:8]
    note = st.text_input(here.text("muat.catatan"), noted, max_chars=300, key=f"catatan_{this}")
    missing = _missing(here, found, confirmed, by)
    if missing:
        st.caption(missing)
    pressed = None
    with st.container(horizontal=True, key="tombol_putuskan"):
        for what in ("terima", "tahan", "tolak"):
            if desk.pressed(
                here.text(f"muat.{what}"),
                type="primary" if what == "terima" else "secondary",
                disabled=bool(missing) and what == "terima",
                key=f"putus_{what}",
            ):
                pressed = what
    return Wanted(pressed, by or None, " ".join(note.split()), confirmed) if pressed else None


def _confirmed(here: Visit, found: loading.Examination) -> frozenset[str]:
    # What was confirmed holds for these figures: over other ground it is asked again.
    this = f"{found.proposed.sha256[:8]}_{found.ground[:8]}"
    said = _day_confirmed(here, found, this) | _doubt_confirmed(here, found, this)
    if not found.jumps:
        return said
    st.warning(here.text("muat.lonjakan_sebab"))
    return said | frozenset(
        one.metric.id
        for one in found.jumps
        if st.checkbox(difference_report.moved(here, one), key=f"lonjakan_{this}_{one.metric.id}")
    )


def _day_confirmed(here: Visit, found: loading.Examination, this: str) -> frozenset[str]:
    if not found.is_of_the_future:
        return frozenset()
    day = here.date_long(found.proposed.received_on)
    is_right = st.checkbox(here.text("muat.tanggal_nanti", date=day), key=f"nanti_{this}_{day}")
    return frozenset({loading.FUTURE_DAY} if is_right else ())


def _doubt_confirmed(here: Visit, found: loading.Examination, this: str) -> frozenset[str]:
    if not found.mostly_doubted:
        return frozenset()
    st.warning(here.text("muat.keraguan_sebab"))
    doubtful = sum(sheet.doubtful for sheet in found.mostly_doubted)
    rows = sum(sheet.rows + sheet.rejected for sheet in found.mostly_doubted)
    label = here.text(
        "muat.keraguan_benarkan", doubtful=here.number(doubtful), rows=here.number(rows)
    )
    is_right = st.checkbox(label, key=f"keraguan_{this}")
    return frozenset({loading.MOSTLY_DOUBTED} if is_right else ())


def _missing(
    here: Visit, found: loading.Examination, confirmed: frozenset[str], by: str
) -> str | None:
    if found.unconfirmed(confirmed):
        return here.text("muat.lonjakan_perlu")
    return None if by else here.text("muat.nama_perlu")
