-- One row per statement of a register that another one contradicts; statements of one conflict
-- share topic, field and tahun. is_used says which one counts (for that day).
with stated as (
    select
        urutan,
        per,
        received_on,
        number,
        sheet,
        row,
        unnest([
            {'field': 'nik', 'is_lasting': true, 'same': nik, 'value': nik},
            {'field': 'nomor_badan_hukum', 'is_lasting': true,
                'same': kunci_badan_hukum, 'value': nomor_badan_hukum},
            {'field': 'tanggal_badan_hukum', 'is_lasting': true,
                'same': tanggal_badan_hukum::varchar, 'value': tanggal_badan_hukum::varchar},
            {'field': 'nama', 'is_lasting': false, 'same': kunci_nama, 'value': nama},
            {'field': 'status', 'is_lasting': false, 'same': status, 'value': status},
            {'field': 'kecamatan', 'is_lasting': false, 'same': kecamatan, 'value': kecamatan},
            {'field': 'desa', 'is_lasting': false, 'same': upper(desa), 'value': desa},
            {'field': 'alamat', 'is_lasting': false, 'same': upper(alamat), 'value': alamat},
            {'field': 'bentuk', 'is_lasting': false, 'same': bentuk, 'value': bentuk},
            {'field': 'jenis', 'is_lasting': false, 'same': jenis, 'value': jenis},
            {'field': 'kelompok', 'is_lasting': false, 'same': upper(kelompok), 'value': kelompok},
            {'field': 'pola', 'is_lasting': false, 'same': upper(pola), 'value': pola},
            {'field': 'sektor', 'is_lasting': false, 'same': upper(sektor), 'value': sektor},
            {'field': 'grade', 'is_lasting': false, 'same': upper(grade), 'value': grade},
            {'field': 'kuk', 'is_lasting': false, 'same': upper(kuk), 'value': kuk}
        ], max_depth := 2),
    from pernyataan
    where koperasi_id = $koperasi_id
),

-- What lasts (NIK, badan hukum) must be equal in every list; all else in lists of the same day.
in_registers as (
    select
        case when is_lasting then 'tetap' else 'tanggal_sama' end as topic,
        field,
        case when not is_lasting then per end as same_per,
        arg_max(value, urutan) as value,
        max(urutan) as urutan,
        max(per) as per,
        arg_max(received_on, urutan) as received_on,
        arg_max(number, urutan) as number,
        arg_max(sheet, urutan) as sheet,
        arg_max(row, urutan) as row,
    from stated
    where value is not null
    group by field, is_lasting, same_per, same
    qualify count(*) over (partition by field, same_per) > 1
),

-- The later of two lists of one day counts; of what lasts, the newest.
register_conflict as (
    select
        topic,
        field,
        year(same_per) as tahun,
        value,
        urutan = max(urutan) over (partition by field, same_per) as is_used,
        urutan as place,
        per,
        received_on,
        number,
        sheet,
        row,
    from in_registers
)

select
    register_conflict.topic,
    register_conflict.field,
    register_conflict.tahun,
    register_conflict.value,
    register_conflict.is_used,
    register_conflict.per,
    register_conflict.received_on,
    delivery.delivery,
    delivery.file,
    register_conflict.sheet,
    register_conflict.row,
from register_conflict
left join delivery
    on register_conflict.number = delivery.number
order by
    register_conflict.topic desc,
    register_conflict.tahun,
    register_conflict.field,
    register_conflict.place
