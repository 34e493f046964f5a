"""Loading in steps: drop files, see what is in them and what they would change, decide."""

from typing import Any

import streamlit as st

from kopdata import formatting, loading
from kopdata.errors import FileRefused, GroundMoved, KopdataError
from kopdata.loading.inbox import Waiting
from kopdata.views.data.load import accept_or_reject, difference_report, problems, unknown_headings
from kopdata.views.shell import access, desk
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_CHOICE, _DROPS = "berkas_menunggu", "_unggahan"
_JOBS, _FOUND = "_pemeriksaan", "_temuan"
_TYPES = ["xlsx", "xlsm", "xls", "ods", "csv", "txt", "tsv", "html", "htm"]
_SECONDS_BETWEEN_LOOKS = 0.7


def load(here: Visit) -> None:
    """The whole way of a file, from dropping it to the decision."""
    if not desk.may_change(here):
        return
    st.subheader(here.text("muat.langkah_satu"), anchor=False)
    st.caption(here.text("muat.langkah_satu_keterangan"))
    desk.name_field(here, "muat")
    _drop(here)
    waiting = tuple(one for one in loading.inbox.waiting() if one.is_for(here.visitor))
    if not waiting:
        st.caption(here.text("muat.menunggu_kosong"))
        return
    chosen = _chosen(here, waiting)
    if chosen is not None:
        _examined(here, _dated(here, chosen))


def _drop(here: Visit) -> None:
    turn = st.session_state.setdefault(_DROPS, 0)
    st.file_uploader(
        here.text("muat.taruh"),
        type=_TYPES,
        accept_multiple_files=True,
        key=f"unggah_{turn}",
        on_change=_take,
    )


def _take() -> None:
    """Keep what was dropped under names of our own, and begin with the first of it."""
    turn = st.session_state[_DROPS]
    by = st.session_state.get(desk.NAME, "")
    files = st.session_state.get(f"unggah_{turn}") or []
    kept = [
        loading.inbox.put(
            file.name,
            file.getvalue(),
            received_on=loading.today(),
            visitor=access.visitor(),
            by=by,
        )
        for file in files
    ]
    if kept:
        st.session_state[_CHOICE] = kept[0].id
        st.session_state[_DROPS] = turn + 1  # an empty field again
        _begin(kept[0])


def _chosen(here: Visit, waiting: tuple[Waiting, ...]) -> Waiting | None:
    by_id = {one.id: one for one in waiting}
    if st.session_state.get(_CHOICE) not in by_id:
        st.session_state[_CHOICE] = waiting[0].id
    place = {one.id: number for number, one in enumerate(waiting, start=1)}

    def named(waiting_id: str) -> str:
        one = by_id[waiting_id]
        day = formatting.date_short(one.received_on, language=here.language)
        return here.text("muat.satu_menunggu", place=place[waiting_id], file=one.file, date=day)

    number = here.number(len(waiting))
    chosen = st.selectbox(
        here.text("muat.menunggu", number=number), list(by_id), format_func=named, key=_CHOICE
    )
    return by_id.get(chosen)


def _dated(here: Visit, chosen: Waiting) -> Waiting:
    """The file with the dates and kind a person gives it; others are another examination."""
    received, per, kind = st.columns(3)
    received_on = received.date_input(
        here.text("muat.diterima_pada"),
        chosen.received_on,
        format="DD/MM/YYYY",
        help=here.text("muat.diterima_bantuan"),
        key=f"diterima_{chosen.id}",
    )
    as_of = per.date_input(
        here.text("muat.per"),
        chosen.per,
        format="DD/MM/YYYY",
        help=here.text("muat.per_bantuan"),
        key=f"per_{chosen.id}",
    )
    called = loading.kinds(here.language)
    choices = [None, *called]
    said = kind.selectbox(
        here.text("muat.jenis_daftar"),
        choices,
        index=choices.index(chosen.kind),
        format_func=lambda name: called[name] if name else here.text("muat.jenis_sendiri"),
        help=here.text("muat.jenis_bantuan"),
        key=f"jenis_{chosen.id}",
    )
    changed = loading.inbox.change(
        chosen,
        visitor=access.visitor(),
        received_on=received_on or chosen.received_on,
        per=as_of,
        kind=said,
    )
    if changed != chosen:
        _forget(chosen)
    return changed


