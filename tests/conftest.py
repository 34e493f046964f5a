"""Warehouses made in memory from a few rows, so that a test reads as a specification."""

import sys
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from kopdata import ingest, loading, metrics, settings, warehouse

Rows = list[dict[str, Any]]


def pytest_unconfigure() -> None:
    """Let go of the folder that Streamlit's AppTest keeps until Python ends, and then warns of."""
    if module := sys.modules.get("streamlit.testing.v1.app_test"):
        module.TMP_DIR.cleanup()


# Nobody writes to a warehouse, so tests over the same rows share one: its build is most of them.
KEPT = 4
_kept: OrderedDict[str, duckdb.DuckDBPyConnection] = OrderedDict()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the office's own home folder."""
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one home over the sample office of all tests that only ask, its warehouse built."""
    home = tmp_path_factory.mktemp("contoh")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(home))
        patch.delenv("KOPDATA_SAMPLE", raising=False)
        loading.current()
    return home


@pytest.fixture
def known_on(
    sample_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[date], warehouse.Warehouse]:
    """`known_on(day)`: the warehouse of the committed sample as known on that day."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    monkeypatch.delenv("KOPDATA_SAMPLE", raising=False)
    return lambda day: warehouse.open_read_only(loading.known_on(day))


@pytest.fixture
def given() -> Iterator[Callable[..., warehouse.Warehouse]]:
    """`given(register=[...], rat=[...], data_date=...)`: a warehouse of just these clean rows.

    A row is a dict of clean-row columns, missing ones null, plus `received_on` (default 1 January
    2024) and `per` (default `received_on`). Rows of the same `received_on` are one delivery;
    `data_date` adds an empty register as of that day. `known_on` leaves out what came later.
    Asked for the same rows twice, a test gets two.
    """
    given_already, of_this_test = set(), []

    def build(
        *, data_date: date | None = None, known_on: date | None = None, **rows_by_kind: Rows
    ) -> warehouse.Warehouse:
        key = repr((data_date, known_on, rows_by_kind, _office_of_home()))
        if key not in _kept or key in given_already:
            connection = duckdb.connect()
            warehouse.fill(
                connection,
                deliveries_of(rows_by_kind, data_date, known_on),
                known_on=known_on,
                key="given",
                then=[metrics.materialise],
            )
            if key in given_already:
                of_this_test.append(connection)
                return warehouse.in_memory(connection)
            _kept[key] = connection
        given_already.add(key)
        _kept.move_to_end(key)
        return warehouse.in_memory(_kept[key])

    yield build
    for connection in of_this_test:
        connection.close()
    while len(_kept) > KEPT:
        _kept.popitem(last=False)[1].close()


def _office_of_home() -> list[tuple[str, bytes]]:
    """What the test wrote into its home: another office reads the same rows otherwise."""
    files = sorted(settings.home().glob("*.*"))
    return [(file.name, file.read_bytes()) for file in files if file.is_file()]


def deliveries_of(
    rows_by_kind: dict[str, Rows], data_date: date | None, known_on: date | None
) -> list[warehouse.DeliveryRows]:
    """One delivery per day of receipt, in that order."""
    days = {
        row.get("received_on", date(2024, 1, 1)) for rows in rows_by_kind.values() for row in rows
    }
    if data_date:
        days.add(data_date)
    return [
        warehouse.DeliveryRows(
            number=number,
            delivery=f"D{number:04d}",
            file=f"{day.isoformat()}.xlsx",
            received_on=day,
            parsed=_parsed(rows_by_kind, day, is_data_date=day == data_date),
        )
        for number, day in enumerate(sorted(days), start=1)
        if known_on is None or day <= known_on
    ]


def _parsed(rows_by_kind: dict[str, Rows], day: date, *, is_data_date: bool) -> ingest.Parsed:
    tables = {}
    sheets = {}
    if is_data_date:
        sheets["register", "register", day] = _sheet("register", "register", day)
    for kind, rows in rows_by_kind.items():
        of_day = [row for row in rows if row.get("received_on", date(2024, 1, 1)) == day]
        if of_day:
            clean = [_clean(kind, row, place) for place, row in enumerate(of_day, start=2)]
            tables[kind] = pa.Table.from_pylist(clean, schema=ingest.schema(kind))
            counted = Counter((row["sheet"], row["per"]) for row in clean)
            sheets |= {
                (kind, name, per): _sheet(
                    kind, name, per, count, is_stated=per != day or is_data_date
                )
                for (name, per), count in counted.items()
            }
    return ingest.Parsed(tuple(sheets.values()), tables, ())


def _sheet(
    kind: str, name: str, per: date, rows: int = 0, *, is_stated: bool = True
) -> ingest.Sheet:
    """A sheet of so many rows; another day than that of its receipt stands in its title."""
    return ingest.Sheet(
        sheet=name,
        kind=kind,
        per=per,
        per_source="title" if is_stated else "received_on",
        rows=rows,
        rejected=0,
        hidden=False,
        columns={},
        kecamatan=None,
        notes=(),
    )


def _clean(kind: str, row: dict[str, Any], place: int) -> dict[str, Any]:
    day = row.get("received_on", date(2024, 1, 1))
    per = row.get("per") or day
    clean = {"sheet": kind if per == day else f"{kind} {per}", "row": place, "per": per}
    clean |= {name: value for name, value in row.items() if name != "received_on"}
    if clean.get("nama"):
        clean.setdefault("kunci_nama", ingest.normal_name(clean["nama"]))
    if clean.get("nomor_badan_hukum"):
        clean.setdefault("kunci_badan_hukum", ingest.key_of_badan_hukum(clean["nomor_badan_hukum"]))
    if clean.get("kegiatan"):
        clean.setdefault("kunci_kegiatan", "".join(clean["kegiatan"].split()).casefold())
    return clean
