-- One row per year and koperasi with an activity in it, and one per coaching target.
with first_finished as (
    select
        koperasi_id,
        min(tanggal_selesai) as tanggal,
    from kegiatan_selesai
    where is_finished
    group by koperasi_id
)

select
    make_date(kegiatan_selesai.tahun, 1, 1) as periode,
    koperasi.kecamatan,
    kegiatan_selesai.koperasi_id,
    max(coalesce(
        kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai = first_finished.tanggal,
        false
    )::integer) as numerator,
    null as denominator,
    0 as unknown,
    any_value(first_finished.tanggal) as tanggal,
    arg_min(
        kegiatan_selesai.sumber_id,
        (not kegiatan_selesai.is_finished, kegiatan_selesai.tanggal_selesai,
            kegiatan_selesai.sumber_id)
    ) as sumber_id,
from kegiatan_selesai
inner join koperasi
    on kegiatan_selesai.koperasi_id = koperasi.koperasi_id
left join first_finished
    on kegiatan_selesai.koperasi_id = first_finished.koperasi_id
group by kegiatan_selesai.tahun, koperasi.kecamatan, kegiatan_selesai.koperasi_id

union all by name

select
    make_date(target.tahun, 1, 1) as periode,
    target.kecamatan,
    null as koperasi_id,
    0 as numerator,
    target.nilai as denominator,
    0 as unknown,
    target.sumber_id,
from target
cross join about
where target.metric = 'koperasi_dibina_baru'
    and target.tahun <= year(about.data_date)
