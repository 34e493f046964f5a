"""Which rows stay out, and what is said about each kind."""

from datetime import date
from decimal import Decimal

import pytest

WARNED, REFUSED = "memperingatkan", "menolak"


def severities(parsed):
    return [(problem.row, problem.field, problem.severity) for problem in parsed.problems]


def test_register_needs_a_name_and_a_known_kecamatan(read):
    parsed = read(
        [
            ["NIK", "Nama Koperasi", "Kecamatan", "Status"],
            ["6408070600011", "KSP A", "Telen", "Aktif"],
            ["6408070600012", None, "Telen", "Aktif"],
            ["6408070600013", "KSP C", "Antah", "Aktif"],
            ["6408070600014", "KSP D", None, "Aktif"],
        ]
    )
    assert severities(parsed) == [
        (3, "nama", REFUSED),
        (4, "kecamatan", REFUSED),
        (5, "kecamatan", REFUSED),
    ]
    assert (parsed.sheets[0].rows, parsed.sheets[0].rejected) == (1, 3)


def test_facts_about_an_unknown_kecamatan(read):
    parsed = read(
        [
            ["NIK", "Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT"],
            ["6408070600011", "KSP A", "Antah", 2022, "01/02/2023"],
            [None, "KSP B", "Antah", 2022, "01/02/2023"],
            [None, "KSP C", None, 2022, "01/02/2023"],
            ["6408071234560001", "KSP D", "Telen", 2022, "01/02/2023"],
            ["6408071234560001", None, "Telen", 2022, "01/02/2023"],
            [None, None, "Telen", 2022, "01/02/2023"],
        ]
    )
    assert severities(parsed) == [
        (2, "kecamatan", WARNED),
        (3, "kecamatan", REFUSED),
        (5, "nik", WARNED),
        (6, "nik", REFUSED),
        (7, None, REFUSED),
    ]
    assert [row["kecamatan"] for row in parsed.tables["rat"].to_pylist()] == [None, None, "Telen"]
    assert "6408071234560001" not in str(parsed)


def test_rat(read):
    parsed = read(
        [
            [
                "Nama Koperasi",
                "Kecamatan",
                "Tahun Buku",
                "Tgl RAT",
                "Tgl Lapor",
                "Peserta",
                "Status",
            ],
            ["KSP A", "Telen", 2022, "01/02/2023", "02/03/2023", 40, "Sudah Lapor"],
            ["KSP B", "Telen", 2022, "02/09/2023", None, -4, "Belum"],
            ["KSP C", "Telen", "22", "01/02/2023", None, None, None],
            ["KSP D", "Telen", None, "01/02/2023", None, None, None],
            ["KSP E", "Telen", 2023, "01/02/2023", None, None, None],
            ["KSP F", "Telen", 2024, None, None, None, None],
        ]
    )
    assert severities(parsed) == [
        (3, "tanggal_rat", WARNED),
        (3, "peserta", WARNED),
        (4, "tahun_buku", REFUSED),
        (5, "tahun_buku", REFUSED),
        (6, "tahun_buku", WARNED),
        (7, "tahun_buku", REFUSED),
    ]
    rows = parsed.tables["rat"].to_pylist()
    assert (rows[0]["status"], rows[0]["tanggal_lapor"], rows[0]["peserta"]) == (
        "dilaporkan",
        date(2023, 3, 2),
        40,
    )
    assert (rows[1]["status"], rows[1]["tanggal_rat"], rows[1]["peserta"]) == ("belum", None, None)
    assert rows[2]["tahun_buku"] == 2023


def test_keragaan_counts_members_by_sex_only_when_there_is_no_total(read):
    parsed = read(
        [
            ["Nama", "Kecamatan", "Tahun Buku", "Jumlah Anggota", "Anggota L", "Anggota P", "SHU"],
            ["KSP A", "Telen", 2022, 30, 10, 15, 1],
            ["KSP B", "Telen", 2022, None, 10, 15, 1],
            ["KSP C", "Telen", 2022, None, 10, None, 1],
        ]
    )
    assert parsed.tables["keragaan"].column("anggota").to_pylist() == [30, 25, None]


