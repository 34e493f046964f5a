-- One row per year, from the first register's, and koperasi registered at its end.
select
    periode,
    kecamatan,
    koperasi_id,
    1 as numerator,
    null as denominator,
    0 as unknown,
    sumber_id,
from terdaftar
where tahun >= (select min(year(per)) from register_baris)
