"""What was last said in public of a figure, before a day: the number people will compare with."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kopdata.questions.pers.statement import Claim, Reading


class SaidBefore(NamedTuple):
    """A statement about a figure, how it is read, and the day it was said."""

    claim: Claim
    reading: Reading
    day: date


def last_day(register: Sequence[Claim], before: date) -> date | None:
    """The last day before a day on which a figure of the regency was said in public."""
    return max((one.day for one in _said(register, before)), default=None)


def last_of(register: Sequence[Claim], metric: str, before: date) -> SaidBefore | None:
    """The last number of a metric for the whole regency that was said before a day."""
    found = [
        one
        for one in _said(register, before)
        if one.reading.metric == metric
        and one.reading.measure == "jumlah"
        and one.reading.kecamatan is None
        and one.reading.merah_putih == "with"
        and not one.reading.is_opposite
    ]
    return max(found, key=lambda one: (one.day, one.claim.id), default=None)


def _said(register: Sequence[Claim], before: date) -> list[SaidBefore]:
    return [
        SaidBefore(claim, reading, claim.said_on)
        for claim in register
        if claim.said_on and claim.said_on < before and claim.state == "diucapkan"
        for reading in claim.readings
    ]
