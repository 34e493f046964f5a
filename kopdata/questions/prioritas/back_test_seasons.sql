-- One row per tahun buku with RAT rows: whether every deadline for it has passed.
select
    tahun_buku,
    is_due,
from tahun_buku
where tahun_buku in (select tahun_buku from rat)
order by tahun_buku
