"""Lists are recognised by their headings, wherever they stand and however they are written."""

import pytest

from kopdata import ingest
from kopdata.ingest.declared_kinds import kinds, schema
from kopdata.ingest.table.heading_spellings import heading


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        ("register", ["No", "NIK", "Nama", "Desa/Kelurahan", "Kecamatan", "Status"]),
        (
            "register",
            [
                "nomor_induk_koperasi",
                "nama_koperasi",
                "nomor_badan_hukum",
                "bentuk_koperasi",
                "jenis_koperasi",
                "pola_pengelolaan",
                "status_koperasi",
                "sektor_usaha",
                "kelompok_koperasi",
                "provinsi",
                "kabupaten_kota",
                "kecamatan",
                "kelurahan",
                "desa",
                "alamat",
                "kode_pos",
                "email",
                "kuk",
                "grade",
            ],
        ),
        (
            "register",
            [
                "NIK",
                "Nama_Koperasi",
                "Nomor_Badan_Hukum_Pendirian",
                "Tanggal_Badan_Hukum_Pendirian",
                "Bentuk_Koperasi",
                "Jenis_Koperasi",
                "KUK",
                "Grade_Sertifikat",
                "StatusKoperasi",
                "Desa",
                "Kecamatan",
            ],
        ),
        (
            "register",
            [
                "No",
                "Nama Koperasi",
                "Nomor & Tanggal Badan Hukum",
                "Alamat",
                "Kecamatan",
                "Tanggal RAT Terakhir",
                "Jumlah Anggota",
            ],
        ),
        (
            "register",
            [
                "NO. URUT",
                "NAMA KOPERASI",
                "NO. BH",
                "TGL BH",
                "KECAMATAN",
                "KEAKTIFAN",
                "TANGGAL RAT",
                "JUMLAH ANGGOTA",
                "ASET",
            ],
        ),
        ("rat", ["No", "Nama Koperasi", "Kecamatan", "Thn Buku", "Tgl RAT"]),
        (
            "rat",
            [
                "NIK",
                "Nama Koperasi",
                "No. BH",
                "Tgl BH",
                "Alamat",
                "Desa",
                "Kecamatan",
                "Jenis Koperasi",
                "Bentuk Koperasi",
                "Tahun Buku",
                "Tanggal Pelaksanaan RAT",
            ],
        ),
        ("rat", ["nik", "nama", "tahunBuku", "tanggalRat", "statusRat"]),
        ("rat", ["Koperasi", "Tahun Buku", "Status Laporan", "Jumlah Peserta Hadir"]),
        (
            "keragaan",
            [
                "Nama Koperasi",
                "Tahun Buku",
                "Jml Anggota",
                "Modal Sendiri (Rp)",
                "Modal Luar (Rp)",
                "Asset",
                "Vol. Usaha",
                "SHU",
            ],
        ),
        (
            "keragaan",
            [
                "NIK",
                "Nama",
                "Kecamatan",
                "Jenis",
                "Bentuk",
                "Tahun",
                "Anggota",
                "Modal Sendiri",
                "Aset",
            ],
        ),
        (
            "kesehatan",
            [
                "Nama Koperasi",
                "Tahun",
                "Tata Kelola",
                "Profil Resiko",
                "Kinerja Keuangan",
                "Permodalan",
                "Skor Akhir",
                "Predikat",
            ],
        ),
        ("kesehatan", ["NIK", "Nama Koperasi", "Kecamatan", "Tahun Buku", "Nilai", "Kategori"]),
        (
            "pembinaan",
            [
                "Nama Koperasi",
                "Kecamatan",
                "Nama Kegiatan",
                "Jenis Pembinaan",
                "Tanggal",
                "Status",
                "Jml Peserta",
                "Petugas",
            ],
        ),
        ("pembinaan", ["NIK", "Koperasi", "Materi", "Tgl Mulai", "Tgl Selesai", "PPKL"]),
        (
            "verifikasi",
            [
                "Nama Koperasi",
                "Kecamatan",
                "Tanggal Kunjungan",
                "Hasil Kunjungan",
                "Kondisi",
                "Keterangan",
            ],
        ),
        ("verifikasi", ["Nama Koperasi", "Tgl Kunjungan", "Keberadaan", "Catatan"]),
        ("target", ["Indikator", "Tahun", "Kecamatan", "Target", "Sumber"]),
        ("target", ["No", "Kecamatan", "Indikator Kinerja", "Target 2023"]),
    ],
)
def test_kind_by_headings(read, kind, headings):
    values = {
        "kecamatan": "Bengalon",
        "nama": "KSP Maju",
        "tahun_buku": 2022,
        "tahun": 2022,
        "nik": "6408070600011",
        "tanggal": "01/02/2023",
        "tanggal_mulai": "01/02/2023",
        "kegiatan": "Pelatihan",
        "indikator": "Dibina",
        "nilai": 5,
    }
    lookup = kinds()[kind].strong
    fields = [
        next((lookup[form] for form in heading(text).forms if form in lookup), None)
        for text in headings
    ]
    parsed = read([headings, [values.get(field, "-") for field in fields]])
    assert [sheet.kind for sheet in parsed.sheets] == [kind]
    assert parsed.tables[kind].num_rows == 1


