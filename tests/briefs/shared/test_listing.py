"""A list that leaves the program: what it is about inside it, and nothing in it that runs."""

import csv
import io
import zipfile
from decimal import Decimal

from python_calamine import CalamineWorkbook

from kopdata.briefs.shared import listing

FACTS = (("Jenis data", "DATA CONTOH"), ("Nilai", "9,5 %"), ("Definisi", "Bagian\nkoperasi."))
COLUMNS = ("Nama", "Jumlah", "Baris")
ROWS = (
    ("=HYPERLINK(1)", Decimal("1234567.50"), 12),
    ("@SUM(A1)", Decimal(7), None),
    ("Koperasi; Maju", Decimal("-3"), 4),
)


def test_the_csv_begins_with_its_facts():
    text = listing.csv_file(FACTS, COLUMNS, ROWS, "id").decode("utf-8-sig")
    lines = text.splitlines()

    assert lines[:3] == [
        "# Jenis data: DATA CONTOH",
        "# Nilai: 9,5 %",
        "# Definisi: Bagian koperasi.",
    ]
    assert lines[3].startswith("# Ekspor Kopdata, bukan kiriman.")
    head, *rows = csv.reader(io.StringIO("\n".join(lines[4:])), delimiter=";")
    assert tuple(head) == COLUMNS
    assert rows == [
        ["'=HYPERLINK(1)", "1234567.50", "12"],
        ["'@SUM(A1)", "7", ""],
        ["Koperasi; Maju", "-3", "4"],
    ]


def test_numbers_of_koperasi_stay_texts_in_a_spreadsheet():
    text = listing.csv_file((), ("NIK", "Telepon"), [("6408010000001", "0812")], "en").decode()

    assert text.splitlines()[-1] == "'6408010000001;'0812"


def test_the_workbook_has_its_facts_on_the_first_sheet():
    content = listing.workbook(FACTS, COLUMNS, ROWS, ("Angka", "Koperasi"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))

    assert book.sheet_names == ["Angka", "Koperasi"]
    assert book.get_sheet_by_name("Angka").to_python()[1] == ["Nilai", "9,5 %"]
    head, first, *_ = book.get_sheet_by_name("Koperasi").to_python()
    assert tuple(head) == COLUMNS
    assert first == ["'=HYPERLINK(1)", 1234567.5, 12]


def test_no_cell_of_the_workbook_is_a_formula():
    content = listing.workbook(FACTS, COLUMNS, ROWS, ("Angka", "Koperasi"))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]

    assert sheets
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_an_empty_list_still_says_what_it_is():
    content = listing.workbook(FACTS, COLUMNS, (), ("Angka", "Koperasi"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))

    assert book.get_sheet_by_name("Koperasi").to_python() == [list(COLUMNS)]
