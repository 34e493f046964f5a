"""A reading of a public statement beside the data, as known then and now, and whether it fits.

Verdicts are about figures. Two readings of the past are kept apart: what had been received by the
day of the statement ("seperti diketahui saat itu"), and how things stood on that day by all that
has been received since ("keadaan hari itu, menurut data sekarang").
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kopdata import metrics
from kopdata import warehouse as store
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
    """What the data says of a reading; `reason` says why it says nothing."""

    value: Decimal | None
    base: int | None = None
    unknown: int = 0
    before: int | None = None
    reason: str | None = None


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
    if row is None:
        return Measured(None, reason="tahun_tidak_ada")
    metric = metrics.get(reading.metric)
    facts = _on_that_day(now, reading, reading.tahun, _last_day(metric, reading.tahun, day))
    if facts is None or reading.measure == "target":
        before = _row(now, reading, reading.tahun - 1)
        return _measured(reading, row, int(before.numerator) if before else None)
    earlier = reading.tahun - 1
    has_before = _row(now, reading, earlier) is not None
    then = _on_that_day(now, reading, earlier, _last_day(metric, earlier, day))
    return _measured(reading, facts, then.numerator if then and has_before else None)


@dataclass(frozen=True)
class _Facts:
    """The part of a summary's row that a verdict needs."""

    numerator: int
    denominator: int | None
    unknown: int


def _row(warehouse: store.Warehouse, reading: Reading, tahun: int) -> metrics.Row | None:
    selection = metrics.Selection(
        tahun=(tahun,),
        kecamatan=(reading.kecamatan,) if reading.kecamatan else (),
        merah_putih=reading.merah_putih,
    )
    metric = metrics.get(reading.metric)
    rows = metrics.summarise(warehouse, metric, selection, ("periode",)).rows
    return rows[0] if rows else None


def _on_that_day(
    warehouse: store.Warehouse, reading: Reading, tahun: int, day: date
) -> _Facts | None:
    """None for what cannot be told for any day (sums of yearly reports)."""
    selection = metrics.Selection(
        kecamatan=(reading.kecamatan,) if reading.kecamatan else (),
        merah_putih=reading.merah_putih,
    )
    rows = store.run(
        warehouse,
        "questions/pers/verdicts_on_that_day",
        day=day,
        tahun=tahun,
        **selection.parameters(),
    )
    found = {metric: _Facts(*facts) for metric, *facts in rows}
    return found.get(reading.metric)


def _last_day(metric: metrics.Metric, tahun: int, day: date) -> date:
    """A state of a past year stood at its end; a RAT may be held long after its tahun buku."""
    return day if metric.periode == "tahun_buku" else min(day, date(tahun, 12, 31))


def _measured(reading: Reading, row: "metrics.Row | _Facts", before: int | None) -> Measured:
    base = None if row.denominator is None else int(row.denominator)
    numerator = int(row.numerator)
    if reading.measure == "target":
        is_target = metrics.get(reading.metric).denominator_kind == "target"
        if base is None or not is_target:
            return Measured(None, reason="target_tidak_ada")
        return Measured(Decimal(base))
    if reading.measure == "kenaikan":
        if before is None:
            return Measured(None, base, row.unknown, None, "tahun_sebelumnya")
        return Measured(Decimal(numerator - before), base, row.unknown, before)
    if reading.measure == "persen":
        value = getattr(row, "value", None)
        reason = "dasar" if value is None else None
        return Measured(
            None if reason else Decimal(str(value)) * 100, base, row.unknown, None, reason
        )
    return Measured(Decimal(numerator), base, row.unknown)


def verdict(reading: Reading, measured: Measured) -> str:
    """Cocok, cocok setelah dibulatkan, tidak cocok, or tidak dapat diputuskan."""
    if measured.value is None:
        return UNDECIDED
    said, found = reading.value, measured.value
    if _holds(reading.qualifier, said, found):
        return FITS
    if reading.qualifier in ("tepat", "sekitar") and _rounds_to(said, found):
        return FITS_ROUNDED
    if reading.measure == "jumlah" and found < said <= found + measured.unknown:
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
