-- One row per day and koperasi registered on it: founded by then (only if not given: in a register
-- by then) and not last stated Bubar. status is null while none was stated. `hari` names a table of
-- days (akhir), each with its tahun and periode.
create macro terdaftar_pada(hari) as table
select
    hari.tahun,
    hari.periode,
    hari.akhir,
    koperasi.koperasi_id,
    koperasi.kecamatan,
    koperasi.bentuk,
    koperasi.berdiri,
    status_koperasi.status,
    status_koperasi.per as status_per,
    coalesce(status_koperasi.sumber_id, koperasi.sumber_id) as sumber_id,
from koperasi
inner join query_table(hari) as hari -- noqa: RF02
    on koperasi.berdiri <= hari.akhir
asof left join status_koperasi
    on koperasi.koperasi_id = status_koperasi.koperasi_id
    and hari.akhir >= status_koperasi.per
where status_koperasi.status is distinct from 'Bubar';
