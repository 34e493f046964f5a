-- One row per source row asked for: where it was read, and what of it tells a cause.
select
    sumber.sumber_id,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
    sumber.kind,
    coalesce(register_baris.per, verifikasi.tanggal) as stated_for,
    register_baris.status,
    case when kesehatan.skor is not null or kesehatan.predikat is not null then kesehatan.skema end
        as skema,
from (select distinct unnest($ids::bigint[]) as sumber_id) as asked
inner join sumber
    on asked.sumber_id = sumber.sumber_id
inner join delivery
    on sumber.number = delivery.number
left join register_baris
    on asked.sumber_id = register_baris.sumber_id
left join kesehatan
    on asked.sumber_id = kesehatan.sumber_id
left join verifikasi
    on asked.sumber_id = verifikasi.sumber_id
