-- One row per koperasi asked for: what a list needs to name it.
select
    koperasi_id,
    nik,
    nama,
    nomor_badan_hukum,
    kecamatan,
from koperasi
where list_contains($ids::varchar[], koperasi_id)
order by koperasi_id
