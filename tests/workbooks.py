"""Workbooks an office would send, written for a test."""

from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "No",
    "NIK",
    "Nama Koperasi",
    "Nomor Badan Hukum",
    "Tanggal Badan Hukum",
    "Kecamatan",
    "Status",
)
PLACES = ("Bengalon", "Kongbeng", "Sangatta Utara")


def write(path: Path, rows: Sequence[Sequence[object]], sheet: str = "Daftar") -> Path:
    """One sheet of rows as an .xlsx file."""
    workbook = Workbook()
    workbook.active.title = sheet
    for row in rows:
        workbook.active.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook.save(path)
    return path


def register(
    path: Path, count: int, status: Callable[[int], str], title: str = "DAFTAR KOPERASI"
) -> Path:
    """A register of `count` koperasi; `status` says each one's."""
    rows = [
        (
            number,
            f"'640404{number:07d}",
            f"Koperasi Contoh {number}",
            f"{number:04d}/BH/2010",
            "12/03/2010",
            PLACES[number % len(PLACES)],
            status(number),
        )
        for number in range(1, count + 1)
    ]
    return write(path, [(title,), HEADINGS, *rows])


def rat(path: Path, numbers: Sequence[int], tahun_buku: int) -> Path:
    """A list of RAT reported for a tahun buku by the koperasi of those numbers."""
    rows = [
        (
            f"640404{number:07d}",
            f"Koperasi Contoh {number}",
            f"12/03/{tahun_buku + 1}",
            "Dilaporkan",
        )
        for number in numbers
    ]
    return write(
        path,
        [
            (f"DATA RAT TAHUN BUKU {tahun_buku}",),
            ("NIK", "Nama Koperasi", "Tanggal RAT", "Status RAT"),
            *rows,
        ],
    )
