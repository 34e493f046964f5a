-- One row per year, koperasi and activity in it.
select
    make_date(kegiatan_selesai.tahun, 1, 1) as periode,
    koperasi.kecamatan,
    kegiatan_selesai.koperasi_id,
    case when kegiatan_selesai.is_finished then coalesce(kegiatan_selesai.peserta, 0) else 0 end
        as numerator,
    null as denominator,
    0 as unknown,
    case when kegiatan_selesai.is_finished then kegiatan_selesai.tanggal_selesai end as tanggal,
    kegiatan_selesai.sumber_id,
from kegiatan_selesai
inner join koperasi
    on kegiatan_selesai.koperasi_id = koperasi.koperasi_id
