"""The reader's limits where a system has none of POSIX': a job's memory, and a watched output."""

import json
import os
import subprocess
import sys

import pytest

from kopdata.errors import FileRefused
from kopdata.ingest.file import isolated_reader, raw_sheets

CSV = "Nama;Kecamatan;Status\nKSP A;Busang;Aktif\n"

# Windows as far as the reader asks it: no `resource`, and a kernel that reads the structure at the
# offsets of its documentation and lets nobody allocate more than was said.
ON_WINDOWS = """
import ctypes, resource, runpy, sys
from types import SimpleNamespace

sys.platform, sys.modules["resource"] = "win32", None
said = {}

def inform(job, what, limits, size):
    assert (job.value, what, size, len(limits)) == (7, 9, 144, 144)
    place = lambda start, end: int.from_bytes(limits[start:end], "little")
    said.update(cpu=place(0, 8), flags=place(16, 20), processes=place(40, 44), most=place(112, 120))

def assign(job, process):
    assert (job.value, process.value) == (7, 2**64 - 1)
    resource_of_this_system.setrlimit(resource_of_this_system.RLIMIT_AS, (said["most"],) * 2)

resource_of_this_system = resource
ctypes.WinDLL = lambda name: SimpleNamespace(
    CreateJobObjectW=lambda *_: 7,
    GetCurrentProcess=lambda: 2**64 - 1,
    SetInformationJobObject=inform,
    AssignProcessToJobObject=assign,
)
reader = runpy.run_path(sys.argv.pop(1))
status = reader["main"]()
assert said == {"cpu": 240 * 10**7, "flags": 0x2 | 0x8 | 0x100, "processes": 1, "most": 1 << 30}
try:
    bytearray(1 << 30)
except MemoryError:
    sys.exit(status)
sys.exit("it may take as much memory as it likes")
"""


@pytest.mark.skipif(os.name != "posix", reason="POSIX plays Windows")
def test_on_windows_a_job_limits_the_reader_and_it_reads_the_same(tmp_path):
    path, rows = tmp_path / "daftar.csv", tmp_path / "rows.ndjson"
    path.write_text(CSV, encoding="utf-8")
    given = (isolated_reader.__file__, str(path), "csv", str(rows))

    done = subprocess.run(
        [sys.executable, "-c", ON_WINDOWS, *given], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in rows.read_text("ascii").splitlines()[1:]] == [
        [1, "Nama", "Kecamatan", "Status"],
        [2, "KSP A", "Busang", "Aktif"],
    ]


def test_a_reader_that_writes_without_end_is_stopped(tmp_path, parse, monkeypatch):
    path = tmp_path / "daftar.csv"
    path.write_text(CSV, encoding="utf-8")
    endless = (
        "import pathlib, sys, time; pathlib.Path(sys.argv[1]).write_text('x' * 2000); time.sleep(9)"
    )
    real = subprocess.Popen
    monkeypatch.setattr(isolated_reader, "OUTPUT_BYTES", 1000)
    monkeypatch.setattr(
        raw_sheets.subprocess,
        "Popen",
        lambda command, **more: real([sys.executable, "-c", endless, command[-1]], **more),
    )

    with pytest.raises(FileRefused, match="terlalu besar"):
        parse(path)
