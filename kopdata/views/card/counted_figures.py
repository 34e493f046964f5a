"""The figures of each chart and list that are no metric's own, to be opened one by one."""

from collections.abc import Sequence
from dataclasses import replace

from kopdata import formatting, metrics
from kopdata.metrics import sentences
from kopdata.questions.change.change_between import Cause, ChangeBetween, Moment
from kopdata.questions.kecamatan.funnel import Funnel
from kopdata.questions.kecamatan.profile import District
from kopdata.questions.kesehatan.aspects import Aspect
from kopdata.questions.kesehatan.transitions import Transitions
from kopdata.questions.kesehatan.words import signed
from kopdata.questions.pembinaan.figures import UNSTATED
from kopdata.questions.pembinaan.pace import Pace
from kopdata.questions.pembinaan.reach import TIMES, Reach
from kopdata.questions.rat.figures import OUTCOMES
from kopdata.questions.rat.status_ladder import StatusLadder
from kopdata.questions.shared.coaching_effect import Effect
from kopdata.questions.shared.counted_figure import Asked, asked
from kopdata.questions.shared.rat_season import Outcome
from kopdata.views.card.counted_card import Figure, figure
from kopdata.views.pembinaan import pace_words
from kopdata.views.shell.paging import MOST_DRAWN
from kopdata.views.shell.visit import Visit


def moves(here: Visit, found: Transitions) -> list[Figure]:
    """The cells of the transition matrix, the fullest first."""
    years = {"dari": found.before, "ke": found.after}
    cells = sorted(found.cells.items(), key=lambda cell: -len(cell[1]))
    return [
        figure(here, asked("transisi", **years, baris=before, kolom=after), len(members))
        for (before, after), members in cells
    ]


def medians(here: Visit, rows: Sequence[Aspect]) -> list[Figure]:
    """The medians of the aspects, the newest first."""
    return [
        figure(
            here,
            asked("aspek", pada=row.tahun, aspek=row.aspek),
            formatting.number(row.median, 1, language=here.language),
        )
        for row in sorted(rows, key=lambda row: -row.tahun)
    ]


def causes(here: Visit, found: ChangeBetween, before: Moment, after: Moment) -> list[Figure]:
    """The causes of a change."""
    return [
        figure(
            here,
            cause_asked(found.metric, before, after, cause),
            signed(cause.change, here.language),
        )
        for cause in found.causes
    ]


def cause_asked(metric: str, before: Moment, after: Moment, cause: Cause) -> Asked:
    """One cause of a change, as the first moment was known."""
    return asked("sebab", **_moments(metric, before, after), sebab=cause.key)


def sums_of_causes(
    here: Visit, found: ChangeBetween, before: Moment, after: Moment
) -> list[Figure]:
    """What of a change is real, and what only on paper."""
    moments = _moments(found.metric, before, after)
    sums = {"nyata": found.real(), "catatan": found.on_paper()}
    has = {"nyata" if cause.is_real else "catatan" for cause in found.causes}
    return [
        figure(here, asked("jumlah_sebab", **moments, macam=kind), signed(change, here.language))
        for kind, change in sums.items()
        if kind in has
    ]


def _moments(metric: str, before: Moment, after: Moment) -> dict[str, object]:
    is_same = before.warehouse.key == after.warehouse.key
    return {
        "metrik": metric,
        "dari": before.tahun,
        "ke": after.tahun,
        "semula": None if is_same else before.warehouse.about.known_on,
    }


def limits(here: Visit, found: Funnel, now: metrics.Row) -> list[Figure]:
    """Where kecamatan would lie by chance, those outside first, as many as can be told apart."""
    question = asked("batas_wajar", pada=now.periode.year, metrik=found.metric.id)
    figures = []
    for point in found.points[:MOST_DRAWN]:
        row = point.row
        there = replace(here, selection=replace(here.selection, kecamatan=(row.kecamatan,)))
        words = sentences.base_in_words(found.metric, row, here.language)
        figures.append(figure(there, question, words))
    return figures


def members(here: Visit, found: District) -> list[Figure]:
    """The koperasi of a kecamatan: all, by status, by jenis."""
    every = figure(here, asked("anggota", pada=found.tahun), len(found.members))
    parts = [
        figure(here, asked("anggota", pada=found.tahun, **{field: name or UNSTATED}), count)
        for field in ("status", "jenis")
        for name, count in found.by(field)
    ]
    return [every, *parts]


def outcomes(here: Visit, every: Sequence[Outcome]) -> list[Figure]:
    """What became of the RAT of each tahun buku, the newest first."""
    return [
        figure(here, asked("hasil_rat", pada=one.tahun_buku, hasil=part), count)
        for one in reversed(every)
        for part in OUTCOMES
        if (count := getattr(one, part))
    ]


def rungs(here: Visit, found: StatusLadder) -> list[Figure]:
    """The rungs of the status ladder."""
    return [
        figure(here, asked("tangga", pada=found.tahun_buku, anak=rung.name), rung.yes)
        for rung in found.rungs()
    ]


def aktif_and_rat(
    here: Visit, found: StatusLadder, counts: dict[tuple[str, str], int]
) -> list[Figure]:
    """The cells of aktif against RAT."""
    year = found.tahun_buku
    return [
        figure(here, asked("aktif_rat", pada=year, baris=row, kolom=column), count)
        for (row, column), count in counts.items()
    ]


def reached(here: Visit, found: Reach) -> list[Figure]:
    """How often coached, by status."""
    return [
        figure(
            here,
            asked("jangkauan", pada=found.tahun, status=row.status or UNSTATED, kali=times),
            getattr(row, times),
        )
        for row in found.rows
        for times in TIMES
    ]


def afterwards(here: Visit, found: Effect, outcome: str) -> list[Figure]:
    """Those that had an outcome afterwards, of each group that is compared."""
    return [
        figure(
            here,
            asked(
                "dampak",
                pada=found.tahun,
                hasil=outcome,
                sebelum="ya" if one.had_before else "tidak",
                kelompok=name,
            ),
            group.after,
        )
        for one in found.of(outcome)
        for name, group in (("dibina", one.coached), ("serupa", one.uncoached))
    ]


def pace_of(here: Visit, pace: Pace) -> list[Figure]:
    """Days from the pace line and what is needed per week, where there is a target."""
    return [
        figure(
            here,
            asked("laju", pada=pace.year, laju=name),
            pace_words.pace_value(here, pace, name),
        )
        for name in (("jarak", "perlu") if pace.target else ())
    ]


def paces(here: Visit, named: Sequence[tuple[str, Pace]]) -> list[Figure]:
    """The same of each kecamatan."""
    found = []
    for kecamatan, pace in named:
        there = replace(here, selection=replace(here.selection, kecamatan=(kecamatan,)))
        for one in pace_of(there, pace):
            found.append(one._replace(words=f"{kecamatan}: {one.words}"))
    return found
