"""A reading of a public statement beside the data, as known then and now, and whether it fits.

Verdicts are about figures. Two readings of the past are kept apart: what had been received by the
day of the statement ("seperti diketahui saat itu"), and how things stood on that day by all that
has been received since ("keadaan hari itu, menurut data sekarang").
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics.changes import is_target
from kopdata.questions.pers.published import Claim, Reading

FITS = "cocok"
FITS_ROUNDED = "cocok_dibulatkan"
DIFFERS = "tidak_cocok"
UNDECIDED = "tidak_diputuskan"
VERDICTS = (FITS, FITS_ROUNDED, DIFFERS, UNDECIDED)

# Rounding excuses at most one part in twenty, whatever the number of zeros.
LARGEST_ROUNDING = 20


@dataclass(frozen=True)
class Measured:
    """What the data says of a reading; `reason` says why it says nothing.

    A percentage is of `count` out of the base, and may be anything up to `highest`, as those turn
    out of whom nobody knows.
    """

    value: Decimal | None
    base: int | None = None
    unknown: int = 0
    before: int | None = None
    reason: str | None = None
    highest: Decimal | None = None
    count: int | None = None


@dataclass(frozen=True)
class Assessed:
    """A reading with both measurements; `verdict` is about what was known then."""

    reading: Reading
    then: Measured
    now: Measured

    @property
    def verdict(self) -> str:
        """Whether the figure fits what was known on the day it was said."""
        return verdict(self.reading, self.then)

    @property
    def verdict_now(self) -> str:
        """Whether it fits how that day stood by the data of now."""
        return verdict(self.reading, self.now)


def assess(
    claim: Claim, then: store.Warehouse | None, now: store.Warehouse
) -> tuple[Assessed, ...]:
    """Every reading of a claim; `then` is the warehouse known on its day, None without a day."""
    return tuple(
        Assessed(
            reading,
            as_known_then(reading, then) if then else Measured(None, reason="tanggal"),
            that_day_as_known_now(reading, claim.said_on, now),
        )
        for reading in claim.readings
    )


def as_known_then(reading: Reading, warehouse: store.Warehouse) -> Measured:
    """What the warehouse of that day says."""
    if warehouse.about.data_date is None:
        return Measured(None, reason="belum_ada_data")
    found = _row(warehouse, reading, reading.tahun)
    if found is None:
        return Measured(None, reason="tahun_tidak_ada")
    before = _row(warehouse, reading, reading.tahun - 1)
    return _measured(
        reading,
        found,
        int(before.numerator) if before else None,
    )


def that_day_as_known_now(reading: Reading, day: date | None, now: store.Warehouse) -> Measured:
    """How things stood on that day (or at the end of the year spoken of), by the data of now."""
    if day is None or now.about.data_date is None:
        return Measured(None, reason="tanggal" if day is None else "belum_ada_data")
    row = _row(now, reading, reading.tahun)
    found = row if reading.measure == "target" else _on_that_day(now, reading, reading.tahun, day)
    if row is None or found is None:
        return Measured(None, reason="tahun_tidak_ada")
    if isinstance(found, OnDay) and found.undated:
        return Measured(None, reason="tanggal_penilaian")
    if isinstance(found, OnDay) and row.value is None:
        found = found._replace(value=None, value_high=None)  # nobody told of that year
    before = None
    if reading.measure == "kenaikan" and _row(now, reading, reading.tahun - 1):
        before = _on_that_day(now, reading, reading.tahun - 1, day)
    return _measured(reading, found, int(before.numerator) if before else None)


class OnDay(NamedTuple):
    """What a metric counts of a year as it stood on a day, by its own definition.

    `undated` are assessments nobody can say of whether they had been made by then.
    """

    numerator: Decimal
    denominator: Decimal | None
    unknown: int
    value: float | None
    value_high: float | None
    koperasi: int
    undated: int


def _selection(reading: Reading, tahun: tuple[int, ...] = ()) -> metrics.Selection:
    return metrics.Selection(
        tahun=tahun,
        kecamatan=(reading.kecamatan,) if reading.kecamatan else (),
        merah_putih=reading.merah_putih,
    )


def _row(warehouse: store.Warehouse, reading: Reading, tahun: int) -> metrics.Row | None:
    selection, metric = _selection(reading, (tahun,)), metrics.get(reading.metric)
    rows = metrics.summarise(warehouse, metric, selection, ("periode",)).rows
    return rows[0] if rows else None


def _on_that_day(
    warehouse: store.Warehouse, reading: Reading, tahun: int, day: date
) -> OnDay | None:
    """None for a year that had nothing yet to count."""
    metric, day = metrics.get(reading.metric), min(day, warehouse.about.day)
    now = _row(warehouse, reading, tahun) if is_target(metric) else None
    selection = _selection(reading).checked(metrics.options(warehouse))
    periode = date(tahun, 1, 1)
    with closing(store.on_earlier_day(warehouse, day, metric.id, metric.sql, periode)) as then:
        ((*facts,),) = store.run(
            then,
            "questions/pers/verdicts_counted",
            day=day,
            target=now.denominator if now else None,
            **selection.parameters(),
        )
    found = OnDay(*facts)
    counts_zero = not (metric.is_sum or metric.denominator_kind == "koperasi") and tahun <= day.year
    return found if found.koperasi or counts_zero else None


def _measured(reading: Reading, row: metrics.Row | OnDay, before: int | None) -> Measured:
    base = None if row.denominator is None else int(row.denominator)
    numerator, unknown = Decimal(row.numerator), int(row.unknown)
    if reading.measure == "target":
        if base is None or not is_target(metrics.get(reading.metric)):
            return Measured(None, reason="target_tidak_ada")
        return Measured(Decimal(base))
    if reading.measure == "kenaikan":
        if before is None:
            return Measured(None, base, unknown, None, "tahun_sebelumnya")
        return Measured(numerator - before, base, unknown, before)
    if reading.measure == "persen":
        return _percent(row, base, unknown)
    return Measured(numerator, base, unknown)


def _percent(row: metrics.Row | OnDay, base: int | None, unknown: int) -> Measured:
    if base is None or row.value is None:
        return Measured(None, base, unknown, reason="belum_diketahui" if unknown else "dasar")
    value, highest = (Decimal(str(part)) * 100 for part in (row.value, row.value_high))
    return Measured(value, base, unknown, highest=highest, count=int(row.numerator))


def verdict(reading: Reading, measured: Measured) -> str:
    """Cocok, cocok setelah dibulatkan, tidak cocok, or tidak dapat diputuskan."""
    if measured.value is None:
        return UNDECIDED
    said, found = reading.value, measured.value
    if _holds(reading.qualifier, said, found):
        return FITS
    if reading.qualifier in ("tepat", "sekitar") and _rounds_to(said, found):
        return FITS_ROUNDED
    highest = found + measured.unknown if reading.measure == "jumlah" else measured.highest
    if highest is not None and found < said <= highest:
        return UNDECIDED
    return DIFFERS


def why_undecided(reading: Reading, measured: Measured) -> str | None:
    """Why there is no verdict; None when there is one."""
    if measured.value is None:
        return measured.reason
    return "belum_diketahui" if verdict(reading, measured) == UNDECIDED else None


def _holds(qualifier: str, said: Decimal, found: Decimal) -> bool:
    if qualifier == "lebih_dari":
        return found > said
    if qualifier == "sedikitnya":
        return found >= said
    return found == said


def _rounds_to(said: Decimal, found: Decimal) -> bool:
    """Whether the figure found, written with as many zeros as the one said, is the one said."""
    if abs(said - found) * LARGEST_ROUNDING > said:
        return False
    return found.quantize(said.normalize(), ROUND_HALF_UP) == said
