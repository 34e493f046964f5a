"""Files that are broken on purpose: each gets one clear sentence, and nothing is stored."""

import io
import random
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from kopdata import loading, settings
from kopdata.errors import FileRefused
from kopdata.spreadsheet import neutral
from tests import workbooks

HEADINGS = ("NIK", "Nama Koperasi", "Kecamatan", "Status")


def book(*rows, sheet="Daftar"):
    made = Workbook()
    made.active.title = sheet
    for row in rows:
        made.active.append(list(row))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def good():
    return book(
        HEADINGS, *(("6404040000001", f"Koperasi {n}", "Busang", "Aktif") for n in range(9))
    )


def zipped(**parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def rewritten(member, change):
    """A good workbook of which one part is changed; None leaves it out."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good())) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            text = old.read(part)
            text = change(text) if part.filename == member else text
            if text is not None:
                new.writestr(part.filename, text)
    return content.getvalue()


def hidden_only():
    made = Workbook()
    made.active.title = "Kosong"
    sheet = made.create_sheet("Daftar")
    sheet.append(list(HEADINGS))
    sheet.append(["6404040000001", "Koperasi 1", "Busang", "Aktif"])
    sheet.sheet_state = "hidden"
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOISE = random.Random(5).randbytes(4000)
BROKEN = {
    "empty": b"",
    "one byte": b"\x00",
    "noise": NOISE,
    "zeros": bytes(5000),
    "half a workbook": good()[: len(good()) // 2],
    "a workbook without its end": good()[:-40],
    "pk and noise": b"PK\x03\x04" + NOISE,
    "a zip of something else": zipped(**{"readme.txt": "halo"}),
    "an empty zip": zipped(),
    "a document": zipped(**{"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}),
    "a binary workbook": zipped(**{"[Content_Types].xml": "<a/>", "xl/workbook.bin": "x"}),
    "a locked workbook": OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(4000),
    "an old document": OLE + NOISE,
    "a pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" + NOISE,
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + NOISE,
    "a program": b"MZ\x90\x00\x03\x00\x00\x00" + NOISE,
    "a page without a table": b"<html><body><p>Halo</p></body></html>",
    "json": b'{"nik": "6404040000001", "nama": "Koperasi"}',
    "a letter": b"Yth. Kepala Dinas,\n\nBersama ini kami sampaikan laporan.\n",
    "a list of nothing": book(),
    "only a hidden sheet": hidden_only(),
    "headings and no row": book(HEADINGS),
    "headings and a total": book(HEADINGS, ("", "JUMLAH", "", 12)),
    "other headings": book(("Tanggal", "Cuaca", "Suhu"), ("1/1/2023", "cerah", 30)),
    "no known kecamatan": book(HEADINGS, ("6404040000001", "Koperasi 1", "Atlantis", "Aktif")),
    "no names": book(HEADINGS, ("6404040000001", "", "Busang", "Aktif")),
    "csv with a header only": b"NIK;Nama Koperasi;Kecamatan;Status\n",
    "csv of nulls": b"NIK;Nama Koperasi;Kecamatan\n" + b"\x00;\x00;\x00\n" * 20,
    "half of utf-16": "NIK;Nama".encode("utf-16")[:-1],
    "broken sheet xml": rewritten(SHEET, lambda text: text[: len(text) // 2]),
    "no sheet": rewritten(SHEET, lambda _text: None),
    "no workbook part": rewritten("xl/workbook.xml", lambda _text: None),
    "a far cell": rewritten(SHEET, lambda text: text.replace(b"</sheetData>", FAR)),
    "a bomb": rewritten(SHEET, lambda _text: b"<a>" + b" " * (120 << 20)),
    "too many parts": zipped(**{f"xl/{n}.xml": "" for n in range(5100)}, **{"xl/workbook.xml": ""}),
    "a broken ods": zipped(
        mimetype="application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": "<a><b>"}
    ),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_gets_one_clear_sentence(tmp_path, content):
    path = tmp_path / "berkas"
    path.write_bytes(content)

    with pytest.raises(FileRefused) as refusal:
        loading.examine(path, file="kiriman.xlsx", received_on=date(2023, 5, 1))

    sentence = str(refusal.value)
    assert sentence.startswith("kiriman.xlsx: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 500
    assert not any(word in sentence for word in ("Error", "Traceback", "None", str(tmp_path)))
    assert not list((settings.home() / "archive").glob("entries/*"))


def test_a_hostile_but_readable_workbook_is_only_text(tmp_path):
    names = ("=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "[x](http://a) **b**",
             "@SUM(A1)", "\u202eflipped\u200b", "x" * 40_000)  # fmt: skip
    rows = [HEADINGS]
    rows += [(f"640404000000{n}", name, "Busang", "=1+1") for n, name in enumerate(names)]
    path = workbooks.write(tmp_path / "jahat.xlsx", rows)

    found = loading.examine(path, received_on=date(2023, 5, 1))
    marked = load_workbook(io.BytesIO(loading.marked_workbook(path, found.problems)))

    assert found.sheets[0].rows == len(names)
    listed = [cell for row in marked["Masalah"].iter_rows() for cell in row]
    assert listed
    assert not any(cell.data_type == "f" for cell in listed)
    assert not any(str(cell.value).startswith("=") for cell in listed)


def test_text_that_a_spreadsheet_would_run_is_made_harmless():
    assert neutral("=1+1") == "'=1+1"
    assert neutral("@SUM(A1)") == "'@SUM(A1)"
    assert neutral("-2+3+cmd|' /C calc'!A0") == "'-2+3+cmd|' /C calc'!A0"
    assert [neutral(text) for text in ("-1.234,5", "+7 %", "-", "Koperasi", 5, None)] == [
        "-1.234,5", "+7 %", "-", "Koperasi", 5, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a, =1+1", "a, '=1+1"),
        ("a\t@SUM(A1)", "a\t'@SUM(A1)"),
        ("a\n=1", "a\n'=1"),
        (" =1", " '=1"),
        ("\N{FULLWIDTH EQUALS SIGN}1", "'\N{FULLWIDTH EQUALS SIGN}1"),
        ("\t=1", "'\t'=1"),
        ("turun, -3,2 %; Rp -5.000", "turun, -3,2 %; Rp -5.000"),
    ],
)
def test_so_is_text_that_would_be_run_once_it_is_cut_at_a_separator(text, harmless):
    assert neutral(text) == harmless
