"""A workbook as an office has it, and exactly the problems it must give."""

from datetime import date
from decimal import Decimal

import pytest

TITLE = [
    ["PEMERINTAH KABUPATEN KUTAI TIMUR"],
    ["DINAS KOPERASI DAN USAHA KECIL MENENGAH"],
    ["DATA KOPERASI KEADAAN 31 DESEMBER 2022"],
    [],
]
HEADER = [
    [
        "No.",
        "NIK",
        "Nama Koperasi",
        "Badan Hukum",
        None,
        "Alamat",
        "Kecamatan",
        "Bentuk",
        "Jenis Kop.",
        "Status",
        "Ketua",
    ],
    [None, None, None, "Nomor", "Tanggal", None, None, None, None, None, None],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
]
REGISTER = [
    *TITLE,
    *HEADER,
    ["KECAMATAN BENGALON"],
    [
        1,
        "'6408070600011",
        "KSP Maju Jaya",
        "12/BH/1999",
        "5 Mei 1999",
        "Jl. A",
        "Bengalon",
        "Primer Kabupaten/Kota",
        "KONSUMEN",
        "AKTIF",
        "Budi",
    ],
    [
        2,
        6408070600012,
        "Kop. Karya",
        "13/BH/1999",
        "31/02/2001",
        "Jl. B",
        "KEC. BENGALON",
        "primer",
        "Koperasi Konsumen",
        "Non Aktif",
        "-",
    ],
    [],
    ["KECAMATAN SANDARAN"],
    [
        3,
        "6408070600013",
        "KUD Tani",
        "14/BH/1999",
        date(2001, 3, 4),
        "-",
        "Bengalom",
        "Primer",
        "Jasa",
        "Aktif",
        None,
    ],
    [
        4,
        "6408071234560001",
        "Koperasi Nelayan",
        "15/BH/1999",
        "04/13/2001",
        None,
        "Sandaran",
        "Sekunder",
        "Produsen",
        "Entah",
        None,
    ],
    [
        5,
        "6,40807E+12",
        "Koperasi Tambak",
        "16/BH/1999",
        "12/12/99",
        None,
        None,
        "Sekunder",
        "Produsen",
        "Dibekukan",
        None,
    ],
    [6, None, None, None, None, "Jl. C", "Sandaran", "Primer", "Jasa", "Aktif", None],
    [
        7,
        640807060001,
        "Koperasi Hutan",
        None,
        None,
        None,
        "Sangatta",
        "Primer",
        "Jasa",
        "Aktif",
        None,
    ],
    ["JUMLAH", None, None, None, None, None, None, None, None, None, None],
    [],
    [None, None, None, None, None, None, None, "Sangatta, 5 Januari 2023"],
    [None, None, None, None, None, None, None, "Kepala Dinas,"],
    [],
    [None, None, None, None, None, None, None, "NAMA PEJABAT"],
    [None, None, None, None, None, None, None, "NIP. 19700101 199003 1 001"],
]
KERAGAAN = [
    ["PERKEMBANGAN KOPERASI TAHUN BUKU 2022 (dalam ribuan rupiah)"],
    ["No", "Nama Koperasi", "Kec.", "Anggota", None, "Modal Sendiri (Rp)", "Aset", "SHU"],
    [None, None, None, "L", "P", None, None, None],
    [1, "KSP Maju Jaya", "Bengalon", 10, 15, "Rp. 1.234", "1,234", "(1.000)"],
    [2, "KUD Tani", "Kongbeng", 20, "-", 2000, -5, 250.5],
    ["JUMLAH", None, None, 30, 15, 3234, None, -700],
]


@pytest.fixture
def parsed(workbook, parse):
    return parse(
        workbook(
            {
                "Register": REGISTER,
                "Keragaan": KERAGAAN,
                "Rahasia": [["NIK", "Nama"]],
                "Catatan": [["rapat"]],
            },
            hidden={"Rahasia"},
        )
    )


def test_sheets_are_recognised(parsed):
    kinds = [
        (sheet.sheet, sheet.kind, sheet.rows, sheet.rejected, sheet.hidden)
        for sheet in parsed.sheets
    ]
    assert kinds == [
        ("Register", "register", 4, 3, False),
        ("Keragaan", "keragaan", 2, 0, False),
        ("Rahasia", None, 0, 0, True),
        ("Catatan", None, 0, 0, False),
    ]
    assert parsed.sheets[0].per == date(2022, 12, 31)
    assert parsed.sheets[0].per_source == "title"
    assert parsed.sheets[0].columns["tanggal_badan_hukum"][1] == "E"


def test_problems_are_exactly_these(parsed):
    found = [
        (problem.sheet, problem.cell, problem.field, problem.value, problem.severity)
        for problem in parsed.problems
    ]
    warned, refused = "memperingatkan", "menolak"
    assert found == [
        ("Register", "E10", "tanggal_badan_hukum", "31/02/2001", warned),
        ("Register", "G13", "kecamatan", "Bengalom", refused),
        ("Register", "B14", "nik", "6408********0001", warned),
        ("Register", "E14", "tanggal_badan_hukum", "04/13/2001", warned),
        ("Register", "J14", "status", "Entah", warned),
        ("Register", "B15", "nik", "6,40807E+12", warned),
        ("Register", "E15", "tanggal_badan_hukum", "12/12/99", warned),
        ("Register", "C16", "nama", None, refused),
        ("Register", "B17", "nik", "640807060001", warned),
        ("Register", "G17", "kecamatan", "Sangatta", refused),
        ("Keragaan", None, None, None, warned),
        ("Keragaan", "G4", "aset", "1,234", warned),
        ("Keragaan", "G5", "aset", "-5", warned),
        ("Keragaan", "H6", "shu", "-700", warned),
    ]


def test_values_are_harmonised(parsed):
    rows = parsed.tables["register"].to_pylist()
    assert [row["row"] for row in rows] == [9, 10, 14, 15]
    first = rows[0]
    assert first["nik"] == "6408070600011"
    assert first["tanggal_badan_hukum"] == date(1999, 5, 5)
    assert (first["bentuk"], first["jenis"], first["status"]) == ("Primer", "Konsumen", "Aktif")
    assert (rows[1]["kunci_nama"], rows[1]["status"], rows[1]["ketua"]) == (
        "KARYA",
        "Tidak Aktif",
        None,
    )
    assert rows[3]["kecamatan"] == "Sandaran"
    shown = parsed.tables["keragaan"].to_pylist()
    assert [row["anggota"] for row in shown] == [25, None]
    assert [row["modal_sendiri"] for row in shown] == [Decimal("1234000.00"), Decimal("2000000.00")]
    assert [row["shu"] for row in shown] == [Decimal("-1000000.00"), Decimal("250500.00")]
    assert [row["kecamatan"] for row in shown] == ["Bengalon", "Kombeng"]
    assert {row["tahun_buku"] for row in shown} == {2022}


def test_every_problem_says_what_to_do(parsed):
    for problem in parsed.problems:
        assert problem.message.endswith(".")
        assert problem.remedy.endswith(".")
    unknown = next(problem for problem in parsed.problems if problem.value == "Bengalom")
    assert "Bengalon" in unknown.message
    assert unknown.column == "Kecamatan"
    ambiguous = next(problem for problem in parsed.problems if problem.value == "Sangatta")
    assert "Sangatta Utara" in ambiguous.message
    assert "Sangatta Selatan" in ambiguous.message
