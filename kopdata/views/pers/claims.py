"""The claims register: what was said, how it can be read, and whether the figures bear it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.kantor import kantor
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import has_percent
from kopdata.questions.pers import claims, verdicts
from kopdata.questions.pers.measuring import CHANGES, Measured
from kopdata.questions.pers.published import Claim, Reading, subject_in_words
from kopdata.questions.pers.verdicts import Assessed
from kopdata.views.pers.say import COLORS, number, year_in_words
from kopdata.views.shell import access
from kopdata.views.shell.paging import pages_of
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

UNDATED, OTHERS = "tanpa_tanggal", "daerah_lain"


def register(here: Visit) -> None:
    """The statements of one day, each with its readings and verdicts."""
    found = [one for one in claims.register(here.warehouse) if may_be_seen(one)]
    st.subheader(here.text("pers.pernyataan"), anchor=False)
    st.caption(here.text("pers.pernyataan_keterangan", count=len(found)))
    if here.about.is_sample:
        st.warning(here.text("pers.putusan_contoh"), icon=":material/science:")
    by_day = _by_day(found)
    chosen = _choose(here, by_day)
    then = _known_then(here, chosen)
    for claim in pages_of(here, by_day[chosen], key="pernyataan", notice="pers.banyak"):
        _claim(here, claim, then)


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
    return here.as_known_on(choice) if isinstance(choice, date) else None


def _claim(here: Visit, claim: Claim, then: store.Warehouse | None) -> None:
    with st.container(border=True, key=f"pernyataan_{claim.id}"):
        st.markdown(f"**{_figure(here, claim)}**")
        if note := claim.note(here.language):
            st.markdown(plain(note))
        st.caption(_said(here, claim))
        if claim.why_not:
            _undecided(here, here.text(f"alasan.{claim.why_not}"))
        for one in assessed(claim, then, here.warehouse):
            _assessed(here, one)


def assessed(
    claim: Claim, then: store.Warehouse | None, now: store.Warehouse
) -> tuple[Assessed, ...]:
    """Every reading of a claim with its verdict, found the first time only."""
    question = ("assess", claim, then and then.key)
    return now.questions.answer(question, partial(verdicts.assess, claim, then, now))


def _figure(here: Visit, claim: Claim) -> str:
    name = plain(subject_in_words(claim.subject, here.language))
    value = number(here, claim.value) if claim.value is not None else here.text("pers.tanpa_nilai")
    if claim.qualifier in ("approx", "more_than", "at_least"):
        value = f"{here.text(f'pers.{claim.qualifier}')} {value}"
    unit = here.text(f"satuan_terbit.{claim.unit}") if _has_unit(claim.unit) else plain(claim.unit)
    period = period_in_words(here, claim.period) or here.text("pers.tanpa_masa")
    return f"{name}, {plain(claim.scope)}, {period}: {value} {unit}"


def period_in_words(here: Visit, period: str) -> str:
    """`Juli 2023` for 2023-07; a year or a span of years as it is written."""
    try:
        day = date.fromisoformat(f"{period}-01" if len(period) == 7 else period)
    except ValueError:
        return plain(period)
    write = formatting.month if len(period) == 7 else formatting.date_long
    return write(day, language=here.language)


def _has_unit(unit: str) -> bool:
    return f"satuan_terbit.{unit}" in messages.catalogue()


def _said(here: Visit, claim: Claim) -> str:
    """Whose office, which outlet, when, and where to read it."""
    day = here.date_long(claim.said_on) if claim.said_on else here.text("pers.tanpa_tanggal")
    title = plain(claim.title)
    outlet = f"[{title}]({claim.url})" if claim.url else title
    state = here.text("pers.disiapkan") if claim.state == "disiapkan" else ""
    origin = claim.origin or ""
    parts = (plain(claim.id), plain(claim.speaker), outlet, day, state, origin)
    return " · ".join(part for part in parts if part)


def _undecided(here: Visit, reason: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(here.text(f"putusan.{verdicts.UNDECIDED}"), color="gray")
        st.caption(reason, width="content")


def _assessed(here: Visit, one: Assessed) -> None:
    verdict = one.verdict
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(here.text(f"putusan.{verdict}"), color=COLORS[verdict])
        st.markdown(unbroken(reading_in_words(here, one.reading)), width="content")
    then = measured(here, one.reading, one.then)
    now = measured(here, one.reading, one.now)
    later = here.text(f"putusan.{one.verdict_now}").lower()
    st.caption(unbroken(here.text("pers.dua_nilai", then=then, now=now, later=later)))


def reading_in_words(here: Visit, reading: Reading) -> str:
    """The reading as somebody wrote it, else measure, area, year and number."""
    words = dict(reading.words)
    if written := words.get(here.language) or words.get("id"):
        return plain(written)
    metric = metrics.get(reading.metric)
    name = metric.text(here.language).name
    if reading.merah_putih == "only":
        name += " (Merah Putih)"
    return here.text(
        f"pers.baca_{reading.measure}",
        name=name,
        area=reading.kecamatan or kantor().nama,
        year=year_in_words(here, metric, reading.tahun),
        said=_said_number(here, reading),
    )


def _said_number(here: Visit, reading: Reading) -> str:
    said = number(here, reading.value, is_percent=reading.measure == "persen")
    if reading.qualifier != "tepat":
        said = f"{here.text(f'pers.{reading.qualifier}')} {said}"
    if reading.base is None:
        return said
    return here.text("pers.sebut_dari", said=said, base=number(here, reading.base))


def measured(here: Visit, reading: Reading, one: Measured) -> str:
    """What the data says of a reading, in words; why not, where it says nothing."""
    reason = _reason(here, reading, one)
    if one.value is None:
        return reason
    found = number(here, one.value, is_percent=reading.measure == "persen")
    notes = [reason] if reason else []
    if reading.measure in CHANGES:
        before, year = here.number(one.before or 0), reading.tahun - 1
        words = "pers.naik_dari" if reading.measure == "kenaikan" else "pers.turun_dari"
        found = here.text(words, found=found, before=before, year_before=year)
    elif reading.measure != "target" and one.base is not None:
        is_count = reading.measure == "jumlah"
        counts = _counts(
            here, reading, found if is_count else here.number(one.count or 0), one.base
        )
        if is_count or not has_percent(one.base):
            found = counts
        else:
            notes.insert(0, counts)
    return f"{found} ({'; '.join(notes)})" if notes else found


def _reason(here: Visit, reading: Reading, one: Measured) -> str:
    reason = verdicts.why(reading, one)
    if reason is None:
        return ""
    said, found = number(here, reading.base), here.number(one.base or 0)
    return here.text(f"alasan.{reason}", said=said, found=found)


def _counts(here: Visit, reading: Reading, counted: str, base: int) -> str:
    """`112 dari 1.182`, or `112, target 150`."""
    if is_target(metrics.get(reading.metric)):
        return here.text("pers.dari_target", found=counted, base=here.number(base or 0))
    return f"{counted} {here.text('grafik.dari')} {here.number(base or 0)}"
