-- One row per year, from the first register's, and koperasi registered at its end.
select
    periode,
    kecamatan,
    koperasi_id,
    coalesce(status = 'Aktif', false)::integer as numerator,
    1 as denominator,
    (status is null)::integer as unknown,
    sumber_id,
from terdaftar
where tahun >= (select min(year(per)) from register_baris)
