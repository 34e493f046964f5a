"""One file the office sends: when, under which name, and how its sheets are laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kopdata.sample.lists.sheets import Desk
from kopdata.sample.written.grid import Sheet


@dataclass(frozen=True)
class Delivery:
    """One file of the office; `sheets` lays it out at a desk."""

    received_on: date
    file: str
    note: str
    sheets: Callable[[Desk], list[Sheet]]
    per: date | None = None
    delimiter: str = ","
    encoding: str = "utf-8"
