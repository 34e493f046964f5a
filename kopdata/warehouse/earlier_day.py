"""A warehouse asked about an earlier day, as if all that is known now had been known then.

What had not happened by that day is taken back, the tables that follow from it are made again as
views, and one metric is counted over them. The warehouse is not touched: all this lies in the
temporary schema of one connection, whose names go before those of the file.
"""

import functools
import re
from datetime import date

import duckdb

from kopdata.warehouse.build import DERIVED, SQL
from kopdata.warehouse.connection import Warehouse

# Facts that happen on a day of their own. No row of them goes, so the years stay what they are.
DATED = ("rat", "kesehatan", "pembinaan")
YEARS = "tahun"


class EarlierDay(Warehouse):
    """One connection with its temporary tables; only `metric_row` speaks of the earlier day."""

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """The one connection that has them, so not to be shared by threads."""
        return self._connection


def on_earlier_day(
    warehouse: Warehouse, day: date, metric: str, definition: str, periode: date
) -> EarlierDay:
    """A warehouse whose `metric_row` holds a metric's rows of one period as of `day`."""
    cursor = warehouse.cursor()
    facts, derived = _reached(definition)
    for name in ("about", *facts):
        cursor.execute(_text(f"earlier_day/{name}"), {"day": day})
    for name in derived:
        cursor.execute(_text(f"derived/{name}").replace("create table", "create temp view"))
    # A definition is a file of the program: nothing anybody typed is in it.
    view = f"create temp view definition as {definition}"
    cursor.execute(view)
    counted = {"metric": metric, "periode": periode}
    cursor.execute(_text("earlier_day/metric_row"), counted)
    return EarlierDay(cursor)


@functools.cache
def _reached(definition: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The dated facts a definition rests on, and the derived tables between them and it."""
    moved = {"about", *DATED}
    for name in DERIVED:
        if name not in DATED and _names(_text(f"derived/{name}")) & moved:
            moved |= _made(name)
    wanted, derived = _names(definition), []
    for name in reversed(DERIVED):
        if name not in DATED and _made(name) & moved & wanted:
            derived.append(name)
            wanted |= _names(_text(f"derived/{name}")) if name != YEARS else set()
    return tuple(name for name in DATED if name in wanted), tuple(reversed(derived))


def _made(name: str) -> set[str]:
    return set(re.findall(r"create table (\w+)", _text(f"derived/{name}")))


def _names(sql: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"--.*", "", sql)))


@functools.cache
def _text(name: str) -> str:
    return (SQL / f"{name}.sql").read_text("utf-8")
