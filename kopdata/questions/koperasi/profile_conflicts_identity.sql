-- One row per other koperasi with the same NIK, and per row nobody could assign that may be this
-- one.
with shared_nik as (
    select
        'nik_bersama' as topic, 'nik' as field, null as tahun,
        concat_ws(' · ', other.nik, other.nama, other.kecamatan) as value,
        null::boolean as is_used, 1 as place,
        rows.per, rows.received_on, rows.number, rows.sheet, rows.row,
    from koperasi as own
    inner join koperasi as other
        on own.nik = other.nik
        and own.koperasi_id <> other.koperasi_id
    left join register_baris as rows
        on other.sumber_id = rows.sumber_id
    where own.koperasi_id = $koperasi_id
),

-- Rows nobody could assign, of which this koperasi is a candidate: the same NIK under another name.
unassigned as (
    select
        'belum_diputuskan' as topic, sumber.kind as field, null as tahun,
        concat_ws(' · ', sumber.nik, sumber.nama, sumber.kecamatan) as value,
        null::boolean as is_used, sumber.sumber_id as place,
        null as per, null as received_on, sumber.number, sumber.sheet, sumber.row,
    from fakta_tanpa_koperasi
    inner join sumber
        on fakta_tanpa_koperasi.sumber_id = sumber.sumber_id
    where list_contains(fakta_tanpa_koperasi.candidates, $koperasi_id)
),

side as (
    select * from shared_nik
    union all by name
    select * from unassigned
)

select
    side.topic,
    side.field,
    side.tahun,
    side.value,
    side.is_used,
    side.per,
    coalesce(side.received_on, delivery.received_on) as received_on,
    delivery.delivery,
    delivery.file,
    side.sheet,
    side.row,
from side
left join delivery
    on side.number = delivery.number
order by side.topic desc, side.place
