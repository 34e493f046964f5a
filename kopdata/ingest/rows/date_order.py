"""What the cells of a date column tell together: whether the day or the month comes first."""

from collections.abc import Iterable
from typing import NamedTuple

from kopdata.ingest.values.cell_text import Issue, tagged_date
from kopdata.ingest.values.dates import numeric_order

DATES = {"date", "date_range"}
_DECIDING = 2

_ORDER_UNCERTAIN = Issue(
    "tidak pasti: isian lain di kolom ini menulis bulan sebelum hari",
    "Tulis semua tanggal kolom ini dengan cara yang sama, hari dulu, misalnya 13/04/2023.",
)
_SWAPPED = Issue(
    "tidak pasti: tanggal di kolom ini sebagian tertukar hari dan bulannya oleh Excel",
    "Tanggal dengan hari di atas 12 tinggal teks, yang lain menjadi tanggal: ambil lagi dari "
    "sumbernya, dengan kolom ini sebagai teks.",
)


class Order(NamedTuple):
    """How the numeric dates of a column are read: in doubt, or the month first."""

    doubted: bool = False
    swapped: bool = False
    month_first: bool = False

    def doubt(self, cell: object) -> Issue | None:
        """Why a cell of this column is in doubt, whatever it says itself."""
        if not (self.doubted or self.swapped):
            return None
        numbers = numeric_order(cell)
        if self.swapped and (numbers or tagged_date(cell)):
            return _SWAPPED
        if self.doubted and numbers and max(numbers) <= 12 and numbers[0] != numbers[1]:
            return _ORDER_UNCERTAIN
        return None


def orders(columns: dict[str, Iterable[object]]) -> dict[str, Order]:
    """Of each date column of a sheet; one that says nothing itself is read as the others are."""
    seen = {name: _Seen.of(cells) for name, cells in columns.items()}
    found = {name: one.order for name, one in seen.items()}
    month_first = [name for name, order in found.items() if order.month_first]
    others = [one for one in seen.values() if one.day_first or one.month_first]
    if month_first and len(month_first) == len(others):
        silent = [name for name, one in seen.items() if one.is_silent]
        found |= {name: Order(month_first=True) for name in silent}
    return found


class _Seen(NamedTuple):
    """Different cells of a column: texts that prove an order, texts that do not, real dates."""

    day_first: int
    month_first: int
    either: int
    real: int
    is_real_low: bool

    @classmethod
    def of(cls, cells: Iterable[object]) -> "_Seen":
        told = set(cells)
        numbers = [found for cell in told if (found := numeric_order(cell))]
        days = [day.day for cell in told if (day := tagged_date(cell))]
        day_first = sum(first > 12 >= second for first, second in numbers)
        month_first = sum(second > 12 >= first for first, second in numbers)
        either = len(numbers) - day_first - month_first
        return cls(day_first, month_first, either, len(days), all(day <= 12 for day in days))

    @property
    def is_silent(self) -> bool:
        return bool(self.either) and not (self.day_first or self.month_first or self.real)

    @property
    def order(self) -> Order:
        # Another locale leaves what it could not read as text, and all of that in one order.
        is_one_order = bool(self.day_first) != bool(self.month_first)
        if self.real and self.is_real_low and is_one_order and not self.either:
            return Order(swapped=True)
        if self.month_first >= _DECIDING and not self.day_first and not self.real:
            return Order(month_first=True)
        # One that is outweighed is a slip: it is in doubt itself, and the others are not.
        return Order(doubted=self.month_first > self.day_first)
