-- One row per deadline within the horizon and whether passing it makes zona merah; with names, one
-- per koperasi. Counted are those registered on the data date that have not held that RAT. Zona
-- merah threatens where the N - 1 tahun buku before it are all without a RAT, and it is not reached
-- yet.
with coming as (
    select
        batas_rat.tahun_buku,
        batas_rat.bentuk,
        batas_rat.batas,
        about.data_date,
        batas_rat.tahun_buku - aturan_zona_merah.book_years + 1 as first_of_window,
        list_has_all(
            (select list(tahun_buku) from tahun_buku_rat),
            range(first_of_window, batas_rat.tahun_buku)
        ) as is_written,
    from batas_rat
    cross join about
    cross join aturan_zona_merah
    where batas_rat.batas > about.data_date
        and batas_rat.batas <= about.data_date + $horizon::integer
),

chosen as (
    select
        koperasi.koperasi_id,
        koperasi.berdiri,
        koperasi.bentuk,
        koperasi.sumber_id,
        about.data_date,
    from koperasi
    cross join about
    where terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

-- The days of only those are put in order to be searched.
stated as (
    select
        status_koperasi.koperasi_id,
        status_koperasi.per,
        status_koperasi.status,
        status_koperasi.sumber_id,
    from status_koperasi
    semi join chosen
        on status_koperasi.koperasi_id = chosen.koperasi_id
),

waiting as (
    select
        chosen.koperasi_id,
        chosen.berdiri,
        coming.tahun_buku,
        coming.batas,
        coming.first_of_window,
        coming.is_written,
        coalesce(stated.sumber_id, chosen.sumber_id) as sumber_id,
    from chosen
    inner join coming
        on chosen.bentuk = coming.bentuk
        and chosen.berdiri <= least(make_date(coming.tahun_buku, 12, 31), coming.data_date)
    asof left join stated
        on chosen.koperasi_id = stated.koperasi_id
        and chosen.data_date >= stated.per
    left join rat
        on chosen.koperasi_id = rat.koperasi_id
        and coming.tahun_buku = rat.tahun_buku
    where stated.status is distinct from 'Bubar'
        and not coalesce(rat.dilaksanakan, false)
),

red_by_now as (
    select metric_row.koperasi_id
    from metric_row
    semi join waiting
        on metric_row.koperasi_id = waiting.koperasi_id
    where metric_row.metric = 'zona_merah'
        and (metric_row.numerator = 1 or metric_row.unknown = 1)
        and metric_row.periode = (
            select max(periode) from metric_periode where metric = 'zona_merah'
        )
),

years_before as (
    select
        waiting.koperasi_id,
        waiting.tahun_buku,
        bool_or(rat.dilaksanakan) as any_held,
        bool_or(rat.diragukan) as any_in_doubt,
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
                or waiting.first_of_window < (select min(tahun_buku) from tahun_buku_rat)
                then false
            when waiting.is_written and not coalesce(years_before.any_in_doubt, false) then true
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
