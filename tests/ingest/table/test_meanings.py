"""What a person says about headings is how a list with exactly those headings is read."""

from datetime import date

import pytest

from kopdata import ingest
from kopdata.errors import FileRefused
from tests import workbooks

DAY = date(2023, 5, 1)
HEADINGS = ("Nomor Urut", "Sebutan", "Wilayah Kerja", "Kondisi Lembaga")
ROWS = [(1, "Koperasi Contoh Satu", "Bengalon", "Aktif"), (2, "Koperasi Dua", "Busang", "Bubar")]
SAID = (
    "register",
    HEADINGS,
    (
        ("Nomor Urut", None),
        ("Sebutan", "nama"),
        ("Wilayah Kerja", "kecamatan"),
        ("Kondisi Lembaga", "status"),
    ),
)


@pytest.fixture
def strange(tmp_path):
    return workbooks.write(tmp_path / "aneh.xlsx", [("LAPORAN",), HEADINGS, *ROWS])


def parse(path, *meanings):
    return ingest.parse(path, name=path.name, received_on=DAY, meanings=meanings)


def test_a_file_without_a_known_list_says_which_headings_stand_in_it(strange):
    with pytest.raises(ingest.NoKnownList) as refusal:
        parse(strange)

    (sheet,) = refusal.value.sheets
    assert sheet.headings == HEADINGS
    assert sheet.kind is None


def test_once_said_the_list_is_read(strange):
    parsed = parse(strange, SAID)

    assert parsed.tables["register"].column("nama").to_pylist() == [
        "Koperasi Contoh Satu",
        "Koperasi Dua",
    ]
    assert parsed.tables["register"].column("status").to_pylist() == ["Aktif", "Bubar"]
    assert parsed.sheets[0].unplaced == ()


def test_what_was_said_holds_for_exactly_those_headings(tmp_path):
    other = workbooks.write(
        tmp_path / "lain.xlsx", [(*HEADINGS, "Tambahan"), *((*row, "x") for row in ROWS)]
    )

    with pytest.raises(FileRefused):
        parse(other, SAID)


def test_a_person_goes_before_what_a_heading_looks_like(tmp_path):
    headings = ("Nama Koperasi", "Nama Resmi", "Kecamatan")
    path = workbooks.write(
        tmp_path / "dua.xlsx", [headings, ("Singkatan", "Koperasi Panjang", "Busang")]
    )
    said = ("register", headings, (("Nama Resmi", "nama"), ("Nama Koperasi", None)))

    assert parse(path, said).tables["register"].column("nama").to_pylist() == ["Koperasi Panjang"]


def test_headings_that_nothing_is_read_from_are_named(tmp_path):
    path = workbooks.write(
        tmp_path / "lebih.xlsx",
        [("Nama Koperasi", "Kecamatan", "Warna Map"), ("Koperasi Satu", "Busang", "biru")],
    )

    parsed = parse(path)

    assert parsed.sheets[0].unplaced == ("Warna Map",)
    ingest.write_parsed(parsed, tmp_path / "kept")
    assert ingest.read_parsed(tmp_path / "kept").sheets == parsed.sheets
