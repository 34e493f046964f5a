"""The DuckDB file built from the archive, and the only way to ask it something."""

from kopdata.warehouse.answers import Answers
from kopdata.warehouse.build import DeliveryRows, build, fill
from kopdata.warehouse.connection import (
    About,
    Warehouse,
    about,
    constant,
    frame,
    in_memory,
    open_read_only,
    run,
)
from kopdata.warehouse.kinds_read import refuse_unread_kinds

__all__ = [
    "About",
    "Answers",
    "DeliveryRows",
    "Warehouse",
    "about",
    "build",
    "constant",
    "fill",
    "frame",
    "in_memory",
    "open_read_only",
    "refuse_unread_kinds",
    "run",
]
