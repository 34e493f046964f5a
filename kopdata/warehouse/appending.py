"""Rows made in Python, put into a table of the warehouse being built."""

from collections.abc import Sequence

import duckdb
import pandas as pd


def append(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]
) -> None:
    """Add rows in the order of the table's columns."""
    if rows:
        connection.append(table, pd.DataFrame(rows, dtype=object))
