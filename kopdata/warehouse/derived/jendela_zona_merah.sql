-- One row per year, bentuk and tahun buku among the last N due by E; only complete windows of N.
-- Book years count since the first with RAT data; is_written is false for one no row speaks of.
create table jendela_zona_merah as
with due as (
    select
        tahun.tahun,
        tahun.akhir,
        batas_rat.bentuk,
        batas_rat.tahun_buku,
        tahun_buku_rat.tahun_buku is not null as is_written,
    from tahun
    inner join batas_rat
        on batas_rat.batas <= tahun.akhir
    left join tahun_buku_rat
        on batas_rat.tahun_buku = tahun_buku_rat.tahun_buku
    where batas_rat.tahun_buku >= (select min(tahun_buku) from tahun_buku_rat)
    qualify row_number() over (
        partition by tahun.tahun, batas_rat.bentuk
        order by batas_rat.tahun_buku desc
    ) <= (select book_years from aturan_zona_merah)
)

select
    *,
    min(tahun_buku) over (partition by tahun, bentuk) as first_tahun_buku,
from due
qualify count(*) over (partition by tahun, bentuk) = (select book_years from aturan_zona_merah)
order by tahun, bentuk, tahun_buku;
