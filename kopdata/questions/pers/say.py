"""A sentence before it is said: what its numbers could mean, and a sentence that stands."""

from dataclasses import dataclass, replace
from decimal import Decimal

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics import sentences
from kopdata.questions.pers.published import Reading
from kopdata.questions.pers.say_words import Heard, Number, heard
from kopdata.questions.pers.verdicts import DIFFERS, FITS, FITS_ROUNDED, Measured, verdict

# Earlier years beside the last one, so that an old figure is recognised as one.
YEARS = 4


@dataclass(frozen=True)
class Meaning:
    """One way to understand a number of the sentence, with what the data says."""

    reading: Reading
    measured: Measured
    is_opposite: bool = False
    multiple: int | None = None

    @property
    def verdict(self) -> str:
        """Whether the data bears it."""
        if self.multiple is not None:
            return FITS if self.measured.value == self.reading.value else DIFFERS
        return verdict(self.reading, self.measured)


@dataclass(frozen=True)
class SayCheck:
    """What was recognised, how it can be meant, and what can be said instead."""

    heard: Heard
    meanings: tuple[Meaning, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def is_recognised(self) -> bool:
        """Whether the sentence is about anything that is measured."""
        return bool(self.heard.metrics)


def say_check(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    sentence: str,
    language: str = "id",
) -> SayCheck:
    """Check a sentence over a selection."""
    told = heard(sentence)
    if not told.metrics or warehouse.about.data_date is None:
        return SayCheck(told)
    ids = [metric_id for metric_id, _ in told.metrics]
    every_year = replace(selection, tahun=())
    yearly = metrics.summarise_many(warehouse, ids, every_year, ("periode",))
    meanings: list[Meaning] = []
    for metric_id, is_opposite in told.metrics:
        meanings += _meanings(told, yearly[metric_id], is_opposite)
    meanings.sort(key=_best_first)
    suggested = []
    for name in ids:
        year = _best_year(name, meanings, told)
        chosen = replace(selection, tahun=(year,)) if year else selection
        suggested.append(
            sentences.sentence(metrics.get(name), yearly[name], chosen, warehouse.about, language)
        )
    return SayCheck(told, tuple(meanings), tuple(dict.fromkeys(suggested)))


def _best_first(meaning: Meaning) -> tuple:
    order = {FITS: 0, FITS_ROUNDED: 1}
    return order.get(meaning.verdict, 2), -meaning.reading.tahun


def _meanings(told: Heard, summary: metrics.Summary, is_opposite: bool) -> list[Meaning]:
    rows = {row.tahun: row for row in summary.rows}
    years = [year for year in told.years if year in rows] or sorted(rows)[-YEARS:]
    found: list[Meaning] = []
    for year in sorted(years, reverse=True):
        row, before = rows[year], rows.get(year - 1)
        for number in told.numbers:
            found += _of_number(number, summary.metric, row, before, is_opposite)
        if told.multiple and before is not None:
            found.append(_multiple(told.multiple, summary.metric, row, before, is_opposite))
    if told.years:
        return found
    # Without a year in the sentence the last one is meant; if the number is wrong there, one in
    # which it is right.
    last = max(rows, default=None)
    right = {_asked(one) for one in found if one.reading.tahun == last and one.verdict == FITS}
    return [
        one
        for one in found
        if one.reading.tahun == last or (one.verdict == FITS and _asked(one) not in right)
    ]


def _asked(meaning: Meaning) -> tuple:
    return meaning.reading.measure, meaning.reading.value, meaning.multiple


def _of_number(
    number: Number,
    metric: metrics.Metric,
    row: metrics.Row,
    before: metrics.Row | None,
    is_opposite: bool,
) -> list[Meaning]:
    measures = ("persen",) if number.is_percent else number.measures
    found = []
    for measure in measures:
        measured = _measured(measure, metric, row, before, is_opposite)
        if measured is not None:
            reading = Reading(metric.id, row.tahun, number.value, measure, number.qualifier)
            found.append(Meaning(reading, measured, is_opposite))
    return found


def _measured(
    measure: str,
    metric: metrics.Metric,
    row: metrics.Row,
    before: metrics.Row | None,
    is_opposite: bool,
) -> Measured | None:
    """What the data says of a measure of a year; None where there is no such thing."""
    base = None if row.denominator is None else int(row.denominator)
    count = _count(row, is_opposite)
    earlier = None if before is None else _count(before, is_opposite)
    found = {
        "jumlah": Measured(count, base, row.unknown),
        "dasar": None if base is None else Measured(Decimal(base), base),
        "persen": _percent(metric, row, base, is_opposite),
    }
    if earlier is not None:
        found["sebelumnya"] = Measured(earlier, before=int(earlier))
        found["kenaikan"] = Measured(abs(count - earlier), base, row.unknown, int(earlier))
    return found.get(measure)


def _percent(
    metric: metrics.Metric, row: metrics.Row, base: int | None, is_opposite: bool
) -> Measured | None:
    if row.value is None or not metric.is_share or is_opposite:
        return None
    value, highest = (
        None if part is None else Decimal(str(part)) * 100 for part in (row.value, row.value_high)
    )
    return Measured(value, base, row.unknown, highest=highest)


def _count(row: metrics.Row, is_opposite: bool) -> Decimal:
    if is_opposite and row.denominator is not None:
        return Decimal(row.denominator - row.numerator - row.unknown)
    return Decimal(row.numerator)


def _multiple(
    multiple: int,
    metric: metrics.Metric,
    row: metrics.Row,
    before: metrics.Row,
    is_opposite: bool,
) -> Meaning:
    """`dua kali lipat` is right when twice the year before is the year's count, exactly."""
    earlier, count = _count(before, is_opposite), _count(row, is_opposite)
    reading = Reading(metric.id, row.tahun, earlier * multiple, "jumlah")
    return Meaning(reading, Measured(count, before=int(earlier)), is_opposite, multiple)


def _best_year(metric_id: str, meanings: list[Meaning], told: Heard) -> int | None:
    """The year that fits best, to be said with base, from-to and date; else the one named."""
    years = [one.reading.tahun for one in meanings if one.reading.metric == metric_id]
    return next(iter((*years, *told.years)), None)
