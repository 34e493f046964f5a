"""The build's last step: run every definition once and prepare the sums every question reads."""

import duckdb
import pandas as pd

from kopdata.metrics.catalogue import catalogue
from kopdata.settings import PACKAGE

PREPARED = PACKAGE / "warehouse" / "prepared"
TABLES = ("metric_periode", "metric_value", "zona_merah_kini", "prioritas", "pantauan")


def materialise(connection: duckdb.DuckDBPyConnection) -> None:
    """Write every metric's rows and the counts summed from them."""
    declared = pd.DataFrame(
        [(metric.id, metric.periode) for metric in catalogue()], columns=["metric", "periode"]
    )
    connection.register("metric_declared", declared)
    write = (PREPARED / "write_metric.sql").read_text("utf-8")
    for metric in catalogue():
        connection.sql(metric.sql).create_view("definition", replace=True)
        connection.execute(write, {"metric": metric.id})
    connection.execute("drop view definition")
    for table in TABLES:
        connection.execute((PREPARED / f"{table}.sql").read_text("utf-8"))
    connection.unregister("metric_declared")
