"""The DuckDB file built from the archive, and the only way to ask it something."""

from kopdata.warehouse.answers import Answers
from kopdata.warehouse.build import DeliveryRows, build, fill, public_beside
from kopdata.warehouse.connection import (
    About,
    Warehouse,
    about,
    arrow,
    constant,
    frame,
    in_memory,
    open_read_only,
    run,
    run_over,
)
from kopdata.warehouse.earlier_day import on_earlier_day
from kopdata.warehouse.kinds_read import refuse_unread_kinds

__all__ = [
    "About",
    "Answers",
    "DeliveryRows",
    "Warehouse",
    "about",
    "arrow",
    "build",
    "constant",
    "fill",
    "frame",
    "in_memory",
    "on_earlier_day",
    "open_read_only",
    "public_beside",
    "refuse_unread_kinds",
    "run",
    "run_over",
]
