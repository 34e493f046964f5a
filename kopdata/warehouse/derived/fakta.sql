-- One row per row of facts of a known koperasi (or of a target or statement): key and all it states.
create view fakta as
select
    number, sheet, sumber_id, per, received_on, 'rat' as kind,
    row(koperasi_id, tahun_buku)::varchar as kunci,
    row(tanggal_rat, tanggal_lapor, peserta, status)::varchar as isi,
from dikenal('rat_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'keragaan',
    row(koperasi_id, tahun_buku)::varchar,
    row(anggota, modal_sendiri, modal_luar, aset, volume_usaha, shu, karyawan)::varchar,
from dikenal('keragaan_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'kesehatan',
    row(koperasi_id, tahun)::varchar,
    row(skema, tanggal, tata_kelola, profil_risiko, kinerja_keuangan, permodalan, skor, predikat)
        ::varchar,
from dikenal('kesehatan_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'pembinaan',
    row(koperasi_id, kunci_kegiatan, tanggal_mulai)::varchar,
    row(jenis, tanggal_selesai, status, peserta, petugas)::varchar,
from dikenal('pembinaan_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'verifikasi',
    row(koperasi_id, tanggal)::varchar,
    row(hasil, keadaan, catatan)::varchar,
from dikenal('verifikasi_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'target',
    row(lower(indikator), tahun, kecamatan)::varchar,
    row(nilai, sumber)::varchar,
from target_baris
union all
select
    number, sheet, sumber_id, per, received_on, 'klaim',
    row(lower(id), lower(bacaan))::varchar,
    row(metric, scope, period, published_on, value, unit, wording_note, speaker, source_title,
        source_url, qualifier, keadaan, bacaan_metrik, bacaan_wilayah, bacaan_tahun, bacaan_nilai,
        bacaan_ukuran, bacaan_kualifikasi)::varchar,
from klaim_baris
union all
select
    number, sheet, sumber_id, per, received_on, 'langkah',
    row(koperasi_id, lower(langkah))::varchar,
    row(tanggal, bukti, keterangan, keberatan)::varchar,
from dikenal('langkah_baris')
union all
select
    number, sheet, sumber_id, per, received_on, 'komitmen',
    row(lower(id), tanggal, kecamatan)::varchar,
    row(janji, penanggung_jawab, tenggat, metrik, nilai_awal, nilai_target, keadaan, alasan)
        ::varchar,
from komitmen_baris
union all
select
    number, sheet, sumber_id, per, received_on, 'rencana',
    row(koperasi_id, lower(rencana))::varchar,
    row(bulan, disusun_pada, penyusun, catatan)::varchar,
from dikenal('rencana_baris');
