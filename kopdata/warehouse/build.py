"""From parsed deliveries to one finished DuckDB file, published under a new name in one step."""

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from kopdata import rules
from kopdata.archive import Decision
from kopdata.errors import WarehouseError
from kopdata.ingest import Parsed, known_kecamatan
from kopdata.settings import PACKAGE
from kopdata.warehouse.identity import resolve

SQL = PACKAGE / "warehouse"
TABLES = (
    "about",
    "delivery",
    "daftar",
    "kolom",
    "problem",
    "wilayah",
    "aturan",
    "identitas",
    "baris",
    "metric",
)
DERIVED = (
    "dikenal",
    "fakta_tanpa_koperasi",
    "pernyataan",
    "koperasi",
    "status_koperasi",
    "rat",
    "keragaan",
    "kesehatan",
    "pembinaan",
    "verifikasi",
    "target",
    "klaim",
    "tahun",
    "terdaftar",
    "dasar_rat",
    "jendela_zona_merah",
    "kegiatan_selesai",
    "daftar_terakhir",
    "fakta",
)
CHECKS = (
    "koperasi_belum_terdaftar",
    "identitas_meragukan",
    "skor_berbeda",
    "predikat_berbeda",
)
# These announce what should be, not what is: they do not move the data date.
ANNOUNCEMENTS = {"target", "klaim"}
FIRST_TAHUN_BUKU = 1945
ASPECTS = ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan")

Step = Callable[[duckdb.DuckDBPyConnection], None]
Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class DeliveryRows:
    """One delivery in force and what was read from it; `number` is the order of receipt."""

    number: int
    delivery: str
    file: str
    received_on: date
    parsed: Parsed
    note: str | None = None


