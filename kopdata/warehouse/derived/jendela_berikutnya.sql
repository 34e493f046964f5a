-- One row per bentuk and RAT still to come, the next one first: the N - 1 tahun buku before it make
-- its window of zona merah. is_whole is false where that begins before the first with RAT data;
-- unwritten are the tahun buku no row speaks of, of the window and of the one before it.
create table jendela_berikutnya as
with written as (
    select
        list(tahun_buku) as years,
        min(tahun_buku) as first_year,
    from tahun_buku_rat
),

coming as (
    select
        batas_rat.bentuk,
        batas_rat.tahun_buku,
        batas_rat.batas,
        row_number() over (partition by batas_rat.bentuk order by batas_rat.batas) as urutan,
        batas_rat.tahun_buku - aturan_zona_merah.book_years + 1 as window_from,
    from batas_rat
    cross join about
    cross join aturan_zona_merah
    where batas_rat.batas > about.data_date
)

select
    coming.*,
    coming.window_from >= written.first_year as is_whole,
    list_filter(
        range(coming.window_from - 1, coming.tahun_buku),
        lambda tahun: not list_contains(coalesce(written.years, []), tahun) -- noqa: RF02
    ) as unwritten,
    coalesce(list_has_all(written.years, range(coming.window_from, coming.tahun_buku)), false)
        as is_written,
from coming
cross join written
order by coming.bentuk, coming.urutan;