def _examined(here: Visit, chosen: Waiting) -> None:
    if chosen.id in _kept(_FOUND):
        _steps(here, chosen, _kept(_FOUND)[chosen.id])
        return
    job = _kept(_JOBS).get(chosen.id)
    if job is None:
        st.button(
            here.text("muat.periksa"),
            type="primary",
            on_click=_begin,
            args=(chosen,),
            key="periksa",
        )
        return
    state = job.state()
    if not state.is_over:
        _follow(here, job)
    elif state.refused:
        _refused(here, chosen, state.refused, state.sheets)
    else:
        _compare(here, chosen, job)


@st.fragment(run_every=_SECONDS_BETWEEN_LOOKS)
def _follow(here: Visit, job: loading.Job) -> None:
    state = job.state()
    if state.is_over:
        st.rerun()
    st.caption(here.text("muat.sedang", file=plain(job.waiting.file)))
    st.progress(state.fraction, plain(state.text) or " ")
    if desk.pressed(here.text("muat.batal"), key="batal"):
        job.cancel()
        _forget(job.waiting)
        desk.done(here.text("muat.dibatalkan"))
        st.rerun()


def _compare(here: Visit, chosen: Waiting, job: loading.Job) -> None:
    try:
        with st.spinner(here.text("muat.membandingkan")):
            found = job.examination()
        found.refuse_outside(here.visitor)
    except KopdataError as refusal:
        _refused(here, chosen, str(refusal), ())
        return
    _kept(_FOUND)[chosen.id] = found
    _steps(here, chosen, found)


def _refused(here: Visit, chosen: Waiting, reason: str, sheets: tuple[dict[str, Any], ...]) -> None:
    st.subheader(here.text("muat.tidak_dapat"), anchor=False)
    st.error(plain(reason))
    if unknown_headings.unknown(here, [unknown_headings.Unplaced.of(sheet) for sheet in sheets]):
        _begin(chosen)
        st.rerun()
    if desk.pressed(here.text("muat.buang"), key="buang"):
        by = st.session_state.get(desk.NAME) or None
        loading.refuse(
            chosen.path, file=chosen.file, reason=reason, visitor=access.visitor(), by=by
        )
        _close(chosen)
        desk.done(here.text("muat.sudah_tolak", file=plain(chosen.file)))
        st.rerun()


def _steps(here: Visit, chosen: Waiting, found: loading.Examination) -> None:
    difference_report.what_was_found(here, found)
    if unknown_headings.unknown(
        here, [unknown_headings.Unplaced.of(sheet) for sheet in found.read]
    ):
        _begin(chosen)
        st.rerun()
    problems.problems(here, chosen, found.problems)
    difference_report.what_changes(here, found)
    wanted = accept_or_reject.decision(here, found, chosen.note)
    if wanted is not None:
        _carry_out(here, chosen, found, wanted)


def _carry_out(
    here: Visit, chosen: Waiting, found: loading.Examination, wanted: accept_or_reject.Wanted
) -> None:
    by, file = wanted.by, plain(chosen.file)
    if wanted.what == "tahan":
        loading.inbox.change(chosen, visitor=access.visitor(), note=wanted.note)
        _forget(chosen)
        desk.done(here.text("muat.sudah_tahan", file=file))
        st.rerun()
    if wanted.what == "tolak":
        note = wanted.note or here.text("muat.tanpa_catatan")
        reason = here.text("muat.tolak_sebab", note=note)
        loading.refuse(
            chosen.path, file=chosen.file, reason=reason, visitor=access.visitor(), by=by
        )
        found.discard()
        _close(chosen)
        desk.done(here.text("muat.sudah_tolak", file=file))
        st.rerun()
    try:
        outcome = loading.accept(
            found,
            visitor=access.visitor(),
            by=by,
            note=wanted.note or None,
            confirmed=wanted.confirmed,
        )
    except GroundMoved as moved:
        st.warning(plain(str(moved)))
        st.button(here.text("muat.periksa_lagi"), on_click=_begin, args=(chosen,), key="lagi")
    except FileRefused as refusal:
        st.error(plain(str(refusal)))
    else:
        _close(chosen)
        words = here.text("muat.sudah_terima", file=file, delivery=outcome.delivery)
        desk.done(words)
        st.rerun()


def _begin(chosen: Waiting) -> None:
    _forget(chosen)
    _kept(_JOBS)[chosen.id] = loading.Job(chosen)


def _forget(chosen: Waiting) -> None:
    """Let go of what is known about a file, and of what still looks at it."""
    if job := _kept(_JOBS).pop(chosen.id, None):
        job.cancel()
    _kept(_FOUND).pop(chosen.id, None)


def _close(chosen: Waiting) -> None:
    _forget(chosen)
    loading.inbox.release(chosen)


def _kept(name: str) -> dict[str, Any]:
    return st.session_state.setdefault(name, {})
