-- One row per tahun buku from the first with RAT data to the data date's, newest first.
select
    batas_rat.tahun_buku,
    max(batas_rat.batas) filter (where batas_rat.bentuk = 'Primer') as primer,
    max(batas_rat.batas) filter (where batas_rat.bentuk = 'Sekunder') as sekunder,
from batas_rat
cross join about
where batas_rat.tahun_buku >= (select min(tahun_buku) from tahun_buku_rat)
    and batas_rat.tahun_buku <= year(about.data_date)
group by batas_rat.tahun_buku
order by batas_rat.tahun_buku desc
