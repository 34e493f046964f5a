-- One row per tahun buku since the first with RAT data and bentuk: the day by which its RAT is due.
select
    tahun_buku,
    bentuk,
    batas,
from batas_rat
where tahun_buku >= (select min(tahun_buku) from tahun_buku_rat)
order by tahun_buku, bentuk
