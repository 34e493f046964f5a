"""Every form of file is read, and a bad one costs one sentence."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from kopdata.errors import FileRefused
from kopdata.ingest.file import deadline, raw_sheets

ROWS = [  # the file excel_97.xls holds the same
    ["DATA KOPERASI PER 30 JUNI 2023"],
    [],
    ["No", "Nama Koperasi", "Kecamatan", "Status"],
    [1, "KSP A", "Telen", "Aktif"],
    [2, "KUD B", "Telem", "Aktif"],
]
CSV = (
    "DATA KOPERASI PER 30 JUNI 2023\n\nNo{0}Nama Koperasi{0}Kecamatan{0}Status\n"
    "1{0}KSP Caf\u00e9{0}Telen{0}Aktif\n2{0}KUD B{0}Telem{0}Aktif\n"
)
HTML = (
    "<html><head><style>td {color: red}</style></head><body><h3>DATA KOPERASI PER 30 JUNI 2023</h3>"
    "<table><tr><th rowspan=2>No<th rowspan=2>Nama Koperasi<th colspan=2>Lokasi</tr>"
    "<tr><th>Kecamatan<th>Desa</tr>"
    "<tr><td>1</td><td>KSP &amp; A</td><td>Telen</td><td>Muara Pantun</td></tr>"
    "</table></body></html>"
)


def assert_read(parsed, names=("KSP A",)):
    assert parsed.tables["register"].column("nama").to_pylist() == list(names)
    assert str(parsed.sheets[0].per) == "2023-06-30"


def write_xls(path):
    shutil.copy(Path(__file__).with_name("excel_97.xls"), path)
    return path


def write_ods(path):
    book = OpenDocumentSpreadsheet()
    table = Table(name="Data")
    for cells in ROWS:
        row = TableRow()
        for value in cells or [""]:
            cell = (
                TableCell(valuetype="float", value=value)
                if isinstance(value, int)
                else TableCell(valuetype="string")
            )
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def test_xls_and_ods(tmp_path, parse):
    for path in (write_xls(tmp_path / "a.xls"), write_ods(tmp_path / "a.ods")):
        parsed = parse(path)
        assert_read(parsed)
        assert [(problem.row, problem.cell) for problem in parsed.problems] == [(5, "C5")]


def test_the_extension_does_not_matter(tmp_path, workbook, parse):
    assert_read(parse(write_xls(tmp_path / "a.xlsx")))
    assert_read(parse(workbook({"Data": ROWS}).rename(tmp_path / "b.xls")))
    assert_read(parse(write_ods(tmp_path / "c.csv")))
    assert_read(parse(workbook({"Data": ROWS}).rename(tmp_path / "tanpa")))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv(tmp_path, parse, delimiter, encoding):
    path = tmp_path / "daftar.csv"
    path.write_text(CSV.format(delimiter), encoding=encoding)
    parsed = parse(path)
    assert_read(parsed, ["KSP Caf\u00e9"])
    assert [(problem.sheet, problem.row, problem.cell) for problem in parsed.problems] == [
        ("daftar", 5, "C5")
    ]


def test_csv_with_a_separator_line_and_decimal_commas(tmp_path, parse):
    path = tmp_path / "keragaan.csv"
    path.write_bytes(
        b"sep=;\r\nNama;Kecamatan;Tahun Buku;Aset;Alamat\r\n"
        b'KSP A;Telen;2022;1.234,50;"Jl. A, No. 1, RT 2"\r\n'
    )
    (row,) = parse(path).tables["keragaan"].to_pylist()
    assert (row["row"], row["aset"]) == (2, 1234.5)


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param('2,"KUD B,Telen,Aktif\n3,KUD C,Telen,Aktif\n', id="to the end"),
        pytest.param('2,"KUD B,Telen,Aktif\n3,"KUD C",Telen,Aktif\n', id="to the next mark"),
        pytest.param('2,"KUD B,Telen,Aktif\n', id="in the last row"),
    ],
)
def test_an_open_quotation_mark_in_a_csv_is_one_error_that_names_its_row(tmp_path, parse, rest):
    path = tmp_path / "daftar.csv"
    path.write_text(f'No,Nama Koperasi,Kecamatan,Status\n1,"KSP ""A""",Telen,Aktif\n{rest}')
    with pytest.raises(FileRefused, match="tanda kutip pada baris 3 tidak ditutup"):
        parse(path)


def test_quotation_marks_of_a_csv_that_are_closed_may_hold_lines_and_stray_ones_stand(
    tmp_path, parse
):
    path = tmp_path / "daftar.csv"
    path.write_text(
        'Nama Koperasi,Kecamatan,Alamat\n"KSP ""A""",Telen,"Jl. A, No. 1,\nRT 2"\n'
        '"KUD "B" C",Telen,24" Uji\n'
    )
    rows = parse(path).tables["register"].to_pylist()
    assert [(row["row"], row["nama"], row["alamat"]) for row in rows] == [
        (2, 'KSP "A"', "Jl. A, No. 1, RT 2"),
        (3, 'KUD B" C"', '24" Uji'),
    ]


