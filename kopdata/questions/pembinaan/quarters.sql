-- One row per quarter, year and kecamatan (null: the whole regency) that has a coaching target of
-- its own.
select
    tahun,
    triwulan,
    kecamatan,
    nilai,
from target_dinyatakan
where metric = 'koperasi_dibina_baru'
    and triwulan is not null
order by tahun, triwulan, kecamatan
