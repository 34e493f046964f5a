"""From parsed deliveries to one finished DuckDB file, published under a new name in one step."""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from kopdata.archive import Naming, storage
from kopdata.errors import WarehouseError
from kopdata.ingest import Parsed, kinds
from kopdata.settings import PACKAGE
from kopdata.warehouse import received_rows, rule_tables
from kopdata.warehouse.appending import append
from kopdata.warehouse.identity import Identity, resolve

SQL = PACKAGE / "warehouse"
MACROS = ("selection", "predikat", "standing", "share")
TABLES = (
    "about",
    "delivery",
    "daftar",
    "kolom",
    "problem",
    "wilayah",
    "aturan",
    "identitas",
    "metric",
)
# What a kind of list says is derived from its rows of known koperasi alone, so before all else.
DERIVED = (
    "koperasi",
    "hilang",
    "status_koperasi",
    "cakupan",
    "tahun_buku_rat",
    "tahun",
    "terdaftar_pada",
    "terdaftar",
    "dasar_rat",
    "jendela_zona_merah_pada",
    "jendela_zona_merah",
    "jendela_berikutnya",
    "sigap",
    "perkembangan",
    "kegiatan_selesai",
    "daftar_terakhir",
    "fakta",
    "fakta_tanpa_koperasi",
    "sumber",
)
CHECKS = (
    "koperasi_belum_terdaftar",
    "identitas_meragukan",
    "baris_ganda",
    "badan_hukum_bersama",
    "skor_berbeda",
    "predikat_berbeda",
    "tanggal_rat_mustahil",
    "pembinaan_terbalik",
    "tenggat_mundur_tanpa_alasan",
    "langkah_tidak_dikenal",
)