def test_kesehatan(read):
    parsed = read(
        [
            ["Nama", "Kecamatan", "Tahun", "Skema", "Tata Kelola", "Skor", "Predikat"],
            ["KSP A", "Telen", 2022, "KKPKK", "82,5", 79.995, "Cukup Sehat"],
            ["KSP B", "Telen", 2019, None, None, "101", "Kurang Sehat"],
        ]
    )
    assert severities(parsed) == [(3, "skor", WARNED), (3, "predikat", WARNED)]
    first, second = parsed.tables["kesehatan"].to_pylist()
    assert (first["skema"], first["tata_kelola"], first["skor"]) == (
        "kkpkk_2021",
        Decimal("82.5"),
        Decimal("79.995"),
    )
    assert (second["skema"], second["skor"], second["predikat"]) == (None, None, None)


def test_pembinaan_with_a_single_date(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Kegiatan", "Tanggal", "Status", "Peserta"],
            ["KSP A", "Telen", "Pelatihan  Akuntansi", "01/02/2023", "Selesai", 12],
            ["KSP A", "Telen", "Bimtek", "12 - 14 Juli 2023", "Terlaksana", "30 orang"],
            ["KSP A", "Telen", "Bimtek", "12/12/2023", "Rencana", None],
            ["KSP A", "Telen", "Bimtek", "12/12/2023", "Selesai", None],
            ["KSP A", "Telen", "Bimtek", None, "Selesai", None],
            ["KSP A", "Telen", None, "01/02/2023", "Selesai", None],
        ]
    )
    assert severities(parsed) == [
        (5, "tanggal", REFUSED),
        (6, "tanggal", REFUSED),
        (7, "kegiatan", REFUSED),
    ]
    rows = parsed.tables["pembinaan"].to_pylist()
    assert [(row["tanggal_mulai"], row["tanggal_selesai"]) for row in rows] == [
        (date(2023, 2, 1), date(2023, 2, 1)),
        (date(2023, 7, 12), date(2023, 7, 14)),
        (date(2023, 12, 12), date(2023, 12, 12)),
    ]
    assert rows[0]["kunci_kegiatan"] == "PELATIHANAKUNTANSI"


def test_pembinaan_with_start_and_end(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Kegiatan", "Tgl Mulai", "Tgl Selesai", "Status"],
            ["KSP A", "Telen", "Pelatihan", "30/08/2023", "02/09/2023", "Berjalan"],
            ["KSP B", "Telen", "Pelatihan", "30/08/2023", "02/09/2023", "Selesai"],
            ["KSP C", "Telen", "Pelatihan", "31/02/2023", "02/03/2023", "Selesai"],
        ]
    )
    assert severities(parsed) == [(3, "tanggal_selesai", WARNED), (4, "tanggal_mulai", REFUSED)]
    assert parsed.tables["pembinaan"].column("tanggal_selesai").to_pylist() == [
        date(2023, 9, 2),
        None,
    ]


def test_verifikasi(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Tgl Kunjungan", "Hasil", "Keadaan", "Ket."],
            ["KSP A", "Telen", "01/02/2023", "Ditemukan", "Buka", "baik"],
            ["KSP B", "Telen", "01/02/2023", "Tidak ada", None, None],
            ["KSP C", "Telen", "01/02/2023", "pindah", None, None],
            ["KSP D", "Telen", "Februari 2023", "Ditemukan", None, None],
        ]
    )
    assert severities(parsed) == [(4, "hasil", WARNED), (5, "tanggal", REFUSED)]
    assert parsed.tables["verifikasi"].column("hasil").to_pylist() == [
        "ditemukan",
        "tidak ditemukan",
        None,
    ]


