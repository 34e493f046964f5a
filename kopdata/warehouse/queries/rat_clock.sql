-- One row per deadline within the horizon and whether passing it makes zona merah; with names, one per
-- koperasi. Counted are those registered on the data date that have not held that RAT. Zona merah
-- threatens where the N - 1 tahun buku before it are all without a RAT, and it is not reached yet.
with coming as (
    select
        batas_rat.tahun_buku,
        batas_rat.bentuk,
        batas_rat.batas,
        about.data_date,
        batas_rat.tahun_buku - aturan_zona_merah.book_years + 1 as first_of_window,
    from batas_rat
    cross join about
    cross join aturan_zona_merah
    where batas_rat.batas > about.data_date
        and batas_rat.batas <= about.data_date + $horizon::integer
),

waiting as (
    select
        koperasi.koperasi_id,
        koperasi.berdiri,
        coming.tahun_buku,
        coming.batas,
        coming.first_of_window,
        coalesce(status_koperasi.sumber_id, koperasi.sumber_id) as sumber_id,
    from (select koperasi.*, about.data_date from koperasi cross join about) as koperasi
    inner join coming
        on koperasi.bentuk = coming.bentuk
        and koperasi.berdiri <= least(make_date(coming.tahun_buku, 12, 31), coming.data_date)
    asof left join status_koperasi
        on koperasi.koperasi_id = status_koperasi.koperasi_id
        and koperasi.data_date >= status_koperasi.per
    left join rat
        on koperasi.koperasi_id = rat.koperasi_id
        and coming.tahun_buku = rat.tahun_buku
    where status_koperasi.status is distinct from 'Bubar'
        and not coalesce(rat.dilaksanakan, false)
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
),

red_by_now as (
    select koperasi_id
    from metric_row
    where metric = 'zona_merah'
        and (numerator = 1 or unknown = 1)
        and periode = (select max(periode) from metric_row where metric = 'zona_merah')
),

years_before as (
    select
        waiting.koperasi_id,
        waiting.tahun_buku,
        bool_or(rat.dilaksanakan) as any_held,
        count(*) as years_with_row,
    from waiting
    inner join rat
        on waiting.koperasi_id = rat.koperasi_id
        and rat.tahun_buku between waiting.first_of_window and waiting.tahun_buku - 1
    group by waiting.koperasi_id, waiting.tahun_buku
),

judged as (
    select
        waiting.*,
        case
            when red_by_now.koperasi_id is not null
                or coalesce(years_before.any_held, false)
                or waiting.berdiri > make_date(waiting.first_of_window, 12, 31)
                or waiting.first_of_window < (select min(tahun_buku) from rat_baris)
                then false
            when years_before.years_with_row = waiting.tahun_buku - waiting.first_of_window then true
        end as becomes_red,
    from waiting
    left join years_before
        on waiting.koperasi_id = years_before.koperasi_id
        and waiting.tahun_buku = years_before.tahun_buku
    left join red_by_now
        on waiting.koperasi_id = red_by_now.koperasi_id
)

select
    tahun_buku,
    batas,
    becomes_red,
    case when $with_names then koperasi_id end as koperasi_id,
    case when $with_names then sumber_id end as sumber_id,
    count(*) as koperasi,
from judged
group by all
order by all
