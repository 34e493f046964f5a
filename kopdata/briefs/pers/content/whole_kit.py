"""Everything a press kit says, in words, before any of its files is laid out."""

from dataclasses import dataclass

from kopdata import metrics
from kopdata.briefs.pers.content.answers import Question, questions
from kopdata.briefs.pers.content.cautions import cautions
from kopdata.briefs.pers.content.drawings import Drawing, drawings
from kopdata.briefs.pers.content.facts import Facts
from kopdata.briefs.pers.content.points import from_to, points, unknowns
from kopdata.briefs.pers.content.voice import Point, Voice
from kopdata.kantor import spoken_figures
from kopdata.metrics import figure_words
from kopdata.metrics.changes import is_target


@dataclass(frozen=True)
class Figure:
    """One figure as it stands on the sheet: `number` large, the rest in smaller type under it."""

    metric: str
    name: str
    number: str
    whole: str
    period: str
    moved: str
    definition: str
    source: str
    rule: str
    code: str


@dataclass(frozen=True)
class Content:
    """The kit in words; its files differ only in layout."""

    voice: Voice
    figures: tuple[Figure, ...]
    drawings: tuple[Drawing, ...]
    points: tuple[Point, ...]
    unknowns: tuple[Point, ...]
    questions: tuple[Question, ...]
    cautions: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def facts(self) -> Facts:
        """What it is told from."""
        return self.voice.facts


def content(facts: Facts, language: str = "id") -> Content:
    """The facts told in one language."""
    voice = Voice(facts, language)
    found = [_figure(voice, metric_id) for metric_id in spoken_figures().values()]
    drawn = drawings(voice)
    return Content(
        voice=voice,
        figures=tuple(figure for figure in found if figure is not None),
        drawings=drawn,
        points=points(voice),
        unknowns=unknowns(voice),
        questions=questions(voice),
        cautions=cautions(voice),
        left_out=_left_out(voice, drawn),
    )


def _figure(voice: Voice, metric_id: str) -> Figure | None:
    row = voice.facts.now(metric_id)
    if row is None:
        return None
    metric = metrics.get(metric_id)
    return Figure(
        metric=metric_id,
        name=voice.name(metric_id),
        number=figure_words.numerator_in_words(metric, row, voice.language),
        whole=voice.whole(metric_id, row),
        period=voice.period(metric_id, row),
        moved=_moved(voice, metric_id),
        definition=metric.text(voice.language).definition,
        source=metric.source(voice.language),
        rule=metric.rule_text(voice.language),
        code=voice.code(metric_id, row),
    )


def _moved(voice: Voice, metric_id: str) -> str:
    """Against the year before; against its own target, for what is measured by a target."""
    found = voice.facts.change(metric_id)
    if found and found.before is not None and is_target(metrics.get(metric_id)):
        return voice.text(
            "kartu_dulu",
            before=voice.whole(metric_id, found.before),
            when_before=voice.when(metric_id, found.before),
        )
    return from_to(voice, metric_id, "kartu") or ""


def _left_out(voice: Voice, drawn: tuple[Drawing, ...]) -> tuple[str, ...]:
    present = {drawing.name for drawing in drawn}
    return tuple(
        voice.text("tanpa_grafik", name=voice.name(metric_id))
        for metric_id in spoken_figures().values()
        if metric_id not in present
    )
