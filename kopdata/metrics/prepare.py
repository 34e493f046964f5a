"""The build's last step: run every definition once and prepare the sums every question reads."""

from pathlib import Path

import duckdb
import pandas as pd

from kopdata.kantor import kantor
from kopdata.metrics.catalogue import Metric, catalogue
from kopdata.settings import PACKAGE

PREPARED = PACKAGE / "warehouse" / "prepared"
PUBLIC = PACKAGE / "warehouse" / "public"
TABLES = ("metric_value", "same_day_value", "zona_merah_kini", "prioritas", "pantauan")


# What is withheld of the register is withheld of what rests on it, and of the year before as well.
ROUNDS = (1, 2, 3)


def materialise(connection: duckdb.DuckDBPyConnection) -> None:
    """Write every metric's rows and the counts summed from them."""
    declared = pd.DataFrame(
        [
            (metric.id, metric.periode, metric.kinds[0], metric.same_day, metric.breaks_with)
            for metric in catalogue()
        ],
        columns=["metric", "periode", "covered_by", "same_day", "breaks_with"],
    )
    connection.register("metric_declared", declared)
    for metric in catalogue():
        connection.sql(metric.sql).create_view("definition", replace=True)
        _execute(connection, "write_metric", metric=metric.id)
    _execute(connection, "metric_periode")
    _execute(connection, "same_day_before")
    for metric in catalogue():
        if metric.same_day:
            _write_same_day(connection, metric, metric.same_day)
    connection.execute("drop schema pada_hari cascade")
    for table in TABLES:
        _execute(connection, table)
    connection.execute("drop table same_day_before")
    connection.execute("drop view definition")
    connection.unregister("metric_declared")


def disclose(connection: duckdb.DuckDBPyConnection) -> None:
    """Write what the public may read into the attached database `publik`: totals, of nobody alone.

    How it was decided what is withheld stands in CONTRIBUTING.
    """
    declared = pd.DataFrame(
        [
            (
                *(metric.id, metric.periode, metric.adds_up_with),
                metric.denominator_kind == "koperasi",
                metric.is_amount,
                metric.is_sum,
                metric.counts_once,
                metric.tells_days,
            )
            for metric in catalogue()
        ],
        columns=[
            *("metric", "of_year", "adds_up_with", "is_share", "is_amount", "is_sum"),
            *("counts_once", "tells_days"),
        ],
    )
    connection.register("metric_declared", declared)
    for table in ("metric_cell", "metric_split"):
        _execute(connection, table, PUBLIC)
    for number in ROUNDS:
        _execute(connection, "metric_withheld", PUBLIC, round=number)
    for table in ("disamarkan", "metric_value", "same_day_value", "klaim", "others"):
        _execute(connection, table, PUBLIC, office=kantor().nama)
    _execute(connection, "forget", PUBLIC)
    connection.unregister("metric_declared")


def _write_same_day(connection: duckdb.DuckDBPyConnection, metric: Metric, how: str) -> None:
    """What each year is compared with: the year before as it stood on the same day."""
    if how == "state":
        _execute(connection, "day_to_count", metric=metric.id)
        # There the same definition finds the koperasi of that day instead of those of each year.
        connection.execute("set search_path = 'pada_hari,main'")
        counted = connection.sql(metric.sql)
        counted.select("koperasi_id, numerator, denominator, unknown").insert_into("baris")
        connection.execute("reset search_path")
    _execute(connection, "write_same_day", metric=metric.id, same_day=how)


def _execute(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    folder: Path = PREPARED,
    **parameters: str | int,
) -> None:
    for statement in duckdb.extract_statements((folder / f"{name}.sql").read_text("utf-8")):
        used = {key: parameters[key] for key in statement.named_parameters}
        connection.execute(statement, used)
