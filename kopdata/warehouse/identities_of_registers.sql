-- One row per way a register names a koperasi, in the order it was first named.
select
    nik,
    kunci_badan_hukum,
    kunci_nama,
    kecamatan,
from register_baris
group by all
order by min(sumber_id)
