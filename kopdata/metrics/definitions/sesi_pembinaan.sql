-- One row per year, koperasi and activity in it; butir tells one session from another.
select
    make_date(kegiatan_selesai.tahun, 1, 1) as periode,
    koperasi.kecamatan,
    kegiatan_selesai.koperasi_id,
    kegiatan_selesai.is_finished::integer as numerator,
    null as denominator,
    0 as unknown,
    case when kegiatan_selesai.is_finished then kegiatan_selesai.tanggal_selesai end as tanggal,
    kegiatan_selesai.sumber_id,
    hash(
        kegiatan_selesai.kunci_kegiatan, kegiatan_selesai.tanggal_mulai, kegiatan_selesai.tahun
    ) as butir,
from kegiatan_selesai
inner join koperasi
    on kegiatan_selesai.koperasi_id = koperasi.koperasi_id
