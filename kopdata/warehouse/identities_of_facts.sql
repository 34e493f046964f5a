-- One row per way a list of facts names a koperasi that no register names in just that way.
select nik, kunci_badan_hukum, kunci_nama, kecamatan
from baris
where names_koperasi
    and kind <> 'register'
except
select nik, kunci_badan_hukum, kunci_nama, kecamatan from register_baris
order by all
