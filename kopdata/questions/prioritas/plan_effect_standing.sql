-- One row per koperasi asked for: coached before, red, and the RAT of the last tahun buku that
-- every deadline has passed for (null: it owes none); who is red is null while nobody knows.
with last_season as (
    select max(periode) as periode
    from metric_periode
    where metric = 'rat_dilaksanakan'
),

last_red as (
    select
        koperasi_id,
        case when unknown = 1 then null else numerator = 1 end as zona_merah,
    from metric_row
    where metric = 'zona_merah'
        and periode = (select max(periode) from metric_periode where metric = 'zona_merah')
),

last_rat as (
    select
        koperasi_id,
        numerator = 1 as is_held,
    from metric_row
    where metric = 'rat_dilaksanakan'
        and periode = (select periode from last_season)
)

select
    koperasi.koperasi_id,
    exists (
        from kegiatan_selesai
        where kegiatan_selesai.koperasi_id = koperasi.koperasi_id
            and kegiatan_selesai.is_finished
    ) as is_coached,
    last_red.zona_merah,
    last_rat.is_held,
from koperasi
left join last_red
    on koperasi.koperasi_id = last_red.koperasi_id
left join last_rat
    on koperasi.koperasi_id = last_rat.koperasi_id
where list_contains($ids::varchar[], koperasi.koperasi_id)
order by koperasi.koperasi_id
