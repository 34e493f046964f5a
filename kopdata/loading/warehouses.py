"""Which warehouse the archive asks for, built when it is not there yet, and published.

A warehouse is named after everything it is made from (deliveries in force, decisions, rules,
program), so the same question of the archive finds the same file, and an old file is never written
to again.
"""

import functools
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock

from kopdata import ingest, metrics, rules, settings, warehouse
from kopdata.archive import (
    Archive,
    Delivery,
    Naming,
    in_force,
    refuse_if_damaged,
    sample_deliveries,
)
from kopdata.archive.storage import sha256_while_untouched
from kopdata.errors import ArchiveError, UnknownName, WarehouseError, reason
from kopdata.kantor import kantor, kantor_files, listed_kecamatan, shipped
from kopdata.loading import kept_warehouses
from kopdata.loading.contact_retention import contacts_from

Progress = Callable[[float, str], None]

# The days on which something was said of the shipped office (25), and some to spare.
KEPT_WAREHOUSES = 32


@dataclass(frozen=True)
class Office:
    """What a warehouse is to be built from.

    `is_sample` while all of it is made up: `is_shipped`, where nothing was received yet, or files
    of the sample that somebody received to try things. `contacts_from`: lists of earlier days no
    longer tell who leads a koperasi; None where the office keeps that for good.
    """

    deliveries: tuple[Delivery, ...]
    naming: Naming
    known_on: date | None
    is_sample: bool
    is_shipped: bool = False
    contacts_from: date | None = None

    @functools.cached_property
    def key(self) -> str:
        """Equal keys mean equal warehouses.

        The ids that came with these deliveries follow from them; those given later are named.
        """
        newest = max((one.number for one in self.deliveries), default=0)
        later = [number for number in self.naming.receipts if number > newest]
        facts = [
            (one.number, one.id, one.sha256, one.received_on, one.per, one.meanings)
            for one in self.deliveries
        ]
        people = (self.naming.decisions, self.naming.joins, self.naming.secret, later)
        content = repr(
            (facts, people, self.known_on, self.is_sample, self.contacts_from, *_decided_by())
        )
        return hashlib.sha256(content.encode()).hexdigest()[:20]


def archive() -> Archive:
    """The office's archive in its home folder."""
    return Archive(settings.home() / "archive")


def office(as_known_on: date | None = None, at_entry: int | None = None) -> Office:
    """The deliveries in force, now or on a date; the made-up office while none was accepted.

    With `at_entry` the archive is read as it stood at that entry. Raises UnknownName where it has
    none of that number.
    """
    return _office(as_known_on, at_entry, settings.home(), settings.sample(), _changed())


# A page asks at every run, and the answer changes only when an entry is added: so it is kept for as
# long as the folders it was read from have not been touched.
@functools.lru_cache(maxsize=64)
def _office(
    as_known_on: date | None, at_entry: int | None, home: Path, sample: Path, _changed: tuple
) -> Office:
    warehouse.refuse_unread_kinds()
    last = archive().last_entry()
    if at_entry is not None and not 0 <= at_entry <= last:
        raise UnknownName(
            f"Catatan arsip nomor {at_entry} tidak ada; yang terakhir nomor {last}. "
            "Lihat nomornya pada halaman Data, bagian Catatan kerja."
        )
    book = Archive(home / "archive", at_entry)
    deliveries = book.deliveries()
    never_began = not deliveries and not (last and archive().deliveries())
    is_shipped = never_began and _is_of_this_office(sample)
    if is_shipped:
        deliveries = sample_deliveries(sample)
        naming = Naming(book.decisions(as_known_on), book.joins(as_known_on))
    else:
        naming = book.naming(as_known_on)
    counted = in_force(deliveries, as_known_on)
    is_sample = is_shipped or (bool(counted) and all(one.is_sample for one in counted))
    every = deliveries if is_shipped else archive().deliveries()
    since = contacts_from(in_force(every))
    return Office(counted, naming, as_known_on, is_sample, is_shipped, since)


def _is_of_this_office(sample: Path) -> bool:
    """Whether the made-up office's kecamatan are this office's too: else nobody could read it.

    A sample of another size brings its own list; the shipped one is of the shipped office.
    """
    own = sample / "kecamatan.csv"
    if not own.exists() and kantor().kode != shipped().kode:
        return False
    listed = own if own.exists() else settings.reference() / "kecamatan.csv"
    names = {row["name"] for row in listed_kecamatan(listed)}
    return names <= set(ingest.known_kecamatan())


def _changed() -> tuple[int, ...]:
    watched = (settings.sample() / "deliveries.csv", *kantor_files(), settings.own_rules())
    touched = (path.stat().st_mtime_ns if path.exists() else 0 for path in watched)
    return (*archive().stamp(), *touched)


def current(progress: Progress | None = None) -> Path:
    """The warehouse of everything in force, built and published if it is not there yet."""
    return publish(office(), progress)


def known_on(
    day: date | None, progress: Progress | None = None, at_entry: int | None = None
) -> Path:
    """The warehouse as known on a day, or of the archive as it stood at an entry, or both.

    It is built if it is not there yet; the published one stays. Raises UnknownName.
    """
    return built(office(day, at_entry), progress)


