"""What stands above a table holds for its rows."""

from datetime import date

import pytest

RECEIVED_ON = date(2023, 9, 1)
REGISTER = [["Nama Koperasi", "Kecamatan", "Status"], ["KSP A", "Telen", "Aktif"]]


@pytest.mark.parametrize(
    ("title", "per"),
    [
        ("DATA KOPERASI PER 31 DESEMBER 2022", date(2022, 12, 31)),
        ("Keadaan 31 Desember 2022", date(2022, 12, 31)),
        ("POSISI : 31 DESEMBER 2022", date(2022, 12, 31)),
        ("Posisi per tanggal 31-12-2022", date(2022, 12, 31)),
        ("per 31/12/2022", date(2022, 12, 31)),
        ("Keadaan s.d. 30 Juni 2023", date(2023, 6, 30)),
        ("Keadaan sampai dengan tanggal 30 Juni 2023", date(2023, 6, 30)),
        ("Per 1 Nopember 2021", date(2021, 11, 1)),
        ("per 2022-12-31", date(2022, 12, 31)),
    ],
)
def test_per_in_a_title(read, title, per):
    sheet = read([[title], *REGISTER]).sheets[0]
    assert (sheet.per, sheet.per_source) == (per, "title")


@pytest.mark.parametrize(
    "title",
    [
        "per Desember 2022",
        "per 31/12/22",
        "per 31 Februari 2022",
        "per 2022",
        "DATA KOPERASI PER KECAMATAN",
        "31 Desember 2022",
    ],
)
def test_per_that_is_not_certain_is_ignored(read, title):
    parsed = read([[title], *REGISTER])
    assert (parsed.sheets[0].per, parsed.sheets[0].per_source) == (RECEIVED_ON, "received_on")
    assert parsed.problems == ()


def test_per_as_a_date_cell_beside_its_word(read):
    assert read([["Keadaan", date(2022, 12, 31)], *REGISTER]).sheets[0].per == date(2022, 12, 31)


def test_option_before_title(read):
    sheet = read([["per 31 Desember 2022"], *REGISTER], per=date(2023, 1, 5)).sheets[0]
    assert (sheet.per, sheet.per_source) == (date(2023, 1, 5), "option")


@pytest.mark.parametrize("option", [None, date(2023, 12, 31)])
def test_per_is_never_after_receipt(read, option):
    parsed = read([["per 31 Desember 2023"], *REGISTER], per=option)
    assert parsed.sheets[0].per == RECEIVED_ON
    (problem,) = parsed.problems
    assert problem.severity == "memperingatkan"
    assert "01/09/2023" in problem.message


def test_tahun_buku_and_kecamatan_in_the_title(read):
    parsed = read(
        [
            ["DATA RAT TAHUN BUKU 2022"],
            ["KECAMATAN : BENGALON"],
            ["Nama Koperasi", "Tgl RAT"],
            ["KSP A", "01/02/2023"],
        ]
    )
    (row,) = parsed.tables["rat"].to_pylist()
    assert (row["tahun_buku"], row["kecamatan"]) == (2022, "Bengalon")
    assert parsed.sheets[0].kecamatan == "Bengalon"
    assert parsed.problems == ()


def test_tahun_in_the_title_of_a_health_list(read):
    parsed = read(
        [
            ["HASIL PEMERIKSAAN KESEHATAN KOPERASI TAHUN 2022"],
            ["Nama Koperasi", "Kecamatan", "Skor"],
            ["KSP A", "Telen", 81],
        ]
    )
    assert parsed.tables["kesehatan"].column("tahun").to_pylist() == [2022]


def test_several_years_in_the_title_are_not_certain(read):
    parsed = read(
        [["TARGET TAHUN 2021-2023"], ["Indikator", "Tahun", "Target"], ["Dibina", 2023, 150]]
    )
    assert parsed.tables["target"].column("tahun").to_pylist() == [2023]


