"""The rows of a summary: counts, values, and what they are compared with."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pandas as pd

from kopdata.metrics.catalogue import Metric
from kopdata.metrics.selection import Selection

Amount = int | Decimal
LAST_NAME = "\uffff"  # sorts behind every name
GROUPS = ("periode", "bulan", "tanggal", "kecamatan", "jenis", "bentuk", "merah_putih")


class Count(NamedTuple):
    """So many of so many, and of how many more nobody knows."""

    numerator: Amount
    denominator: Amount | None
    unknown: int


class SameDay(NamedTuple):
    """The year before as it stood on the same `day`, by the data in hand; counts as in a Row.

    `others` are those of now that are of no group the base did not have then, None where it had
    them all. Of the koperasi `in_both` bases so many `gained` and so many `lost`. `is_reached` is
    false where the lists end before the year itself begins. Of what is counted now so much is of a
    `later` day than that of this year, known though the lists do not reach it, or `undated`.
    """

    periode: date
    day: date
    numerator: Amount
    denominator: Amount | None
    unknown: int
    value: float | Amount | None
    others: Count | None
    in_both: int
    gained: int
    lost: int
    is_reached: bool
    is_measured_anew: bool
    later: Amount = 0
    undated: Amount = 0


class Row(NamedTuple):
    """One group of a summary; keys not asked for are None.

    `value` is numerator over denominator for a share (None without one, or where all of them are
    unknown), the numerator for a plain count; `value_low` takes every unknown as no, `value_high`
    as yes. `lengkap` is false while lists do not reach the end of the periode, `covered_to` the day
    they reach in it. Of a row that is `compared`, `before` is the year it is compared with.
    """

    periode: date | None
    bulan: str | None
    tanggal: date | None
    kecamatan: str | None
    jenis: str | None
    bentuk: str | None
    merah_putih: bool | None
    numerator: Amount
    denominator: Amount | None
    unknown: int
    value: float | Amount | None
    value_low: float | Amount | None
    value_high: float | Amount | None
    lengkap: bool
    covered_to: date | None = None
    before: date | None = None
    same_day: SameDay | None = None

    @property
    def tahun(self) -> int:
        """The year of its periode, of a summary that was asked by periode."""
        if self.periode is None:
            raise ValueError("not asked by periode")
        return self.periode.year

    @property
    def base(self) -> int:
        """How many it is counted out of; 0 where there is nothing to count."""
        return int(self.denominator or 0)

    @property
    def share(self) -> float:
        """Its value, of a share with a base."""
        if self.value is None:
            raise ValueError("no base to share in")
        return float(self.value)

    @property
    def by_then(self) -> "Row":
        """What is counted up to the day the lists reach, as the year before is on the same day.

        Whether a koperasi of both bases became one by then is not counted, so none is `in_both`.
        """
        then = self.same_day
        left_out = then.later + then.undated if then else 0
        if then is None or not left_out:
            return self
        by_then = then._replace(in_both=0, gained=0, lost=0)
        return self._replace(numerator=self.numerator - left_out, same_day=by_then)

    @property
    def stated(self) -> Amount | None:
        """How many, or how much; None where nobody stated anything, which is no nought."""
        return None if self.is_silent else self.numerator

    @property
    def is_silent(self) -> bool:
        """Whether nobody stated anything about any koperasi of the base."""
        return self.value is None and self.denominator is not None and self.denominator >= 0


@dataclass(frozen=True)
class Summary:
    """The answer to one question: `rows` in order of their keys, `tahun` the years that speak.

    `untold` are the groups of which the public is not told, by periode and kecamatan where it was
    asked by them: they have no row, and are not nought.
    """

    metric: Metric
    selection: Selection
    by: tuple[str, ...]
    tahun: tuple[int, ...]
    rows: tuple[Row, ...]
    untold: tuple[tuple[date | None, str | None], ...] = ()
    compare: Callable[[Sequence[Row]], tuple[Row, ...]] = field(
        default=tuple, compare=False, repr=False
    )

    @functools.cached_property
    def compared(self) -> tuple[Row, ...]:
        """The same rows, each with the year before it; asked when somebody wants to know."""
        return self.compare(self.rows)

    @property
    def size(self) -> int:
        """How many rows it has, and one for itself."""
        return 1 + len(self.rows)

    def frame(self) -> pd.DataFrame:
        """The rows as a pandas frame, with only the keys that were asked for."""
        unasked = [group for group in GROUPS if group not in self.by]
        return pd.DataFrame(self.rows, columns=Row._fields).drop(columns=unasked)


def plain(number: Amount) -> Amount:
    """A whole number as int, money with cents as Decimal."""
    return int(number) if number == int(number) else Decimal(number)
