"""The clean rows of every delivery: a table per kind of list and one view over all, as declared."""

from collections.abc import Iterator
from datetime import date
from functools import reduce

import duckdb
import pyarrow as pa
from duckdb import ColumnExpression, ConstantExpression, Expression, FunctionExpression

from kopdata import ingest

_NAMED_BY = ("nik", "nama", "nomor_badan_hukum", "kecamatan", "kunci_badan_hukum", "kunci_nama")


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `<kind>_baris` of every kind, and the view `baris` over all their rows."""
    every = []
    for kind in ingest.kinds().values():
        empty = _with_origin(ingest.schema(kind.name).empty_table(), 0, date.min, 0)
        connection.from_arrow(empty).create(_table(kind.name))
        every.append(connection.table(_table(kind.name)).select(*_source(kind)))
    reduce(duckdb.DuckDBPyRelation.union, every).create_view("baris")


def add(
    connection: duckdb.DuckDBPyConnection,
    kind: str,
    rows: pa.Table,
    *,
    number: int,
    received_on: date,
    first_id: int,
) -> None:
    """Add what one delivery says of a kind; its rows are numbered from `first_id` on."""
    told = _with_origin(rows, number, received_on, first_id)
    connection.from_arrow(told).insert_into(_table(kind))


def _table(kind: str) -> str:
    return f"{kind}_baris"


def _with_origin(rows: pa.Table, number: int, received_on: date, first_id: int) -> pa.Table:
    count = len(rows)
    origin = {
        "sumber_id": pa.array(range(first_id, first_id + count), pa.int64()),
        "number": pa.repeat(pa.scalar(number, pa.int32()), count),
        "received_on": pa.repeat(pa.scalar(received_on, pa.date32()), count),
    }
    return pa.table(origin | dict(zip(rows.column_names, rows.columns, strict=True)))


def _source(kind: ingest.Kind) -> Iterator[Expression]:
    """Where a row stands, whom it names, what tells it from others (`kunci`) and says (`isi`)."""
    for name in ("sumber_id", "number", "received_on", "sheet", "row", "per"):
        yield ColumnExpression(name)
    yield ConstantExpression(kind.name).alias("kind")
    yield ConstantExpression(kind.identity).alias("names_koperasi")
    there = set(ingest.schema(kind.name).names)
    for name in _NAMED_BY:
        absent = ConstantExpression(None).cast("varchar").alias(name)
        yield ColumnExpression(name) if name in there else absent
    rest = [name for name in kind.stated if name not in kind.key]
    yield _together([_compared(kind, name) for name in kind.key]).alias("kunci")
    rest += [ingest.doubt_of(name) for name in rest if kind.columns[name].doubted]
    yield _together([ColumnExpression(name) for name in rest]).alias("isi")


def _compared(kind: ingest.Kind, name: str) -> Expression:
    if name == "kegiatan":
        return ColumnExpression("kunci_kegiatan")
    is_text = pa.types.is_string(kind.columns[name].arrow_type)
    column = ColumnExpression(name)
    return FunctionExpression("lower", column) if is_text else column


def _together(values: list[Expression]) -> Expression:
    if not values:
        return ConstantExpression(None).cast("varchar")
    return FunctionExpression("row", *values).cast("varchar")
