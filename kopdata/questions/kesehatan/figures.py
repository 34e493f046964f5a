"""The figures of Kesehatan that are no metric's own: moves between two years, and medians."""

from collections.abc import Iterator, Sequence

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.kesehatan.aspects import ASPECTS, Aspect, aspects
from kopdata.questions.kesehatan.transitions import Transitions, transitions
from kopdata.questions.shared.figure import (
    AS_IS,
    YEAR,
    Asked,
    Counted,
    Figure,
    Telling,
    asked,
)
from kopdata.questions.shared.koperasi_named import Source
from kopdata.questions.shared.standing import ends


def move(warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked) -> Counted | None:
    """One cell of the transition matrix, out of its row."""
    before, after = asked.year("dari"), asked.year("ke")
    days = ends(warehouse)
    if before not in days or after not in days:
        return None
    state_before, state_after = asked.of("baris"), asked.of("kolom")
    yes: list[Source] = []
    no: list[Source] = []
    for (old, new), members in transitions(warehouse, selection, before, after).cells.items():
        if old == state_before:
            (yes if new == state_after else no).extend(members)
    if not yes:
        return None
    day = metrics.reached(warehouse, "kesehatan_dinilai", after)
    made_of = ("kesehatan_dinilai", "predikat_sehat")
    return Counted(day, made_of, yes=tuple(yes), no=tuple(no))


def median(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The median of one aspect in a year, with the score of every koperasi in it."""
    year, aspect = asked.year(YEAR), asked.of("aspek")
    if aspect not in ASPECTS or year is None:
        return None
    spread = {(one.tahun, one.aspek): one for one in aspects(warehouse, selection)}
    if (year, aspect) not in spread:
        return None
    rows = store.run(
        warehouse,
        "questions/kesehatan/figures_aspect_scores",
        tahun=year,
        aspek=aspect,
        **selection.parameters(),
    )
    return Counted(
        metrics.reached(warehouse, "kesehatan_dinilai", year),
        ("kesehatan_dinilai",),
        yes=tuple(Source(koperasi_id, sumber_id) for koperasi_id, sumber_id, _ in rows),
        has_base=False,
        detail=spread[year, aspect],
        scores={koperasi_id: score for koperasi_id, _, score in rows},
    )


def moves(found: Transitions) -> Iterator[tuple[Asked, int]]:
    """The cells of the transition matrix, the fullest first."""
    for (before, after), members in sorted(found.cells.items(), key=lambda cell: -len(cell[1])):
        yield move_asked(found, before, after), len(members)


def move_asked(found: Transitions, before: str, after: str) -> Asked:
    """One cell of the transition matrix."""
    return asked("transisi", dari=found.before, ke=found.after, baris=before, kolom=after)


def medians(rows: Sequence[Aspect], language: str) -> Iterator[tuple[Asked, str]]:
    """The medians of the aspects, the newest first."""
    for row in sorted(rows, key=lambda row: -row.tahun):
        written = formatting.number(row.median, 1, language=language)
        yield asked("aspek", pada=row.tahun, aspek=row.aspek), written


def _median_in_words(telling: Telling, found: Counted) -> str:
    return formatting.number(found.detail.median, 1, language=telling.language)


def _spread(telling: Telling, found: Counted) -> str:
    low, high = (
        formatting.number(score, 1, language=telling.language)
        for score in (found.detail.lower_quarter, found.detail.upper_quarter)
    )
    return telling.text(
        "hitungan.aspek_isi",
        median=_median_in_words(telling, found),
        low=low,
        high=high,
        count=formatting.number(len(found.yes), language=telling.language),
    )


FIGURES = (
    Figure(
        "transisi",
        {"dari": AS_IS, "ke": AS_IS, "baris": "keadaan.{baris}", "kolom": "keadaan.{kolom}"},
        move,
    ),
    Figure(
        "aspek",
        {YEAR: AS_IS, "aspek": "kesehatan.{aspek}"},
        median,
        value=_median_in_words,
        base=_spread,
    ),
)
