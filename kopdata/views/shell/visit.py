"""One visitor's run of a page: what it speaks from, about what, in which language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial

import streamlit as st

from kopdata import formatting, loading, messages, metrics, settings
from kopdata import warehouse as store
from kopdata.access import NOBODY, Visitor, may
from kopdata.errors import AccessError, KopdataError, NotForPublic
from kopdata.kantor import kantor
from kopdata.metrics import sentences
from kopdata.metrics.changes import Change, change
from kopdata.views.shell import access, address, ahead, sidebar, warehouses
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.server.serving import settle, use_own_navigation
from kopdata.views.shell.signing_in import sign_in_or_out

# Pages that speak of single koperasi and of nothing else.
NAMES_ONLY = ("koperasi", "prioritas")
_KEY = "_kunjungan"


@dataclass(frozen=True)
class Visit:
    """What a page needs to ask and to speak; `last_entry` names the archive's state.

    `selection` lies within the kecamatan that `visitor` is limited to. `is_past_refused`: the
    address asked for an earlier state, and this visitor is shown the newest.
    """

    warehouse: store.Warehouse
    selection: metrics.Selection
    language: str
    ignored: tuple[str, ...] = ()
    last_entry: int = 0
    visitor: Visitor = NOBODY
    is_past_refused: bool = False

    @property
    def about(self) -> store.About:
        """The data date, the known-on date and whether this is the sample."""
        return self.warehouse.about

    @property
    def is_public(self) -> bool:
        """Whether this visitor asks the file in which nobody is named."""
        return self.about.is_public

    def as_known_on(self, day: date | None) -> store.Warehouse:
        """What the same state of the archive knew on a day."""
        return warehouses.warehouse(day, self.language, self.about.at_entry)

    def as_known_when_said(self, day: date) -> store.Warehouse:
        """The same for the day of a public statement, which the public may open too."""
        entry = self.about.at_entry
        return warehouses.warehouse(day, self.language, entry, is_of_statement=True)

    @property
    def every_year(self) -> metrics.Selection:
        """The selection with all its years: those before the chosen one are what it compares to."""
        return replace(self.selection, tahun=())

    @property
    def past_in_words(self) -> list[str]:
        """Which earlier state this is, a sentence each; none for the newest."""
        said = []
        if self.about.at_entry is not None:
            said.append(self.text("data.entri", entry=self.about.at_entry))
        if self.about.known_on is not None:
            day = self.date_long(self.about.known_on)
            said.append(self.text("data.diketahui", date=day))
        return said

    def text(self, key: str, **values: object) -> str:
        """A message in the visitor's language."""
        return messages.text(key, self.language, **values)

    def number(self, value: float | Decimal, decimals: int = 0) -> str:
        """A number as the visitor's language writes it."""
        return formatting.number(value, decimals, language=self.language)

    def date_long(self, day: date) -> str:
        """A day in full, as the visitor's language writes it."""
        return formatting.date_long(day, language=self.language)

    def summaries(
        self,
        ids: Sequence[str],
        by: Sequence[str] = ("periode",),
        selection: metrics.Selection | None = None,
    ) -> dict[str, metrics.Summary]:
        """Several metrics over the visitor's selection, or another."""
        source = self.warehouse

        def ask(chosen: metrics.Selection) -> dict[str, metrics.Summary]:
            return metrics.summarise_many(source, ids, chosen, by)

        def ask_ahead(chosen: metrics.Selection) -> list[tuple[metrics.Row, ...]]:
            found = ask(chosen).values()
            # A year is hardly shown without the one before it.
            return [summary.compared for summary in found if tuple(by) == ("periode",)]

        chosen = selection or self.selection
        ahead.elsewhere(source, ("summaries", *ids, *by), chosen, ask_ahead)
        return ask(chosen)

    def change(self, summary: metrics.Summary) -> Change | None:
        """The year a summary by periode speaks of here, and the one before it."""
        return change(summary.metric, summary, self.selection, self.about)

    def row(self, summary: metrics.Summary) -> metrics.Row | None:
        """The year a summary by periode speaks of here."""
        found = self.change(summary)
        return found.now if found else None

    def year_spoken_of(self, summary: metrics.Summary) -> metrics.Selection:
        """The selection in the year a summary by periode speaks of here.

        Every other chart of that metric on a page asks with it, so that none shows another year.
        """
        row = self.row(summary)
        if row is None:
            return self.selection
        # What is asked without a year: the last one of a state, else the data date's.
        usual = summary.rows[-1].tahun if not summary.metric.adds_over_time else self.about.day.year
        is_usual = not self.selection.tahun and row.tahun == usual
        return self.selection if is_usual else replace(self.selection, tahun=(row.tahun,))

    def sentence(self, summary: metrics.Summary) -> str:
        """What a summary by periode says here, in words."""
        return sentences.sentence(
            summary.metric, summary, self.selection, self.about, self.language
        )

    def weakest(self, by_kecamatan: metrics.Summary, year: metrics.Row) -> str | None:
        """Which kecamatan stands worst in a year, in words; found the first time only."""
        asked = (by_kecamatan.metric.id, by_kecamatan.selection, by_kecamatan.tahun, self.language)
        tell = partial(sentences.weakest, by_kecamatan, year, self.about, self.language)
        found: str | None = self.warehouse.questions.answer(("terendah", asked), tell)
        return found

    @property
    def kecamatan(self) -> tuple[str, ...]:
        """The kecamatan spoken about, all or the selected ones, in the official order."""
        return self.selection.kecamatan or metrics.options(self.warehouse).kecamatan