# What DuckDB says of a full disk or memory; a build that fails for another reason is our mistake.
_NO_ROOM = (
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.TransactionException,
    duckdb.FatalException,
)

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
    naming: Naming | None = None,
    known_on: date | None = None,
    contacts_from: date | None = None,
    is_sample: bool = False,
    key: str = "",
    then: Sequence[Step] = (),
    public: Step | None = None,
) -> None:
    """Write a warehouse to `path`, whole or not at all; `then` are the steps of higher layers.

    With `public`, which writes into an attached database of that name, the one that names nobody
    is put beside it first (`public_beside`): where there is the one there is the other.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=".build-", dir=path.parent, ignore_cleanup_errors=True
    ) as folder:
        unfinished = Path(folder) / path.name
        # The older storage version lets DuckDB 1.5 open the file as well.
        config: dict[str, str | bool | int | float | list[str]] = {
            "storage_compatibility_version": "v1.5.0",
            "memory_limit": "6GB",
        }
        try:
            with duckdb.connect(str(unfinished), config=config) as connection:
                # On by itself in a worker process, it would write between the lines of its report.
                connection.execute("set enable_progress_bar = false")
                fill(
                    connection,
                    deliveries,
                    naming=naming,
                    known_on=known_on,
                    contacts_from=contacts_from,
                    is_sample=is_sample,
                    key=key,
                    then=then,
                )
                connection.execute("checkpoint")
                if public:
                    _beside(connection, public_beside(unfinished), public)
        except _NO_ROOM as error:
            raise WarehouseError(
                f"Gudang data tidak dapat ditulis di {path.parent}. Periksa ruang disk dan "
                "ingatan komputer, lalu jalankan build lagi; gudang sebelumnya tetap berlaku."
            ) from error
        if public:
            storage.move(public_beside(unfinished), public_beside(path))
        storage.move(unfinished, path)


def public_beside(path: Path) -> Path:
    """Where the warehouse lies that was built with this one and names nobody."""
    return path.with_suffix(".publik.duckdb")


def _beside(connection: duckdb.DuckDBPyConnection, path: Path, step: Step) -> None:
    attach = "attach $path as publik (storage_version 'v1.5.0')"
    connection.execute(attach, {"path": str(path)})
    connection.execute("set search_path = 'publik'")
    for macros in MACROS:
        _execute_file(connection, f"macros/{macros}.sql")
    connection.execute("reset search_path")
    step(connection)
    connection.execute("detach publik")


def fill(
    connection: duckdb.DuckDBPyConnection,
    deliveries: Iterable[DeliveryRows],
    *,
    naming: Naming | None = None,
    known_on: date | None = None,
    contacts_from: date | None = None,
    is_sample: bool = False,
    key: str = "",
    then: Sequence[Step] = (),
) -> None:
    """Make every table of a warehouse in an empty database.

    Ketua and telephone of lists from before `contacts_from` are left out of what is derived.
    """
    for macros in MACROS:
        _execute_file(connection, f"macros/{macros}.sql")
    for table in TABLES:
        _execute_file(connection, f"tables/{table}.sql")
    rule_tables.load(connection)
    append(connection, "batas_kontak", [(contacts_from,)])
    received_rows.create(connection)
    count = _load_deliveries(connection, deliveries)
    connection.execute(
        (SQL / "about_this_build.sql").read_text("utf-8"),
        {"known_on": known_on, "is_sample": is_sample, "deliveries": count, "key": key},
    )
    _load_identities(connection, naming or Naming())
    _execute_file(connection, "derived/dikenal.sql")
    for kind in kinds():
        _execute_file(connection, f"derived/kinds/{kind}.sql")
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
    listed = _Listed()
    first_id = 1
    for delivery in deliveries:
        listed.add(delivery)
        for kind, table in delivery.parsed.tables.items():
            received_rows.add(
                connection,
                kind,
                table,
                number=delivery.number,
                received_on=delivery.received_on,
                first_id=first_id,
            )
            first_id += len(table)
    for table, about in vars(listed).items():
        append(connection, table, about)
    return len(listed.delivery)


@dataclass(frozen=True)
class _Listed:
    """What is known of every delivery beside its rows, by table: written at once for all."""

    delivery: list[tuple] = field(default_factory=list)
    daftar: list[tuple] = field(default_factory=list)
    kolom: list[tuple] = field(default_factory=list)
    problem: list[tuple] = field(default_factory=list)

    def add(self, one: DeliveryRows) -> None:
        known = [sheet for sheet in one.parsed.sheets if sheet.kind]
        announced = {name for name, kind in kinds().items() if kind.announces}
        moves_data_date = any(sheet.kind not in announced for sheet in known)
        self.delivery.append(
            (one.number, one.delivery, one.file, one.received_on, one.note, moves_data_date)
        )
        self.daftar.extend(
            (
                *(one.number, sheet.sheet, sheet.kind, sheet.per, sheet.per_source),
                sheet.kecamatan,
                *(sheet.rows, sheet.rejected),
            )
            for sheet in known
        )
        # Of several tables on one sheet the first that has a field says where it stands.
        places = {
            (sheet.sheet, name): place
            for sheet in reversed(known)
            for name, place in sheet.columns.items()
        }
        self.kolom.extend((one.number, *key, *place) for key, place in places.items())
        self.problem.extend((one.number, *astuple(problem)) for problem in one.parsed.problems)


def _load_identities(connection: duckdb.DuckDBPyConnection, naming: Naming) -> None:
    registers = {
        Identity(*named): lists for *named, lists in _ask(connection, "identities_of_registers")
    }
    facts = [Identity(*named) for named in _ask(connection, "identities_of_facts")]
    together = {number for (number,) in _ask(connection, "numbers_listed_together")}
    who = resolve(registers, facts, naming, together)
    append(connection, "identitas", [(*one, *found) for one, found in who.identities])
    append(connection, "id_baru", [(*pair, place) for place, pair in enumerate(who.given)])


def _ask(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute((SQL / f"{query}.sql").read_text("utf-8")).fetchall()
