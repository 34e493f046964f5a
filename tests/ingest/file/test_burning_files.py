"""Files made to burn time or memory: each is over before anybody waits, counted in our own work."""

import io
import random
import time
import zipfile
from datetime import date

import pytest

from kopdata import ingest
from kopdata.errors import FileRefused
from kopdata.ingest.file import deadline, isolated_reader
from kopdata.ingest.rows import field_values
from tests import workbooks

DAY = date(2024, 1, 1)
HEAD = "Nama;Kecamatan;Status"
COACHING = "Nama;Kecamatan;Kegiatan;Tanggal;Status\nKSP A;Busang;Bimtek;{};Selesai\n"
BADAN_HUKUM = "Nama;Kecamatan;Nomor dan Tanggal Badan Hukum;Status\nKSP A;Busang;{};Aktif\n"
# Before cells were cut these took from seven seconds to over a minute, at a quarter of this size.
MOST_SECONDS = 3.0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(COACHING.format("s/d " * 8_000), id="s/d in a cell of days"),
        pytest.param(COACHING.format("1 s/d " * 5_000), id="days and s/d"),
        pytest.param(BADAN_HUKUM.format("(" * 32_000), id="brackets in badan hukum"),
        pytest.param(BADAN_HUKUM.format("1 / " * 8_000), id="slashes in badan hukum"),
        pytest.param(f"DAFTAR {'s/d ' * 8_000}\n{HEAD}\nKSP A;Busang;Aktif\n", id="title"),
        pytest.param(f"DAFTAR TAHUN {'per ' * 8_000}\n{HEAD}\nKSP A;Busang;Aktif\n", id="per"),
        pytest.param(f"{'PER ' * 90}\n" * 400 + f"{HEAD}\nKSP A;Busang;Aktif\n", id="titles"),
        pytest.param(f"{HEAD};{'(a ' * 8_000}\nKSP A;Busang;Aktif;x\n", id="heading"),
        pytest.param(f"{HEAD}\n{'K.S.P. ' * 5_000};Busang;Aktif\n", id="name"),
        pytest.param(f"{HEAD}\nKSP A;{'Kec. ' * 6_000};Aktif\n", id="kecamatan"),
        pytest.param(f"{HEAD}{';x' * 1_000_000}\nKSP A;Busang;Aktif\n", id="a million columns"),
        pytest.param(f"{HEAD}\nKSP A;Busang;Aktif{';1' * 1_000_000}\n", id="a million cells"),
        pytest.param("a" * 28_000_000, id="one endless line"),
        pytest.param("a " * 14_000_000, id="one endless line of words"),
        pytest.param('"' * 3_000_000, id="quotes"),
    ],
)
def test_no_text_burns(tmp_path, text):
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8")
    began = time.process_time()

    try:
        ingest.parse(path, name=path.name, received_on=DAY)
    except FileRefused as refused:
        assert len(str(refused)) < 600

    assert time.process_time() - began < MOST_SECONDS


def test_too_many_columns_are_refused_with_their_number(tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(f"{HEAD}{';x' * 1_000}\nKSP A;Busang;Aktif\n", encoding="utf-8")

    with pytest.raises(FileRefused, match="melewati kolom ke-1000"):
        ingest.parse(path, name=path.name, received_on=DAY)


def test_blank_columns_beyond_the_list_are_no_columns(tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(f"{HEAD}{';' * 3_000}\nKSP A;Busang;Aktif\n", encoding="utf-8")

    assert ingest.parse(path, name=path.name, received_on=DAY).tables["register"].num_rows == 1


def test_one_huge_shared_string_is_cut_before_it_is_handed_on(tmp_path):
    path = workbooks.write(
        tmp_path / "daftar.xlsx",
        [("Nama", "Kecamatan", "Status", "Alamat"), ("KSP A", "Busang", "Aktif", "ALAMATNYA")],
    )
    huge = random.Random(1).randbytes(4_000_000).hex().encode()
    written = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"ALAMATNYA", huge))
    path.write_bytes(written.getvalue())
    handed_on = io.StringIO()

    isolated_reader.workbook(path, handed_on)
    parsed = ingest.parse(path, name=path.name, received_on=DAY)

    assert isolated_reader.LONGEST_CELL < len(handed_on.getvalue()) < 40_000
    assert [problem.message for problem in parsed.problems] == [
        "Alamat terlalu panjang untuk satu sel."
    ]
    assert isolated_reader.MEMORY_BYTES == 1 << 30


def test_one_deadline_holds_for_the_whole_file(tmp_path, monkeypatch):
    path = tmp_path / "daftar.csv"
    rows = [f"KSP {number};Busang;Aktif" for number in range(50)]
    path.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    real = field_values.parse

    def slow(*asked):
        monkeypatch.setattr(deadline.time, "monotonic", lambda: 1e12)
        return real(*asked)

    monkeypatch.setattr(field_values, "parse", slow)
    with pytest.raises(FileRefused, match="tidak selesai dibaca dalam 5 menit"):
        ingest.parse(path, name=path.name, received_on=DAY)
