"""An empty workbook per kind to fill in: headings, drop-down lists, one example row, notes."""

from datetime import date, datetime, time
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kopdata.ingest.area.kecamatan import known_kecamatan
from kopdata.ingest.declared_kinds import Column, Kind, kinds
from kopdata.ingest.table.row_reader import EXAMPLE_MARK
from kopdata.ingest.values.cell_text import column_letter
from kopdata.kantor import kantor

ROWS_WITH_LISTS = 2_000

_LISTS_SHEET = "Pilihan"
_NOTES_SHEET = "Petunjuk"
_FORMS = {
    "nik": "13 angka, ditulis sebagai teks",
    "date": "tanggal lengkap, misalnya 21/07/2023",
    "date_range": "tanggal lengkap, misalnya 21/07/2023",
    "year": "satu tahun dengan empat angka",
    "count": "bilangan bulat",
    "money": "rupiah penuh, tanpa singkatan",
    "number": "angka",
    "score": "angka 0 sampai 100",
    "words": "pilih dari daftar",
    "open_words": "pilih dari daftar, atau tulis sendiri",
    "kecamatan": "pilih dari daftar",
    "area": "pilih dari daftar; kosong berarti seluruh kabupaten",
}


def write_template(kind: str, to: BinaryIO) -> None:
    """Write the template of one kind; rows typed under its headings are read without a problem."""
    about = kinds()[kind]
    columns = [column for column in about.columns.values() if column.stored]
    with xlsxwriter.Workbook(to, {"in_memory": True}) as book:
        book.set_properties({"title": f"Templat {about.label}", "created": date(2000, 1, 1)})
        sheet = book.add_worksheet(kind)
        lists = book.add_worksheet(_LISTS_SHEET)
        _write_headings(book, sheet, columns)
        _write_example(book, sheet, columns, about.names[0])
        _write_lists(sheet, lists, columns)
        _write_notes(book, about, columns)
        lists.hide()


def _write_headings(book: xlsxwriter.Workbook, sheet: Worksheet, columns: list[Column]) -> None:
    bold = book.add_format(
        {"bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True, "valign": "vcenter"}
    )
    text = book.add_format({"num_format": "@"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    formats = {"nik": text, "badan_hukum": text, "date": day}
    for index, column in enumerate(columns):
        sheet.set_column(index, index, max(14, len(column.label) + 4), formats.get(column.type))
        sheet.write_string(0, index, column.label, bold)
    sheet.freeze_panes(1, 0)


def _choices(column: Column) -> list[str]:
    if column.type == "kecamatan":
        return list(known_kecamatan())
    if column.type == "area":
        return ["Kabupaten", *known_kecamatan()]
    return list(dict.fromkeys(column.words.values()))


def _write_lists(sheet: Worksheet, lists: Worksheet, columns: list[Column]) -> None:
    for index, column in enumerate(columns):
        choices = _choices(column)
        if not choices:
            continue
        lists.write_column(0, index, choices)
        letter = column_letter(index)
        sheet.data_validation(
            1,
            index,
            ROWS_WITH_LISTS,
            index,
            {
                "validate": "list",
                "source": f"={_LISTS_SHEET}!${letter}$1:${letter}${len(choices)}",
                "error_type": "warning",
                "error_title": "Tidak ada dalam daftar",
                "error_message": "Pilih dari daftar bila mungkin.",
            },
        )


def _write_notes(book: xlsxwriter.Workbook, kind: Kind, columns: list[Column]) -> None:
    sheet = book.add_worksheet(_NOTES_SHEET)
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 60)
    sheet.write_string(0, 0, f"Petunjuk mengisi {kind.label}", bold)
    lines = [
        "Isi di bawah judul kolom pada lembar pertama, satu baris untuk satu isian.",
        "Judul kolom jangan diubah.",
        f"Baris yang diawali {EXAMPLE_MARK} hanya contoh: tidak pernah dibaca, boleh dihapus.",
        "Kosongkan yang belum diketahui; jangan isi 0 untuk yang tidak diketahui.",
        *(f"{column.label}: {_form(kind, column)}" for column in columns),
    ]
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line)


def _form(kind: Kind, column: Column) -> str:
    return f"{_FORMS.get(column.type, 'teks')}{'; wajib' if column.field in kind.needed else ''}"


def _example(column: Column) -> str | date | float:
    """What the office itself could write there: its own code, name and kecamatan."""
    if column.example is None:
        return _choices(column)[0]
    if not isinstance(column.example, str):
        return column.example
    own = kantor()
    kode = f"{own.kode:0<4}"
    return column.example.format(nama=own.nama, kode=kode, kecamatan=known_kecamatan()[0])


def _write_example(
    book: xlsxwriter.Workbook, sheet: Worksheet, columns: list[Column], marked: str
) -> None:
    grey = {"font_color": "#7F7F7F", "italic": True}
    plain = book.add_format(grey)
    day = book.add_format({**grey, "num_format": "dd/mm/yyyy"})
    for index, column in enumerate(columns):
        example = _example(column)
        if column.field == marked:
            sheet.write_string(1, index, f"{EXAMPLE_MARK} {example}", plain)
        elif isinstance(example, date):
            sheet.write_datetime(1, index, datetime.combine(example, time()), day)
        elif isinstance(example, str):
            sheet.write_string(1, index, example, plain)
        else:
            sheet.write_number(1, index, example, plain)