def is_ready(day: date | None, at_entry: int | None = None) -> bool:
    """Whether that warehouse is built already."""
    return kept_warehouses.is_whole(path_of(office(day, at_entry)))


def current_or_last(warn: Callable[[str], None], progress: Progress | None = None) -> Path:
    """The same; where the archive is damaged the one published last, and `warn` is told why.

    Raises ArchiveError where none was published, or that one is damaged too.
    """
    try:
        return current(progress)
    except ArchiveError as damage:
        last = kept_warehouses.published()
        if last is None:
            raise
        warn(str(damage))
        return last


def publish(asked: Office, progress: Progress | None = None) -> Path:
    """Build if needed and point readers to it, in one step; old files stay for a while."""
    path = built(asked, progress)
    kept_warehouses.point_to(path)
    return path


def build_to(asked: Office, path: Path, progress: Progress | None = None) -> None:
    """Build a warehouse to any path, and the public one beside it, without publishing them.

    Raises ArchiveError where a received file is not what its receipt says.
    """
    refuse_if_files_damaged(asked)
    warehouse.build(
        path,
        read_all(asked.deliveries, progress),
        naming=asked.naming,
        known_on=asked.known_on,
        contacts_from=asked.contacts_from,
        is_sample=asked.is_sample,
        key=asked.key,
        then=[metrics.materialise],
        public=metrics.disclose,
    )


def refuse_if_files_damaged(asked: Office) -> None:
    """Raise ArchiveError where a received file is not what its receipt says, or is gone."""
    for delivery in asked.deliveries:
        refuse_if_damaged(delivery, sha256_while_untouched)


def read(delivery: Delivery, progress: Progress | None = None) -> ingest.Parsed:
    """What a delivery's file says; read once and kept as Parquet while that is whole.

    Raises FileRefused, and ArchiveError where the file is not what its receipt says.
    """
    folder = parsed_of(delivery)
    if folder.exists() and (kept := ingest.read_parsed(folder)):
        return kept
    refuse_if_damaged(delivery)
    parsed = ingest.parse(
        delivery.path,
        name=delivery.file,
        received_on=delivery.received_on,
        per=delivery.per,
        meanings=delivery.meanings,
        progress=progress,
    )
    ingest.write_parsed(parsed, folder)
    return parsed


def parsed_folder() -> Path:
    """Where clean rows are kept, a folder for each file and way of reading it."""
    return settings.home() / "parsed"


def read_all(
    deliveries: Sequence[Delivery], progress: Progress | None = None
) -> Iterator[warehouse.DeliveryRows]:
    """Every delivery's rows, one after the other; progress runs from 0 to 1."""
    for place, delivery in enumerate(deliveries):
        if progress:
            progress(place / len(deliveries), delivery.file)
        yield warehouse.DeliveryRows(
            number=delivery.number,
            delivery=delivery.id,
            file=delivery.file,
            received_on=delivery.received_on,
            parsed=read(delivery),
            note=delivery.note,
        )
    if progress:
        progress(1.0, "")


def built(asked: Office, progress: Progress | None = None) -> Path:
    """The file of a warehouse, built if it is not there and whole yet, and not published."""
    path = path_of(asked)
    if kept_warehouses.is_whole(path):
        return path
    most = settings.kept_bytes()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.parent / ".lock"):
            kept_warehouses.sweep()
            if not kept_warehouses.is_whole(path):
                build_to(asked, path, progress)
                kept_warehouses.vouch(path)
                kept_warehouses.forget_oldest(path, KEPT_WAREHOUSES, most)
    except OSError as error:
        raise WarehouseError(
            f"Gudang data tidak dapat disusun di {path.parent} ({reason(error)}). Periksa ruang "
            "disk dan izin folder, lalu jalankan build lagi; gudang sebelumnya tetap berlaku."
        ) from error
    return path


def path_of(asked: Office) -> Path:
    """Where the file of a warehouse is, or would be."""
    return kept_warehouses.folder() / f"{asked.key}.duckdb"


def parsed_of(delivery: Delivery) -> Path:
    """Where a delivery's clean rows are kept, or would be."""
    return parsed_folder() / _parsed_name(delivery)


def _parsed_name(delivery: Delivery) -> str:
    about = (delivery.received_on, delivery.per, delivery.meanings)
    asked = repr((*about, ingest.reader_key()))
    return f"{delivery.sha256[:24]}-{hashlib.sha256(asked.encode()).hexdigest()[:12]}"


def _decided_by() -> tuple[str, str, tuple[rules.Rule, ...]]:
    """What decides a number beside what was received."""
    return _program(), ingest.reader_key(), rules.all_rules()


@functools.cache
def _program() -> str:
    """A digest of what counts the clean rows."""
    package = settings.PACKAGE
    files = [
        path
        for folder in ("warehouse", "metrics")
        for path in sorted((package / folder).rglob("*"))
        if path.suffix in {".py", ".sql", ".toml"}
    ]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes() if file.exists() else b"")
    return digest.hexdigest()
