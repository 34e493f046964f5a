-- One row per number or name that leads to an id for the first time, in the order they are given.
select
    koperasi_id,
    kunci,
from id_baru
order by urutan
