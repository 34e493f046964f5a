"""The headings the office uses, list by list; several spellings of each are in use."""

from kopdata.sample.written.grid import Column

NO = Column("no", "No", width=5)
NAMA = Column("nama", "Nama Koperasi", width=34)
KECAMATAN = Column("kecamatan", "Kecamatan", width=18)
BADAN_HUKUM = Column("badan_hukum", "Nomor Badan Hukum", width=26)
NIK = Column("nik", "NIK", width=16)

BY_NAME = (NO, NAMA, KECAMATAN)
BY_BADAN_HUKUM = (NO, NAMA, BADAN_HUKUM, KECAMATAN)
BY_NIK = (NO, NIK, NAMA, BADAN_HUKUM, KECAMATAN)

OLD_REGISTER = (
    Column("no", "NO.", width=5),
    Column("nama", "NAMA KOPERASI", width=34),
    Column("badan_hukum", "NOMOR BADAN HUKUM", width=26),
    Column("tanggal_badan_hukum", "TANGGAL BADAN HUKUM", width=14),
    Column("alamat", "ALAMAT", width=26),
    Column("desa", "DESA/KELURAHAN", width=18),
    Column("kecamatan", "KECAMATAN", width=18),
    Column("jenis", "JENIS KOPERASI", width=16),
    Column("status", "KEAKTIFAN", width=12),
)
GROUPED_REGISTER = (
    NO,
    NAMA,
    Column("badan_hukum", "Nomor", "Badan Hukum", 26),
    Column("tanggal_badan_hukum", "Tanggal", "Badan Hukum", 14),
    Column("alamat", "Alamat", width=26),
    Column("desa", "Desa/Kelurahan", width=18),
    KECAMATAN,
    Column("bentuk", "Bentuk Koperasi", width=12),
    Column("jenis", "Jenis Koperasi", width=16),
    Column("kelompok", "Kelompok Koperasi", width=18),
    Column("status", "Status", width=12),
    Column("keterangan", "Keterangan", width=12),
)
KECAMATAN_REGISTER = (
    NO,
    NAMA,
    Column("badan_hukum", "No. Badan Hukum", width=26),
    Column("tanggal_badan_hukum", "Tgl Badan Hukum", width=14),
    Column("desa", "Desa", width=18),
    Column("jenis", "Jenis", width=14),
    Column("kelompok", "Kelompok", width=18),
    Column("status", "Status", width=12),
)
OFFICE_REGISTER = (
    NO,
    NIK,
    NAMA,
    Column("badan_hukum", "Nomor", "Badan Hukum", 26),
    Column("tanggal_badan_hukum", "Tanggal", "Badan Hukum", 14),
    Column("alamat", "Alamat", width=26),
    Column("desa", "Desa/Kelurahan", width=18),
    KECAMATAN,
    Column("bentuk", "Bentuk Koperasi", width=12),
    Column("jenis", "Jenis Koperasi", width=16),
    Column("kelompok", "Kelompok", width=18),
    Column("pola", "Pola Pengelolaan", width=12),
    Column("sektor", "Sektor Usaha", width=20),
    Column("status", "Status Koperasi", width=12),
    Column("ketua", "Nama Ketua", width=18),
    Column("telepon", "No. Telepon", width=14),
)
EXPORT = tuple(
    Column(field, heading, width=16)
    for field, heading in (
        ("nik", "nomor_induk_koperasi"),
        ("nama", "nama_koperasi"),
        ("badan_hukum", "nomor_badan_hukum"),
        ("tanggal_badan_hukum", "tanggal_badan_hukum"),
        ("bentuk_wilayah", "bentuk_koperasi"),
        ("jenis_koperasi", "jenis_koperasi"),
        ("pola", "pola_pengelolaan"),
        ("status_ods", "status_koperasi"),
        ("sektor", "sektor_usaha"),
        ("kelompok", "kelompok_koperasi"),
        ("provinsi", "provinsi"),
        ("kabupaten", "kabupaten_kota"),
        ("kecamatan", "kecamatan"),
        ("desa", "desa"),
        ("alamat", "alamat"),
        ("kuk", "kuk"),
        ("grade", "grade"),
    )
)