def show(pages: Sequence[str], hidden: Sequence[str] = ()) -> None:
    """The whole screen: navigation on top, filters at the side, the page asked for.

    The `hidden` pages are reached by links only.
    """
    _leave_folder_navigation()
    language = address.language()
    st.set_page_config(
        page_title=tab_title(language),
        page_icon=str(settings.ROOT / "static" / "ikon.png"),
        layout="wide",
    )
    page = st.navigation(
        [
            st.Page(
                f"pages/{name}.py",
                title=messages.text(f"halaman.{name}", language),
                default=name == pages[0],
                visibility="hidden" if name in hidden or is_closed(name) else "visible",
            )
            for name in (*pages, *hidden)
        ],
        position="top",
    )
    st.session_state[_KEY] = here = _begin(language)
    st.session_state[access.VISITOR] = here.visitor
    try:
        page.run()
    except NotForPublic as refused:
        st.info(str(refused), icon=":material/lock:")
    finally:  # also a page that stops early: a visitor who is idle holds no warehouse
        del st.session_state[_KEY], st.session_state[access.VISITOR]
    settle()


def is_closed(page: str) -> bool:
    """Whether a page has nothing for this visitor; its address says why, and how to sign in."""
    return page in NAMES_ONLY and not access.may_see_names()


def tab_title(language: str) -> str:
    """What the office calls its tab; says what is wrong where nobody can tell whose it is."""
    try:
        own = kantor()
    except KopdataError as error:
        st.error(messages.text("data.gagal", language, reason=plain(str(error))))
        st.stop()
    return own.judul_tab or messages.text("aplikasi.judul_tab", language, area=own.nama)


def visit() -> Visit:
    """This run's visit; a page opened by itself, without the navigation, begins its own."""
    _leave_folder_navigation()
    return st.session_state.get(_KEY) or _begin(address.language())


def has_other_pages() -> bool:
    """Whether this run has the navigation: a page by itself knows no other page."""
    return _KEY in st.session_state


def _leave_folder_navigation() -> None:
    """A run that Streamlit began from the folder `pages/` begins again from `dashboard.py`."""
    if use_own_navigation():
        st.rerun()


def _known_visitor(language: str) -> Visitor:
    """Who is there; where what the office wrote of that does not hold, nothing else is shown."""
    try:
        return access.visitor_now()
    except AccessError as error:
        st.error(messages.text("data.gagal", language, reason=error))
        st.stop()


def _begin(language: str) -> Visit:
    """Draw the sidebar and open what it asks for."""
    visitor = _known_visitor(language)
    asked = address.everything()  # before the widgets take out what they do not know
    filters, rest = st.sidebar.container(), st.sidebar.container()
    with rest:
        last_entry = loading.archive().last_entry()
        known_on, at_entry, is_refused = None, None, False
        if may(visitor, "lihat_nama"):
            known_on = sidebar.known_on(language)
            at_entry = sidebar.at_entry(last_entry, language)
        else:
            is_refused = sidebar.asks_for_past(asked, last_entry)
        sidebar.language_switch(language)
    source = warehouses.warehouse(known_on, language, at_entry)
    # The logo stays in sight however far a page is scrolled, so it is what says DATA CONTOH.
    logo = "kopdata_contoh.svg" if source.about.is_sample else "kopdata.svg"
    st.logo(str(settings.ROOT / "static" / logo), size="large")
    choices = sidebar.within(metrics.options(source), visitor.kecamatan)
    if visitor.kecamatan and not choices.kecamatan:
        st.error(messages.text("masuk.kecamatan_tidak_ada", language))
        st.stop()
    ignored = tuple(sidebar.unknown_in_address(asked, choices, last_entry))
    with filters:
        selection = sidebar.sidebar_selection(choices, language, is_limited=bool(visitor.kecamatan))
    with rest:
        sign_in_or_out.draw(visitor, language)
    shown = last_entry if at_entry is None else at_entry
    return Visit(source, selection, language, ignored, shown, visitor, is_refused)
