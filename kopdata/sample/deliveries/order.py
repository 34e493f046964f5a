"""The deliveries in order of receipt, with the notes the operator made."""

from datetime import date

from kopdata.sample.deliveries import year_2023, years_2019_2022, years_2024_2026
from kopdata.sample.deliveries.delivery import Delivery
from kopdata.sample.lists import planned

OLD, SATGAS, NEW = years_2019_2022, year_2023, years_2024_2026

DELIVERIES = (
    Delivery(
        date(2019, 1, 21),
        "data_koperasi_2017.xls",
        "Buku induk lama, tabel web yang dinamai .xls",
        OLD.register_2017,
    ),
    Delivery(
        date(2019, 2, 14),
        "data_koperasi_2018.xlsx",
        "Buku induk 2018, dikelompokkan per kecamatan",
        OLD.register_2018,
    ),
    Delivery(
        date(2019, 3, 4),
        "target_pembinaan_2019_2022.xlsx",
        "Target pembinaan empat tahun",
        OLD.targets_2019,
    ),
    Delivery(
        date(2019, 8, 12),
        "rat_keragaan_2018.xlsx",
        "RAT dan keragaan tahun buku 2018",
        OLD.tahun_buku_2018,
    ),
    Delivery(
        date(2019, 12, 16),
        "pembinaan_2019.csv",
        "Daftar pembinaan 2019, dipisah tab",
        OLD.coaching_2019,
        delimiter="\t",
    ),
    Delivery(
        date(2020, 1, 27),
        "data_koperasi_2019.csv",
        "Buku induk 2019 dari program lama, titik koma, cp1252",
        OLD.register_2019,
        delimiter=";",
        encoding="cp1252",
    ),
    Delivery(
        date(2020, 2, 17),
        "kesehatan_2018_2019.xlsx",
        "Penilaian kesehatan menurut Perdep 06/2016",
        OLD.health_2018_2019,
    ),
    Delivery(
        date(2020, 9, 14),
        "rat_keragaan_2019.xlsx",
        "RAT dan keragaan tahun buku 2019, keragaan dalam ribuan rupiah",
        OLD.tahun_buku_2019,
    ),
    Delivery(
        date(2021, 1, 25),
        "data_koperasi_2020.ods",
        "Buku induk 2020, satu lembar per kecamatan",
        OLD.register_2020,
    ),
    Delivery(
        date(2021, 2, 8),
        "pembinaan_kesehatan_2020.xlsx",
        "Pembinaan dan penilaian kesehatan 2020",
        OLD.year_2020,
    ),
    Delivery(
        date(2021, 9, 20),
        "rat_keragaan_2020.xlsx",
        "RAT dan keragaan tahun buku 2020; jumlah anggota di bawah tidak cocok",
        OLD.tahun_buku_2020,
    ),
    Delivery(
        date(2021, 12, 15),
        "unduhan_ods_2021_12.xlsx",
        "Unduhan ODS, pertama kali dengan NIK",
        OLD.export(4),
    ),
    Delivery(
        date(2022, 2, 7),
        "pembinaan_kesehatan_2021.xlsx",
        "Pembinaan 2021 dan penilaian kesehatan pertama menurut KKPKK",
        OLD.year_2021,
    ),
    Delivery(
        date(2022, 9, 19),
        "rat_keragaan_2021.xlsx",
        "RAT dan keragaan tahun buku 2021",
        OLD.tahun_buku_2021,
    ),
    Delivery(
        date(2023, 1, 9),
        "target_2023.xlsx",
        "Target 2023: 150 koperasi tambahan, dirinci per kecamatan",
        SATGAS.target(2023),
    ),
    Delivery(
        date(2023, 1, 20),
        "data_koperasi_2022.xlsx",
        "Buku induk 2022",
        SATGAS.office_register(5, kecamatan="bps", nama="mixed", dates="long"),
    ),
    Delivery(
        date(2023, 2, 6),
        "pembinaan_kesehatan_2022.xlsx",
        "Pembinaan dan penilaian kesehatan 2022",
        SATGAS.year_2022,
    ),
    Delivery(
        date(2023, 4, 17),
        "laporan_triwulan_1_2023.xlsx",
        "RAT tahun buku 2022 bagian pertama, RAT 2021 susulan, pembinaan",
        SATGAS.first_quarter_2023,
    ),
    Delivery(
        date(2023, 6, 5),
        "satgas_verifikasi_tahap_1.xlsx",
        "Kunjungan Satgas tahap I",
        SATGAS.satgas_first,
    ),
    Delivery(
        date(2023, 6, 12),
        "keragaan_2022.csv",
        "Keragaan tahun buku 2022: 61.460 anggota",
        SATGAS.keragaan_2022,
        delimiter=";",
    ),
    Delivery(
        date(2023, 6, 22),
        "data_koperasi_juni_2023.xlsx",
        "Buku induk pertengahan tahun: 1.209 terdaftar, 325 aktif; RAT 2022 sementara",
        SATGAS.june_2023,
    ),
    Delivery(
        date(2023, 7, 10),
        "laporan_triwulan_2_2023.xlsx",
        "RAT tahun buku 2022 semua koperasi, pembinaan triwulan II",
        SATGAS.second_quarter_2023,
    ),
    Delivery(
        date(2023, 7, 18),
        "satgas_verifikasi_tahap_2.xlsx",
        "Kunjungan Satgas tahap II dengan RAT dan pembinaan yang ditemui",
        SATGAS.satgas_second,
    ),
    Delivery(
        date(2023, 7, 20),
        "data_koperasi_juli_2023.csv",
        "Buku induk setelah verifikasi Satgas: 300 aktif",
        SATGAS.july_register,
        encoding="utf-8-sig",
    ),
    Delivery(
        date(2024, 1, 22),
        "data_koperasi_2023.xlsx",
        "Buku induk 2023, satu lembar per kecamatan",
        NEW.register_2023,
    ),
    Delivery(
        date(2024, 2, 5),
        "laporan_akhir_2023.xlsx",
        "Pembinaan, kesehatan dan verifikasi paruh kedua 2023, target 2024",
        NEW.year_2023,
    ),
    Delivery(
        date(2024, 4, 22),
        "laporan_triwulan_1_2024.xlsx",
        "RAT tahun buku 2023 bagian pertama dan RAT susulan 2021 dan 2022",
        NEW.first_quarter_2024,
    ),
    Delivery(
        date(2024, 7, 22),
        "laporan_triwulan_2_2024.xlsx",
        "RAT dan keragaan tahun buku 2023, pembinaan triwulan II",
        NEW.second_quarter_2024,
    ),
    Delivery(
        date(2024, 8, 12),
        "data_koperasi_bengalon.xlsx",
        "Perbaikan buku induk 2023 untuk satu kecamatan",
        NEW.bengalon,
    ),
    Delivery(
        date(2024, 11, 11),
        "laporan_triwulan_3_2024.xlsx",
        "RAT tahun buku 2023 semua koperasi, pembinaan dan verifikasi 2024",
        NEW.third_quarter_2024,
    ),
    Delivery(
        date(2025, 1, 20),
        "unduhan_nik_2024_12.csv",
        "Unduhan NIK keadaan akhir 2024; tanggal diisi operator",
        OLD.export(10),
        per=date(2024, 12, 31),
        encoding="utf-8-sig",
    ),
    Delivery(
        date(2025, 2, 10),
        "laporan_akhir_2024.xlsx",
        "Pembinaan dan kesehatan 2024, target 2025 hanya per kecamatan",
        NEW.year_2024,
    ),
    Delivery(
        date(2025, 4, 21),
        "laporan_triwulan_1_2025.xlsx",
        "RAT tahun buku 2024 bagian pertama, pembinaan triwulan I",
        NEW.season(2024, date(2025, 1, 1), date(2025, 3, 31)),
    ),
    Delivery(
        date(2025, 7, 21),
        "laporan_triwulan_2_2025.xlsx",
        "RAT dan keragaan tahun buku 2024, pembinaan triwulan II",
        NEW.season(
            2024, date(2025, 4, 1), date(2025, 6, 30), after=date(2025, 4, 18), figures=True
        ),
    ),
    Delivery(
        date(2025, 8, 18),
        "unduhan_nik_2025_08.xlsx",
        "Unduhan NIK, pertama kali dengan 141 Koperasi Merah Putih",
        OLD.export(11),
    ),
    Delivery(
        date(2025, 12, 15),
        "laporan_akhir_2025.xlsx",
        "RAT tahun buku 2024 semua koperasi, pelatihan Koperasi Merah Putih",
        NEW.season(2024, date(2025, 7, 1), date(2025, 12, 14), everyone=True),
    ),
    Delivery(
        date(2026, 1, 19),
        "data_koperasi_2025.xlsx",
        "Buku induk 2025 dan target 2026",
        NEW.register_2025,
    ),
    Delivery(
        date(2026, 1, 26),
        "komitmen_rapat_januari_2026.xlsx",
        "Komitmen rapat bulanan Januari 2026",
        planned.promises(date(2026, 1, 1), date(2026, 1, 22)),
    ),
    Delivery(
        date(2026, 2, 9),
        "kesehatan_2025.xlsx",
        "Penilaian kesehatan 2025",
        NEW.health_2025,
    ),
    Delivery(
        date(2026, 4, 13),
        "laporan_triwulan_1_2026.xlsx",
        "RAT tahun buku 2025 sampai batas Maret, pembinaan triwulan I",
        NEW.season(2025, date(2026, 1, 1), date(2026, 3, 31)),
    ),
    Delivery(
        date(2026, 7, 13),
        "laporan_triwulan_2_2026.xlsx",
        "RAT tahun buku 2025 semua koperasi, keragaan, pembinaan triwulan II",
        NEW.season(2025, date(2026, 4, 1), date(2026, 6, 30), everyone=True, figures=True),
    ),
    Delivery(
        date(2026, 7, 20),
        "rencana_pembinaan_triwulan_3_2026.xlsx",
        "Rencana pembinaan 40 koperasi, Agustus sampai Oktober 2026",
        planned.plan,
    ),
    Delivery(
        date(2026, 7, 20),
        "komitmen_rapat_juli_2026.xlsx",
        "Komitmen rapat bulanan Juli 2026; satu tenggat mundur tanpa alasan",
        planned.promises(date(2026, 7, 1), date(2026, 7, 16)),
    ),
    Delivery(
        date(2026, 9, 14),
        "langkah_pembekuan_2026.xlsx",
        "Langkah sebelum usulan pembekuan dan pembubaran",
        planned.steps,
    ),
    Delivery(
        date(2026, 10, 5),
        "unduhan_nik_2026_10.xlsx",
        "Unduhan NIK terbaru; beberapa koperasi tidak lagi tercantum",
        OLD.export(13),
    ),
    Delivery(
        date(2026, 10, 12),
        "laporan_triwulan_3_2026.xlsx",
        "RAT susulan tahun buku 2025, pembinaan, kesehatan dan verifikasi 2026",
        NEW.third_quarter_2026,
    ),
)
