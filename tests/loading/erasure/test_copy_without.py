"""A copy without a person, in each form a list comes in; what figures rest on is not touched."""

from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from kopdata.loading.erasure.copy_without import OUTSIDE, copy_without, mentions
from kopdata.loading.erasure.person import MARK, Person
from tests import workbooks

PERSON = Person("Siti Aminah", "0812-3456-7890")
ROWS = [
    ("Nama Koperasi", "Kecamatan", "Ketua", "HP"),
    ("Koperasi Siti Aminah", "Busang", "Siti Aminah", "081234567890"),
    ("Koperasi Lain", "Busang", "Siti Aminah Lubis", "0813-1111-2222"),
]


def nothing(_sheet, _row, _letter):
    return False


def first_column(_sheet, _row, letter):
    return letter == "A"


def test_a_text_keeps_its_separator_and_its_encoding_is_read_the_same(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("sep=|\r\nKop \xe9|Siti Aminah\r\n\r\nLain|b".encode("cp1252"))

    copy = copy_without(path, "a.csv", PERSON, nothing)

    assert copy.content.decode("utf-8-sig").splitlines() == [
        *("sep=|", f"Kop \xe9|{MARK}", "", "Lain|b"),
    ]
    assert copy.places == ["a!B1"]


def test_a_page_becomes_a_workbook_of_its_values(tmp_path):
    path = tmp_path / "a.xls"
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    path.write_text(f"<html><title>Siti Aminah</title><table>{rows}</table></html>")

    copy = copy_without(path, "a.xls", PERSON, first_column)
    target = tmp_path / "b.xlsx"
    target.write_bytes(copy.content)

    found = [[cell.value for cell in row] for row in load_workbook(target).active.iter_rows()]
    assert found[1] == ["Koperasi Siti Aminah", "Busang", MARK, MARK]
    assert copy.left == ["a!A2"], "the koperasi is called so"
    # "Siti Aminah Lubis" may be the same person: who asks sees which cells, and can narrow.
    assert "a!C3" in copy.places


def test_only_the_rows_of_a_koperasi_when_the_name_is_common(tmp_path):
    path = workbooks.write(tmp_path / "a.xlsx", ROWS)
    person = Person("Siti Aminah", within="koperasi lain")

    copy = copy_without(path, "a.xlsx", person, first_column)

    assert (copy.places, copy.left) == (["Daftar!C3"], [])


def test_a_name_in_another_place_than_the_cells_leaves_only_what_is_read(tmp_path):
    path = workbooks.write(tmp_path / "a.xlsx", [*ROWS[:1], ("Kop", "Busang", "Siti Aminah")])
    book = load_workbook(path)
    book.create_sheet("Milik Siti Aminah")["A1"] = "catatan"
    choices = DataValidation(type="list", formula1='"Siti Aminah,Lain"')
    book["Daftar"].add_data_validation(choices)
    choices.add("C2")
    book["Daftar"]["B2"].font = Font(strike=True)
    book.save(path)
    target = tmp_path / "b.xlsx"

    copy = copy_without(path, "a.xlsx", PERSON, nothing)
    target.write_bytes(copy.content)

    assert copy.places == ["Daftar!C2"]
    assert not mentions(target, "b.xlsx", PERSON)
    written = load_workbook(target)
    assert written.sheetnames[1] == "Milik _dihapus_"
    assert [cell.value for cell in written["Daftar"][2]][:3] == ["Kop", "Busang", MARK]
    assert written["Daftar"]["B2"].font.strike, "what was struck out stays so"


def test_two_neighbouring_cells_of_a_text_are_not_one_name(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Kop,Nama,Desa\nA,Siti,Aminah\n")

    assert not mentions(path, "a.csv", PERSON)


def test_headers_footers_and_properties_are_not_copied(tmp_path):
    path = workbooks.write(tmp_path / "a.xlsx", [*ROWS[:1], ("Kop", "Busang", "Siti Aminah")])
    book = load_workbook(path)
    book.active.oddFooter.left.text = "Siti Aminah"
    book.properties.lastModifiedBy = "Siti Aminah"
    book.active["A2"].hyperlink = "tel:+6281234567890"
    book.save(path)
    target = tmp_path / "b.xlsx"

    target.write_bytes(copy_without(path, "a.xlsx", PERSON, nothing).content)

    assert not mentions(target, "b.xlsx", PERSON)


def test_a_name_in_a_footer_alone_is_found(tmp_path):
    path = workbooks.write(tmp_path / "a.xlsx", ROWS[:1])
    book = load_workbook(path)
    book.active.oddFooter.left.text = "Siti Aminah"
    book.save(path)

    assert mentions(path, "a.xlsx", PERSON)
    assert copy_without(path, "a.xlsx", PERSON, nothing).places == [OUTSIDE]


def test_who_is_nowhere_is_not_found(tmp_path):
    path = workbooks.write(tmp_path / "a.xlsx", ROWS)

    assert not mentions(path, "a.xlsx", Person("Siti Fatimah", "0812-3456-7891"))
