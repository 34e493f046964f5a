-- One row per tahun buku whose last deadline is to come, of the public file: whether everybody may
-- still hold its RAT, else how many may, null where they are few.
select
    tahun_buku,
    is_everybody,
    koperasi,
from rat_masih_mungkin
order by tahun_buku
