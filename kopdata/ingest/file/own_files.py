"""Files this program wrote: its exports are no deliveries, and its sample is nobody's data."""

import re
import zipfile
from pathlib import Path

import pyarrow as pa

from kopdata.errors import FileRefused
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.spreadsheet import EXPORT_MARKS, EXPORT_PROPERTY

_ROWS_LOOKED_AT = 60
_MOST_BYTES = 1 << 16
_CUSTOM = "docProps/custom.xml"
# An older program wrote no mark, but always what is shown, or whose rows these are.
_OLDER = re.compile(r"#\s*(?:DATA CONTOH|SAMPLE DATA|Yang ditampilkan\s*:)")
_SOURCE = {"sumber (kiriman · lembar · baris)", "source (delivery · sheet · row)"}
_SAMPLE = re.compile(r"\bDATA CONTOH\b")
# No provinsi has the code 99: the NIK of made-up koperasi begin with it.
_MADE_UP_NIK = "99"


def refuse_own_workbook(path: Path, name: str) -> None:
    """Raise FileRefused for a workbook that says of itself that this program exported it."""
    try:
        with zipfile.ZipFile(path) as parts:
            custom = parts.getinfo(_CUSTOM)
            if custom.file_size > _MOST_BYTES:
                return
            content = parts.read(custom)
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError):
        return  # whether the file can be read at all is told by who reads it
    if f'name="{EXPORT_PROPERTY}"'.encode() in content:
        raise _refused(name)


def refuse_own_export(raw: RawSheet, name: str) -> None:
    """Raise FileRefused for a sheet with the marks of this program's exports."""
    for _, cells in raw.rows[:_ROWS_LOOKED_AT]:
        for cell in cells:
            if isinstance(cell, str) and _is_mark(cell.strip()):
                raise _refused(name)


def _is_mark(text: str) -> bool:
    plain = text.lstrip("# ")
    is_new = plain.startswith(EXPORT_MARKS) or text.casefold() in _SOURCE
    return is_new or _OLDER.match(text) is not None


def _refused(name: str) -> FileRefused:
    return FileRefused(
        f"{name}: berkas ini ekspor Kopdata sendiri, bukan kiriman: isinya sudah dihitung dari "
        "kiriman yang diterima. Kirim daftar asli dari pemiliknya."
    )


def says_sample(raw: RawSheet) -> bool:
    """Whether a sheet says that its content is made up."""
    return any(
        isinstance(cell, str) and _SAMPLE.search(cell) is not None
        for _, cells in raw.rows[:_ROWS_LOOKED_AT]
        for cell in cells
    )


def names_made_up(tables: dict[str, pa.Table]) -> bool:
    """Whether most NIK are of the provinsi that does not exist."""
    given = [
        nik
        for table in tables.values()
        if "nik" in table.column_names
        for nik in table["nik"].to_pylist()
        if nik
    ]
    made_up = sum(nik.startswith(_MADE_UP_NIK) for nik in given)
    return made_up * 2 > len(given)
