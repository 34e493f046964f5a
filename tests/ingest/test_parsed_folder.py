"""Clean rows on disk, names in their normal form, and the templates."""

from datetime import date

import openpyxl
import pytest

from kopdata import ingest
from kopdata.errors import FileRefused

RECEIVED_ON = date(2026, 9, 1)


def test_written_and_read_back(read, tmp_path):
    parsed = read(
        [
            ["KECAMATAN TELEN"],
            ["Nama", "Status", "Tgl BH"],
            ["KSP A", "Entah", "05/05/1999"],
            ["KSP B", "Aktif", None],
        ]
    )
    for _ in range(2):
        ingest.write_parsed(parsed, tmp_path / "parsed" / "abc")
        again = ingest.read_parsed(tmp_path / "parsed" / "abc")
        assert again.sheets == parsed.sheets
        assert again.problems == parsed.problems
        assert all(again.tables[kind].equals(table) for kind, table in parsed.tables.items())
    assert [entry.name for entry in (tmp_path / "parsed").iterdir()] == ["abc"]


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("Koperasi Maju Jaya", "MAJU JAYA"),
        ("Kop. Maju  Jaya", "MAJU JAYA"),
        ("KOP.MAJU JAYA", "MAJU JAYA"),
        ('Koperasi "Maju-Jaya"', "MAJU JAYA"),
        ("K.S.P. Maju", "KSP MAJU"),
        ("KSP Maju\u200b", "KSP MAJU"),
        ("KUD Tani", "KUD TANI"),
        ("KPRI Jum'at", "KPRI JUMAT"),
        ("Koperasi", "KOPERASI"),
        ("Kopkar PT. Tambang", "KOPKAR PT TAMBANG"),
        ("", None),
        (None, None),
    ],
)
def test_normal_name(name, normal):
    assert ingest.normal_name(name) == normal


@pytest.mark.parametrize(
    ("number", "normal"),
    [
        (" 12/bh / 1999 ", "12/BH/1999"),
        ("No. 12/BH/1999", "12/BH/1999"),
        ("Nomor: AHU–01.AH", "AHU-01.AH"),
        ("", None),
        (None, None),
    ],
)
def test_normal_badan_hukum(number, normal):
    assert ingest.normal_badan_hukum(number) == normal


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("123", "123"),
        ("12/BH", "12/BH"),
        ("BH 12", "BH12"),
        ("No. 7/XVI", "7/XVI"),
        ("AHU-0001234.AH.01.26", "AHU-0001234.AH.01.26"),
        *((word, None) for word in ("0", "-", "34", "12-34", "No. 12", "Dalam proses", "Ada", "")),
        (None, None),
    ],
)
def test_a_badan_hukum_number_tells_koperasi_apart_only_where_it_is_one(number, key):
    assert ingest.key_of_badan_hukum(number) == key


def test_known_kecamatan_are_the_reference_in_its_order():
    assert len(ingest.known_kecamatan()) == 18
    assert ingest.known_kecamatan()[0] == "Muara Ancalong"
    assert "Kombeng" in ingest.known_kecamatan()


def test_the_offices_own_list_of_kecamatan(read, tmp_path, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "kecamatan.csv").write_text("name\nAntah\nBerantah\n")
    assert ingest.known_kecamatan() == ("Antah", "Berantah")
    parsed = read([["Nama", "Kecamatan", "Status"], ["KSP A", "Antah", "Aktif"]])
    assert parsed.problems == ()


FILLED = {"nama": "KSP Maju", "nik": "6408070600012", "nomor_badan_hukum": "9/BH/2001"}


@pytest.mark.parametrize("kind", ingest.kinds())
def test_a_filled_template_has_no_problems_and_its_example_is_no_data(tmp_path, kind):
    path = tmp_path / f"{kind}.xlsx"
    with path.open("wb") as stream:
        ingest.write_template(kind, stream)
    with pytest.raises(FileRefused, match="tidak ada satu baris pun"):
        ingest.parse(path, name=path.name, received_on=RECEIVED_ON)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert sheet.data_validations.dataValidation or kind == "keragaan"
    for cell in sheet[2]:
        value = cell.value.removeprefix("(contoh) ") if isinstance(cell.value, str) else cell.value
        sheet.cell(3, cell.column, value)
    book.save(path)
    parsed = ingest.parse(path, name=path.name, received_on=RECEIVED_ON)
    assert parsed.problems == ()
    assert {name: table.num_rows for name, table in parsed.tables.items()} == {kind: 1}
    (row,) = parsed.tables[kind].to_pylist()
    assert row["row"] == 3
    empty = {name for name, value in row.items() if value is None}
    # The whole regency is no kecamatan.
    assert empty <= {
        "target": {"kecamatan"},
        "komitmen": {"kecamatan"},
        "klaim": {"bacaan_wilayah"},
    }.get(kind, set())