def test_tanggal_rat_terakhir_in_a_register_is_no_rat(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Status", "Tanggal RAT Terakhir"],
            ["KSP A", "Telen", "Aktif", "01/02/2023"],
        ]
    )
    assert list(parsed.tables) == ["register"]
    assert parsed.problems == ()


def test_merged_headings_of_two_rows(read):
    parsed = read(
        [
            [
                "No",
                "Nama Koperasi",
                "Badan Hukum",
                None,
                "Kecamatan",
                "Tahun Buku",
                "Anggota",
                None,
                "Karyawan",
                None,
                "SHU",
            ],
            [None, None, "Nomor", "Tanggal", None, None, "L", "P", "L", "P", None],
            [1, "KSP A", "12/BH/2000", "01/02/2000", "Telen", 2022, 4, 6, 1, 1, 100],
        ],
        merged=["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:H1", "I1:J1", "K1:K2"],
    )
    (row,) = parsed.tables["keragaan"].to_pylist()
    assert (row["nomor_badan_hukum"], row["anggota"], row["karyawan"], row["shu"]) == (
        "12/BH/2000",
        10,
        2,
        100,
    )
    assert (row["karyawan_l"], row["karyawan_p"]) == (1, 1)
    assert parsed.sheets[0].columns["anggota_l"] == ("Anggota L", "G")


def test_merged_headings_without_ranges_as_in_csv(tmp_path, parse):
    path = tmp_path / "keragaan.csv"
    path.write_text(
        "No,Nama,Kecamatan,Tahun Buku,Anggota,,SHU\n,,,,L,P,\n1,KSP A,Telen,2022,4,6,100\n"
    )
    (row,) = parse(path).tables["keragaan"].to_pylist()
    assert (row["anggota"], row["shu"]) == (10, 100)


