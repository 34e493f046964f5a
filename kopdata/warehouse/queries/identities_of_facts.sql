-- One row per way a list of facts names a koperasi that no register names in just that way.
with stated as (
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from rat_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from keragaan_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from kesehatan_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from pembinaan_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from verifikasi_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from langkah_baris
    union
    select nik, kunci_badan_hukum, kunci_nama, kecamatan from rencana_baris
)

select nik, kunci_badan_hukum, kunci_nama, kecamatan from stated
except
select nik, kunci_badan_hukum, kunci_nama, kecamatan from register_baris
order by all
