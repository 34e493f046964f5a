"""A person looked for in all that is kept, taken out of it, and what remains told."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from kopdata import ingest, settings
from kopdata.access import Visitor, log, require
from kopdata.archive import Delivery, today
from kopdata.errors import ErasureError, FileRefused, GroundMoved
from kopdata.loading import inbox, kept_warehouses, warehouses
from kopdata.loading.backup.restore import old_homes
from kopdata.loading.erasure.copy_without import Copy, Counted, copy_without, mentions
from kopdata.loading.erasure.person import Person
from kopdata.loading.inbox import Waiting

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Found:
    """Where a person is: the files with their copies without them, and where nothing can be done.

    `notes` are the deliveries whose note names them.
    `refused` are the files that cannot be written without the person, each with its sentence;
    `entries` the numbers of the archive's entries that name them, `lines` how many lines of the
    sign-in log do.
    """

    ground: int
    deliveries: tuple[tuple[Delivery, Copy], ...]
    waiting: tuple[tuple[Waiting, Copy], ...]
    refused: tuple[str, ...]
    notes: tuple[str, ...]
    entries: tuple[int, ...]
    lines: int
    backups: tuple[str, ...]
    old_homes: tuple[Path, ...]

    @property
    def cells(self) -> int:
        """In how many cells and notes."""
        return sum(len(copy.places) for _, _, copy in self.copies) + len(self.notes)

    @property
    def copies(self) -> tuple[tuple[str, str, Copy], ...]:
        """The number, name and copy of every file; those that wait last."""
        received = ((one.id, one.file, copy) for one, copy in self.deliveries)
        waiting = ((one.id, one.file, copy) for one, copy in self.waiting)
        return (*received, *waiting)

    @property
    def remains(self) -> tuple[str, ...]:
        """Where the person stays for all this, each in words for the officer who must answer."""
        left = [
            f"{number} {file}, {place}: sel yang dihitung atau mengenali koperasi"
            for number, file, copy in self.copies
            for place in copy.left
        ]
        if self.entries:
            numbers = ", ".join(map(str, self.entries))
            left.append(
                f"catatan arsip nomor {numbers}: siapa memutuskan apa, keterangan atau nama "
                "berkas; disimpan sebagai pertanggungjawaban dan tidak dapat diubah"
            )
        if self.lines:
            left.append(f"akun dan catatan masuk: {self.lines} baris, sebagai pertanggungjawaban")
        left += [f"cadangan {one}: hapus, atau buat lagi sesudah ini" for one in self.backups]
        left += [f"folder lama {one}: hapus bila tidak perlu lagi" for one in self.old_homes]
        return (*self.refused, *left)


@dataclass(frozen=True)
class Erased:
    """What was done: the number of the receipt's entry and both hashes of each file."""

    entry: int
    files: tuple[dict[str, object], ...]
    waiting: tuple[str, ...]


def look(person: Person, *, visitor: Visitor, progress: Progress | None = None) -> Found:
    """Look for a person in everything that is kept; nothing changes. Raises NotAllowed."""
    require(visitor, "hapus_orang")
    archive = warehouses.archive()
    entries, deliveries = archive.entries(), archive.deliveries()
    earlier = sum(one.type == "erasure" for one in entries)
    if earlier:
        person = replace(person, mark=f"[dihapus {earlier + 1}]")
    found, refused = [], []
    for place, one in enumerate(deliveries):
        if progress:
            progress(place / len(deliveries), one.file)
        try:
            if mentions(one.path, one.file, person):
                copy = _copy_of(one, person)
                found.append((one, copy))
        except FileRefused as error:
            refused.append(f"{one.id}: {error}")
    waits = []
    for waiting in inbox.waiting():
        try:
            if mentions(waiting.path, waiting.file, person):
                waits.append((waiting, _copy_of_waiting(waiting, person)))
        except FileRefused as error:
            refused.append(f"berkas menunggu: {error} Tolak berkas itu pada halaman Data.")
    if progress:
        progress(1.0, "")
    home = settings.home().absolute()
    return Found(
        ground=archive.last_entry(),
        deliveries=tuple((one, copy) for one, copy in found if copy.places or copy.left),
        waiting=tuple((one, copy) for one, copy in waits if copy.places or copy.left),
        refused=tuple(refused),
        notes=tuple(one.id for one in deliveries if person.is_in(one.note or "")),
        entries=tuple(one.number for one in entries if _names(one.facts, person)),
        lines=sum(_lines_naming(home / "akses", person)),
        backups=tuple(
            f"{one.facts['file']} ({one.recorded_at[:10]})"
            for one in entries
            if one.type == "backup"
        ),
        old_homes=old_homes(home),
    )


