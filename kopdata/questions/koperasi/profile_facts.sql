-- One row per field of $fields that a register states of a koperasi, in that order: the newest
-- value, since when it has been stated so, and the row that states it last. What names people is
-- personal data (UU 27/2022), asked only for those who may see it.
with stated as (
    select
        urutan,
        per,
        received_on,
        number,
        sheet,
        row,
        unnest([
            {'field': 'nik', 'value': nik},
            {'field': 'nama', 'value': nama},
            {'field': 'nomor_badan_hukum', 'value': nomor_badan_hukum},
            {'field': 'tanggal_badan_hukum', 'value': tanggal_badan_hukum::varchar},
            {'field': 'status', 'value': status},
            {'field': 'kecamatan', 'value': kecamatan},
            {'field': 'desa', 'value': desa},
            {'field': 'alamat', 'value': alamat},
            {'field': 'bentuk', 'value': bentuk},
            {'field': 'jenis', 'value': jenis},
            {'field': 'kelompok', 'value': kelompok},
            {'field': 'pola', 'value': pola},
            {'field': 'sektor', 'value': sektor},
            {'field': 'grade', 'value': grade},
            {'field': 'kuk', 'value': kuk},
            {'field': 'ketua', 'value': ketua},
            {'field': 'telepon', 'value': telepon}
        ], max_depth := 2),
    from pernyataan
    where koperasi_id = $koperasi_id
),

newest as (
    select
        *,
        min(per) over (partition by field, value) as since,
        count(*) over (partition by field) as times_stated,
    from stated
    where value is not null
        and list_contains($fields::varchar[], field)
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
order by list_position($fields::varchar[], newest.field)
