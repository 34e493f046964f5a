"""What an operator does meanwhile: a long list, and commands in processes of their own."""

import contextlib
import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kopdata import ingest, settings

ROWS = 200_000


@contextlib.contextmanager
def big_register() -> Iterator[Path]:
    """A register of 200.000 koperasi as CSV; removed afterwards."""
    places = ingest.known_kecamatan()
    with tempfile.TemporaryDirectory(prefix="kopdata-big-") as folder:
        file = Path(folder) / "register_besar.csv"
        with file.open("w", encoding="utf-8", newline="") as lines:
            write = csv.writer(lines, delimiter=";")
            write.writerow(
                ["NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Jenis", "Status"]
            )
            for number in range(ROWS):
                write.writerow(
                    [
                        *(f"{6404000000000 + number}", f"Koperasi Besar {number}"),
                        *(f"{number}/BH/2012", places[number % len(places)], "Konsumen", "Aktif"),
                    ]
                )
        yield file


@contextlib.contextmanager
def in_process(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command of the program, running until it is done or no longer needed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kopdata", *arguments],
        cwd=settings.ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
