"""The card of a figure that is no metric's own: in words, and the koperasi behind it."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import streamlit as st

from kopdata import formatting, metrics
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.figures import FIGURES, counted, is_complete, year_before
from kopdata.questions.shared.figure import Asked, Counted, Telling
from kopdata.questions.shared.koperasi_named import Source, named
from kopdata.views.card.card_content import Content, Group, Member, known_in_words, labelled
from kopdata.views.card.metric_content import meaning
from kopdata.views.shell import address
from kopdata.views.shell.answers import answer
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

FIGURE = "hitungan"
# Each answer's label, and what one koperasi adds to the figure.
_ANSWERS = {
    "ya": ("angka.ya", 1),
    "tidak": ("angka.tidak", 0),
    "tidak_diketahui": ("angka.tidak_tahu", 0),
    "masuk": ("hitungan.masuk", 1),
    "keluar": ("hitungan.keluar", -1),
}


def title(here: Visit, asked: Asked) -> str:
    """What is counted, in one line."""
    return FIGURES[asked.name].said(_telling(here, asked))


def figure_content(here: Visit, asked: Asked) -> Content | None:
    """Everything behind one figure; None where there is none of that name and parameters."""
    found = _found(here, asked)
    if found is None:
        return None
    figure = FIGURES[asked.name]
    before = None if asked.of("semula") else answer(here, year_before, asked)
    state = labelled(here, _state(here, asked, found, before))
    words = [asked.name, *(word.lower().replace(" ", "_") for _, word in asked.parameters)]
    return Content(
        here,
        {FIGURE: asked.name, **dict(asked.parameters)},
        partial(_draw, here, asked, found),
        labelled(here, _value(here, asked, found)),
        state,
        labelled(here, _meaning(here, asked, found)),
        "_".join(words),
        partial(_groups, here, found) if figure.is_of_koperasi else None,
        found.metrics,
        here.text("hitungan.skor" if found.scores else "angka.kolom_jumlah"),
        partial(formatting.number, decimals=1, language=here.language) if found.scores else None,
    )


def _found(here: Visit, asked: Asked) -> Counted | None:
    """What is counted; with a first moment known from an earlier day, that day's warehouse too."""
    known_on = asked.of("semula")
    if not known_on:
        return answer(here, counted, asked)
    if not address.is_date(known_on):
        return None
    earlier = here.as_known_on(date.fromisoformat(known_on))
    if earlier.about.data_date is None:
        return None
    return counted(here.warehouse, here.selection, asked._replace(earlier=earlier))


def _draw(here: Visit, asked: Asked, found: Counted) -> None:
    st.markdown(f"**{unbroken(title(here, asked))}**")
    st.header(_figure(here, asked, found), anchor=False)
    st.markdown(unbroken(_base(here, asked, found)))
    if not answer(here, is_complete, asked, found.metrics):
        st.caption(here.text("angka.lengkap_belum"))


def _groups(here: Visit, found: Counted) -> tuple[Group, ...]:
    if found.is_net:
        parts = {"masuk": found.yes, "keluar": found.no}
    elif not found.has_base:
        parts = {"ya": found.yes}
    else:
        parts = {"ya": found.yes, "tidak": found.no, "tidak_diketahui": found.unknown}

    def read(members: tuple[Source, ...], adds: int, skipped: int, at_most: int) -> list[Member]:
        rows = named(here.warehouse, members)[skipped : skipped + at_most]
        return [Member(row, found.scores.get(row.koperasi_id, adds)) for row in rows]

    groups = []
    for name, members in parts.items():
        label, adds = _ANSWERS[name]
        count = len(members)
        groups.append(Group(name, label, count, count, partial(read, members, adds)))
    return tuple(groups)


def _figure(here: Visit, asked: Asked, found: Counted) -> str:
    """The figure itself."""
    if own := FIGURES[asked.name].value:
        return own(_telling(here, asked), found)
    if found.is_net:
        written = formatting.signed(len(found.yes) - len(found.no), language=here.language)
    elif found.sign:
        written = formatting.signed(found.sign * len(found.yes), language=here.language)
    else:
        written = here.number(len(found.yes))
    return here.text("hitungan.koperasi", count=written)


def _base(here: Visit, asked: Asked, found: Counted) -> str:
    """Count and base, or how the figure spreads."""
    telling, figure = _telling(here, asked), FIGURES[asked.name]
    if figure.base:
        return figure.base(telling, found)
    count = here.number(len(found.yes))
    if found.is_net:
        return here.text("hitungan.selisih", came_in=count, left=here.number(len(found.no)))
    if not found.has_base:
        return here.text("hitungan.tanpa_dasar", count=count)
    whole = figure.said(telling, "_dasar")
    return here.text("hitungan.dari", count=count, base=here.number(found.base), whole=whole)


def _telling(here: Visit, asked: Asked) -> Telling:
    return Telling(asked, here.about, here.selection, here.language, plain)


def _value(here: Visit, asked: Asked, found: Counted) -> Iterator[tuple[str, str]]:
    if here.about.is_sample:
        yield "angka.contoh", here.text("data.contoh")
    yield "angka.ukuran", title(here, asked)
    yield "angka.nilai", _figure(here, asked, found)
    yield "angka.dasar", _base(here, asked, found)
    is_whole = answer(here, is_complete, asked, found.metrics)
    yield "angka.lengkap", here.text("angka.lengkap_ya" if is_whole else "angka.lengkap_belum")
    yield (
        "angka.pilihan",
        selection_in_words(here.selection, here.language, in_full=True),
    )


def _state(
    here: Visit, asked: Asked, found: Counted, before: Counted | None
) -> Iterator[tuple[str, str]]:
    if found.unknown:
        low, unknown = len(found.yes), len(found.unknown)
        span = here.text("hitungan.rentang", low=here.number(low), high=here.number(low + unknown))
        yield (
            "angka.rentang",
            here.text("angka.rentang_isi", range=span, unknown=here.number(unknown)),
        )
    if before:
        was, now = _base(here, asked, before), _base(here, asked, found)
        days = {"date_before": here.date_long(before.day), "date": here.date_long(found.day)}
        yield (
            "hitungan.sebelumnya",
            here.text("hitungan.sebelumnya_isi", before=was, now=now, **days),
        )
    if asked.of("semula"):
        yield "hitungan.semula", here.date_long(date.fromisoformat(asked.of("semula")))
    yield "angka.keadaan", here.date_long(found.day)
    yield "angka.data", here.date_long(here.about.day)
    yield "angka.diketahui", known_in_words(here)


def _meaning(here: Visit, asked: Asked, found: Counted) -> Iterator[tuple[str, str]]:
    telling, figure = _telling(here, asked), FIGURES[asked.name]
    if figure.method:
        yield "hitungan.arti", figure.method(telling, found)
    yield "angka.definisi", figure.said(telling, "_arti")
    for name in found.metrics:
        text = metrics.get(name).text(here.language)
        yield (
            "hitungan.ukuran_dasar",
            here.text(
                "hitungan.ukuran_isi",
                name=text.name,
                definition=text.definition,
                missing=text.missing,
            ),
        )
    said = [pair for name in found.metrics for pair in meaning(here, metrics.get(name))]
    sources = [(key, words) for key, words in said if key in {"angka.dasar_hukum", "angka.aturan"}]
    yield from dict.fromkeys(sources)
