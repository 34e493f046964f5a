"""How a kit says things: numbers, dates and periods in one language, each with its citation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kopdata import formatting, messages, metrics
from kopdata.briefs.pers.content.facts import Facts
from kopdata.kantor import kantor
from kopdata.metrics import figure_words, sentences
from kopdata.metrics.changes import as_of
from kopdata.metrics.percent import is_mostly_unknown
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.shared.words import area


@dataclass(frozen=True)
class Point:
    """One sentence, with the metric and year it rests on and the code that cites them."""

    text: str
    metric: str
    tahun: int
    code: str


@dataclass(frozen=True)
class Voice:
    """The facts of a kit, and the language they are told in."""

    facts: Facts
    language: str = "id"

    def text(self, key: str, **values: object) -> str:
        """A message of the press kit."""
        return messages.text(f"siaran.{key}", self.language, **values)

    def number(self, value: float | Decimal) -> str:
        """A whole number."""
        return formatting.number(value, language=self.language)

    def date(self, day: date) -> str:
        """21 Juli 2023."""
        return formatting.date_long(day, language=self.language)

    def name(self, metric_id: str) -> str:
        """What a metric is called."""
        return metrics.get(metric_id).text(self.language).name

    def sentence(self, metric_id: str) -> str:
        """The same sentence the pages show."""
        facts = self.facts
        summary = facts.yearly[metric_id]
        return sentences.sentence(
            summary.metric, summary, facts.speaking(summary.metric), facts.about, self.language
        )

    def whole(self, metric_id: str, row: metrics.Row) -> str:
        """`300 dari 1.209 koperasi terdaftar (24,8 %)`, without a percentage of a small base."""
        return figure_words.whole_in_words(metrics.get(metric_id), row, self.language)

    def counted(self, metric_id: str, row: metrics.Row) -> str:
        """`300`; where most of its base is unknown, out of how many it is counted."""
        if is_mostly_unknown(row):
            return figure_words.value_with_known(metrics.get(metric_id), row, self.language)
        return self.number(row.numerator)

    def period(self, metric_id: str, row: metrics.Row) -> str:
        """`tahun buku 2022`, `per 20 Juli 2023`; and that it is not complete."""
        metric = metrics.get(metric_id)
        words = figure_words.period_in_words(metric, row, self.facts.about, self.language)
        if row.lengkap or metric.carries_over:
            return words
        if words == str(row.tahun):
            words = self.text("sampai", period=words, until=self.until(row))
        return f"{words}, {self.incomplete}"

    def when(self, metric_id: str, row: metrics.Row) -> str:
        """`tahun buku 2022`, the day of a state, or the year of what adds up."""
        metric = metrics.get(metric_id)
        if metric.periode == "tahun" and metric.denominator_kind == "koperasi":
            return self.until(row)
        return figure_words.period_in_words(metric, row, self.facts.about, self.language)

    @property
    def incomplete(self) -> str:
        """That a period is still filling up."""
        return messages.text("kalimat.sementara", self.language)

    def until(self, row: metrics.Row) -> str:
        """The last day a year's figure speaks of."""
        return self.date(as_of(row, self.facts.about))

    @property
    def data_date(self) -> str:
        """The day of the newest delivery."""
        return self.date(self.facts.about.day)

    @property
    def area(self) -> str:
        """The kecamatan, or the regency."""
        return area(self.facts.selection, self.language)

    @property
    def selection(self) -> str:
        """The selection in words; of a year also the tahun buku whose RAT are held in it."""
        said = selection_in_words(self.facts.selection, self.language, in_full=True)
        if not self.facts.selection.tahun:
            return said
        years, books = (
            formatting.listed([str(year) for year in listed], language=self.language)
            for listed in (self.facts.selection.tahun, self.facts.books)
        )
        return f"{said} {self.text('musim', years=years, books=books)}"

    @property
    def sample(self) -> str:
        """DATA CONTOH while it is; else empty."""
        return messages.text("data.contoh", self.language) if self.facts.about.is_sample else ""

    @property
    def dates(self) -> str:
        """As of when, and as known on which day."""
        about = self.facts.about
        said = [messages.text("data.per", self.language, date=self.data_date)]
        if about.at_entry is not None:
            said.append(self.text("entri", entry=about.at_entry))
        if about.known_on is not None:
            said.append(self.text("diketahui", date=self.date(about.known_on)))
        return ", ".join(said)

    @property
    def stamp(self) -> str:
        """What stands on every page, slide, sheet and picture."""
        parts = [self.sample, self.text("paket", number=self.facts.number), self.dates]
        return " · ".join(part for part in parts if part)

    @property
    def source(self) -> str:
        """Whose data it is."""
        return self.text("sumber", regency=kantor().nama)

    def code(self, metric_id: str, row: metrics.Row) -> str:
        """[koperasi_aktif, 2023, 2023-07-21]: metric, periode, known on."""
        about = self.facts.about
        return f"[{metric_id}, {row.tahun}, {about.known_on or about.data_date}]"

    def point(self, metric_id: str, row: metrics.Row, text: str) -> Point:
        """A sentence with its citation."""
        return Point(text, metric_id, row.tahun, self.code(metric_id, row))
