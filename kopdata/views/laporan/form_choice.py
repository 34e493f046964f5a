"""Which form and which period: from the address or chosen, and filled for this visitor."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from kopdata.questions.laporan import declared_forms, period
from kopdata.questions.laporan.cells import FilledForm
from kopdata.questions.laporan.declared_forms import Form
from kopdata.questions.laporan.fill import fill
from kopdata.questions.laporan.period import Period
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

_FORM, _PERIOD, _COMPARED = "laporan", "periode", "bandingkan"


def chosen(here: Visit) -> FilledForm | None:
    """The form that is asked for, filled; None, and a sentence, where it is not for the public."""
    # What a widget keeps holds no visit, and so no warehouse that is replaced.
    forms, language = declared_forms.forms(), here.language
    with st.container(horizontal=True, vertical_alignment="bottom", key="pilihan_laporan"):
        name = _choice(here, _FORM, list(forms), lambda one: forms[one].name[language])
        form = forms[name]
        periods = {one.written: one for one in _periods(here, form)}
        written = _choice(
            here,
            _PERIOD,
            list(periods),
            lambda one: periods[one].words(language),
            _usual(here, form, periods),
        )
        is_compared = _is_compared(here, form)
    _say_unused_year(here, periods[written])
    if form.listed and here.is_public:
        st.info(here.text("laporan.hanya_masuk"), icon=":material/lock:")
        return None
    asked = (form.id, written, here.selection, here.language, is_compared)
    tell = partial(_filled, here, form, periods[written], is_compared=is_compared)
    found: FilledForm = here.warehouse.questions.answer(("laporan", asked), tell)
    return found


def _filled(here: Visit, form: Form, asked: Period, *, is_compared: bool) -> FilledForm:
    return fill(
        form,
        asked,
        here.warehouse,
        here.as_known_on,
        here.selection,
        language=here.language,
        is_compared=is_compared,
    )


def _year(here: Visit) -> int | None:
    """The year chosen at the side; None where none is."""
    return max(here.selection.tahun, default=None)


def _usual(here: Visit, form: Form, periods: dict[str, Period]) -> str:
    """Unless a period is chosen: what is due, or the last one of the year chosen at the side."""
    due = period.usual(form.period, here.about.day).written
    usual = due if due in periods else next(iter(periods))
    year = _year(here)
    if year in (None, periods[usual].year):
        return usual
    return next((name for name, one in periods.items() if one.year == year), usual)


def _say_unused_year(here: Visit, found: Period) -> None:
    """The period chosen stands before the year at the side, and says so."""
    year = _year(here)
    if year not in (None, found.year):
        words = found.words(here.language)
        st.caption(plain(here.text("laporan.tahun_tidak_dipakai", year=year, period=words)))


def _periods(here: Visit, form: Form) -> tuple[Period, ...]:
    """Those to choose from, with all of the year at the side.

    The public has no earlier state, which all but a year asks for.
    """
    is_year = form.period in period.YEARLY
    day = here.about.known_on or here.about.day
    every = period.choices(form.period, day, at_most=8 if is_year else 24)
    year = _year(here)
    if year is not None and year <= day.year:
        ends = min(day, date(year, 12, 31))
        of_year = period.choices(form.period, ends, at_most=12)
        every += tuple(one for one in of_year if one.year == year and one not in every)
    return every[:1] if here.is_public and not is_year else every


def _is_compared(here: Visit, form: Form) -> bool:
    """Whether the month and the year before stand below; they are states of their own to open."""
    if here.is_public or not any(table.is_compared for table in form.tables):
        return False
    return st.toggle(here.text("laporan.bandingkan"), key=_COMPARED, bind="query-params")


def _choice(
    here: Visit, key: str, options: Sequence[str], words: Callable[[str], str], usual: str = ""
) -> str:
    """One of some, in the address; what is not offered there is let go, with a word of it."""
    asked = st.query_params.get(key)
    by_word = {words(one): one for one in options}
    usual = usual or options[0]
    # What nobody chose moves with the year at the side, and with the form.
    unchosen = st.session_state.get(f"_{key}_lazim")
    if unchosen is not None and st.session_state.get(key) == unchosen:
        st.session_state[key] = usual
    st.session_state[f"_{key}_lazim"] = usual
    if asked is not None and key not in st.session_state:
        st.session_state[key] = by_word.get(asked, asked)
    if st.session_state.get(key) not in options:
        if key in st.session_state and asked:
            st.warning(here.text("saringan.diabaikan", values=asked[:40].replace("`", "")))
        st.session_state[key] = usual
    found = st.selectbox(
        here.text(f"laporan.pilih_{key}"),
        options,
        format_func=words,
        key=key,
        bind="query-params",
    )
    return found or options[0]
