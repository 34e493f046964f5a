"""Every committed file is read as what it is, with a few dozen problems in all."""

import pytest

from kopdata import ingest

REGISTER_BY_KECAMATAN = ("register",) * 18
QUARTER = ("rat", "pembinaan")
KINDS = {
    "data_koperasi_2017.xls": ("register",),
    "data_koperasi_2018.xlsx": (None, "register"),
    "target_pembinaan_2019_2022.xlsx": ("target",),
    "rat_keragaan_2018.xlsx": ("rat", "keragaan"),
    "pembinaan_2019.csv": ("pembinaan",),
    "data_koperasi_2019.csv": ("register",),
    "kesehatan_2018_2019.xlsx": ("kesehatan", "kesehatan"),
    "rat_keragaan_2019.xlsx": ("rat", "keragaan"),
    "data_koperasi_2020.ods": REGISTER_BY_KECAMATAN,
    "pembinaan_kesehatan_2020.xlsx": ("pembinaan", "kesehatan"),
    "rat_keragaan_2020.xlsx": ("rat", "keragaan"),
    "unduhan_ods_2021_12.xlsx": ("register",),
    "pembinaan_kesehatan_2021.xlsx": ("pembinaan", "kesehatan"),
    "rat_keragaan_2021.xlsx": ("rat", "keragaan"),
    "target_2023.xlsx": ("target",),
    "data_koperasi_2022.xlsx": ("register",),
    "pembinaan_kesehatan_2022.xlsx": ("pembinaan", "kesehatan"),
    "laporan_triwulan_1_2023.xlsx": ("rat", "rat", "pembinaan"),
    "satgas_verifikasi_tahap_1.xlsx": ("verifikasi",),
    "keragaan_2022.csv": ("keragaan",),
    "data_koperasi_juni_2023.xlsx": ("register", "rat"),
    "laporan_triwulan_2_2023.xlsx": ("rat", None, "pembinaan"),
    "satgas_verifikasi_tahap_2.xlsx": ("verifikasi", "rat", "pembinaan"),
    "data_koperasi_juli_2023.csv": ("register",),
    "data_koperasi_2023.xlsx": REGISTER_BY_KECAMATAN,
    "laporan_akhir_2023.xlsx": ("pembinaan", "kesehatan", "verifikasi", "target"),
    "laporan_triwulan_1_2024.xlsx": ("rat", "rat", "pembinaan"),
    "laporan_triwulan_2_2024.xlsx": ("rat", "pembinaan", "keragaan"),
    "data_koperasi_bengalon.xlsx": ("register",),
    "laporan_triwulan_3_2024.xlsx": ("rat", "pembinaan", "verifikasi"),
    "unduhan_nik_2024_12.csv": ("register",),
    "laporan_akhir_2024.xlsx": ("pembinaan", "kesehatan", "target"),
    "laporan_triwulan_1_2025.xlsx": QUARTER,
    "laporan_triwulan_2_2025.xlsx": (*QUARTER, "keragaan"),
    "unduhan_nik_2025_08.xlsx": ("register",),
    "laporan_akhir_2025.xlsx": QUARTER,
    "data_koperasi_2025.xlsx": ("register", "target"),
    "komitmen_rapat_januari_2026.xlsx": ("komitmen",),
    "kesehatan_2025.xlsx": ("kesehatan",),
    "laporan_triwulan_1_2026.xlsx": QUARTER,
    "laporan_triwulan_2_2026.xlsx": (*QUARTER, "keragaan"),
    "rencana_pembinaan_triwulan_3_2026.xlsx": ("rencana",),
    "komitmen_rapat_juli_2026.xlsx": ("komitmen",),
    "langkah_pembekuan_2026.xlsx": ("langkah",),
    "unduhan_nik_2026_10.xlsx": ("register",),
    "laporan_triwulan_3_2026.xlsx": (*QUARTER, "kesehatan", "verifikasi"),
}
# Headings that are in each list of a kind and must have led to their field.
FIELDS = {
    "register": {"nama", "nomor_badan_hukum", "tanggal_badan_hukum", "jenis", "status"},
    "rat": {"nama", "tanggal_rat", "peserta"},
    "keragaan": {"nama", "anggota", "modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu"},
    "kesehatan": {"nama", "tahun", "skor", "predikat"},
    "pembinaan": {"nama", "kegiatan", "tanggal_mulai", "tanggal_selesai", "status", "petugas"},
    "verifikasi": {"nama", "tanggal", "hasil", "keadaan"},
    "target": {"indikator", "tahun", "kecamatan", "nilai"},
    "langkah": {"nama", "langkah", "tanggal", "bukti", "keberatan"},
    "komitmen": {"id", "janji", "tenggat", "metrik", "nilai_awal", "nilai_target", "tanggal"},
    "rencana": {"nama", "rencana", "bulan", "disusun_pada", "penyusun"},
}


@pytest.fixture(scope="module")
def parsed(received) -> dict[str, ingest.Parsed]:
    return {
        row.path.name: ingest.parse(
            row.path, name=row.path.name, received_on=row.received_on, per=row.per
        )
        for row in received
    }


def test_every_sheet_is_recognised(parsed: dict[str, ingest.Parsed]) -> None:
    assert {
        file: tuple(sheet.kind for sheet in one.sheets) for file, one in parsed.items()
    } == KINDS


def test_every_list_has_rows_and_its_columns(parsed: dict[str, ingest.Parsed]) -> None:
    for file, one in parsed.items():
        for sheet in one.sheets:
            if sheet.kind:
                assert sheet.rows > 0, (file, sheet.sheet)
                assert FIELDS[sheet.kind] <= set(sheet.columns), (file, sheet.sheet)


def test_lists_of_one_kecamatan_are_known_as_such(parsed: dict[str, ingest.Parsed]) -> None:
    for file in ("data_koperasi_2020.ods", "data_koperasi_2023.xlsx"):
        scopes = {sheet.kecamatan for sheet in parsed[file].sheets}
        assert scopes == set(ingest.known_kecamatan())
    assert parsed["data_koperasi_bengalon.xlsx"].sheets[0].kecamatan == "Bengalon"


def test_there_is_something_to_mend_but_not_too_much(parsed: dict[str, ingest.Parsed]) -> None:
    problems = [problem for one in parsed.values() for problem in one.problems]
    rows = sum(sheet.rows for one in parsed.values() for sheet in one.sheets)

    assert 30 <= len(problems) <= 80
    assert {problem.severity for problem in problems} == {"menolak", "memperingatkan"}
    assert 30_000 <= rows <= 40_000
