"""A build is its archive and nothing else: the same deliveries give the same warehouse."""

import subprocess
import sys
from datetime import date

import duckdb
import pytest

from kopdata import loading, warehouse
from kopdata.errors import WarehouseError
from kopdata.settings import ROOT

# DuckDB shows its bar where it takes a program for a person at a prompt, as it does `python -c`.
LONG_BUILD = """
import sys
from pathlib import Path
from kopdata import warehouse

def long(connection):
    connection.execute("select sum(hash(i)) from range(2_000_000_000) as numbers (i)")

warehouse.build(Path(sys.argv[1]), [], then=[long])
"""


def contents(path):
    """Every table of a warehouse in the order it is stored, without what names the build."""
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "select table_name from duckdb_tables() order by table_name"
            ).fetchall()
        ]
        return {name: connection.table(name).fetchall() for name in tables if name != "about"}


def test_two_builds_of_the_same_archive_are_equal_to_the_last_digit(tmp_path):
    office = loading.office(date(2021, 12, 31))
    loading.build_to(office, tmp_path / "satu.duckdb")
    loading.build_to(office, tmp_path / "dua.duckdb")

    first, second = contents(tmp_path / "satu.duckdb"), contents(tmp_path / "dua.duckdb")
    assert first.keys() == second.keys()
    assert [table for table in first if first[table] != second[table]] == []


def test_the_public_file_is_built_in_the_same_step_and_is_equal_too(tmp_path):
    office = loading.office(date(2021, 12, 31))
    for name in ("satu", "dua"):
        loading.build_to(office, tmp_path / f"{name}.duckdb")

    first, second = (
        contents(warehouse.public_beside(tmp_path / f"{name}.duckdb")) for name in ("satu", "dua")
    )

    assert first["metric_value"]
    assert [table for table in first if first[table] != second[table]] == []


def test_where_the_public_file_fails_there_is_neither(tmp_path):
    def broken(_connection):
        raise duckdb.IOException("No space left on device")

    with pytest.raises(WarehouseError, match="Periksa ruang disk"):
        warehouse.build(tmp_path / "gudang.duckdb", [], public=broken)

    assert list(tmp_path.iterdir()) == []


def test_a_failed_build_leaves_no_file_behind(tmp_path):
    def broken(_connection):
        raise duckdb.IOException("No space left on device")

    with pytest.raises(WarehouseError, match="Periksa ruang disk"):
        warehouse.build(tmp_path / "gudang.duckdb", [], then=[broken])

    assert list(tmp_path.iterdir()) == []


def test_a_long_build_writes_nothing_between_the_lines_of_a_worker(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LONG_BUILD, str(tmp_path / "gudang.duckdb")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )

    assert done.stdout == b""


def test_the_data_date_is_the_newest_delivery_that_is_no_announcement(given):
    target = {
        "indikator": "Koperasi dibina",
        "tahun": 2024,
        "nilai": 10,
        "received_on": date(2024, 9, 1),
    }
    koperasi = {"nama": "Maju", "kecamatan": "Bengalon", "received_on": date(2024, 2, 1)}

    assert given(register=[koperasi], target=[target]).about.data_date == date(2024, 2, 1)
    assert given(target=[target]).about.data_date is None


def test_an_empty_office_has_every_table_and_no_number(given):
    store = given()

    assert store.about.data_date is None
    assert warehouse.run(store, "metrics/periods_of_metrics") == []
