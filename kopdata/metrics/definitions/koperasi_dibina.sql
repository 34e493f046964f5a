-- One row per year, from the first finished activity's, and koperasi with an activity in it.
select
    make_date(kegiatan_selesai.tahun, 1, 1) as periode,
    koperasi.kecamatan,
    kegiatan_selesai.koperasi_id,
    max(kegiatan_selesai.is_finished::integer) as numerator,
    null as denominator,
    0 as unknown,
    min(kegiatan_selesai.tanggal_selesai) filter (where kegiatan_selesai.is_finished) as tanggal,
    arg_min(
        kegiatan_selesai.sumber_id,
        (not kegiatan_selesai.is_finished, kegiatan_selesai.tanggal_selesai,
            kegiatan_selesai.sumber_id)
    ) as sumber_id,
from kegiatan_selesai
inner join koperasi
    on kegiatan_selesai.koperasi_id = koperasi.koperasi_id
group by kegiatan_selesai.tahun, koperasi.kecamatan, kegiatan_selesai.koperasi_id
