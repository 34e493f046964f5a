"""The several meanings of a word, each with what it gives here and when to use it."""

from dataclasses import replace

import streamlit as st

from kopdata import metrics, rules
from kopdata.metrics import figure_words
from kopdata.questions.kamus import meanings as question
from kopdata.questions.kamus.meanings import WordCount, WordReading
from kopdata.questions.shared.figure import asked
from kopdata.views.card import metric_in_words, number_card
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken


def meanings(here: Visit) -> None:
    """Every word with its readings side by side."""
    if here.about.data_date:
        day = here.date_long(here.about.day)
        st.caption(here.text("kamus.arti_keterangan", date=day))
    listed = question.readings()
    named = {one.metric for readings in listed.values() for one in readings if one.metric}
    yearly = here.summaries(sorted(named), selection=here.every_year)
    counts = answer(here, question.counts)
    for word, readings in listed.items():
        st.subheader(here.text(f"kamus.kata_{word}"), anchor=f"arti-{word}")
        with st.grid(4, min_column_width=235, key=f"arti_{word}"):
            for reading in readings:
                with st.container(border=True, height="stretch", key=f"arti_{reading.id}"):
                    _reading(here, reading, yearly, counts)


def comparisons(here: Visit) -> None:
    """What a sentence claims that says lowest, or outside the usual spread."""
    st.subheader(here.text("kamus.perbandingan"), anchor="arti-perbandingan")
    for one in question.comparisons():
        source = here.text("kamus.sumber_perbandingan", source=one.source)
        with st.container(border=True, key=f"perbandingan_{one.id}"):
            st.markdown(f"**{one.names[here.language]}**")
            st.markdown(unbroken(one.meanings[here.language]))
            st.caption(source)


def confidence(here: Visit, word: str) -> str:
    """How sure we are, in the words of the page."""
    return here.text(f"kepastian.{word.replace(' ', '_')}")


def _reading(
    here: Visit,
    reading: WordReading,
    yearly: dict[str, metrics.Summary],
    counts: dict[str, WordCount],
) -> None:
    st.markdown(f"**{reading.names[here.language]}**")
    if reading.metric:
        _of_metric(here, reading, yearly[reading.metric])
    elif count := counts.get(reading.id):
        _of_count(here, reading, count)
    else:
        key = "kamus.belum_ada" if reading.counted else "kamus.tanpa_angka"
        st.caption(here.text(key))
    use = here.text("kamus.pakai", use=reading.uses[here.language])
    sure = confidence(here, reading.confidence)
    source = here.text(
        "kamus.sumber", source=rules.source_in(reading.legal_source, here.language), confidence=sure
    )
    st.caption(f"{use}  \n{source}")


def _of_metric(here: Visit, reading: WordReading, summary: metrics.Summary) -> None:
    metric, row = summary.metric, here.row(summary)
    if row is None or row.denominator == 0:
        st.caption(here.text("kamus.belum_ada"))
        return
    value = figure_words.value_in_words(metric, row, here.language)
    st.metric(metric.text(here.language).name, value)
    period = figure_words.period_in_words(metric, row, here.about, here.language)
    parts = [
        metric_in_words.base(here, metric, row),
        period,
        "" if row.lengkap else figure_words.incomplete(here.language),
    ]
    st.markdown(unbroken(" · ".join(part for part in parts if part)))
    if words := figure_words.range_in_words(row, here.language):
        unknown = here.number(row.unknown)
        st.caption(unbroken(here.text("kartu.rentang", unknown=unknown, range=words)))
    if number_card.opener(
        here.text("angka.tombol"),
        icon=":material/search:",
        type="tertiary",
        key=f"angka_{reading.id}",
    ):
        chosen = replace(here.selection, tahun=(row.tahun,))
        number_card.open_card(here, metric, chosen)


def _of_count(here: Visit, reading: WordReading, count: WordCount) -> None:
    counted, within = (metrics.get(name) for name in count.metrics)
    base = within.text(here.language).numerator
    figures = {
        "counted": here.number(count.counted),
        "out_of": here.number(count.out_of),
    }
    st.metric(counted.text(here.language).name, here.text("kamus.dari", **figures))
    parts = [here.text("kamus.dari_dasar", base=base), _period(here, count)]
    if not count.lengkap:
        parts.append(figure_words.incomplete(here.language))
    st.markdown(" · ".join(parts))
    st.caption(here.text("kamus.dua_jumlah"))
    number_card.button(here, asked("bacaan", arti=reading.id))


def _period(here: Visit, count: WordCount) -> str:
    first, last = count.periods[0].year, count.periods[-1].year
    within = metrics.reached(here.warehouse, count.metrics[1], count.within_periode.year)
    day = here.date_long(within)
    if metrics.get(count.metrics[0]).periode != "tahun_buku":
        return here.text("kamus.tahun_rentang", first=first, last=last, date=day)
    if first == last:
        return here.text("kamus.tahun_buku_satu", year=last, date=day)
    return here.text("kamus.tahun_buku_rentang", first=first, last=last, date=day)
