"""What a press kit states, asked of the warehouse once: the same summaries as the pages."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kopdata import messages, metrics
from kopdata import warehouse as store
from kopdata.errors import KopdataError
from kopdata.metrics.changes import Change, change
from kopdata.questions.shared.old_status import old_statuses

# One message each, in the order in which they are spoken.
FIGURES = ("koperasi_aktif", "rat_dilaksanakan", "koperasi_dibina_baru", "koperasi_sehat")
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

    `old_statuses` is how many aktif were stated longer ago than the rule's years, and those years.
    """

    selection: metrics.Selection
    about: store.About
    yearly: dict[str, metrics.Summary]
    by_kecamatan: dict[str, metrics.Summary]
    old_statuses: tuple[int, int] | None

    @property
    def number(self) -> str:
        """The kit's number, the same for the same data and selection."""
        return kit_number(self.about, self.selection, self.yearly)

    def change(self, metric_id: str) -> Change | None:
        """The year the selection speaks of, and the one before."""
        return change(metrics.get(metric_id), self.yearly[metric_id], self.selection, self.about)

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


def gather(warehouse: store.Warehouse, selection: metrics.Selection, language: str) -> Facts:
    """Ask for everything; raises KopdataError where there is nothing to say."""
    if warehouse.about.data_date is None:
        raise KopdataError(messages.text("siaran.kosong", language))
    selection = selection.checked(metrics.options(warehouse))
    every_year = replace(selection, tahun=())
    facts = Facts(
        selection=selection,
        about=warehouse.about,
        yearly=metrics.summarise_many(warehouse, (*FIGURES, *BESIDE), every_year, ("periode",)),
        by_kecamatan=metrics.summarise_many(
            warehouse, FIGURES, every_year, ("periode", "kecamatan")
        ),
        old_statuses=None,
    )
    if all(facts.now(metric_id) is None for metric_id in FIGURES):
        raise KopdataError(messages.text("siaran.kosong_pilihan", language))
    aktif = facts.now("koperasi_aktif")
    if aktif is None:
        return facts
    return replace(facts, old_statuses=old_statuses(warehouse, selection, aktif.tahun))
