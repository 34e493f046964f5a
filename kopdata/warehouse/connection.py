"""A warehouse opened to be asked: read-only, locked, one cursor for each question."""

import functools
import warnings
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from kopdata.errors import NotForPublic, WarehouseError
from kopdata.settings import PACKAGE
from kopdata.warehouse.answers import Answers, Questions

# A copy of some thousand rows costs less than the relation it advises to make of the query.
warnings.filterwarnings("ignore", message="Arrow output on a DB-API result", category=UserWarning)

LOCKED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "memory_limit": "2GB",
    "lock_configuration": "true",
}

# A table of so small a file is one or two of the pieces that DuckDB shares out among threads: more
# than one of them make each question slower, and fifty people who ask at once wait for each other.
ONE_THREAD_BELOW = 500 * 2**20


@dataclass(frozen=True)
class About:
    """What a warehouse was built from; `data_date` is None for an empty office.

    `is_public` is true of the one that names nobody. `at_entry` is the archive's entry by which it
    was asked for, None for the newest.
    """

    data_date: date | None
    known_on: date | None
    is_sample: bool
    deliveries: int
    key: str
    is_public: bool = False
    at_entry: int | None = None

    @property
    def is_past(self) -> bool:
        """Whether it tells of an earlier state than the newest."""
        return self.known_on is not None or self.at_entry is not None

    @property
    def day(self) -> date:
        """The data date, of an office that has one."""
        if self.data_date is None:
            raise WarehouseError("Belum ada kiriman; terima sebuah daftar lebih dulu.")
        return self.data_date


class Warehouse:
    """An open warehouse; hand it to `run` and `frame`.

    It never changes, so what was asked is kept with it: the `answers` and `questions` that whoever
    asks keeps here by a name of their own, the least used let go first.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, at_entry: int | None = None) -> None:
        self._connection = connection
        self.answers = Answers()
        self.questions = Questions()
        (found,) = connection.cursor().execute(_query("warehouse/about")).fetchall()
        self.about = About(*(*found, at_entry))

    @property
    def key(self) -> str:
        """Names the content: equal keys give equal answers."""
        return self.about.key

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of one's own; two threads must never share one."""
        return self._connection.cursor()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_read_only(path: Path, at_entry: int | None = None) -> Warehouse:
    """Open a warehouse, asked for by an entry of the archive or not.

    Raises WarehouseError when it cannot be read.
    """
    try:
        threads = {"threads": "1"} if path.stat().st_size < ONE_THREAD_BELOW else {}
        opened = duckdb.connect(str(path), read_only=True, config={**LOCKED, **threads})
        return Warehouse(opened, at_entry)
    except (duckdb.Error, OSError) as error:
        raise WarehouseError(
            f"Gudang data {path.name} tidak dapat dibuka. Jalankan perintah build untuk "
            "membuatnya kembali dari arsip."
        ) from error


def in_memory(connection: duckdb.DuckDBPyConnection) -> Warehouse:
    """A warehouse over a connection that `fill` has filled, for tests."""
    return Warehouse(connection)


def about(warehouse: Warehouse) -> About:
    """What the warehouse was built from."""
    return warehouse.about


def run(warehouse: Warehouse, query: str, **parameters: Any) -> list[tuple[Any, ...]]:
    """The rows of `kopdata/<query>.sql`, asked through a cursor of its own."""
    return _asked(warehouse, query, parameters).fetchall()


def constant(warehouse: Warehouse, query: str) -> list[tuple[Any, ...]]:
    """The answer of a query without parameters: asked once, since a warehouse never changes."""
    return warehouse.questions.answer(query, functools.partial(run, warehouse, query))


def frame(warehouse: Warehouse, query: str, **parameters: Any) -> pd.DataFrame:
    """The answer of `kopdata/<query>.sql` as a pandas frame."""
    return _asked(warehouse, query, parameters).df()


def arrow(warehouse: Warehouse, query: str, **parameters: Any) -> pa.Table:
    """The answer of `kopdata/<query>.sql` as an Arrow table, to be handed to `run_over`."""
    return _asked(warehouse, query, parameters).to_arrow_table()


def run_over(warehouse: Warehouse, query: str, **tables: pa.Table) -> list[tuple[Any, ...]]:
    """The rows of `kopdata/<query>.sql`, which reads these tables by their names."""
    cursor = warehouse.cursor()
    for name, table in tables.items():
        cursor.register(name, table)
    return cursor.execute(_query(query)).fetchall()


def _asked(
    warehouse: Warehouse, query: str, parameters: dict[str, Any]
) -> duckdb.DuckDBPyConnection:
    """The query through a cursor of its own; of the public file, only of what is in it."""
    try:
        return warehouse.cursor().execute(_query(query), parameters)
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        if warehouse.about.is_public:
            raise NotForPublic from error
        raise


@functools.cache
def _query(name: str) -> duckdb.Statement:
    """Parsed once: that is a quarter of what a small query takes."""
    (statement,) = duckdb.extract_statements((PACKAGE / f"{name}.sql").read_text("utf-8"))
    return statement