def erase(
    found: Found,
    *,
    request: str,
    visitor: Visitor,
    why: str | None = None,
    by: str | None = None,
    progress: Progress | None = None,
) -> Erased:
    """Take the person out of what was found, drop what was made from it, and publish again.

    `request` names the letter or case that asks for it. Raises NotAllowed, ErasureError without
    one, and GroundMoved where the archive was added to since it was looked through.
    """
    require(visitor, "hapus_orang")
    if not request.strip():
        raise ErasureError("Sebut permintaannya, misalnya nomor dan tanggal suratnya.")
    archive = warehouses.archive()
    with archive.locked(), tempfile.TemporaryDirectory(prefix="kopdata-") as folder:
        if archive.last_entry() != found.ground:
            raise GroundMoved("Arsip bertambah selagi dicari. Jalankan hapus-orang sekali lagi.")
        changed = [(one, copy) for one, copy in found.deliveries if copy.places]
        for waiting, copy in found.waiting:
            if copy.places:
                inbox.put_in_place(waiting, copy.content, visitor=visitor)
        for one, copy in changed:
            (Path(folder) / one.id).write_bytes(copy.content)
        entry = archive.erase(
            {one.id: Path(folder) / one.id for one, _ in changed},
            places={one.id: copy.places for one, copy in changed},
            notes=found.notes,
            request=request.strip(),
            why=why,
            on=today(),
            by=visitor.signs(by),
        )
        log.note("hapus_orang", visitor.name, visitor.way, permintaan=request, catatan=entry.number)
        _drop_derived()
        warehouses.current(progress)
    waiting_files = tuple(one.file for one, copy in found.waiting if copy.places)
    return Erased(entry.number, tuple(entry.facts["files"]), waiting_files)


def finish(*, visitor: Visitor, progress: Progress | None = None) -> None:
    """Complete an erasure that a crash cut short. Raises NotAllowed."""
    require(visitor, "hapus_orang")
    archive = warehouses.archive()
    with archive.locked():
        archive.finish_erasures()
        _drop_derived()
        warehouses.current(progress)


def _drop_derived() -> None:
    """Clean rows and warehouses of every day: the next question makes them again, without.

    Raises ErasureError where somebody goes on reading one on Windows, which keeps it there.
    """
    shutil.rmtree(warehouses.parsed_folder(), ignore_errors=True)
    has_rows = warehouses.parsed_folder().exists()
    kept_warehouses.folder().mkdir(parents=True, exist_ok=True)
    with FileLock(kept_warehouses.folder() / ".lock"):
        kept_warehouses.sweep()
        are_gone = kept_warehouses.forget_all()
    if not are_gone or has_rows:
        raise ErasureError(
            "Orang itu sudah tidak ada dalam arsip, tetapi gudang data yang lama masih dibuka. "
            "Matikan dasbor, lalu jalankan hapus-orang --selesaikan."
        )


def _copy_of(one: Delivery, person: Person) -> Copy:
    """The copy, held against the file: nothing that figures rest on is another."""
    before = warehouses.read(one)
    copy = copy_without(one.path, one.file, person, _counted(before))
    if copy.places:
        with tempfile.TemporaryDirectory(prefix="kopdata-") as folder:
            path = Path(folder) / "salinan"
            path.write_bytes(copy.content)
            after = ingest.parse(
                path,
                name=one.file,
                received_on=one.received_on,
                per=one.per,
                meanings=one.meanings,
            )
        if _figures(after) != _figures(before):
            raise FileRefused(
                f"{one.file}: tanpa data orang ini berkasnya terbaca lain, sehingga angka akan "
                "berubah. Hapus sendiri di Excel, kirim sebagai kiriman baru, tarik yang ini, "
                "lalu ulangi."
            )
    return copy


def _copy_of_waiting(one: Waiting, person: Person) -> Copy:
    try:
        parsed = ingest.parse(one.path, name=one.file, received_on=one.received_on, per=one.per)
    except FileRefused:
        return copy_without(one.path, one.file, person, lambda _sheet, _row, _letter: False)
    return copy_without(one.path, one.file, person, _counted(parsed))


def _counted(parsed: ingest.Parsed) -> Counted:
    """Which cells figures rest on: those of a row that was read, in a column that names nobody."""
    letters: dict[str, set[str]] = {}
    for sheet in parsed.sheets:
        if sheet.kind:
            fields = ingest.kinds()[sheet.kind].counted
            letters.setdefault(sheet.sheet, set()).update(
                letter for field, (_, letter) in sheet.columns.items() if field in fields
            )
    rows: dict[str, set[int]] = {}
    for table in parsed.tables.values():
        for name, row in zip(table["sheet"].to_pylist(), table["row"].to_pylist(), strict=True):
            rows.setdefault(name, set()).add(row)
    return lambda sheet, row, letter: (
        letter in letters.get(sheet, ()) and row in rows.get(sheet, ())
    )


def _figures(parsed: ingest.Parsed) -> object:
    """All that figures rest on, to be compared."""
    tables = {}
    for kind, table in parsed.tables.items():
        columns = ingest.kinds()[kind].columns
        kept = [
            name
            for name in table.column_names
            if name != "sheet" and not (name in columns and columns[name].people)
        ]
        tables[kind] = table.select(kept).to_pydict()
    sheets = [(one.kind, one.per, one.rows, one.rejected) for one in parsed.sheets if one.kind]
    return tables, sheets


def _names(facts: object, person: Person) -> bool:
    """Whether any text in an entry names the person."""
    if isinstance(facts, str):
        return person.is_in(facts)
    if isinstance(facts, Mapping):
        return any(_names(one, person) for one in facts.values())
    return isinstance(facts, list) and any(_names(one, person) for one in facts)


def _lines_naming(folder: Path, person: Person) -> Iterator[bool]:
    for path in (folder / "akun.json", *folder.glob("catatan/*.jsonl")):
        if path.is_file():
            for line in path.read_text("utf-8", errors="replace").splitlines():
                yield person.is_in(line)
