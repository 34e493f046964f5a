-- One row per way a koperasi was named, and whom it names in this warehouse.
select
    nik,
    kunci_badan_hukum,
    kunci_nama,
    kecamatan,
    koperasi_id,
from identitas
where koperasi_id is not null
