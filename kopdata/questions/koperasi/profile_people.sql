-- One row per field about people: ketua and telepon as last stated. Personal data (UU 27/2022):
-- asked only for those who may see people.
with given as (
    select
        urutan,
        per,
        received_on,
        number,
        sheet,
        row,
        unnest([
            {'place': 1, 'field': 'ketua', 'value': ketua},
            {'place': 2, 'field': 'telepon', 'value': telepon}
        ], max_depth := 2),
    from pernyataan
    where koperasi_id = $koperasi_id
),

newest as (
    select
        *,
        min(per) over (partition by field, value) as since,
        count(*) over (partition by field) as times_stated,
    from given
    where value is not null
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
