"""One state of the archive asked for a form: which year speaks, and each figure as a cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kopdata import messages, metrics
from kopdata import warehouse as store
from kopdata.metrics.summary_rows import Amount
from kopdata.questions.laporan.cells import CellSource, FormCell
from kopdata.questions.shared.words import supplier_in_words

_REPORTED = "keragaan_dilaporkan"
Keyed = dict[object, metrics.Row]


@dataclass(frozen=True)
class FormState:
    """A state of the archive, the year it is asked about, and the koperasi chosen.

    `is_of_year_alone`: no earlier year speaks where nothing is known of the one asked about.
    """

    warehouse: store.Warehouse
    year: int
    selection: metrics.Selection
    language: str = "id"
    is_of_year_alone: bool = False

    @property
    def known_on(self) -> date | None:
        """The day of that state; None for the newest."""
        return self.warehouse.about.known_on

    def year_of(self, metric: metrics.Metric) -> int | None:
        """Which of its years speaks: the one asked about, of tahun buku the one before it.

        Where there is none of it yet, the last one before; None without any.
        """
        asked = self.year - 1 if metric.periode == "tahun_buku" else self.year
        known = self._years(metric.id)
        if self.is_of_year_alone:
            return asked if asked in known else None
        if metric.is_sum:  # members and money of one table are of one tahun buku
            reported = [year for year in self._years(_REPORTED) if year <= asked]
            return max(reported) if reported and max(reported) in known else None
        if metric.periode == "tahun_buku" or metric.carries_over:
            return max((year for year in known if year <= asked), default=None)
        return asked if asked in known else None

    def chosen(self, metric: metrics.Metric) -> metrics.Selection | None:
        """The selection in the year that speaks; None where none does."""
        year = self.year_of(metric)
        return None if year is None else replace(self.selection, tahun=(year,))

    def rows(self, names: Sequence[str], by: str) -> dict[str, Keyed]:
        """The rows of several metrics by a group (or in all, keyed by None), asked together."""
        by_selection: dict[metrics.Selection, list[str]] = {}
        for name in dict.fromkeys(names):
            if chosen := self.chosen(metrics.get(name)):
                by_selection.setdefault(chosen, []).append(name)
        found: dict[str, Keyed] = {}
        for chosen, together in by_selection.items():
            split = (by,) if by else ()
            answers = metrics.summarise_many(self.warehouse, together, chosen, split)
            for name, summary in answers.items():
                keyed: Keyed = {getattr(row, by) if by else None: row for row in summary.rows}
                keyed |= dict.fromkeys(_untold(summary, by), UNTOLD)
                found[name] = keyed
        return found

    def cell(
        self,
        metric: metrics.Metric,
        part: str,
        row: metrics.Row | None,
        within: metrics.Selection | None = None,
    ) -> FormCell:
        """One figure of a row, of the koperasi `within` (the selection's own) that it is about."""
        unit = unit_of(metric, part)
        chosen = self.chosen(metric)
        if chosen is None:
            return FormCell(why=self.absent(metric), unit=unit)
        if row is UNTOLD:
            return FormCell(why=self._text("disamarkan"), unit=unit)
        if row is None:
            key = "tidak_dilaporkan" if metric.is_sum else "tanpa_koperasi"
            return FormCell(why=self._text(key), unit=unit)
        value = _part(row, part)
        if row.is_silent and part in {"numerator", "rest", "value"}:
            return FormCell(why=self._text("tidak_dinyatakan"), unit=unit)
        if value is None:
            return FormCell(why=self._text("tanpa_dasar"), unit=unit)
        where = replace(within or self.selection, tahun=chosen.tahun)
        return FormCell(value, unit=unit, source=CellSource(metric.id, part, where, self.known_on))

    def _years(self, name: str) -> list[int]:
        rows = store.constant(self.warehouse, "metrics/periods_of_metrics")
        return [periode.year for metric_id, periode, _ in rows if metric_id == name]

    def absent(self, metric: metrics.Metric) -> str:
        """Why nothing is known of a metric: which list is missing, and who keeps it."""
        books = metric.periode == "tahun_buku"
        year = self._text("tahun_buku" if books else "tahun", year=self.year - books)
        return self._text(
            "belum_ada",
            name=f"{metric.text(self.language).name} ({year})",
            supplier=supplier_in_words(metric, self.language).replace("`", ""),
        )

    def _text(self, key: str, **values: object) -> str:
        return messages.text(f"laporan.{key}", self.language, **values)


# Stands where the public is not told a figure that there is.
UNTOLD = metrics.Row(
    periode=None,
    bulan=None,
    tanggal=None,
    kecamatan=None,
    jenis=None,
    bentuk=None,
    merah_putih=None,
    numerator=0,
    denominator=None,
    unknown=0,
    value=None,
    value_low=None,
    value_high=None,
    lengkap=False,
)


def unit_of(metric: metrics.Metric, part: str) -> str:
    """How a part of a metric is written."""
    if part == "value" and metric.has_base:
        return "share"
    return "rupiah" if metric.numerator_unit == "rupiah" else "count"


def _part(row: metrics.Row, part: str) -> float | Amount | None:
    if part == "rest":
        return None if row.denominator is None else row.base - int(row.numerator) - row.unknown
    return {
        "numerator": row.numerator,
        "denominator": row.denominator,
        "unknown": row.unknown,
        "value": row.value,
    }[part]


def _untold(summary: metrics.Summary, by: str) -> list[object]:
    return [place if by == "kecamatan" else None for _, place in summary.untold]
