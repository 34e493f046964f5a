"""Every verdict in one list: each needs the data as known on its day, found once and kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from kopdata import loading
from kopdata.questions.pers import claims, verdicts
from kopdata.questions.pers.statement import Claim, Reading
from kopdata.questions.pers.verdicts import Assessed
from kopdata.views.lists import koperasi_list
from kopdata.views.pers import claims as press_claims
from kopdata.views.pers.claim_words import measured, reading_in_words
from kopdata.views.shell import desk
from kopdata.views.shell.visit import Visit

_ALL = "hitung_semua_putusan"


class Listed(NamedTuple):
    """A reading with its verdict, and every statement of one day it is of."""

    claims: tuple[Claim, ...]
    one: Assessed


def every_verdict(here: Visit) -> None:
    """The list, at once where it was found or every day's data is ready; else the button for it."""
    found = [one for one in claims.register(here.warehouse) if press_claims.may_be_seen(one)]
    found = [one for one in found if one.readings and _is_of_this_time(here, one)]
    if not found:
        return
    days = claims.days(found)
    with st.expander(
        here.text("pers.semua_putusan"), key="semua_putusan", on_change="rerun"
    ) as part:
        if not part.open:
            return
        at_entry = here.about.at_entry
        keys = tuple(loading.office(day, at_entry).key for day in days)
        question = ("verdicts", tuple(found), keys)  # not everybody may see every statement
        questions = here.warehouse.questions
        # What was found is shown even where the warehouse of a day has been let go since.
        is_found = questions.known(question) is not None
        missing = [] if is_found else [one for one in days if not loading.is_ready(one, at_entry)]
        if missing:
            st.caption(here.text("pers.semua_belum", count=len(missing)))
            if not desk.may_take_long(here):
                return
            if not desk.pressed(here.text("pers.semua_hitung"), _ALL, type="primary"):
                return
            _make_ready(here, missing)
        _show(here, questions.answer(question, partial(_assessed, here, found)))


def _is_of_this_time(here: Visit, claim: Claim) -> bool:
    known_on = here.about.known_on
    return known_on is None or claim.said_on is None or claim.said_on <= known_on


def _make_ready(here: Visit, days: Sequence[date]) -> None:
    place = st.empty()
    for number, day in enumerate(days):
        words = here.date_long(day)
        place.progress(number / len(days), text=here.text("pers.semua_sedang", date=words))
        loading.known_on_beside(day, at_entry=here.about.at_entry)
    place.empty()


def _assessed(here: Visit, found: Sequence[Claim]) -> list[Listed]:
    """Each reading of a day once; the past is opened only the first time."""
    listed: dict[tuple[date | None, Reading], Listed] = {}
    for claim in found:
        then = here.as_known_when_said(claim.said_on) if claim.said_on else None
        for one in press_claims.assessed(claim, then, here.warehouse):
            same = claim.said_on, replace(one.reading, words=())
            known = listed.get(same, Listed((), one))
            listed[same] = known._replace(claims=(*known.claims, claim))
    return list(listed.values())


def _show(here: Visit, listed: Sequence[Listed]) -> None:
    counts = {
        verdict: sum(row.one.verdict == verdict for row in listed) for verdict in verdicts.VERDICTS
    }
    chosen = st.pills(
        here.text("pers.semua_saring"),
        list(counts),
        selection_mode="multi",
        format_func={
            verdict: here.text("pers.pilihan", what=here.text(f"putusan.{verdict}"), count=count)
            for verdict, count in counts.items()
        }.__getitem__,
        key="saring_putusan",
    )
    shown = [row for row in listed if not chosen or row.one.verdict in chosen]
    number = here.number(len(shown))
    st.caption(here.text("pers.semua_jumlah", count=number))
    st.dataframe(
        pd.DataFrame([_cells(here, *row) for row in shown]),
        hide_index=True,
        row_height=koperasi_list.ROW_HEIGHT,
        column_config={
            here.text("pers.kolom_bacaan"): st.column_config.TextColumn(width="large"),
            here.text("pers.kolom_tanggal"): st.column_config.DateColumn(format="DD/MM/YYYY"),
        },
        key="daftar_putusan",
    )


def _cells(here: Visit, told: Sequence[Claim], one: Assessed) -> dict[str, object]:
    return {
        here.text("pers.kolom_putusan"): here.text(f"putusan.{one.verdict}"),
        here.text("pers.kolom_bacaan"): reading_in_words(here, one.reading),
        here.text("pers.kolom_tanggal"): told[0].said_on,
        here.text("pers.kolom_saat_itu"): measured(here, one.reading, one.then),
        here.text("pers.kolom_sekarang"): measured(here, one.reading, one.now),
        here.text("pers.kolom_putusan_kini"): here.text(f"putusan.{one.verdict_now}"),
        here.text("pers.nomor"): ", ".join(claim.id for claim in told),
    }
