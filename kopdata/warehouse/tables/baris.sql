-- The clean rows of every delivery, one table per kind, with the place they were read from.
create table register_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    tanggal_badan_hukum date, alamat varchar, desa varchar, bentuk varchar, jenis varchar,
    kelompok varchar, pola varchar, sektor varchar, status varchar, grade varchar, kuk varchar,
    ketua varchar, telepon varchar,
);

create table rat_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    tahun_buku smallint, tanggal_rat date, tanggal_lapor date, peserta integer, status varchar,
);

create table keragaan_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    tahun_buku smallint, anggota bigint, modal_sendiri decimal(18, 2), modal_luar decimal(18, 2),
    aset decimal(18, 2), volume_usaha decimal(18, 2), shu decimal(18, 2), karyawan bigint,
);

create table kesehatan_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    tahun smallint, skema varchar, tanggal date,
    tata_kelola decimal(20, 15), profil_risiko decimal(20, 15),
    kinerja_keuangan decimal(20, 15), permodalan decimal(20, 15),
    skor decimal(20, 15), predikat varchar,
);

create table pembinaan_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    kegiatan varchar, kunci_kegiatan varchar, jenis varchar, tanggal_mulai date,
    tanggal_selesai date, status varchar, peserta integer, petugas varchar,
);

create table verifikasi_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    tanggal date, hasil varchar, keadaan varchar, catatan varchar,
);

create table target_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    indikator varchar, tahun smallint, kecamatan varchar, nilai decimal(18, 2), sumber varchar,
);

create table klaim_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    id varchar, metric varchar, scope varchar, period varchar, published_on date,
    value decimal(18, 2), unit varchar, wording_note varchar, speaker varchar,
    source_title varchar, source_url varchar, qualifier varchar, keadaan varchar,
    bacaan varchar, bacaan_metrik varchar, bacaan_wilayah varchar, bacaan_tahun smallint,
    bacaan_nilai decimal(18, 2), bacaan_ukuran varchar, bacaan_kualifikasi varchar,
);

create table langkah_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    langkah varchar, tanggal date, bukti varchar, keterangan varchar, keberatan varchar,
);

create table komitmen_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    id varchar, janji varchar, penanggung_jawab varchar, tenggat date, metrik varchar,
    kecamatan varchar, nilai_awal decimal(18, 2), nilai_target decimal(18, 2), keadaan varchar,
    alasan varchar, tanggal date,
);

create table rencana_baris (
    sumber_id bigint not null, number integer not null, received_on date not null,
    sheet varchar, row integer, per date,
    nik varchar, nama varchar, nomor_badan_hukum varchar, kecamatan varchar,
    kunci_badan_hukum varchar, kunci_nama varchar,
    rencana varchar, bulan date, disusun_pada date, penyusun varchar, catatan varchar,
);

create view sumber as
select sumber_id, number, 'register' as kind, sheet, row, nik, nama, kecamatan from register_baris
union all
select sumber_id, number, 'rat', sheet, row, nik, nama, kecamatan from rat_baris
union all
select sumber_id, number, 'keragaan', sheet, row, nik, nama, kecamatan from keragaan_baris
union all
select sumber_id, number, 'kesehatan', sheet, row, nik, nama, kecamatan from kesehatan_baris
union all
select sumber_id, number, 'pembinaan', sheet, row, nik, nama, kecamatan from pembinaan_baris
union all
select sumber_id, number, 'verifikasi', sheet, row, nik, nama, kecamatan from verifikasi_baris
union all
select sumber_id, number, 'target', sheet, row, null, null, kecamatan from target_baris
union all
select sumber_id, number, 'klaim', sheet, row, null, null, null from klaim_baris
union all
select sumber_id, number, 'langkah', sheet, row, nik, nama, kecamatan from langkah_baris
union all
select sumber_id, number, 'komitmen', sheet, row, null, null, kecamatan from komitmen_baris
union all
select sumber_id, number, 'rencana', sheet, row, nik, nama, kecamatan from rencana_baris;
