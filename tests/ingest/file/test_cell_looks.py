"""What an officer sees in a cell of Excel is what is read, also where its value says less."""

import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from kopdata.ingest.file.cell_looks import CellLooks
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.values.numbers import read_score

STRUCK = Font(strike=True)


@pytest.fixture
def sheet():
    return openpyxl.Workbook().active


@pytest.fixture
def parsed(sheet, tmp_path, parse):
    """Parse the sheet as Excel would save it; `damaged` changes the sheet's part."""

    def read(damaged=lambda part: part):
        sheet.parent.save(tmp_path / "saved.xlsx")
        with (
            zipfile.ZipFile(tmp_path / "saved.xlsx") as saved,
            zipfile.ZipFile(tmp_path / "a.xlsx", "w") as file,
        ):
            for name in saved.namelist():
                part = saved.read(name)
                file.writestr(name, damaged(part) if "sheet1" in name else part)
        return parse(tmp_path / "a.xlsx")

    return read


def told(parsed):
    return [(problem.cell, problem.value, problem.message) for problem in parsed.problems]


def test_percent_is_read_as_it_shows(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Tahun", "Skor", "Permodalan"))
    for name, score, form in (
        ("KUD A", 0.851, "0%"),
        ("KUD B", 0.07, "0.00%"),
        ("KUD C", 90, '0"%"'),
        ("KUD D", 1, "[Red]0.0%"),
    ):
        sheet.append((name, "Telen", 2022, score, 0))
        sheet.cell(sheet.max_row, 4).number_format = form

    scores = parsed().tables["kesehatan"]["skor"].to_pylist()

    assert scores == [Decimal("85.1"), 7, 90, 100]


@pytest.fixture(scope="module")
def percent_column(tmp_path_factory):
    """A sheet of a hundred cells in the format 0.00%."""
    book = openpyxl.Workbook()
    for number in range(1, 101):
        book.active.cell(number, 1, 0.5).number_format = "0.00%"
    path = tmp_path_factory.mktemp("percent") / "a.xlsx"
    book.save(path)
    return path


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=100))
def test_any_percent_is_read_as_it_shows(percent_column, hundredths):
    rows = [(number, [part / 10_000]) for number, part in enumerate(hundredths, start=1)]
    sheet = RawSheet("Sheet", hidden=False, rows=rows)

    CellLooks(percent_column, lambda: None).put_on(sheet)

    found = [read_score(cell) for _, (cell,) in sheet.rows]
    assert found == [(Decimal(part) / 100, None) for part in hundredths]


def test_percent_where_something_is_counted_is_a_doubt(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Tahun Buku", "Anggota", "Aset"))
    sheet.append(("KUD A", "Telen", 2022, 0.25, 1))
    for cell in sheet[2][3:]:
        cell.number_format = "0%"

    read = parsed()

    assert read.tables["keragaan"]["anggota"].to_pylist() == [None]
    assert [(cell, value) for cell, value, _ in told(read)] == [("D2", "25%"), ("E2", "100%")]


def test_failed_formulas_are_told_with_their_cell(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Tahun Buku", "Anggota", "Aset", "SHU"))
    sheet.append(("KUD A", "Telen", 2022, "=1+1", "#REF!", 5))
    sheet["E2"].data_type = "e"
    sheet["A9"] = "=A2"  # prepared for rows to come: nothing is missing there

    read = parsed()

    assert told(read) == [
        ("D2", None, "Anggota adalah rumus yang hasilnya tidak tersimpan dalam berkas."),
        ("E2", "#REF!", "Aset '#REF!' adalah galat rumus, bukan isian."),
    ]
    assert read.tables["keragaan"].num_rows == 1


def test_what_is_struck_out_is_not_read(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Status", "Tanggal Badan Hukum", "Alamat"))
    halves = CellRichText(TextBlock(InlineFont(strike=True), "Aktif"), " Tidak Aktif")
    sheet.append(("KUD A", "Telen", "Aktif", date(2001, 3, 14), "Jalan A"))
    sheet.append(("KUD B", "Telen", halves, None, None))
    for address in ("C2", "D2", "A3"):
        sheet[address].font = STRUCK

    read = parsed()

    rows = read.tables["register"]
    assert rows["status"].to_pylist() == [None, "Tidak Aktif"]
    assert rows["tanggal_badan_hukum"].to_pylist() == [None, None]
    assert rows["nama"].to_pylist() == ["KUD A", "KUD B"]
    assert [(cell, value) for cell, value, _ in told(read)] == [
        ("C2", "Aktif"),
        ("D2", "14/03/2001"),
        ("A3", "KUD B"),
        ("C3", "Tidak Aktif"),
    ]


def test_shared_text_that_is_struck_out(sheet, parsed, tmp_path, parse):
    sheet.append(("Nama Koperasi", "Kecamatan", "Status"))
    sheet.append(("KUD A", "Telen", "Aktif"))
    parsed()
    texts = "<si/><si><t>Nama Koperasi</t></si><si><t>Kecamatan</t></si><si><t>Status</t></si>"
    texts += "<si><t>KUD A</t></si><si><t>Telen</t></si>"
    texts += "<si><r><rPr><strike/></rPr><t>Aktif</t></r></si>"
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in (1, 2, 3))
    more = "".join(f'<c t="s"><v>{n}</v></c>' for n in (4, 5, 6))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new,
    ):
        for name in old.namelist():
            part = old.read(name).decode()
            if "sheet1" in name:
                part = f'<worksheet xmlns="{main}"><sheetData><row>{cells}</row><row>{more}</row>'
                part += "</sheetData></worksheet>"
            new.writestr(name, part)
        new.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{texts}</sst>')

    read = parse(tmp_path / "b.xlsx")

    assert read.tables["register"]["status"].to_pylist() == [None]
    assert told(read)[0][0] == "C2"


def test_two_columns_of_one_heading_are_asked_where_they_differ(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT", "Tanggal RAT"))
    sheet.append(("KUD A", "Telen", 2022, date(2023, 3, 1), "1 Maret 2023"))
    sheet.append(("KUD B", "Telen", 2022, None, date(2023, 3, 2)))
    sheet.append(("KUD C", "Telen", 2022, date(2023, 3, 3), date(2023, 4, 3)))

    read = parsed()

    rows = read.tables["rat"]
    assert rows["tanggal_rat"].to_pylist() == [date(2023, 3, 1), date(2023, 3, 2), None]
    assert rows["tanggal_rat_diragukan"].to_pylist() == [False, False, True]
    ((cell, _, message),) = told(read)
    assert cell == "D4"
    assert "kolom D dan E berjudul sama" in message


@pytest.mark.parametrize("hidden", ["D", "E"])
def test_of_two_columns_of_one_heading_the_hidden_one_loses(sheet, parsed, hidden):
    sheet.append(("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT", "Tanggal RAT"))
    sheet.append(("KUD A", "Telen", 2022, date(2023, 3, 1), date(2023, 3, 2)))
    sheet.column_dimensions[hidden].hidden = True

    read = parsed()

    day = 2 if hidden == "D" else 1
    assert read.tables["rat"]["tanggal_rat"].to_pylist() == [date(2023, 3, day)]
    assert not read.problems


def test_a_damaged_part_costs_no_more_than_its_looks(sheet, parsed):
    sheet.append(("Nama Koperasi", "Kecamatan", "Status"))
    sheet.append(("KUD A", "Telen", "Aktif"))
    sheet.column_dimensions["B"].hidden = True

    read = parsed(lambda part: part.replace(b'min="2"', b'min="x"'))

    assert read.tables["register"]["status"].to_pylist() == ["Aktif"]
