-- One row per way a register names a koperasi, with the number of sheets that do.
select
    nik,
    kunci_badan_hukum,
    kunci_nama,
    kecamatan,
    count(distinct row(number, sheet)) as lists,
from register_baris
group by nik, kunci_badan_hukum, kunci_nama, kecamatan
order by all
