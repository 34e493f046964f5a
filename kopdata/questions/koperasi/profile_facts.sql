-- One row per field a register states of a koperasi: the newest value, since when it has been
-- stated so, and the row that states it last. People and their telephone numbers are not among
-- them.
with stated as (
    select
        urutan,
        per,
        received_on,
        number,
        sheet,
        row,
        unnest([
            {'place': 1, 'field': 'nik', 'value': nik},
            {'place': 2, 'field': 'nama', 'value': nama},
            {'place': 3, 'field': 'nomor_badan_hukum', 'value': nomor_badan_hukum},
            {'place': 4, 'field': 'tanggal_badan_hukum', 'value': tanggal_badan_hukum::varchar},
            {'place': 5, 'field': 'status', 'value': status},
            {'place': 6, 'field': 'kecamatan', 'value': kecamatan},
            {'place': 7, 'field': 'desa', 'value': desa},
            {'place': 8, 'field': 'alamat', 'value': alamat},
            {'place': 9, 'field': 'bentuk', 'value': bentuk},
            {'place': 10, 'field': 'jenis', 'value': jenis},
            {'place': 11, 'field': 'kelompok', 'value': kelompok},
            {'place': 12, 'field': 'pola', 'value': pola},
            {'place': 13, 'field': 'sektor', 'value': sektor},
            {'place': 14, 'field': 'grade', 'value': grade},
            {'place': 15, 'field': 'kuk', 'value': kuk}
        ], max_depth := 2),
    from pernyataan
    where koperasi_id = $koperasi_id
),

given as (
    select *
    from stated
    where value is not null
),

newest as (
    select
        *,
        min(per) over (partition by field, value) as since,
        count(*) over (partition by field) as times_stated,
    from given
    qualify row_number() over (partition by field order by urutan desc) = 1
)

select
    newest.field,
    newest.value,
    newest.since,
    newest.times_stated,
    newest.per,
    newest.received_on,
    delivery.delivery,
    delivery.file,
    newest.sheet,
    newest.row,
from newest
inner join delivery
    on newest.number = delivery.number
order by newest.place
