-- One row per year and koperasi registered at its end E: founded by then (only if not given: in a
-- register by then) and not last stated Bubar. status is null while none was stated.
create table terdaftar as
select
    tahun.tahun,
    tahun.periode,
    tahun.akhir,
    koperasi.koperasi_id,
    koperasi.kecamatan,
    koperasi.bentuk,
    koperasi.berdiri,
    status_koperasi.status,
    status_koperasi.per as status_per,
    coalesce(status_koperasi.sumber_id, koperasi.sumber_id) as sumber_id,
from koperasi
inner join tahun
    on koperasi.berdiri <= tahun.akhir
asof left join status_koperasi
    on koperasi.koperasi_id = status_koperasi.koperasi_id
    and tahun.akhir >= status_koperasi.per
where status_koperasi.status is distinct from 'Bubar'
order by tahun.tahun, koperasi.koperasi_id;