def test_csv_named_xlsx_and_html_named_xls(tmp_path, parse):
    (tmp_path / "a.xlsx").write_text(CSV.format(";"))
    assert parse(tmp_path / "a.xlsx").tables["register"].num_rows == 1
    (tmp_path / "b.xls").write_text(HTML)
    assert_read(parse(tmp_path / "b.xls"), ["KSP & A"])


def test_hidden_sheets_are_named_and_hidden_rows_are_read(workbook, parse):
    path = workbook({"Data": ROWS, "Rahasia": ROWS}, hidden={"Rahasia"}, hidden_rows=[4])
    parsed = parse(path)
    assert [(sheet.sheet, sheet.hidden, sheet.kind) for sheet in parsed.sheets] == [
        ("Data", False, "register"),
        ("Rahasia", True, None),
    ]
    assert_read(parsed)


def test_macros_are_never_run(workbook, parse, tmp_path):
    path = workbook({"Data": ROWS})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not run")
    assert_read(parse(path.rename(tmp_path / "makro.xlsm")))


def one_far_cell(path):
    book = openpyxl.Workbook()
    book.active["A1"] = "Nama"
    book.active["XFD1048576"] = 1
    book.save(path)


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(64):
                sheet.write(b" " * (1 << 20))


def truncated(path):
    book = openpyxl.Workbook()
    for row in range(500):
        book.active.append(["Koperasi", row])
    book.save(path)
    path.write_bytes(path.read_bytes()[:-400])


def damaged(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook><sheets>")


def other_zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("surat.txt", "halo")


def word_document(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")


def protected(path):
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\x00" * 600
        + "EncryptedPackage".encode("utf-16-le")
        + b"\x00" * 600
    )


HOSTILE = {
    "far cell": one_far_cell,
    "bomb": bomb,
    "truncated": truncated,
    "damaged": damaged,
    "other zip": other_zip,
    "word document": word_document,
    "protected": protected,
    "ole garbage": lambda path: path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 20
    ),
    "empty": lambda path: path.write_bytes(b""),
    "pdf": lambda path: path.write_bytes(b"%PDF-1.7 ..."),
    "picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(99)),
    "old xml": lambda path: path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    ),
    "prose": lambda path: path.write_text(
        "Yth. Bapak Kepala Dinas,\n\nBersama ini kami sampaikan laporan.\n"
    ),
    "page without a table": lambda path: path.write_text("<html><body>Masuk dulu</body></html>"),
    "only blanks": lambda path: path.write_text("\n\n;;;\n"),
    "no rows": lambda path: path.write_text("Nama Koperasi;Kecamatan;Status\n"),
    "only refused rows": lambda path: path.write_text(
        "Nama Koperasi;Kecamatan;Status\nKSP A;Antah;Aktif\n"
    ),
    "recap": lambda path: path.write_text(
        "Kecamatan;Jumlah Koperasi;Aktif;Tidak Aktif\nTelen;10;5;5\n"
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_bad_files_are_refused_with_one_sentence(tmp_path, parse, case):
    path = tmp_path / "kiriman.xlsx"
    HOSTILE[case](path)
    with pytest.raises(FileRefused) as refused:
        parse(path)
    text = str(refused.value)
    assert text.startswith("kiriman.xlsx: ")
    assert text.endswith((".", "kosongkan."))
    assert "\n" not in text
    assert "Traceback" not in text


def test_a_missing_file_is_refused(tmp_path, parse):
    with pytest.raises(FileRefused, match="tidak dapat dibuka"):
        parse(tmp_path / "tidak_ada.xlsx")


def test_what_is_missing_is_said(tmp_path, parse):
    path = tmp_path / "rat.csv"
    path.write_text("Nama Koperasi;Kecamatan;Kegiatan\nKSP A;Telen;Pelatihan\n")
    path.write_text("NIK;Tahun Buku;Uraian Lain\n6408070600011;2022;x\n")
    with pytest.raises(FileRefused) as refused:
        parse(path)
    assert "Tahun Buku" in str(refused.value)
    assert "Tanggal RAT" in str(refused.value)


def test_a_reader_that_hangs_or_dies_is_stopped(tmp_path, parse, monkeypatch):
    path = tmp_path / "daftar.csv"
    path.write_text(CSV.format(";"))
    real = subprocess.Popen
    for code in ("import time; time.sleep(60)", "import os; os.abort()"):
        monkeypatch.setattr(deadline, "SECONDS", 0.3)
        monkeypatch.setattr(
            raw_sheets.subprocess,
            "Popen",
            lambda _command, code=code, **more: real([sys.executable, "-c", code], **more),
        )
        with pytest.raises(FileRefused):
            parse(path)


def test_progress_only_goes_up_and_ends_at_one(workbook, parse):
    seen = []
    parse(workbook({"Data": ROWS}), progress=lambda fraction, text: seen.append((fraction, text)))
    fractions = [fraction for fraction, _ in seen]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert all(text for _, text in seen)
