"""What a file is, by its content, and whether it is safe to read: looked at without reading it."""

import re
import zipfile
import zlib
from pathlib import Path

from kopdata.errors import FileRefused

MOST_BYTES = 200 << 20
MOST_UNZIPPED = 700 << 20
UNZIPPED_ALWAYS_FINE = 20 << 20
MOST_RATIO = 150
MOST_PARTS = 5_000
MOST_CELLS = 20_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ADDRESS = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_SAVE_AS = "Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi."


def recognise(path: Path, name: str) -> str:
    """The form of a file that is safe to read: "xlsx", "xls", "ods", "csv" or "html"."""
    size = path.stat().st_size
    if size == 0:
        raise FileRefused(
            f"{name}: berkas kosong. Simpan ulang daftar yang berisi, lalu kirim lagi."
        )
    if size > MOST_BYTES:
        raise FileRefused(
            f"{name}: berkas sebesar {size >> 20} MB terlalu besar, "
            f"paling besar {MOST_BYTES >> 20} MB. Bagi menjadi beberapa berkas, lalu kirim lagi."
        )
    with path.open("rb") as file:
        start = file.read(8192)
    if start.startswith(b"PK"):
        return _form_of_zip(path, name)
    if start.startswith(_OLE):
        return _form_of_ole(path, name)
    return _form_of_text(start, name)


def _form_of_zip(path: Path, name: str) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _refuse_bomb(parts, path, name)
            names = {part.filename for part in parts}
            if "xl/workbook.xml" in names or "[Content_Types].xml" in names:
                form = _form_of_office(names, name)
                _refuse_far_cells(archive, names, name)
                return form
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype"):
                return "ods"
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
    ) as error:
        raise FileRefused(
            f"{name}: berkas rusak atau terpotong, sehingga tidak dapat dibuka. "
            "Salin ulang dari sumbernya, pastikan dapat dibuka di Excel, lalu kirim lagi."
        ) from error
    raise FileRefused(
        f"{name}: berkas zip ini bukan lembar kerja. Keluarkan isinya, lalu kirim satu per satu."
    )


def _form_of_office(names: set[str], name: str) -> str:
    if any(part.startswith("xl/") and part.endswith("workbook.xml") for part in names):
        return "xlsx"
    kind = (
        "lembar kerja biner (.xlsb)"
        if "xl/workbook.bin" in names
        else "dokumen, bukan lembar kerja"
    )
    raise FileRefused(f"{name}: berkas ini {kind}. {_SAVE_AS}")


def _refuse_bomb(parts: list[zipfile.ZipInfo], path: Path, name: str) -> None:
    unzipped = sum(part.file_size for part in parts)
    ratio = unzipped / max(1, path.stat().st_size)
    too_dense = unzipped > UNZIPPED_ALWAYS_FINE and ratio > MOST_RATIO
    if unzipped > MOST_UNZIPPED or too_dense or len(parts) > MOST_PARTS:
        raise FileRefused(
            f"{name}: isi berkas mengembang menjadi {unzipped >> 20} MB, "
            "tidak wajar untuk sebuah daftar. "
            "Salin daftarnya saja ke buku kerja baru, lalu kirim lagi."
        )


def _refuse_far_cells(archive: zipfile.ZipFile, names: set[str], name: str) -> None:
    """Refuse a sheet whose used range is huge: a single cell at XFD1048576 kills a reader."""
    for part in sorted(names):
        if not (part.startswith("xl/worksheets/") and part.endswith(".xml")):
            continue
        rows, columns = _used_range(archive, part)
        if rows * columns > MOST_CELLS:
            raise FileRefused(
                f"{name}: sebuah lembar memakai sel sampai baris {rows} kolom {columns}, "
                "terlalu luas untuk dibaca. "
                "Hapus baris dan kolom kosong di luar daftar, lalu kirim lagi."
            )


def _used_range(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """The largest row and column in a sheet, taken from the last cell of each of its rows."""
    rows = columns = 0
    rest = b""
    with archive.open(part) as file:
        while block := file.read(1 << 20):
            *ends, rest = (rest + block).split(b"</row>")
            if not ends and len(rest) > 64 << 20:
                rest = rest[-(1 << 20) :]
            for end in ends:
                for found in _ADDRESS.finditer(end, max(0, end.rfind(b"<c "))):
                    rows = max(rows, int(found[2]))
                    columns = max(columns, _column_number(found[1]))
    return rows, columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _form_of_ole(path: Path, name: str) -> str:
    if _ENCRYPTED in path.read_bytes():
        raise FileRefused(
            f"{name}: berkas dilindungi kata sandi. "
            "Buka di Excel, hapus kata sandinya, simpan, lalu kirim lagi."
        )
    return "xls"


def _form_of_text(start: bytes, name: str) -> str:
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "csv"
    if start.startswith(b"%PDF"):
        raise FileRefused(
            f"{name}: berkas ini PDF, bukan lembar kerja. "
            "Kirim daftar aslinya dalam .xlsx atau .csv."
        )
    if b"\x00" in start:
        raise FileRefused(
            f"{name}: berkas ini rusak atau bukan lembar kerja (xlsx, xls, ods, csv). {_SAVE_AS}"
        )
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<html" not in head:
        raise FileRefused(f"{name}: berkas ini lembar kerja XML lama (Excel 2003). {_SAVE_AS}")
    if head.startswith(b"<") and (
        b"<html" in head or b"<table" in head or b"<!doctype html" in head
    ):
        return "html"
    if head.startswith((b"<?xml", b"{\\rtf", b"{", b"[{")):
        raise FileRefused(f"{name}: berkas ini bukan lembar kerja. {_SAVE_AS}")
    return "csv"
