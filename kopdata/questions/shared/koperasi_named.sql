-- One row per koperasi and source asked for, in the order of kecamatan and name.
with asked as (
    select
        unnest($ids::varchar[]) as koperasi_id,
        unnest($sources::bigint[]) as sumber_id,
)

select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.desa,
    koperasi.jenis,
    delivery.delivery,
    delivery.file,
    sumber.sheet,
    sumber.row,
from asked
inner join koperasi
    on asked.koperasi_id = koperasi.koperasi_id
left join sumber
    on asked.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
