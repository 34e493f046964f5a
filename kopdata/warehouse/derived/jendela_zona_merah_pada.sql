-- One row per day, bentuk and tahun buku among the last `banyak` due by it; only complete windows
-- of so many. Book years count since the first with RAT data; is_written is false for one no row
-- speaks of. `hari` names a table of days (akhir), each with its tahun.
create macro jendela_zona_merah_pada(hari, banyak) as table
with due as (
    select
        hari.tahun,
        hari.akhir,
        batas_rat.bentuk,
        batas_rat.tahun_buku,
        tahun_buku_rat.tahun_buku is not null as is_written,
    from query_table(hari) as hari -- noqa: RF02
    inner join batas_rat
        on batas_rat.batas <= hari.akhir
    left join tahun_buku_rat
        on batas_rat.tahun_buku = tahun_buku_rat.tahun_buku
    where batas_rat.tahun_buku >= (select min(tahun_buku) from tahun_buku_rat)
    qualify row_number() over (
        partition by hari.tahun, batas_rat.bentuk
        order by batas_rat.tahun_buku desc
    ) <= banyak -- noqa: RF02
)

select
    *,
    min(tahun_buku) over (partition by tahun, bentuk) as first_tahun_buku,
from due
qualify count(*) over (partition by tahun, bentuk) = banyak;
