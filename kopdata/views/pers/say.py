"""A sentence checked before it is said: what it can mean, and one that stands."""

from decimal import Decimal
from typing import Literal

import streamlit as st

from kopdata import metrics
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.pers.say import Meaning, SayCheck, say_check
from kopdata.questions.pers.verdicts import DIFFERS, FITS, FITS_ROUNDED, UNDECIDED
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken

COLORS: dict[str, Literal["blue", "orange", "gray"]] = {
    FITS: "blue",
    FITS_ROUNDED: "blue",
    DIFFERS: "orange",
    UNDECIDED: "gray",
}
_LONGEST = 300


def say(here: Visit) -> None:
    """A field for the sentence, and below it what the data says of it."""
    st.subheader(here.text("pers.uji"), anchor=False)
    st.caption(here.text("pers.uji_keterangan"))
    sentence = st.text_input(
        here.text("pers.uji_kalimat"),
        placeholder=here.text("pers.uji_contoh"),
        max_chars=_LONGEST,
        key="kalimat_uji",
    )
    if not sentence.strip():
        return
    found = say_check(here.warehouse, here.selection, sentence, here.language)
    if not found.is_recognised:
        st.warning(here.text("pers.tidak_dikenali"), icon=":material/help:")
        return
    st.caption(here.text("pers.dikenali", words=_recognised(found)))
    if here.about.is_sample:
        st.caption(here.text("pers.putusan_contoh"))
    _meanings(here, found)
    _suggestions(here, found)


def _recognised(found: SayCheck) -> str:
    numbers = [number.text for number in found.heard.numbers]
    years = [str(year) for year in found.heard.years]
    return ", ".join(plain(word) for word in (*numbers, *years, *found.heard.words))


def _meanings(here: Visit, found: SayCheck) -> None:
    if not found.meanings:
        st.info(here.text("pers.tanpa_angka"))
        return
    st.markdown(f"**{here.text('pers.bacaan_mungkin')}**")
    for meaning in found.meanings:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            verdict = meaning.verdict
            st.badge(here.text(f"putusan.{verdict}"), color=COLORS[verdict])
            st.markdown(unbroken(meaning_in_words(here, meaning)), width="content")


def meaning_in_words(here: Visit, meaning: Meaning) -> str:
    """`RAT dilaksanakan tahun buku 2022 naik sebesar 112: menurut data 65 (dari 47)`."""
    metric = metrics.get(meaning.reading.metric)
    name = metric.text(here.language).name
    if meaning.is_opposite:
        name = here.text("pers.bukan", name=name)
    key = "kelipatan" if meaning.multiple else meaning.reading.measure
    return here.text(
        f"pers.arti_{key}",
        name=name,
        year=year_in_words(here, metric, meaning.reading.tahun),
        year_before=meaning.reading.tahun - 1,
        said=number(here, meaning.reading.value, is_percent=key == "persen"),
        found=number(here, meaning.measured.value, is_percent=key == "persen"),
        before=here.number(meaning.measured.before or 0),
        base=here.number(meaning.measured.base or 0),
        multiple=meaning.multiple,
    )


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


def _suggestions(here: Visit, found: SayCheck) -> None:
    st.markdown(f"**{here.text('pers.usulan')}**")
    for sentence in found.suggestions:
        st.info(unbroken(sentence), icon=":material/format_quote:")
    st.caption(selection_in_words(here.selection, here.language))