def test_a_parent_heading_that_could_be_a_column_itself(read):
    parsed = read(
        [
            ["No", "Nama Koperasi", "Lokasi", None, "Status"],
            [None, None, "Kecamatan", "Desa", None],
            [1, "KSP A", "Telen", "Muara Pantun", "Aktif"],
        ],
        merged=["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
    )
    (row,) = parsed.tables["register"].to_pylist()
    assert (row["kecamatan"], row["desa"], row["alamat"]) == ("Telen", "Muara Pantun", None)


def test_title_merged_straight_above_the_header(read):
    parsed = read(
        [
            ["DATA KOPERASI PER 30 JUNI 2023"],
            ["No", "Nama Koperasi", "Kecamatan", "Status"],
            [1, "KSP A", "Telen", "Aktif"],
        ],
        merged=["A1:D1"],
    )
    assert str(parsed.sheets[0].per) == "2023-06-30"
    assert parsed.problems == ()


def test_rows_that_are_no_data(read):
    parsed = read(
        [
            ["No", "Nama Koperasi", "Kecamatan", "Status"],
            [1, 2, 3, 4],
            ["A", "KECAMATAN TELEN", None, None],
            [1, "KSP A", None, "Aktif"],
            [],
            ["No", "Nama Koperasi", "Kecamatan", "Status"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["KEC. BUSANG"],
            [2, "KSP B", None, "Aktif"],
            [3, None, None, None],
            [None, "Jumlah Kecamatan Busang", None, None],
            ["SANDARAN"],
            [4, "KSP C", None, "Bubar"],
            ["TOTAL KESELURUHAN", None, None, 3],
            [None, "Mengetahui,", None, "Sangatta, 2 Januari 2023"],
            [None, "Kepala Dinas", None, "Petugas"],
            [None, "Drs. NAMA PEJABAT, M.Si", None, "NAMA PETUGAS"],
            [None, "NIP 19700101 199003 1 001", None, None],
        ]
    )
    rows = parsed.tables["register"].to_pylist()
    assert [(row["row"], row["nama"], row["kecamatan"]) for row in rows] == [
        (4, "KSP A", "Telen"),
        (9, "KSP B", "Busang"),
        (13, "KSP C", "Sandaran"),
    ]
    assert parsed.problems == ()
    assert parsed.sheets[0].rejected == 0


def test_a_merged_kecamatan_holds_for_its_rows(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Status"],
            ["KSP A", "Telen", "Aktif"],
            ["KSP B", None, "Aktif"],
            ["KSP C", "Busang", "Aktif"],
        ],
        merged=["B2:B3"],
    )
    assert parsed.tables["register"].column("kecamatan").to_pylist() == ["Telen", "Telen", "Busang"]


def test_blocks_with_their_own_tahun_buku(read):
    header = ["Nama Koperasi", "Kecamatan", "Tanggal RAT"]
    parsed = read(
        [
            ["DATA RAT TAHUN BUKU 2021"],
            header,
            ["KSP A", "Telen", "01/02/2022"],
            [],
            ["DATA RAT TAHUN BUKU 2022"],
            header,
            ["KSP A", "Telen", "01/02/2023"],
        ]
    )
    assert parsed.tables["rat"].column("tahun_buku").to_pylist() == [2021, 2022]


def test_offset_table_keeps_the_rows_and_letters_of_excel(read):
    rows = [[] for _ in range(7)]
    rows += [
        [None, None, "Nama Koperasi", "Kecamatan", "Status"],
        [None, None, "KSP A", "Teln", "Aktif"],
        [None, None, "KSP B", "Telen", "Aktif"],
    ]
    parsed = read(rows)
    assert [(problem.row, problem.cell) for problem in parsed.problems] == [(9, "D9")]


@pytest.mark.parametrize("kind", kinds())
def test_headings_lead_to_one_field(kind):
    about = kinds()[kind]
    assert about.strong
    assert not about.strong.keys() & about.context
    assert schema(kind).names[:3] == ["sheet", "row", "per"]


def test_schemas_are_the_contract():
    assert ingest.schema("rat").names[3:] == [
        "nik",
        "nama",
        "nomor_badan_hukum",
        "kecamatan",
        "kunci_badan_hukum",
        "kunci_nama",
        "tahun_buku",
        "tanggal_rat",
        "tanggal_rat_diragukan",
        "tanggal_lapor",
        "peserta",
        "status",
        "status_diragukan",
    ]
    assert ingest.schema("keragaan").names[9:] == [
        "tahun_buku",
        "anggota",
        "anggota_l",
        "anggota_p",
        "modal_sendiri",
        "modal_luar",
        "aset",
        "volume_usaha",
        "shu",
        "karyawan",
        "karyawan_l",
        "karyawan_p",
        "manajer",
    ]
    assert ingest.schema("target").names == [
        "sheet",
        "row",
        "per",
        "indikator",
        "tahun",
        "kecamatan",
        "nilai",
        "sumber",
        "triwulan",
        "triwulan_diragukan",
    ]
    assert "kunci_kegiatan" in ingest.schema("pembinaan").names
    assert str(ingest.schema("kesehatan").field("skor").type) == "decimal128(20, 15)"


def test_desa_and_kelurahan_in_columns_of_their_own(read):
    parsed = read(
        [
            ["Nama Koperasi", "Kecamatan", "Kelurahan", "Desa"],
            ["KSP A", "Telen", None, "Muara Pantun"],
            ["KSP B", "Sangatta Utara", "Teluk Lingga", "-"],
        ]
    )
    assert parsed.tables["register"].column("desa").to_pylist() == ["Muara Pantun", "Teluk Lingga"]


def test_columns_to_tick(read):
    rat = read(
        [
            ["DATA RAT TAHUN BUKU 2022"],
            ["No", "Nama Koperasi", "Kecamatan", "RAT", None, "Tanggal"],
            [None, None, None, "Sudah", "Belum", None],
            [1, "KSP A", "Telen", "\u221a", None, "01/02/2023"],
            [2, "KSP B", "Telen", None, "v", None],
            [3, "KSP C", "Telen", None, None, None],
        ],
        merged=["D2:E2"],
    )
    assert rat.tables["rat"].column("status").to_pylist() == ["dilaporkan", "belum", None]
    register = read(
        [["Nama Koperasi", "Kecamatan", "Aktif", "Tidak Aktif"], ["KSP A", "Telen", None, 1]]
    )
    assert register.tables["register"].column("status").to_pylist() == ["Tidak Aktif"]


def test_a_second_year_of_what_has_no_year_is_not_dropped_in_silence(read):
    headings = ["Nama Koperasi", "Kecamatan", "Status 2022", "Status 2023"]
    parsed = read([headings, ["KSP A", "Telen", "Aktif", "Tidak Aktif"]])
    (row,) = parsed.tables["register"].to_pylist()
    assert row["status"] == "Aktif"
    assert [problem.value for problem in parsed.problems] == ["Status 2023"]


def test_a_second_table_of_another_kind_on_the_same_sheet(read):
    parsed = read(
        [
            ["DATA KOPERASI PER 30 JUNI 2023"],
            ["No", "Nama Koperasi", "Kecamatan", "Status"],
            [1, "KSP A", "Telen", "Aktif"],
            [],
            ["DATA RAT TAHUN BUKU 2022"],
            ["No", "Nama Koperasi", "Kecamatan", "Tanggal RAT", "Status RAT"],
            [1, "KSP A", "Telen", "01/02/2023", "Sudah Lapor"],
        ]
    )
    assert [(sheet.kind, sheet.rows, str(sheet.per)) for sheet in parsed.sheets] == [
        ("register", 1, "2023-06-30"),
        ("rat", 1, "2023-06-30"),
    ]
    assert parsed.tables["rat"].column("row").to_pylist() == [7]
    assert parsed.problems == ()