RAT_OLD = (
    Column("tanggal_rat", "Tanggal RAT", width=14),
    Column("peserta", "Jumlah Peserta", width=10),
    Column("keterangan", "Keterangan", width=16),
)
RAT_STATUS = (
    Column("tanggal_rat", "Tanggal RAT", width=14),
    Column("tanggal_lapor", "Tanggal Lapor", width=14),
    Column("peserta", "Jumlah Peserta RAT", width=10),
    Column("status", "Status RAT", width=18),
)
RAT_YEARLY = (
    Column("tahun_buku", "Tahun Buku", width=10),
    Column("tanggal_rat", "RAT", "Tanggal", 14),
    Column("tanggal_lapor", "Lapor", "Tanggal", 14),
    Column("peserta", "Peserta", width=10),
    Column("status", "Status RAT", width=18),
)

KERAGAAN = (
    Column("anggota", "Jumlah Anggota", width=10),
    Column("modal_sendiri", "Modal Sendiri", width=18),
    Column("modal_luar", "Modal Luar", width=18),
    Column("aset", "Aset", width=18),
    Column("volume_usaha", "Volume Usaha", width=18),
    Column("shu", "SHU", width=16),
    Column("karyawan", "Jumlah Karyawan", width=10),
)
KERAGAAN_MERGED = (
    Column("laki", "L", "Anggota", 8),
    Column("perempuan", "P", "Anggota", 8),
    Column("anggota", "Jumlah", "Anggota", 8),
    Column("modal_sendiri", "Modal Sendiri", "Permodalan", 18),
    Column("modal_luar", "Modal Luar", "Permodalan", 18),
    Column("aset", "Aset", width=18),
    Column("volume_usaha", "Volume Usaha", width=18),
    Column("shu", "Sisa Hasil Usaha", width=16),
    Column("karyawan", "Karyawan", width=10),
)

KESEHATAN_PERDEP = (
    Column("tanggal", "Tanggal Penilaian", width=14),
    Column("skor", "Skor", width=10),
    Column("predikat", "Predikat", width=24),
)
KESEHATAN_KKPKK = (
    Column("tanggal", "Tanggal Penilaian", width=14),
    Column("tata_kelola", "Tata Kelola", "Aspek Penilaian", 12),
    Column("profil_risiko", "Profil Risiko", "Aspek Penilaian", 12),
    Column("kinerja_keuangan", "Kinerja Keuangan", "Aspek Penilaian", 12),
    Column("permodalan", "Permodalan", "Aspek Penilaian", 12),
    Column("skor", "Skor", width=10),
    Column("predikat", "Predikat", width=24),
)

PEMBINAAN = (
    Column("kegiatan", "Nama Kegiatan", width=44),
    Column("jenis", "Jenis Kegiatan", width=18),
    Column("mulai", "Tanggal Mulai", width=14),
    Column("selesai", "Tanggal Selesai", width=14),
    Column("peserta", "Jumlah Peserta", width=10),
    Column("status", "Status", width=12),
    Column("petugas", "Petugas", width=20),
)

VERIFIKASI = (
    Column("tanggal", "Tanggal Kunjungan", width=14),
    Column("hasil", "Hasil Verifikasi", width=18),
    Column("keadaan", "Keadaan", width=36),
    Column("catatan", "Catatan", width=22),
)

TARGET = (
    NO,
    Column("indikator", "Indikator", width=30),
    Column("tahun", "Tahun", width=8),
    Column("kecamatan", "Kecamatan", width=20),
    Column("nilai", "Target", width=10),
    Column("sumber", "Sumber", width=24),
)