def test_target(read):
    parsed = read(
        [
            ["Indikator", "Tahun", "Kecamatan", "Target", "Sumber"],
            ["Dibina", 2023, "Telen", 10, "Renja"],
            ["Dibina", 2023, "Busang", "12 koperasi", None],
            ["Dibina", 2023, "Kabupaten", 150, None],
            ["RAT", 2023, None, 200, None],
            ["Sehat", 2023, "Kab. Kutai Timur", 20, None],
            ["Dibina", 2023, "Sandaran", None, None],
            ["Dibina", 2023, "Antah", 4, None],
            ["JUMLAH", None, None, 22, None],
        ]
    )
    assert severities(parsed) == [
        (7, "nilai", REFUSED),
        (8, "kecamatan", REFUSED),
        (9, "nilai", WARNED),
    ]
    rows = [
        (row["indikator"], row["kecamatan"], row["nilai"])
        for row in parsed.tables["target"].to_pylist()
    ]
    assert rows == [
        ("Dibina", "Telen", 10),
        ("Dibina", "Busang", 12),
        ("Dibina", None, 150),
        ("RAT", None, 200),
        ("Sehat", None, 20),
    ]


def test_a_target_may_be_of_one_quarter(read):
    parsed = read(
        [
            ["Indikator", "Tahun", "Kecamatan", "Triwulan", "Target"],
            ["Dibina", 2023, "Kabupaten", None, 150],
            ["Dibina", 2023, "Kabupaten", "TW I", 30],
            ["Dibina", 2023, "Kabupaten", 2, 40],
            ["Dibina", 2023, "Kabupaten", "triwulan iii", 40],
            ["Dibina", 2023, "Telen", "musim hujan", 40],
        ]
    )

    assert severities(parsed) == [(6, "triwulan", WARNED)]
    rows = parsed.tables["target"].to_pylist()
    assert [(row["triwulan"], row["triwulan_diragukan"]) for row in rows] == [
        (None, False),
        ("I", False),
        ("II", False),
        ("III", False),
        (None, True),
    ]


def test_combined_number_and_date(read):
    parsed = read(
        [
            ["Nama", "Nomor & Tanggal Badan Hukum", "Kecamatan"],
            ["KSP A", "12/BH/1999 tgl 5 Mei 1999", "Telen"],
        ]
    )
    (row,) = parsed.tables["register"].to_pylist()
    assert (row["nomor_badan_hukum"], row["tanggal_badan_hukum"], row["kunci_badan_hukum"]) == (
        "12/BH/1999",
        date(1999, 5, 5),
        "12/BH/1999",
    )


class TestSameKeyTwice:
    HEADER = ("NIK", "Nama", "Kecamatan", "Tahun Buku", "Tanggal RAT")

    def test_equal_rows_are_one(self, read):
        row = ["6408070600011", "KSP A", "Telen", 2022, "01/02/2023"]
        parsed = read([self.HEADER, row, row, row])
        assert parsed.tables["rat"].num_rows == 1
        assert severities(parsed) == [(3, None, WARNED), (4, None, WARNED)]
        assert "baris 2" in parsed.problems[0].message
        assert parsed.sheets[0].rejected == 0

    def test_differing_rows_are_refused_and_name_each_other(self, read):
        parsed = read(
            [
                self.HEADER,
                ["6408070600011", "KSP A", "Telen", 2022, "01/02/2023"],
                ["6408070600011", "KSP A", "Telen", 2022, "02/02/2023"],
                ["6408070600011", "KSP A", "Telen", 2021, "02/02/2022"],
            ]
        )
        assert severities(parsed) == [(2, None, REFUSED), (3, None, REFUSED)]
        assert "baris 3" in parsed.problems[0].message
        assert "baris 2" in parsed.problems[1].message
        assert parsed.tables["rat"].column("tahun_buku").to_pylist() == [2021]

    def test_by_badan_hukum_and_by_name(self, read):
        parsed = read(
            [
                ("Nama", "No. BH", "Kecamatan", "Status"),
                ("KSP A", "12/bh/1999", "Telen", "Aktif"),
                ("KSP A.", "No. 12 / BH / 1999", "Telen", "Bubar"),
                ("Koperasi Maju", None, "Telen", "Aktif"),
                ("KOP. MAJU", None, "Telen", "Bubar"),
                ("Koperasi Maju", None, "Busang", "Aktif"),
                ("Koperasi Maju", "13/BH", "Telen", "Aktif"),
            ]
        )
        assert [row for row, _, _ in severities(parsed)] == [2, 3, 4, 5]
        assert parsed.tables["register"].num_rows == 2

    def test_over_two_sheets(self, workbook, parse):
        rows = [self.HEADER, ["6408070600011", "KSP A", "Telen", 2022, "01/02/2023"]]
        parsed = parse(workbook({"Satu": rows, "Dua": rows}))
        assert [(problem.sheet, problem.row) for problem in parsed.problems] == [("Dua", 2)]
        assert "lembar Satu" in parsed.problems[0].message

    def test_registers_of_two_dates_are_two_lists(self, workbook, parse):
        rows = [["Nama", "Kecamatan", "Status"], ["KSP A", "Telen", "Aktif"]]
        parsed = parse(
            workbook(
                {"Satu": [["per 1 Januari 2022"], *rows], "Dua": [["per 1 Januari 2023"], *rows]}
            )
        )
        assert parsed.tables["register"].num_rows == 2
        assert parsed.problems == ()


