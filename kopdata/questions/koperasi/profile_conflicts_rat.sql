-- One row per day stated for the RAT of a tahun buku, where lists state several.
with rat_conflict as (
    select
        'rat' as topic,
        'tanggal_rat' as field,
        rows.tahun_buku as tahun,
        rows.tanggal_rat::varchar as value,
        (rows.tanggal_rat is not distinct from any_value(rat.tanggal_rat)) as is_used,
        max(rows.sumber_id) as place,
        max(rows.per) as per,
        arg_max(rows.received_on, rows.sumber_id) as received_on,
        arg_max(rows.number, rows.sumber_id) as number,
        arg_max(rows.sheet, rows.sumber_id) as sheet,
        arg_max(rows.row, rows.sumber_id) as row,
    from dikenal('rat_baris') as rows
    inner join rat
        on rows.koperasi_id = rat.koperasi_id
        and rows.tahun_buku = rat.tahun_buku
    where rows.koperasi_id = $koperasi_id
        and rows.tanggal_rat is not null
    group by rows.tahun_buku, rows.tanggal_rat
    qualify count(*) over (partition by rows.tahun_buku) > 1
)

select
    rat_conflict.topic,
    rat_conflict.field,
    rat_conflict.tahun,
    rat_conflict.value,
    rat_conflict.is_used,
    rat_conflict.per,
    rat_conflict.received_on,
    delivery.delivery,
    delivery.file,
    rat_conflict.sheet,
    rat_conflict.row,
from rat_conflict
left join delivery
    on rat_conflict.number = delivery.number
order by rat_conflict.tahun, rat_conflict.place
