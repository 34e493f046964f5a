-- One row per score or predikat of a year, as stated and as the aspects or the score give it, where
-- the two differ; number is null for what was computed.
with assessed as (
    select
        kesehatan.*,
        kesehatan_baris.per,
        kesehatan_baris.received_on,
        kesehatan_baris.number,
        kesehatan_baris.sheet,
        kesehatan_baris.row,
    from kesehatan
    inner join kesehatan_baris
        on kesehatan.sumber_id = kesehatan_baris.sumber_id
    where kesehatan.koperasi_id = $koperasi_id
),

health_conflict as (
    select
        'skor' as topic, 'skor_dinyatakan' as field, tahun,
        skor_dinyatakan::varchar as value, true as is_used, 1 as place,
        per, received_on, number, sheet, row,
    from assessed
    where abs(skor_dinyatakan - skor_dihitung) > 0.005
    union all
    select
        'skor', 'skor_dihitung', tahun, skor_dihitung::varchar, false, 2,
        null, null, null, null, null,
    from assessed
    where abs(skor_dinyatakan - skor_dihitung) > 0.005
    union all
    select
        'predikat', 'predikat_dinyatakan', tahun, predikat_dinyatakan, false, 1,
        per, received_on, number, sheet, row,
    from assessed
    where predikat_dinyatakan <> predikat
    union all
    select
        'predikat', 'predikat_dihitung', tahun, predikat, true, 2,
        null, null, null, null, null,
    from assessed
    where predikat_dinyatakan <> predikat
)

select
    health_conflict.topic,
    health_conflict.field,
    health_conflict.tahun,
    health_conflict.value,
    health_conflict.is_used,
    health_conflict.per,
    health_conflict.received_on,
    delivery.delivery,
    delivery.file,
    health_conflict.sheet,
    health_conflict.row,
from health_conflict
left join delivery
    on health_conflict.number = delivery.number
order by health_conflict.tahun, health_conflict.topic desc, health_conflict.place
