"""A reading of a public statement beside the data, as known then and now, and whether it fits.

Verdicts are about figures, never about people.
"""

from dataclasses import dataclass

from kopdata import warehouse as store
from kopdata.questions.pers.judgement import (
    DIFFERS,
    FITS,
    FITS_ROUNDED,
    UNDECIDED,
    Judgement,
    Span,
    base_judged,
    both,
    judged,
)
from kopdata.questions.pers.measuring import Measured, as_known_then, that_day_as_known_now
from kopdata.questions.pers.statement import Claim, Reading

VERDICTS = (FITS, FITS_ROUNDED, DIFFERS, UNDECIDED)


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


def verdict(reading: Reading, measured: Measured) -> str:
    """Cocok, cocok setelah dibulatkan, tidak cocok, or tidak dapat diputuskan."""
    return _judged(reading, measured).verdict


def why(reading: Reading, measured: Measured) -> str | None:
    """The reason of the verdict (a key of `[alasan]`); None where the figure simply decides."""
    return _judged(reading, measured).reason


def _judged(reading: Reading, measured: Measured) -> Judgement:
    if measured.value is None:
        return Judgement(UNDECIDED, measured.reason)
    value, is_stated = measured.value, reading.measure == "jumlah"
    usual = value + measured.unknown if is_stated else value
    span = Span(
        value,
        value if measured.lowest is None else measured.lowest,
        usual if measured.highest is None else measured.highest,
        is_stated=is_stated,
    )
    figure = judged(reading.qualifier, reading.value, span)
    return both(figure, base_judged(reading.base, measured.base))
