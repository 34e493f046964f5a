"""One file looked at before anything is stored: what is in it, and what it would change."""

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kopdata import ingest, warehouse
from kopdata.access import Visitor
from kopdata.archive import Delivery, storage, today
from kopdata.errors import FileRefused
from kopdata.formatting import date_long, number
from kopdata.loading import difference, kept_warehouses, sample_files, warehouses
from kopdata.loading.difference import (
    Effect,
    Headline,
    SheetDifference,
    figure_with_unknown,
)

Progress = Callable[[float, str], None]

ALL_JUMPS = frozenset({"*"})
# Confirms that a file was received on a day that has not come yet; no jump is called so.
FUTURE_DAY = "tanggal_terima"
# Confirms a list most of whose rows hold something nobody could read; no metric is called so.
MOSTLY_DOUBTED = "keraguan"
_FEWEST_ROWS_TO_STOP = 10


@dataclass(frozen=True)
class Examination:
    """What a file would do; `ground` names the office it was compared with.

    `sheets` count the rows, `read` say what each sheet was taken for, `koperasi` is what names one
    for the first time, by the id it is given. `kecamatan` are all it speaks of, None among them
    where it speaks of the whole office.
    """

    proposed: Delivery
    ground: str
    is_first: bool
    candidate: Path
    read: tuple[ingest.Sheet, ...]
    sheets: tuple[SheetDifference, ...]
    headlines: tuple[Headline, ...]
    effects: tuple[Effect, ...]
    problems: tuple[ingest.Problem, ...]
    koperasi: dict[str, list[str]]
    kecamatan: frozenset[str | None]

    @property
    def jumps(self) -> tuple[Headline, ...]:
        """The headlines somebody must confirm."""
        return difference.jumps(self.headlines)

    @property
    def is_of_the_future(self) -> bool:
        """Whether it would be received on a day that has not come: "now" would move to that day."""
        return self.proposed.received_on > today()

    @property
    def mostly_doubted(self) -> tuple[ingest.Sheet, ...]:
        """The lists of which most rows are refused or hold a cell that was not understood."""
        return tuple(
            sheet
            for sheet in self.read
            if sheet.rows + sheet.rejected >= _FEWEST_ROWS_TO_STOP
            and sheet.doubtful * 2 > sheet.rows + sheet.rejected
        )

    def unconfirmed(self, confirmed: Collection[str]) -> str | None:
        """Why it cannot be accepted yet: a day to come, doubts or jumps unconfirmed; or None."""
        if self.is_of_the_future and FUTURE_DAY not in confirmed:
            day = date_long(self.proposed.received_on)
            return (
                f"{self.proposed.file}: tanggal terimanya {day} belum tiba, dan semua angka akan "
                "disebut per hari itu. Betulkan tanggalnya; bila memang benar, ulangi dengan "
                "--confirm-date."
            )
        if ALL_JUMPS.issubset(confirmed):
            return None
        doubted = self.mostly_doubted
        if doubted and MOSTLY_DOUBTED not in confirmed:
            told = "; ".join(
                f"lembar {sheet.sheet}: {number(sheet.doubtful)} dari "
                f"{number(sheet.rows + sheet.rejected)} baris"
                for sheet in doubted
            )
            return (
                f"{self.proposed.file}: sebagian besar barisnya ditolak atau memuat isian yang "
                f"tidak dipahami ({told}). Perbaiki berkasnya; bila tetap akan diterima, ulangi "
                f"dengan --confirm-jump {MOSTLY_DOUBTED}."
            )
        open_jumps = [one for one in self.jumps if one.metric.id not in confirmed]
        if not open_jumps:
            return None
        moves = "; ".join(
            f"{one.metric.text().name} dari {before} menjadi {after}"
            for one in open_jumps
            for before, after in [one.words(figure_with_unknown)]
        )
        names = " ".join(one.metric.id for one in open_jumps)
        return (
            f"{self.proposed.file}: angka utama bergeser lebih dari 10 %: {moves}. Periksa "
            f"berkasnya; bila memang benar, ulangi dengan --confirm-jump {names}."
        )

    def refuse_outside(self, visitor: Visitor) -> None:
        """Raise FileRefused where it speaks of another kecamatan than those of a visitor."""
        if visitor.sees_all_of(self.kecamatan):
            return
        self.discard()
        raise FileRefused(
            f"{self.proposed.file}: ada baris di luar kecamatan yang dibuka untuk Anda "
            f"({', '.join(visitor.kecamatan)}), tentang seluruh kantor, atau tidak ada satu pun. "
            "Kirim berkas yang hanya memuat kecamatan itu, atau minta operator yang tidak "
            "dibatasi memuatnya."
        )

    def discard(self) -> None:
        """Forget the warehouse it was compared in."""
        kept_warehouses.forget(self.candidate)