def build(
    path: Path,
    deliveries: Iterable[DeliveryRows],
    *,
    decisions: Sequence[Decision] = (),
    known_on: date | None = None,
    is_sample: bool = False,
    key: str = "",
    then: Sequence[Step] = (),
) -> None:
    """Write a warehouse to `path`, whole or not at all; `then` are the steps of higher layers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".build-", dir=path.parent) as folder:
        unfinished = Path(folder) / "warehouse.duckdb"
        # The older storage version lets DuckDB 1.5 open the file as well.
        config = {"storage_compatibility_version": "v1.5.0", "memory_limit": "6GB"}
        try:
            with duckdb.connect(str(unfinished), config=config) as connection:
                fill(
                    connection,
                    deliveries,
                    decisions=decisions,
                    known_on=known_on,
                    is_sample=is_sample,
                    key=key,
                    then=then,
                )
                connection.execute("checkpoint")
        except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise WarehouseError(
                f"Gudang data tidak dapat ditulis di {path.parent}. Periksa ruang disk dan "
                "ingatan komputer, lalu jalankan build lagi; gudang sebelumnya tetap berlaku."
            ) from error
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)


def fill(
    connection: duckdb.DuckDBPyConnection,
    deliveries: Iterable[DeliveryRows],
    *,
    decisions: Sequence[Decision] = (),
    known_on: date | None = None,
    is_sample: bool = False,
    key: str = "",
    then: Sequence[Step] = (),
) -> None:
    """Make every table of a warehouse in an empty database."""
    for table in TABLES:
        _execute_file(connection, f"tables/{table}.sql")
    _load_rules(connection)
    count = _load_deliveries(connection, deliveries)
    connection.execute(
        (SQL / "received" / "about.sql").read_text("utf-8"),
        {"known_on": known_on, "is_sample": is_sample, "deliveries": count, "key": key},
    )
    _load_identities(connection, decisions)
    for table in DERIVED:
        _execute_file(connection, f"derived/{table}.sql")
    for check in CHECKS:
        _execute_file(connection, f"checks/{check}.sql")
    for step in then:
        step(connection)


def _execute_file(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    connection.execute((SQL / name).read_text("utf-8"))


def _load_deliveries(
    connection: duckdb.DuckDBPyConnection, deliveries: Iterable[DeliveryRows]
) -> int:
    count = 0
    first_id = 1
    for delivery in deliveries:
        count += 1
        _load_listing(connection, delivery)
        for kind, table in delivery.parsed.tables.items():
            rows = table.append_column(
                "sumber_id", pa.array(range(first_id, first_id + len(table)), pa.int64())
            )
            first_id += len(table)
            connection.register("rows", rows)
            connection.execute(
                (SQL / "received" / f"{kind}.sql").read_text("utf-8"),
                {"number": delivery.number, "received_on": delivery.received_on},
            )
            connection.unregister("rows")
    return count


def _load_listing(connection: duckdb.DuckDBPyConnection, delivery: DeliveryRows) -> None:
    number = delivery.number
    known = [sheet for sheet in delivery.parsed.sheets if sheet.kind]
    moves_data_date = any(sheet.kind not in ANNOUNCEMENTS for sheet in known)
    _append(
        connection,
        "delivery",
        [
            (
                number,
                delivery.delivery,
                delivery.file,
                delivery.received_on,
                delivery.note,
                moves_data_date,
            )
        ],
    )
    _append(
        connection,
        "daftar",
        [
            (number, one.sheet, one.kind, one.per, one.kecamatan, one.rows, one.rejected)
            for one in known
        ],
    )
    _append(
        connection,
        "kolom",
        [
            (number, one.sheet, field, heading, letter)
            for one in known
            for field, (heading, letter) in one.columns.items()
        ],
    )
    _append(
        connection,
        "problem",
        [(number, *astuple(problem)) for problem in delivery.parsed.problems],
    )


def _load_identities(connection: duckdb.DuckDBPyConnection, decisions: Sequence[Decision]) -> None:
    registers = _ask(connection, "identities_of_registers")
    facts = _ask(connection, "identities_of_facts")
    resolved = resolve(registers, facts, decisions)
    rows = pa.table(
        {
            "nik": pa.array([identity.nik for identity, _ in resolved], pa.string()),
            "kunci_badan_hukum": pa.array(
                [identity.badan_hukum for identity, _ in resolved], pa.string()
            ),
            "kunci_nama": pa.array([identity.nama for identity, _ in resolved], pa.string()),
            "kecamatan": pa.array([identity.kecamatan for identity, _ in resolved], pa.string()),
            "koperasi_id": pa.array([found.koperasi_id for _, found in resolved], pa.string()),
            "candidates": pa.array(
                [list(found.candidates) for _, found in resolved], pa.list_(pa.string())
            ),
        }
    )
    connection.register("rows", rows)
    connection.execute("insert into identitas by name select * from rows")
    connection.unregister("rows")


def _ask(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[str | None, ...]]:
    return connection.execute((SQL / "queries" / f"{query}.sql").read_text("utf-8")).fetchall()


def _load_rules(connection: duckdb.DuckDBPyConnection) -> None:
    _append(connection, "wilayah", list(enumerate(known_kecamatan(), start=1)))
    _append(connection, "batas_rat", _deadlines())
    _append(connection, "aturan_zona_merah", [(rules.one("zona_merah").values["book_years"],)])
    schemes = rules.of_group("skema")
    _append(connection, "skema", [_scheme(scheme) for scheme in schemes])
    _append(
        connection,
        "batas_predikat",
        [
            (scheme.id, predikat, low)
            for scheme in schemes
            for predikat, low in scheme.values["cut_offs"].items()
        ],
    )
    _append(
        connection,
        "indikator_target",
        [
            (words, rule.values["metric"])
            for rule in rules.of_group("target_indikator")
            for words in rule.values["words"]
        ],
    )


def _scheme(scheme: rules.Rule) -> tuple[object, ...]:
    values = scheme.values
    weights = (values["weights"][aspect] for aspect in ASPECTS)
    return (
        scheme.id,
        values["default_from"],
        values["default_to"],
        values["computes_score"],
        *weights,
    )


def _deadlines() -> list[tuple[int, str, date]]:
    """The RAT deadline of every tahun buku and bentuk a list could speak of."""
    last_tahun_buku = 2100
    return [
        (tahun_buku, bentuk, date(tahun_buku + 1, rule.values["month"], rule.values["day"]))
        for rule in rules.of_group("batas_rat")
        for tahun_buku in range(
            max(rule.values["tahun_buku_from"], FIRST_TAHUN_BUKU),
            min(rule.values["tahun_buku_to"], last_tahun_buku) + 1,
        )
        for bentuk in rule.values["bentuk"]
    ]


def _append(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]
) -> None:
    if rows:
        connection.append(table, pd.DataFrame(rows, dtype=object))
