-- One row per register row of a known koperasi; a higher urutan was stated later.
create table pernyataan as
select
    *,
    row_number() over (order by per, received_on, sumber_id) as urutan,
from dikenal('register_baris');
