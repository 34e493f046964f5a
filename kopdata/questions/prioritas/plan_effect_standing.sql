-- One row per koperasi asked for: coached before, red, and the RAT of the last tahun buku that
-- every deadline has passed for (null: it owes none); who is red is null while nobody knows.
with last_season as (
    select max(periode) as periode
    from metric_periode
    where metric = 'rat_dilaksanakan'
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
    zona_merah_kini.zona_merah,
    last_rat.is_held,
from koperasi
left join zona_merah_kini
    on koperasi.koperasi_id = zona_merah_kini.koperasi_id
left join last_rat
    on koperasi.koperasi_id = last_rat.koperasi_id
where list_contains($ids::varchar[], koperasi.koperasi_id)
order by koperasi.koperasi_id
