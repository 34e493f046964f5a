-- One row per register row of a known koperasi; a higher urutan was stated later. Whoever led it,
-- and their telephone, is not kept for longer than the office wants.
create table pernyataan as
select
    told.* replace (
        case when coalesce(told.per >= batas_kontak.sejak, true) then told.ketua end as ketua,
        case when coalesce(told.per >= batas_kontak.sejak, true) then told.telepon end as telepon
    ),
    row_number() over (order by told.per, told.received_on, told.sumber_id) as urutan,
from dikenal('register_baris') as told
cross join batas_kontak;
