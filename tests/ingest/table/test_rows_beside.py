"""Totals, recaps and notes are no koperasi, wherever they stand; what has a number is one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kopdata.errors import FileRefused
from kopdata.ingest.area.kecamatan import places
from kopdata.ingest.file.raw_sheets import RawSheet
from kopdata.ingest.table.data_rows import read_body
from kopdata.ingest.table.header_row import Header, find_header
from kopdata.ingest.values.cell_text import STRUCK_TAG

HEADINGS = ["No", "Nama Koperasi", "Nomor Badan Hukum", "Status"]
KOPERASI = [[n, f"Koperasi Uji {n}", f"{n}/BH/2010", "Aktif"] for n in range(1, 4)]
ROWS_OF_SUMS = [
    ["", "Jumlah Bengalon", "3 unit", "Aktif 3"],
    ["", "Jumlah Bengalon", "3 koperasi", ""],
    ["", "Bengalon Total", 3, ""],
    ["", "BENGALON JUMLAH", "", ""],
    ["", "Total Kec. Bengalon", "", 3],
    ["", "Sub total", "", 3],
    ["A", "Sub Jumlah", "3 unit", ""],
    ["", "Grand Total", "3", ""],
    [10, 20, 30, "JUMLAH"],
    ["JUMLAH", "", "3 koperasi", ""],
    ["", "Jumlah Desa Sepaso", "2", ""],
    ["", "Jumlah Sepaso", "2", ""],
    ["", "Jumlah Koperasi Aktif", "3", ""],
    ["", "Koperasi Aktif", "3", ""],
    ["", "Koperasi Tidak Aktif", "0", ""],
    ["", "", "", "Aktif Count"],
    ["", "Rata-rata", "1", ""],
    ["", STRUCK_TAG + "Jumlah Bengalon", "3", ""],
]
NOTES = [
    [["Catatan:"], [1, "Koperasi Uji 3 sedang berganti nama"], [2, "Nomor 2 belum dikunjungi"]],
    [["", "Keterangan :"], [1, "Koperasi Uji 1", "pindah"], [2, "Sumber: ODS"]],
    [["Keterangan"], ["", "1. Koperasi Uji 2 dalam proses"], [2, "V = sudah RAT"]],
    [["", "", "Sangatta, 5 Januari 2026"], [1, "Budi Santoso", "Kepala Bidang"]],
    [["Rekapitulasi"], [1, "Bengalon", 3], [2, "Kaubun", 4], ["", "Jumlah", 7]],
    [["No", "Kecamatan", "Jumlah Koperasi"], [1, "Bengalon", 3], [2, "Kaubun", 4]],
]


def body(rows):
    numbered = [(number, list(cells)) for number, cells in enumerate(rows, start=1)]
    sheet = RawSheet("Data", hidden=False, rows=[row for row in numbered if any(row[1])])
    header = find_header(sheet)
    assert isinstance(header, Header)
    return read_body(sheet, header, places())


def names(rows):
    found = body([["DAFTAR KOPERASI KECAMATAN BENGALON"], HEADINGS, *rows])
    return [cells[1] for cells in found.cells]


ALL = [row[1] for row in KOPERASI]


@pytest.mark.parametrize("line", ROWS_OF_SUMS, ids=str)
def test_a_sum_is_no_koperasi(line):
    assert names([*KOPERASI, line]) == ALL
    assert names([line, *KOPERASI]) == ALL


@pytest.mark.parametrize("notes", NOTES, ids=str)
def test_notes_and_recaps_below_a_list_are_no_koperasi(notes):
    assert names([*KOPERASI, [], *notes]) == ALL


@given(
    st.lists(st.sampled_from(ROWS_OF_SUMS), max_size=3),
    st.integers(0, 3),
    st.lists(st.sampled_from(NOTES), max_size=2),
)
@settings(max_examples=60, deadline=None)
def test_sums_anywhere_and_notes_at_the_end_change_no_koperasi(sums, place, notes):
    rows = [*KOPERASI[:place], *sums, *KOPERASI[place:], *(row for one in notes for row in one)]
    assert names(rows) == ALL


@pytest.mark.parametrize(
    "line",
    [
        ["", "Jumlah Sejahtera", "12/BH/2011", "Aktif"],
        [4, "Jumlah Sejahtera", "", "Aktif"],
        ["", "Total Bengalon", "518/13/BH/2011", "Aktif"],
        [4, "Koperasi Total Karya", "", "Aktif"],
        [4, "KUD Aktif Mandiri", "", ""],
    ],
    ids=str,
)
def test_a_koperasi_called_like_a_sum_stays_one(line):
    assert names([*KOPERASI, line]) == [*ALL, line[1]]


def test_a_nik_makes_a_koperasi_of_any_name():
    rows = [
        ["NIK", "Nama Koperasi", "Kecamatan"],
        ["6408070600011", "Jumlah Bengalon", "Bengalon"],
        ["6408070600012", "Koperasi Aktif", "Bengalon"],
    ]
    assert len(body(rows).numbers) == 2


def test_a_list_goes_on_below_a_note():
    going_on = [[4, "Koperasi Uji 4", "4/BH/2010", "Aktif"], [5, "Koperasi Uji 5", "", "Aktif"]]
    rows = [*KOPERASI, ["Catatan: lanjut di bawah"], *going_on]
    assert names(rows) == [*ALL, "Koperasi Uji 4", "Koperasi Uji 5"]


def test_what_was_not_taken_is_named_without_an_alarm(read):
    notes = [["Catatan:"], [1, "Koperasi Uji 3 berganti nama"], ["", "Jumlah Sepaso", "2"]]
    parsed = read([["KECAMATAN BENGALON"], HEADINGS, *KOPERASI, *notes])

    assert parsed.problems == ()
    assert "bukan data: baris 7" in " ".join(parsed.sheets[0].notes)


def keragaan(*lines):
    return [["KERAGAAN TAHUN BUKU 2022"], ["No", "Nama Koperasi", "Kecamatan", "Aset"], *lines]


def test_a_total_above_the_rows_it_sums_is_no_alarm(read):
    a, b = [1, "KSP A", "Telen", 10], [2, "KSP B", "Telen", 20]
    assert read(keragaan(["JUMLAH", "", "", 30], a, b)).problems == ()
    (wrong,) = read(keragaan(["JUMLAH", "", "", 31], a, b)).problems
    assert "di bawahnya (30)" in wrong.message


def test_subtotals_on_top_of_their_groups_are_no_alarm(read):
    rows = keragaan(
        ["JUMLAH", "", "", 60],
        ["KECAMATAN TELEN"],
        ["", "Jumlah Telen", "", 10],
        [1, "KSP A", "Telen", 10],
        ["KECAMATAN BENGALON"],
        ["", "Jumlah Bengalon", "", 50],
        [2, "KSP B", "Bengalon", 20],
        [3, "KSP C", "Bengalon", 30],
    )
    assert read(rows).problems == ()


@pytest.mark.parametrize(
    "recap",
    [
        [["REKAP"], ["Kecamatan", "Jumlah Koperasi"], ["Bengalon", 2], ["Kaubun", 1]],
        [["No", "Kecamatan", "Koperasi", "Aktif", "Tidak Aktif"], [1, "Bengalon", 2, 1, 1]],
        [["Kecamatan", "Koperasi"], ["Bengalon", 2], ["JUMLAH", 2]],
    ],
    ids=str,
)
def test_a_recap_above_a_list_is_neither_a_list_nor_a_title(read, recap):
    rows = [*recap, [], ["DAFTAR KOPERASI"], ["Nama Koperasi", "Kecamatan"], ["KSP A", "Telen"]]
    parsed = read(rows)

    assert parsed.problems == ()
    assert [sheet.rows for sheet in parsed.sheets] == [1]
    assert parsed.tables["register"].column("nama").to_pylist() == ["KSP A"]


def test_a_recap_alone_is_refused_and_no_register(read):
    with pytest.raises(FileRefused, match="tidak ada satu baris pun"):
        read([["Kecamatan", "Koperasi", "Aktif"], ["Bengalon", 12, 3], ["Telen", 4, 4]])


def test_a_numbered_total_that_is_struck_out_is_no_koperasi():
    """With the tag of the reader before it, it reads as a total all the same."""
    assert names([*KOPERASI, [4, STRUCK_TAG + "Jumlah Koperasi", 3, ""]]) == ALL
