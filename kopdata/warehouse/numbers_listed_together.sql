-- One row per badan hukum number that one sheet of a register holds under several names.
with in_one_sheet as (
    select kunci_badan_hukum
    from register_baris
    where kunci_badan_hukum is not null
    group by number, sheet, kunci_badan_hukum
    having count(distinct kunci_nama) > 1
)

select distinct kunci_badan_hukum
from in_one_sheet
