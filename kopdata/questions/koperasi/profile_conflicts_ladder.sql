-- One row per side of two rungs of the status ladder that do not fit: Aktif but not found by the
-- Satgas, not Aktif but with a RAT for the last tahun buku due.
with last_visit as (
    select *
    from verifikasi
    where koperasi_id = $koperasi_id
    order by tanggal desc
    limit 1
),

last_due as (
    select
        rat.*,
    from rat
    inner join koperasi
        on rat.koperasi_id = koperasi.koperasi_id
    where rat.koperasi_id = $koperasi_id
        and rat.dilaksanakan
        and rat.tahun_buku = (
            select max(dasar_rat.tahun_buku)
            from dasar_rat
            cross join about
            where dasar_rat.koperasi_id = $koperasi_id
                and dasar_rat.batas <= about.data_date
        )
),

last_status as (
    select
        status_koperasi.*,
        register_baris.received_on,
        register_baris.number,
        register_baris.sheet,
        register_baris.row,
    from status_koperasi
    inner join register_baris
        on status_koperasi.sumber_id = register_baris.sumber_id
    where status_koperasi.koperasi_id = $koperasi_id
    order by status_koperasi.per desc
    limit 1
),

rung_conflict as (
    select
        'aktif_tidak_ditemukan' as topic, 'hasil' as field, year(last_visit.tanggal) as tahun,
        last_visit.hasil as value, null::boolean as is_used, 2 as place,
        last_visit.tanggal as per,
        rows.received_on, rows.number, rows.sheet, rows.row,
    from last_visit
    inner join verifikasi_baris as rows
        on last_visit.sumber_id = rows.sumber_id
    cross join last_status
    where last_status.status = 'Aktif'
        and last_visit.hasil = 'tidak ditemukan'
    union all
    select
        'tidak_aktif_rat', 'rat', last_due.tahun_buku,
        coalesce(last_due.status, last_due.tanggal_rat::varchar), null, 2,
        rows.per, rows.received_on, rows.number, rows.sheet, rows.row,
    from last_due
    inner join rat_baris as rows
        on last_due.sumber_id = rows.sumber_id
    cross join last_status
    where last_status.status <> 'Aktif'
),

status_beside as (
    select
        rung_conflict.topic, 'status' as field, rung_conflict.tahun,
        last_status.status as value, null::boolean as is_used, 1 as place, last_status.per,
        last_status.received_on, last_status.number, last_status.sheet, last_status.row,
    from rung_conflict
    cross join last_status
),

side as (
    select * from status_beside
    union all by name
    select * from rung_conflict
)

select
    side.topic,
    side.field,
    side.tahun,
    side.value,
    side.is_used,
    side.per,
    side.received_on,
    delivery.delivery,
    delivery.file,
    side.sheet,
    side.row,
from side
left join delivery
    on side.number = delivery.number
order by side.topic, side.tahun, side.place
