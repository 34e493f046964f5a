"""A chart with its four faces: the chart itself, its table, its download, what it is about."""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from kopdata import metrics
from kopdata.metrics import sentences
from kopdata.questions.shared.words import area
from kopdata.views.card import openers
from kopdata.views.card.points import Point
from kopdata.views.chart.faces import Faces, caption, faces
from kopdata.views.chart.picture import Words
from kopdata.views.lists import summary_table
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken
from kopdata.views.streamlit_1_67.drawing import draw_figure

# Where one of the product's sentences ends and the next begins.
_NEXT_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z])")

__all__ = ["about", "chart", "finding_of", "unbroken"]


def chart(
    here: Visit,
    key: str,
    title: str,
    figure: dict[str, Any],
    summaries: Iterable[metrics.Summary],
    *,
    alt: str,
    subtitle: str = "",
    said: bool = True,
    counted: Sequence[Point] = (),
    more: openers.More | None = None,
    defines_all: bool = False,
) -> None:
    """A figure under its finding; `alt` is its sentence for who cannot see it.

    `title` says what is shown, `key` keeps it across runs. Without `said` the sentence is not
    written, and the title stands on top. `counted` are its figures that are no metric's own, `more`
    draws those asked for in another way. The caption defines the first measure, which the others
    belong to; where they are measures of their own, it `defines_all`.
    """
    asked = list(summaries)
    heading, rest = finding_of(title, alt) if said else (title, "")
    scope = [_scope(here, asked), _withheld(here, asked)]
    shown = " ".join([f"{title}:" if heading != title else "", subtitle, *scope])
    around = Words(heading, shown.strip(), caption(here, _definition(here, asked, defines_all)))
    face = Faces(key, figure, around, asked, counted, more)
    with st.container(border=True, height="stretch", key=f"bingkai_{key}"):
        draw(here, face, alt, [subtitle, scope[1], rest])
        faces(
            here,
            face,
            partial(summary_table.frame, asked, here.language),
            partial(about, here, [summary.metric for summary in asked]),
        )


def draw(here: Visit, face: Faces, alt: str, notes: Iterable[str]) -> None:
    """Heading, figure and one grey line; date and source stand once, in the head of the page."""
    st.subheader(unbroken(face.words.heading), anchor=False)
    if _has_something_to_draw(face):
        draw_figure(face.figure, key=f"grafik_{face.key}", alt=alt, language=here.language)
    if said := " ".join(note for note in notes if note):
        st.caption(unbroken(said))


def _has_something_to_draw(face: Faces) -> bool:
    """Whether there are rows, or a target to reach; bare axes say nothing the words do not."""
    if not face.summaries or any(summary.rows for summary in face.summaries):
        return True
    return sum(len(trace.get("x", ())) > 0 for trace in face.figure["data"]) > 1


def finding_of(title: str, alt: str) -> tuple[str, str]:
    """The heading of a chart, and the words that remain for below it.

    The heading is the first sentence, which is the finding; else, where it is too long, the title.
    """
    first, *rest = _NEXT_SENTENCE.split(alt, maxsplit=1)
    fits = 0 < len(first.split()) <= sentences.WORDS
    return (first, "".join(rest)) if fits else (title, alt)


def _scope(here: Visit, asked: Sequence[metrics.Summary]) -> str:
    """Where, and of which years: `Bengalon, 2019-2025.`"""
    years = [row.tahun for summary in asked for row in summary.rows if row.periode]
    years = years or [year for summary in asked for year in summary.tahun]
    place = area(here.selection, here.language)
    if not years:
        return f"{place}."
    first, last = min(years), max(years)
    period = str(first) if first == last else f"{first}\N{EN DASH}{last}"
    return f"{place}, {period}."


def _withheld(here: Visit, asked: Sequence[metrics.Summary]) -> str:
    """Of the public: that some of what could stand here is not told, and so is missing."""
    return here.text("publik.sebagian") if any(summary.untold for summary in asked) else ""


def _definition(here: Visit, asked: Sequence[metrics.Summary], defines_all: bool) -> str:
    texts = [summary.metric.text(here.language) for summary in asked]
    if defines_all:
        return " ".join(f"{text.name}: {text.definition}" for text in texts)
    return texts[0].definition if texts else ""


def about(here: Visit, asked: Iterable[metrics.Metric]) -> None:
    """Definition, rule and source of metrics, and the day the data stands at."""
    for metric in asked:
        text = metric.text(here.language)
        lines = [
            f"**{text.name}**",
            here.text("muka.dasar", definition=text.definition),
            here.text("muka.tidak_diketahui", missing=text.missing),
            here.text("muka.sumber", source=metric.source(here.language)),
        ]
        if rule := metric.rule_text(here.language):
            lines.append(here.text("muka.aturan", rule=rule))
        st.markdown("  \n".join(lines))
    day = here.date_long(here.about.day)
    st.caption(here.text("data.per", date=day))
