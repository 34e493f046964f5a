"""The committed files: the generator's own, the same every time, small, and nobody's data."""

import csv
import re
import zipfile
from pathlib import Path

import pytest
import python_calamine

from kopdata import sample

LARGEST_SET = 5_000_000
NUMBER = re.compile(r"(?<!\d)\d{13}(?!\d)|(?<!\d)\d{16}(?!\d)")


def content(path: Path) -> bytes | dict[str, bytes]:
    """What a file holds; of a zip its members, as another zlib may compress them otherwise."""
    if path.suffix not in (".xlsx", ".ods"):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(path: Path) -> list[str]:
    """Every cell of a file as text."""
    if path.suffix in (".csv", ".xls"):
        return path.read_bytes().decode("cp1252").splitlines()
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    return [
        str(cell)
        for name in workbook.sheet_names
        for row in workbook.get_sheet_by_name(name).to_python()
        for cell in row
    ]


def test_two_writes_give_the_same_bytes(written: Path, tmp_path: Path) -> None:
    sample.write(tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in written.iterdir()
    }


def test_the_committed_set_is_what_the_generator_writes(written: Path, committed: Path) -> None:
    assert sorted(path.name for path in committed.iterdir()) == sorted(
        path.name for path in written.iterdir()
    )
    for path in written.iterdir():
        assert content(committed / path.name) == content(path), path.name


def test_every_file_is_listed_in_order_of_receipt(committed: Path, received) -> None:
    listed = [row.path.name for row in received]
    days = [row.received_on for row in received]

    assert sorted([*listed, "deliveries.csv"]) == sorted(p.name for p in committed.iterdir())
    assert days == sorted(days)


def test_the_set_is_small_and_in_many_forms(committed: Path) -> None:
    assert sum(path.stat().st_size for path in committed.iterdir()) < LARGEST_SET
    assert {path.suffix for path in committed.iterdir()} == {".xlsx", ".xls", ".ods", ".csv"}
    assert (committed / "data_koperasi_juli_2023.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\t" in (committed / "pembinaan_2019.csv").read_bytes()
    assert b";" in (committed / "data_koperasi_2019.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        (committed / "data_koperasi_2019.csv").read_bytes().decode("utf-8")


def test_nothing_looks_like_a_real_number_or_person(received) -> None:
    for delivery in received:
        for text in texts(delivery.path):
            assert all(number.startswith("9964") for number in NUMBER.findall(text)), text
            assert not re.search(r"(?<!\d)\+?(62|0)8[1-9]\d{7}", text), text


def test_another_size_has_its_own_kecamatan(tmp_path: Path) -> None:
    sample.write(tmp_path, koperasi=600, kecamatan=40)

    with (tmp_path / "kecamatan.csv").open(encoding="utf-8", newline="") as lines:
        places = list(csv.DictReader(lines))
    with (tmp_path / "register_2025.csv").open(encoding="utf-8", newline="") as lines:
        register = list(csv.DictReader(lines))
    assert set(places[0]) == {"name", "name_bps", "kemendagri_code", "provinsi", "kabupaten"}
    assert len({row["name"].upper() for row in places}) == 40
    assert len({row["kemendagri_code"] for row in places}) == 40
    assert {row["kecamatan"] for row in register} == {row["name"].upper() for row in places}
    assert len(register) == len({row["nama_koperasi"] for row in register}) == 600


def test_another_size_is_the_same_every_time(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        sample.write(folder, koperasi=300, kecamatan=20, seed=5)

    assert {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()
    }
