"""A sentence, or a text of several, checked before it is said: what it can mean, what stands."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Literal

import streamlit as st

from kopdata import metrics
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.pers.judgement import DIFFERS, FITS, FITS_ROUNDED, UNDECIDED
from kopdata.questions.pers.ucapan import words
from kopdata.questions.pers.ucapan.check import Checked, check_text, total
from kopdata.questions.pers.ucapan.readings import Edge, NumberSaid, Understood
from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD
from kopdata.views.card import card_link
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

COLORS: dict[str, Literal["blue", "orange", "gray"]] = {
    FITS: "blue",
    FITS_ROUNDED: "blue",
    DIFFERS: "orange",
    UNDECIDED: "gray",
    UNREAD: "gray",
}
# How the parts of the sentence are marked; below it each is named too.
_MARKED = {
    "angka": ":blue-background[**{}**]",
    "dasar": ":violet-background[{}]",
    "ukuran": ":blue-background[{}]",
    "tempat": ":green-background[{}]",
    "masa": ":gray-background[{}]",
    UNREAD: ":orange-background[~~{}~~]",
}
_LONGEST = 4000
_CARD = "angka"


def say(here: Visit) -> None:
    """A field for the text, and below it what the data says of every sentence."""
    st.subheader(here.text("pers.uji"), anchor=False)
    st.caption(here.text("pers.uji_keterangan"))
    text = st.text_area(
        here.text("pers.uji_kalimat"),
        placeholder=here.text("pers.uji_contoh"),
        max_chars=_LONGEST,
        height=90,
        key="kalimat_uji",
    )
    if not text.strip():
        return
    found = _checked(here, text)
    if here.about.is_sample:
        st.caption(here.text("pers.putusan_contoh"))
    if len(found) > 1:
        st.markdown(f"{_badge(here, total(found))} **{here.text('uji.semua')}**")
    for place, one in enumerate(found):
        with st.container(border=len(found) > 1, key=f"kalimat_{place}"):
            _sentence(here, one)
    st.caption(selection_in_words(here.selection, here.language))


def _checked(here: Visit, text: str) -> tuple[Checked, ...]:
    """The answer, found the first time only."""
    ask = partial(check_text, here.warehouse, here.selection, text, here.language)
    question = ("say", text, here.selection, here.language)
    return here.warehouse.questions.answer(question, ask)


def _badge(here: Visit, verdict: str) -> str:
    return f":{COLORS[verdict]}-badge[{here.text(f'putusan.{verdict}')}]"


def _sentence(here: Visit, one: Checked) -> None:
    pieces = words.parts(one.sentence, one.parsed.marks, one.unread)
    st.markdown(f"{_badge(here, one.verdict)} {''.join(_marked(piece) for piece in pieces)}")
    st.caption(" · ".join(_named(here, name, pieces) for name in _names(pieces)))
    if not one.points and not one.unread:
        st.warning(here.text("pers.tidak_dikenali"), icon=":material/help:")
        return
    if one.unread:
        unread = ", ".join(plain(word) for word in one.unread)
        st.warning(here.text("uji.tidak_terbaca", words=unread), icon=":material/help:")
    for point in one.points:
        _point(here, point)
    if one.suggestions:
        st.markdown(f"**{here.text('pers.usulan')}**")
        st.info(unbroken("\n\n".join(one.suggestions)), icon=":material/format_quote:")


def _marked(piece: words.Part) -> str:
    text = piece.text.strip()
    if not piece.name or not text:
        return _escaped(piece.text)
    return _MARKED[piece.name].format(_escaped(text))


def _escaped(text: str) -> str:
    """A piece of the sentence, its spaces at both ends kept."""
    start, end = (" " if one.isspace() else "" for one in (text[:1], text[-1:]))
    return f"{start}{plain(text)}{end}" if text.strip() else " "


def _names(pieces: Sequence[words.Part]) -> list[str]:
    there = {piece.name for piece in pieces}
    return [name for name in words.PARTS if name in there]


def _named(here: Visit, name: str, pieces: Sequence[words.Part]) -> str:
    told = ", ".join(plain(piece.text) for piece in pieces if piece.name == name)
    return here.text("uji.bagian", part=here.text(f"uji.bagian_{name}"), words=told)


def _point(here: Visit, point: NumberSaid) -> None:
    """Each reading a row; the sides of a two-edged number beside each other."""
    if not point.is_two_edged:
        st.markdown("\n\n".join(_ways(here, edge) for edge in point.edges))
        return
    for edge, column in zip(point.edges, st.columns(len(point.edges)), strict=True):
        with column.container(border=True):
            side = words.edge_in_words(point, edge, here.language)
            st.markdown(f"**{side}**\n\n{_ways(here, edge)}")


def _ways(here: Visit, edge: Edge) -> str:
    """The readings of a side below each other: verdict, words, and the card behind it."""
    return "\n\n".join(
        f"{_badge(here, one.verdict)} "
        f"{unbroken(words.understood_in_words(one, here.language))} · {_card(here, one)}"
        for one in edge.in_order
    )


def _card(here: Visit, one: Understood) -> str:
    """The link to the number card of what a reading is of."""
    tahun = (one.state.tahun,) if one.state else ()
    there = replace(here, selection=replace(one.subject.selection, tahun=tahun))
    card = {_CARD: one.subject.metric_id}
    address = card_link.link(there, card, at_entry=here.about.at_entry)
    return f"[{here.text('uji.kartu')}]({address})"


def year_in_words(here: Visit, metric: metrics.Metric, year: int) -> str:
    """`tahun buku 2022` or `2022`."""
    if metric.periode == "tahun_buku":
        return here.text("kalimat.tahun_buku", year=year)
    return str(year)


def number(here: Visit, value: Decimal | None, *, is_percent: bool = False) -> str:
    """A figure of a sentence as it is written here; a percentage with one decimal."""
    if value is None:
        return here.text("grafik.tidak_ada")
    if is_percent:
        return here.number(value, 1) + " %"
    decimals = 0 if value == value.to_integral_value() else 2
    return here.number(value, decimals)