def test_scope_of_a_register_of_one_kecamatan(read):
    parsed = read(
        [
            ["KECAMATAN BENGALON"],
            ["Nama Koperasi", "Kecamatan", "Status"],
            ["KSP A", None, "Aktif"],
            ["KSP B", "Telen", "Aktif"],
        ]
    )
    assert parsed.sheets[0].kecamatan == "Bengalon"
    assert parsed.tables["register"].column("kecamatan").to_pylist() == ["Bengalon", "Telen"]


def test_an_unknown_kecamatan_in_a_title_or_group_row(read):
    parsed = read(
        [
            ["KECAMATAN : BENGALOM"],
            ["No", "NIK", "Nama Koperasi", "Tahun Buku", "Tgl RAT"],
            [1, "6408070600011", "KSP A", 2022, "01/02/2023"],
            [2, None, "KSP B", 2022, "01/02/2023"],
            ["KECAMATAN TELEM"],
            [3, "6408070600012", "KSP C", 2022, "01/02/2023"],
            ["KECAMATAN BUSANG"],
            [4, None, "KSP D", 2022, "01/02/2023"],
        ]
    )
    assert [(problem.row, problem.severity) for problem in parsed.problems] == [
        (1, "memperingatkan"),
        (4, "menolak"),
        (5, "memperingatkan"),
    ]
    assert parsed.tables["rat"].column("kecamatan").to_pylist() == [None, None, "Busang"]


@pytest.mark.parametrize(
    ("title", "factor"),
    [
        ("(dalam ribuan rupiah)", 1_000),
        ("Dalam Jutaan Rupiah", 1_000_000),
        ("(Rp. 000)", 1_000),
        ("dalam rupiah", 1),
    ],
)
def test_money_in_thousands(read, title, factor):
    rows = [
        ["KERAGAAN TAHUN BUKU 2022"],
        [title],
        ["Nama", "Kecamatan", "Anggota", "Aset", "SHU"],
        ["KSP A", "Telen", 5, 12.5, "1,2 M"],
    ]
    parsed = read(rows)
    (row,) = parsed.tables["keragaan"].to_pylist()
    assert (row["anggota"], row["aset"], row["shu"]) == (5, 12.5 * factor, 1_200_000_000)
    assert [problem.severity for problem in parsed.problems] == (
        ["memperingatkan"] if factor > 1 else []
    )


def test_money_in_millions_in_one_heading(read):
    parsed = read([["Nama", "Tahun Buku", "Aset (Rp Juta)", "SHU (Rp)"], ["KSP A", 2022, 3, 500]])
    (row,) = parsed.tables["keragaan"].to_pylist()
    assert (row["aset"], row["shu"]) == (3_000_000, 500)
    assert len(parsed.problems) == 1


def test_sheets_named_after_their_kecamatan(workbook, parse):
    rows = [["No", "Nama Koperasi", "Status"], [1, "KSP A", "Aktif"]]
    parsed = parse(workbook({"KEC. TELEN": rows, "Busang": rows}))
    assert parsed.tables["register"].column("kecamatan").to_pylist() == ["Telen", "Busang"]
    assert [sheet.kecamatan for sheet in parsed.sheets] == ["Telen", "Busang"]


def test_a_rat_before_its_year_ended_is_said_once_when_the_year_is_in_the_title(read):
    header = ["Nama Koperasi", "Kecamatan", "Tgl RAT"]
    rows = [["KSP A", "Telen", "01/02/2023"], ["KSP B", "Telen", "01/02/2023"]]
    parsed = read([["DATA RAT TAHUN BUKU 2023"], header, *rows])
    assert parsed.tables["rat"].column("tahun_buku").to_pylist() == [2023, 2023]
    assert len(parsed.problems) == 1


def test_the_address_of_the_office_is_no_kecamatan_of_the_list(read):
    parsed = read(
        [
            ["DINAS KOPERASI DAN UKM KABUPATEN KUTAI TIMUR"],
            ["Jl. Contoh Nomor 1, Kecamatan Sangatta Utara, Telp. (0549) 000000"],
            *REGISTER,
        ]
    )
    assert parsed.sheets[0].kecamatan is None
