-- One row per row whose koperasi is not known, with the candidates if there are several.
create view fakta_tanpa_koperasi as
with stated as (
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from register_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from rat_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from keragaan_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from kesehatan_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from pembinaan_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from verifikasi_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from langkah_baris
    union all
    select sumber_id, nik, kunci_badan_hukum, kunci_nama, kecamatan from rencana_baris
)

select
    stated.sumber_id,
    identitas.candidates,
from stated
inner join identitas
    on stated.nik is not distinct from identitas.nik
    and stated.kunci_badan_hukum is not distinct from identitas.kunci_badan_hukum
    and stated.kunci_nama is not distinct from identitas.kunci_nama
    and stated.kecamatan is not distinct from identitas.kecamatan
where identitas.koperasi_id is null;
