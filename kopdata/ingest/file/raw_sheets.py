"""A file -> its sheets with raw cells in their place, read by a limited child process."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from kopdata.archive import Meaning
from kopdata.errors import FileRefused, reason
from kopdata.ingest.file import file_form, isolated_reader
from kopdata.ingest.file.deadline import Deadline
from kopdata.ingest.parsed import Progress

SHARE_OF_READING = 0.5

Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(slots=True)
class RawSheet:
    """The rows of a sheet that are not blank, each with its number as Excel shows it.

    Cells count from column A, or from the one `left` columns to the right of it. `merged` holds
    ranges as ((row, column), (row, column)) from 0.
    `meanings` is what a person said about headings: kind, all headings, (heading, field) pairs.
    `hidden_columns` count from 0.
    """

    name: str
    hidden: bool
    merged: list[Range] = field(default_factory=list)
    rows: list[tuple[int, list]] = field(default_factory=list)
    meanings: tuple[Meaning, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    left: int = 0


def read_sheets(
    path: Path, *, name: str, progress: Progress, deadline: Deadline
) -> Iterator[RawSheet]:
    """The sheets of a file in order; raises FileRefused when it cannot or must not be read."""
    progress(0.0, f"Memeriksa {name}")
    try:
        form = file_form.recognise(path, name)
    except OSError as error:
        raise FileRefused(
            f"{name}: berkas tidak dapat dibuka ({reason(error)}). Periksa tempatnya."
        ) from error
    # Windows may hold what a killed process wrote for a moment longer.
    with tempfile.TemporaryDirectory(prefix="kopdata-", ignore_cleanup_errors=True) as folder:
        lines = Path(folder) / "rows.ndjson"
        reported = lines.with_name("reported")
        command = [
            *(sys.executable, "-I", isolated_reader.__file__),
            *(str(path.resolve()), form, str(lines)),
        ]
        with reported.open("wb") as out, _process(command, out) as process:
            _wait_for(process, deadline, lines, lambda: _report(reported, name, progress))
        if process.returncode == isolated_reader.UNCLOSED:
            row = reported.read_text().split()[-1]
            raise FileRefused(
                f"{name}: tanda kutip pada baris {row} tidak ditutup, sehingga baris-baris di "
                'bawahnya masuk ke dalam satu sel. Hapus atau lengkapi tanda kutip (") di baris '
                "itu, lalu kirim lagi."
            )
        if process.returncode:
            raise FileRefused(_why(process.returncode, name))
        yield from _sheets(lines, name if form in {"csv", "html"} else None)


def _wait_for(
    process: subprocess.Popen[bytes], deadline: Deadline, written: Path, report: Callable[[], None]
) -> None:
    """Until it is over, or its time is, or it wrote too much, which Windows does not forbid it."""
    try:
        while process.poll() is None:
            deadline.check()
            report()
            if written.exists() and written.stat().st_size > isolated_reader.OUTPUT_BYTES:
                break
            time.sleep(0.02)
    finally:
        if process.poll() is None:
            process.kill()


def _process(command: list[str], out: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL
    )


def _report(reported: Path, name: str, progress: Progress) -> None:
    lines = reported.read_bytes().split(b"\n")
    if len(lines) > 1:
        row, height = (int(part) for part in lines[-2].split())
        share = min(1.0, row / max(1, height))
        progress(0.1 + share * (SHARE_OF_READING - 0.1), f"Membaca {name}: baris {row}")


def _why(returncode: int, name: str) -> str:
    if returncode == isolated_reader.PROTECTED:
        return (
            f"{name}: berkas dilindungi kata sandi. "
            "Buka di Excel, hapus kata sandinya, simpan, lalu kirim lagi."
        )
    if returncode == isolated_reader.UNREADABLE:
        return (
            f"{name}: berkas rusak atau bukan lembar kerja yang utuh, sehingga tidak terbaca. "
            "Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi."
        )
    if returncode == isolated_reader.WIDE:
        return (
            f"{name}: sebuah baris terisi sampai melewati kolom ke-{isolated_reader.MOST_COLUMNS}, "
            "tidak wajar untuk sebuah daftar. Hapus kolom di luar daftar, lalu kirim lagi."
        )
    if returncode == isolated_reader.FULL:
        return (
            f"{name}: tempat sementara ({tempfile.gettempdir()}) penuh, sehingga berkas belum "
            "terbaca. Kosongkan disk itu, lalu ulangi."
        )
    return (
        f"{name}: berkas terlalu besar atau tidak wajar, sehingga pembacaannya dihentikan. "
        "Salin daftarnya saja ke buku kerja baru, lalu kirim lagi."
    )


def _sheets(lines: Path, text_name: str | None) -> Iterator[RawSheet]:
    sheet: RawSheet | None = None
    with lines.open(encoding="ascii") as file:
        for line in file:
            content = json.loads(line)
            if sheet and isinstance(content, list):
                sheet.rows.append((content[0], content[1:]))
                continue
            if sheet:
                yield sheet
            title = Path(text_name).stem if text_name else content["sheet"]
            merged = [(tuple(start), tuple(end)) for start, end in content.get("merged", [])]
            sheet = RawSheet(title, content["hidden"], merged)
    if sheet:
        yield sheet
