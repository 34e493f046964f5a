"""What the title rows of a list say about all its rows: per, tahun, kecamatan, ribuan rupiah."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kopdata.ingest.area.kecamatan import kecamatan_stated, places
from kopdata.ingest.declared_kinds import REGISTER, Kind
from kopdata.ingest.table.heading_spellings import factor_of
from kopdata.ingest.values.cell_text import clean_text, tagged_date
from kopdata.ingest.values.dates import EARLIEST_YEAR, read_date

# Patterns look at no more: what a list says of itself is said in a line, not in a page.
LONGEST_LINE, LONGEST_TITLES = 500, 6_000
_UP_TO = r"sampai\s+dengan|s\.?\s*/?\s*d\.?"
_AS_OF = re.compile(
    rf"\b(?:per|keadaan|posisi|kondisi|{_UP_TO}|data\s+tanggal|tanggal\s+data)\b[\s.:]*"
    rf"(?:(?:tanggal|tgl|keadaan|posisi|data|akhir|per|pada|{_UP_TO})\b[\s.:]*)*"
    r"(\d{1,2}\s*[\s./-]\s*[a-z]+\.?\s*[\s./-]\s*\d{4}|"
    r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_ONE_YEAR = r"[\s.:]*((?:19|20)\d\d)(?![\d/])"
_BOOK_YEAR = re.compile(rf"\b(?:(?:tahun|thn|th)\.?\s*buku|tb)\b{_ONE_YEAR}", re.IGNORECASE)
_ANY_YEAR = re.compile(rf"\b(?:tahun|thn|th|t\.?a\.?)(?:\s+anggaran)?\b{_ONE_YEAR}", re.IGNORECASE)
_SEVERAL_YEARS = re.compile(
    rf"\b(?:19|20)\d\d\s*(?:[-–/,&]|dan|{_UP_TO})\s*"
    r"(?:tahun\s+(?:buku\s+)?)?(?:19|20)?\d\d\b",
    re.IGNORECASE,
)
_IN_RUPIAH = re.compile(
    r"\bdalam\b.*\b(?:ribu|juta|rb|jt)|\b(?:ribuan|jutaan)\b|"
    r"\b(?:rp|rupiah)\b.*\b(?:ribu|juta|000)",
    re.IGNORECASE,
)
_ONLY_KECAMATAN = re.compile(r"\s*(?:nama\s+)?(?:kecamatan|kec\.?)\s*", re.IGNORECASE)
# The office's own address above a list says nothing about the koperasi in it.
_LETTERHEAD = re.compile(
    r"\b(?:jl|jln|jalan|alamat|telp|telepon|fax|faks|kode\s+pos|e-?mail|gedung|komplek\w*|kantor)\b",
    re.IGNORECASE,
)


_BEFORE_THE_MATTER = (
    r"data|daftar|rekap|rekapitulasi|laporan|lap|hasil|formulir|form|tabel|rincian|pelaksanaan|"
    r"penyelenggaraan|realisasi|jadwal|monitoring|matriks"
)


@dataclass(frozen=True, slots=True)
class Titles:
    """What was stated above a table; None (or 1) where nothing certain was."""

    text: str = ""
    per: date | None = None
    tahun_buku: int | None = None
    tahun: int | None = None
    kecamatan: str | None = None
    kecamatan_row: int | None = None
    factor: int = 1
    factor_row: int | None = None

    def inherit(self, earlier: "Titles") -> "Titles":
        """These titles, and for what they do not state those of an earlier table of the sheet."""
        unsaid = Titles()
        kept = {
            name: getattr(earlier, name)
            for name in ("per", "tahun_buku", "tahun", "kecamatan", "factor")
            if getattr(self, name) == getattr(unsaid, name)
        }
        return replace(self, **kept)


def leads(kind: Kind, titles: Titles) -> bool:
    """Whether a title begins with what a kind is about: "REKAP RAT 2025", "LAPORAN PEMBINAAN".

    A list of koperasi never does: what other lists are about is said of koperasi as well.
    """
    if kind.name == REGISTER:
        return False
    return _begins_with(kind.title_words).search(titles.text) is not None or (
        said_by_title(kind, titles) is not None
    )


def said_by_title(kind: Kind, titles: Titles) -> str | None:
    """What a title states of every row ("KOPERASI YANG SUDAH RAT"); None where it says two."""
    if kind.title_says is None:
        return None
    said = {value for value, pattern in kind.title_says.patterns if pattern.search(titles.text)}
    return said.pop() if len(said) == 1 else None


@lru_cache(maxsize=32)
def _begins_with(words: tuple[str, ...]) -> re.Pattern[str]:
    about = "|".join(re.escape(word) for word in words)
    return re.compile(
        rf"^\W*(?:[ivx\d]{{1,4}}[.)]\s*)?(?:(?:{_BEFORE_THE_MATTER})\b\.?\s*)*(?:{about})\b",
        re.IGNORECASE | re.MULTILINE,
    )


def read_titles(rows: Sequence[tuple[int, list]]) -> Titles:
    """Read the rows above a header; the first certain statement of each thing counts."""
    lines = [(number, _line(cells)) for number, cells in rows]
    text = "\n".join(line for _, line in lines)[:LONGEST_TITLES]
    per = _as_of(text)
    stated = (
        (name, number)
        for place, (number, line) in enumerate(lines)
        if not _LETTERHEAD.search(line)
        and (name := kecamatan_stated(line))
        and not _heads_a_recap(rows, place)
    )
    kecamatan = next(stated, (None, None))
    factors = ((factor_of(line), number) for number, line in lines if _IN_RUPIAH.search(line))
    factor = next((found for found in factors if found[0] > 1), (1, None))
    single = _SEVERAL_YEARS.sub(" ", text)
    return Titles(
        text=text,
        per=per,
        tahun_buku=_only(_BOOK_YEAR.findall(single)),
        tahun=_only(_ANY_YEAR.findall(single)),
        kecamatan=kecamatan[0],
        kecamatan_row=kecamatan[1],
        factor=factor[0],
        factor_row=factor[1],
    )


def _heads_a_recap(rows: Sequence[tuple[int, list]], place: int) -> bool:
    """Whether the row is "Kecamatan | Jumlah" over kecamatan: it says nothing of the list below."""
    cells = rows[place][1]
    below = rows[place + 1][1] if place + 1 < len(rows) else []
    return any(
        isinstance(cell, str)
        and _ONLY_KECAMATAN.fullmatch(cell)
        and index < len(below)
        and places().is_called(clean_text(below[index]) or "-")
        for index, cell in enumerate(cells)
    )


def _line(cells: list) -> str:
    """A row as one line, with real dates written out."""
    parts = []
    for cell in cells:
        day = tagged_date(cell)
        parts.append(f"{day:%d/%m/%Y}" if day else clean_text(cell)[:LONGEST_LINE])
    return " ".join(part for part in parts if part)[:LONGEST_LINE]


def _as_of(text: str) -> date | None:
    for found in _AS_OF.finditer(text):
        day, _ = read_date(found[1])
        if day and day.year >= EARLIEST_YEAR:
            return day
    return None


def _only(years: list[str]) -> int | None:
    different = set(years)
    return int(different.pop()) if len(different) == 1 else None