def examine(
    path: Path,
    *,
    received_on: date,
    file: str | None = None,
    per: date | None = None,
    kind: str | None = None,
    progress: Progress | None = None,
) -> Examination:
    """Read a file and compare it with what is in force; nothing is accepted. Raises FileRefused.

    `kind` is a person's word for what its lists are, kept in the receipt; without it the headings
    and titles tell.
    """
    archive = warehouses.archive()
    name = file or path.name
    digest = _digest(path, name)
    archive.refuse_if_in_force(name, digest)
    office = warehouses.office()
    proposed = Delivery(
        **archive.next_number(),
        file=name,
        sha256=digest,
        path=path,
        received_on=received_on,
        per=per,
        meanings=((*archive.meanings(), (kind, (), ())) if kind else archive.meanings()),
    )
    parsed = warehouses.read(proposed, progress)
    is_sample = sample_files.is_of_sample(path, digest, parsed)
    sample_files.refuse_mixture(office, name, is_sample=is_sample)
    proposed = dataclasses.replace(proposed, is_sample=is_sample)
    before = () if office.is_shipped else office.deliveries
    candidate = warehouses.built(
        dataclasses.replace(
            office,
            deliveries=(*before, proposed),
            naming=archive.naming(),
            is_sample=is_sample,
            is_shipped=False,
        ),
        progress,
    )
    before_path = warehouses.built(office, progress) if before else None
    return _compared(proposed, office.key, parsed, before_path, candidate)


def _digest(path: Path, name: str) -> str:
    if not path.is_file():
        raise FileRefused(
            f"{name}: berkas tidak ditemukan di {path.parent}. Periksa nama dan foldernya."
        )
    return storage.sha256(path)


def _compared(
    proposed: Delivery,
    ground: str,
    parsed: ingest.Parsed,
    before_path: Path | None,
    candidate_path: Path,
) -> Examination:
    candidate = warehouse.open_read_only(candidate_path)
    before = warehouse.open_read_only(before_path) if before_path else None
    try:
        return Examination(
            proposed=proposed,
            ground=ground,
            is_first=before is None,
            candidate=candidate_path,
            read=parsed.sheets,
            sheets=difference.sheet_differences(candidate, proposed.number, parsed),
            headlines=difference.headlines(before, candidate),
            effects=difference.effects(before, candidate),
            problems=tuple(
                ingest.Problem(*problem)
                for problem in warehouse.run(
                    candidate, "loading/examine_problems", number=proposed.number
                )
            )
            + _renamed(candidate, proposed.number)
            + _vanished(candidate, proposed.number),
            koperasi=_first_named(candidate),
            kecamatan=frozenset(
                name
                for (name,) in warehouse.run(
                    candidate, "loading/examine_kecamatan", number=proposed.number
                )
            ),
        )
    finally:
        candidate.close()
        if before:
            before.close()


def _renamed(candidate: warehouse.Warehouse, count: int) -> tuple[ingest.Problem, ...]:
    """What a list of koperasi does to names that are known: it writes over them."""
    found = warehouse.run(candidate, "loading/examine_names", number=count)
    return tuple(
        ingest.Problem(
            *(sheet, None, None, "nama", None, after),
            message=f"Daftar ini mengganti nama {number(renamed)} koperasi yang sudah dikenal, "
            f"misalnya '{before}' menjadi '{after}'.",
            remedy="Bila ini bukan daftar induk koperasi (misalnya rekap RAT atau daftar yang "
            "diketik ulang), jangan terima sebagai register.",
            severity=ingest.MEMPERINGATKAN,
        )
        for sheet, renamed, before, after in found
    )


def _vanished(candidate: warehouse.Warehouse, count: int) -> tuple[ingest.Problem, ...]:
    """Whom this list leaves out as the third complete one in a row: their status is unknown now."""
    found = warehouse.run(candidate, "loading/examine_vanished", number=count)
    return tuple(
        ingest.Problem(
            *(sheet, None, None, "nama", None, None),
            message=f"{number(vanished)} koperasi (misalnya '{example}') tidak disebut lagi dalam "
            f"tiga daftar lengkap berturut-turut, jadi mulai {date_long(per)} statusnya dihitung "
            "belum diketahui.",
            remedy="Bila masih ada, masukkan lagi ke daftar; bila sudah bubar, tulis statusnya.",
            severity=ingest.MEMPERINGATKAN,
        )
        for sheet, per, vanished, example in found
    )


def _first_named(candidate: warehouse.Warehouse) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for koperasi_id, key in warehouse.run(candidate, "loading/examine_ids"):
        named.setdefault(koperasi_id, []).append(key)
    return named
