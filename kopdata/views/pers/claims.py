"""The claims register: what was said, how it can be read, and whether the figures bear it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

from kopdata import warehouse as store
from kopdata.kantor import kantor
from kopdata.questions.pers import claims, verdicts
from kopdata.questions.pers.claims import SameClaim
from kopdata.questions.pers.statement import Claim
from kopdata.questions.pers.verdicts import Assessed
from kopdata.views.pers.claim_words import figure, measured, reading_in_words, source, why_not
from kopdata.views.pers.say import COLORS
from kopdata.views.shell import access
from kopdata.views.shell.paging import pages_of
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

UNDATED, OTHERS = "tanpa_tanggal", "daerah_lain"


def register(here: Visit) -> None:
    """The statements of one day, the same claim once, each with its readings and verdicts."""
    found = [one for one in claims.register(here.warehouse) if may_be_seen(one)]
    st.subheader(here.text("pers.pernyataan"), anchor=False)
    if not found:
        words = "belum_ada_pernyataan" if access.may_load() else "belum_ada_pernyataan_publik"
        st.info(here.text(f"pers.{words}", office=kantor().nama))
        return
    count = here.number(len(found))
    once = here.number(len(claims.grouped(found)))
    st.caption(here.text("pers.pernyataan_keterangan", count=count, once=once))
    if here.about.is_sample:
        st.warning(here.text("pers.putusan_contoh"), icon=":material/science:")
    by_day = _by_day(found)
    chosen = _choose(here, by_day)
    then = _known_then(here, chosen)
    every = claims.grouped(by_day[chosen])
    read = [one for one in every if one.first.readings]
    for one in pages_of(here, read, key="pernyataan", notice="pers.banyak"):
        _claim(here, one, then)
    _unread(here, [one for one in every if not one.first.readings], is_all=not read)


def may_be_seen(claim: Claim) -> bool:
    """What is only prepared is for the office."""
    return claim.state != "disiapkan" or access.may_load()


def _by_day(found: Sequence[Claim]) -> dict[date | str, list[Claim]]:
    """The office's own by the day they were said, the last first; those of others apart."""
    office = kantor().nama
    days: dict[date, list[Claim]] = {}
    apart: dict[str, list[Claim]] = {UNDATED: [], OTHERS: []}
    for claim in sorted(found, key=lambda claim: (not claim.readings, claim.id)):
        if not claim.is_about(office):
            apart[OTHERS].append(claim)
        elif claim.said_on:
            days.setdefault(claim.said_on, []).append(claim)
        else:
            apart[UNDATED].append(claim)
    return {day: days[day] for day in sorted(days, reverse=True)} | apart


def _choose(here: Visit, by_day: Mapping[date | str, list[Claim]]) -> date | str:
    known_on = here.about.known_on
    choices = [
        choice
        for choice in by_day
        if isinstance(choice, str) or known_on is None or choice <= known_on
    ]
    usual = choices.index(first) if (first := kantor().hari_pernyataan) in choices else 0
    # Words and no visit: a session keeps this as long as it lasts, and would keep its warehouse.
    names = {choice: _choice(here, choice, len(by_day[choice])) for choice in choices}
    return st.selectbox(
        here.text("pers.tanggal_pernyataan"),
        choices,
        index=usual,
        format_func=names.__getitem__,
        key="tanggal_pernyataan",
    )


def _choice(here: Visit, choice: date | str, count: int) -> str:
    if isinstance(choice, date):
        day = here.date_long(choice)
        return here.text("pers.pilihan", what=day, count=count)
    return here.text("pers.pilihan", what=here.text(f"pers.{choice}"), count=count)


def _known_then(here: Visit, choice: date | str) -> store.Warehouse | None:
    return here.as_known_when_said(choice) if isinstance(choice, date) else None


def _claim(here: Visit, same: SameClaim, then: store.Warehouse | None) -> None:
    with st.container(border=True, key=f"pernyataan_{same.first.id}"):
        _statement(here, same)
        for one in assessed(same.first, then, here.warehouse):
            _assessed(here, one)


def _statement(here: Visit, same: SameClaim) -> None:
    """What was said, and every outlet that printed it with what it wrote."""
    st.markdown(f"**{figure(here, same.first)}**")
    if len(same.claims) == 1:
        if note := same.first.note(here.language):
            st.markdown(plain(note))
        st.caption(source(here, same.first))
        return
    st.caption(here.text("pers.sama", count=len(same.claims)))
    st.markdown("\n".join(f"- {_as_told(here, one)}" for one in same.claims))


def _as_told(here: Visit, claim: Claim) -> str:
    note = plain(claim.note(here.language))
    told = source(here, claim)
    return f"{note} :small[:gray[{told}]]" if note else told


def _unread(here: Visit, unread: Sequence[SameClaim], *, is_all: bool) -> None:
    """What nobody can compare, folded, each with its reason."""
    if not unread:
        return
    title = here.text("pers.tanpa_bacaan", count=here.number(len(unread)))
    with st.expander(title, expanded=is_all, key="pernyataan_tanpa_bacaan"):
        for same in pages_of(here, unread, key="tanpa_bacaan", notice="pers.banyak"):
            with st.container(gap="small", key=f"pernyataan_{same.first.id}"):
                _statement(here, same)
                with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                    st.badge(here.text(f"putusan.{verdicts.UNDECIDED}"), color="gray")
                    st.markdown(unbroken(why_not(here, same.first)), width="content")


def assessed(
    claim: Claim, then: store.Warehouse | None, now: store.Warehouse
) -> tuple[Assessed, ...]:
    """Every reading of a claim with its verdict, found the first time only."""
    question = ("assess", claim, then and then.key)
    return now.questions.answer(question, partial(verdicts.assess, claim, then, now))


def _assessed(here: Visit, one: Assessed) -> None:
    verdict = one.verdict
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(here.text(f"putusan.{verdict}"), color=COLORS[verdict])
        st.markdown(unbroken(plain(reading_in_words(here, one.reading))), width="content")
    then = measured(here, one.reading, one.then)
    now = measured(here, one.reading, one.now)
    later = here.text(f"putusan.{one.verdict_now}").lower()
    st.caption(unbroken(here.text("pers.dua_nilai", then=then, now=now, later=later)))
