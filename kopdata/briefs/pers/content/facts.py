"""What a press kit states, asked of the warehouse once: the same summaries as the pages."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kopdata import messages, metrics
from kopdata import warehouse as store
from kopdata.errors import KopdataError
from kopdata.kantor import spoken_figures
from kopdata.metrics.changes import Change, change
from kopdata.metrics.coverage import has_ended
from kopdata.questions.change import Change as Why
from kopdata.questions.change import Moment, why
from kopdata.questions.pers import claims
from kopdata.questions.pers.said_before import SaidBefore, last_of
from kopdata.questions.pers.statuses import statuses
from kopdata.questions.shared.old_status import old_statuses
from kopdata.questions.shared.standing import ends

# What a next question about them asks for.
BESIDE = (
    "koperasi_terdaftar",
    "koperasi_terlacak",
    "rat_tepat_waktu",
    "koperasi_dibina",
    "kesehatan_dinilai",
    "predikat_sehat",
)


@dataclass(frozen=True)
class Facts:
    """Every summary of a kit, over all years, and over all years by kecamatan.

    `old_statuses` is how many aktif were stated longer ago than the rule's years, and those years;
    `statuses` how many registered have each status, in the year spoken of. `said_before` is what
    was last said in public of a figure, and `why` what made it change since that day.
    """

    selection: metrics.Selection
    about: store.About
    yearly: dict[str, metrics.Summary]
    by_kecamatan: dict[str, metrics.Summary]
    old_statuses: tuple[int, int] | None
    statuses: dict[str | None, int] = field(default_factory=dict)
    said_before: dict[str, SaidBefore] = field(default_factory=dict)
    why: dict[str, Why] = field(default_factory=dict)

    @property
    def number(self) -> str:
        """The kit's number, the same for the same data and selection."""
        return kit_number(self.about, self.selection, self.yearly)

    def change(self, metric_id: str) -> Change | None:
        """The year the selection speaks of, and the one before."""
        metric = metrics.get(metric_id)
        return change(metric, self.yearly[metric_id], self.speaking(metric), self.about)

    def speaking(self, metric: metrics.Metric) -> metrics.Selection:
        """The selection as a metric is asked for it: of a year, RAT speak of its season.

        A year that has not ended is told as that season by `change` itself.
        """
        years = self.selection.tahun
        if metric.periode == "tahun_buku" and years and has_ended(max(years), self.about.data_date):
            return replace(self.selection, tahun=self.books)
        return self.selection

    @property
    def books(self) -> tuple[int, ...]:
        """The tahun buku whose RAT are held in the selected years: each the year before."""
        return tuple(year - 1 for year in self.selection.tahun)

    def now(self, metric_id: str) -> metrics.Row | None:
        """The row of that year; None where there is none."""
        found = self.change(metric_id)
        return found.now if found else None

    def same_year(self, metric_id: str, row: metrics.Row) -> metrics.Row | None:
        """Another metric's row of the same year."""
        rows = self.yearly[metric_id].rows
        return next((other for other in rows if other.periode == row.periode), None)

    def of_year(self, metric_id: str, row: metrics.Row) -> metrics.Summary:
        """A metric by kecamatan, of one year alone."""
        every = self.by_kecamatan[metric_id]
        rows = tuple(other for other in every.rows if other.periode == row.periode)
        return replace(every, by=("kecamatan",), tahun=(row.tahun,), rows=rows)


def kit_number(
    about: store.About, selection: metrics.Selection, yearly: Mapping[str, metrics.Summary]
) -> str:
    """Like K-20230721-ab12: the day it is known on, and four digits of figures and selection.

    Not of the warehouse's key: filing a kit adds a delivery, and the same kit keeps its number.
    """
    day = about.known_on or about.day
    figures = [(name, summary.rows) for name, summary in sorted(yearly.items())]
    content = repr((about.data_date, about.known_on, about.is_sample, selection, figures))
    return f"K-{day:%Y%m%d}-{hashlib.sha256(content.encode()).hexdigest()[:4]}"


KnownOn = Callable[[date], store.Warehouse]


def gather(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    language: str,
    known_on: KnownOn | None = None,
) -> Facts:
    """Ask for everything; raises KopdataError where there is nothing to say.

    `known_on` gives what was known on an earlier day: without it nothing is said of why a figure
    is another than the one said in public then.
    """
    if warehouse.about.data_date is None:
        raise KopdataError(messages.text("siaran.kosong", language))
    selection = selection.checked(metrics.options(warehouse))
    spoken = tuple(spoken_figures().values())
    every_year = replace(selection, tahun=())
    facts = Facts(
        selection=selection,
        about=warehouse.about,
        yearly=metrics.summarise_many(warehouse, (*spoken, *BESIDE), every_year, ("periode",)),
        by_kecamatan=metrics.summarise_many(
            warehouse, spoken, every_year, ("periode", "kecamatan")
        ),
        old_statuses=None,
    )
    if all(facts.now(metric_id) is None for metric_id in spoken):
        raise KopdataError(messages.text("siaran.kosong_pilihan", language))
    facts = replace(facts, said_before=_said_before(warehouse, facts))
    facts = replace(facts, why=_why(warehouse, facts, known_on) if known_on else {})
    aktif = facts.now("koperasi_aktif")
    if aktif is None:
        return facts
    return replace(
        facts,
        old_statuses=old_statuses(warehouse, selection, aktif.tahun),
        statuses=statuses(warehouse, selection, aktif.tahun),
    )


def _said_before(warehouse: store.Warehouse, facts: Facts) -> dict[str, SaidBefore]:
    """What was last said of each figure of the whole regency, if it is another number.

    A figure of one year is only compared with what was said of that year.
    """
    if facts.selection.kecamatan or facts.selection.is_by_group:
        return {}
    register = claims.register(warehouse)
    day = facts.about.known_on or facts.about.day
    found = {}
    for metric_id in spoken_figures().values():
        now, said = facts.now(metric_id), last_of(register, metric_id, day)
        if now is None or said is None or said.reading.value == now.numerator:
            continue
        if metrics.get(metric_id).carries_over or said.reading.tahun == now.tahun:
            found[metric_id] = said
    return found


def _why(warehouse: store.Warehouse, facts: Facts, known_on: KnownOn) -> dict[str, Why]:
    """What made each of these figures another one since that day."""
    found = {}
    for metric_id, said in facts.said_before.items():
        earlier, now = known_on(said.day), facts.now(metric_id)
        if earlier.about.data_date is None or now is None:
            continue
        moments = (Moment(earlier, said.reading.tahun), Moment(warehouse, now.tahun))
        if said.reading.tahun in ends(earlier):
            found[metric_id] = why(*moments, metric_id, facts.selection)
    return found
