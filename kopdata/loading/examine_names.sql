-- One row per sheet of a delivery that writes the names of known koperasi otherwise than before:
-- how many, with the first of them before and after.
with earlier as (
    select
        koperasi_id,
        arg_max(nama, urutan) as nama,
        max(urutan) as urutan,
    from pernyataan
    where number <> $number
        and nama is not null
    group by koperasi_id
)

select
    pernyataan.sheet,
    count(distinct pernyataan.koperasi_id) as renamed,
    arg_min(earlier.nama, pernyataan.row) as before,
    arg_min(pernyataan.nama, pernyataan.row) as after,
from pernyataan
inner join earlier
    on pernyataan.koperasi_id = earlier.koperasi_id
where pernyataan.number = $number
    and pernyataan.urutan > earlier.urutan
    and lower(pernyataan.nama) <> lower(earlier.nama)
group by pernyataan.sheet
order by pernyataan.sheet