class TestTotals:
    HEADER = ("No", "Nama", "Kecamatan", "Tahun Buku", "Anggota", "Aset")
    ROWS = (
        (1, "KSP A", "Telen", 2022, 10, 100.5),
        (2, "KSP B", "Telen", 2022, 5, 200),
        (3, "KSP C", "Busang", 2022, 1, 1),
    )

    @pytest.mark.parametrize(
        "word", ["JUMLAH", "Total", "GRAND TOTAL", "Jumlah Total :", "TOTAL KESELURUHAN"]
    )
    def test_closing(self, read, word):
        parsed = read([self.HEADER, *self.ROWS, (None, word, None, None, 16, "301,5")])
        assert parsed.problems == ()
        assert parsed.tables["keragaan"].num_rows == 3

    def test_not_closing_is_warned_about_and_never_repaired(self, read):
        parsed = read([self.HEADER, *self.ROWS, ("JUMLAH", None, None, None, 17, "301,5")])
        (problem,) = parsed.problems
        assert (problem.cell, problem.value, problem.severity) == ("E5", "17", WARNED)
        assert "16" in problem.message

    def test_subtotals(self, read):
        first, second, third = self.ROWS
        rows = [
            first,
            second,
            ("Sub Jumlah", None, None, None, 15, None),
            third,
            ("Sub Jumlah", None, None, None, 1, None),
        ]
        assert read([self.HEADER, *rows, ("JUMLAH", None, None, None, 16, None)]).problems == ()

    def test_a_koperasi_named_total_is_a_koperasi(self, read):
        parsed = read([self.HEADER, (1, "Total Sejahtera", "Telen", 2022, 10, 1)])
        assert parsed.tables["keragaan"].num_rows == 1


def test_a_rat_cell_nobody_understood_is_not_an_empty_one(read):
    parsed = read(
        [
            ["NIK", "Nama Koperasi", "Tahun Buku", "Tanggal RAT", "Status RAT"],
            ["6408070600011", "A", 2022, "31/02/2023", None],
            ["6408070600012", "B", 2022, "01/02/2023", "entah"],
            ["6408070600013", "C", 2022, "-", None],
            ["6408070600014", "D", 2022, None, "dilaporkan"],
        ]
    )
    doubts = [
        (row["nama"], row["tanggal_rat_diragukan"], row["status_diragukan"])
        for row in parsed.tables["rat"].to_pylist()
    ]
    assert doubts == [
        ("A", True, False),
        ("B", False, True),
        ("C", False, False),
        ("D", False, False),
    ]
